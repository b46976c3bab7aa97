import { describe, expect, it } from 'vitest'
import { missingElements } from '../../core/document/missing-elements.ts'
import { sampleSnapshot } from '../../core/document/sample/sample-snapshot.ts'
import { checkTemplateWithSample, lintTemplate } from '../../server/print/lint/template-lint.ts'
import { loadRegistry } from '../../server/plugins/load-registry.ts'
import { documentParts, documentSource } from '../../server/plugins/printing.ts'
import type { DocumentDefinition } from '../../core/document/definition.ts'

const { registry } = loadRegistry({ trusted: true })

/** A definition with three data: a choice, a text and a list. */
const DEFINITION: DocumentDefinition = {
  id: 'DOC-99',
  version: 1,
  title: '试验通知',
  forms: ['CU-05'],
  layout: 'L2',
  clauses: [],
  series: { id: 'trial', pattern: '{agency}试〔{year}〕{seq}号' },
  data: { branch: { from: ['/branch'] }, facts: { from: ['/facts'] }, evidence: { from: ['/evidence'] } },
  elements: [],
  recipients: [],
  copies: 1,
  stub: false,
  serviceReceipt: false,
}
const LABELS = { '/branch': [{ code: 'CRIME', label: '涉嫌犯罪' }], '/evidence': [{ code: 'PHOTO', label: '照片' }] }

/** Findings but for unused data, which these short templates are full of. */
function lint(template: string, changes: Partial<DocumentDefinition> = {}): string[] {
  return lintTemplate({ definition: { ...DEFINITION, ...changes }, template, labels: LABELS })
    .filter(({ code }) => code !== 'template.unusedData')
    .map(({ severity, code, line, column }) => `${severity} ${code} ${line}:${column}`)
}

describe('The check of a template', () => {
  it('tells the place of an unknown name and of output that is not escaped', () => {
    expect(lint('<p>一</p>\n<p>{{factz}}</p>')).toEqual(['error template.unknownName 2:4'])
    expect(lint('<p>{{{facts}}}</p>\n<p>{{&facts}}</p>')).toEqual([
      'error template.unescaped 1:4',
      'error template.unescaped 2:4',
    ])
  })

  it('tells a field that is no choice of the form, and a code that is no option', () => {
    expect(lint('<p>{{choice "/branhc" branch}}</p>')).toEqual(['error template.unknownField 1:13'])
    expect(lint('<p>{{#if (is branch "CRIM")}}一{{/if}}{{#if (has evidence "PHOTO")}}二{{/if}}</p>')).toEqual([
      'error template.unknownCode 1:21',
    ])
  })

  it.each([
    ['a condition over fixed words', '<p>{{#if (is "A" "B")}}一{{/if}}</p>', 'error template.unreachable 1:4'],
    ['the else of what always holds', '<p>{{#if true}}一{{else}}二{{/if}}</p>', 'error template.unreachable 1:25'],
    [
      'the opposite inside',
      '<p>{{#if facts}}{{#unless facts}}一{{/unless}}{{/if}}</p>',
      'error template.unreachable 1:17',
    ],
    [
      'an else that holds the same',
      '<p>{{#if facts}}一{{else}}{{#if facts}}二{{/if}}{{/if}}</p>',
      'error template.unreachable 1:26',
    ],
    [
      'two codes of one answer at once',
      '<p>{{#if (is branch "CRIME")}}{{#if (is branch "CIVIL")}}一{{/if}}{{/if}}</p>',
      'error template.unreachable 1:31',
    ],
    [
      'a part of a whole that holds',
      '<p>{{#if (all facts (answered evidence))}}{{#unless (answered evidence)}}一{{/unless}}{{/if}}</p>',
      'error template.unreachable 1:43',
    ],
    ['a list of nothing', '<p>{{#each "x"}}一{{/each}}</p>', 'error template.unreachable 1:4'],
    [
      'a list that is empty here',
      '{{#unless evidence}}{{#each evidence}}<p>一</p>{{/each}}{{/unless}}',
      'error template.unreachable 1:21',
    ],
  ])('finds a branch that is never reached: %s', (_, template, finding) => {
    expect(lint(template).filter((line) => !line.includes('unknownCode'))).toEqual([finding])
  })

  it('warns of a condition that decides nothing', () => {
    expect(lint('<p>{{#if facts}}{{#if facts}}一{{/if}}{{/if}}</p>')).toEqual(['warning template.idleCondition 1:17'])
  })

  it.each([
    ['branches that different answers reach', '<p>{{#if facts}}一{{else if branch}}二{{else}}三{{/if}}</p>'],
    [
      'a name of a row beside the same name outside',
      '{{#if facts}}{{#each (lines facts)}}<p>{{#if text}}{{text}}{{/if}}</p>{{/each}}{{/if}}',
    ],
    ['the first and the other rows', '<p>{{#each evidence}}{{#unless @first}}、{{/unless}}{{this}}{{/each}}</p>'],
    ['one code after another', '<p>{{#if (is branch "CRIME")}}一{{else}}{{#if branch}}二{{/if}}{{/if}}</p>'],
    ['a false answer that was given', '<p>{{#if (answered facts)}}{{#unless facts}}一{{/unless}}{{/if}}</p>'],
  ])('lets stand %s', (_, template) => {
    expect(lint(template)).toEqual([])
  })

  const element = { id: 'facts', title: '事实', source: '第一条', from: ['/facts'], fields: [] }

  it('tells a mandatory element that never reaches the wording, also when only a dead branch has it', () => {
    expect(lint('<p>通知</p>', { elements: [element] })).toEqual(['error template.elementAbsent 1:1'])
    expect(lint('<p>{{facts}}</p>', { elements: [element] })).toEqual([])
    expect(lint('<p>{{#if (is 1 2)}}{{facts}}{{/if}}</p>', { elements: [element] })).toEqual([
      'error template.elementAbsent 1:1',
      'error template.unreachable 1:4',
    ])
  })

  it('asks for the number as for any element, and not for a judgement on the case', () => {
    const number = { ...element, id: 'number', from: ['snapshot:/number'] }
    const judged = { ...element, id: 'basis', from: [[{ at: '/branch', oneOf: ['CRIME'] }, '/other']] }
    expect(lint('<p>通知</p>', { elements: [number, judged] })).toEqual(['error template.elementAbsent 1:1'])
    expect(lint('<p>{{number}}</p>', { elements: [number, judged] })).toEqual([])
  })

  it('warns of data that nobody reads', () => {
    const findings = lintTemplate({ definition: DEFINITION, template: '<p>{{facts}}{{branch}}</p>' })
    expect(findings.map(({ severity, code, message }) => [severity, code, message.slice(0, 10)])).toEqual([
      ['warning', 'template.unusedData', '“evidence”'],
    ])
  })
})

const shipped = [...registry.documents.keys()].filter((id) => documentSource(registry, id) !== null)

describe.each(shipped)('The wording of %s', (id) => {
  const source = documentSource(registry, id)
  const parts = documentParts(registry, id)
  if (source === null || parts === null) throw new Error(id)
  const sample = sampleSnapshot(source.definition, parts.bundles, source.labels)

  it('has no error, and its made-up case is complete and becomes a paper', () => {
    const { findings, trial } = checkTemplateWithSample(source, sample)
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(missingElements(source.definition, sample)).toEqual([])
    expect(trial).toMatchObject({ ok: true })
  })

  it('is told when a mandatory element is taken out of it', () => {
    const { definition } = source
    const findings = lintTemplate({ definition, template: '<h1>空白</h1>' })
    const needs = definition.elements.filter(({ from }) => from.some((need) => typeof need === 'string'))
    expect(findings.filter(({ code }) => code === 'template.elementAbsent').length).toBeGreaterThanOrEqual(needs.length)
  })
})

describe('A changed version of a shipped template', () => {
  const source = documentSource(registry, 'DOC-01')
  if (source === null) throw new Error('DOC-01')
  const errorsOf = (template: string) =>
    lintTemplate({ ...source, template, shipped: source.template }).filter(({ severity }) => severity === 'error')

  it('may be open text of the office, never other legal wording', () => {
    expect(errorsOf(source.template)).toEqual([])
    expect(errorsOf(source.template.replace('经查，', '经本机关查明，'))).toEqual([])
    const softened = source.template.replace('构成犯罪的，依法追究刑事责任', '构成犯罪的，另行处理')
    expect(errorsOf(softened)).toMatchObject([{ code: 'template.lockedChanged' }])
  })
})

describe('The trial on sample data', () => {
  it('is always the same, and tells where the rendered text leaves the subset', () => {
    const parts = documentParts(registry, 'DOC-01')
    if (parts === null) throw new Error('DOC-01')
    const { definition, bundles, labels } = parts
    const sample = sampleSnapshot(definition, bundles, labels)
    expect(sample).toEqual(sampleSnapshot(definition, bundles, labels))
    const report = checkTemplateWithSample(
      { definition, template: '<p>一</p>\n{{#if offenderName}}{{offenderName}}{{/if}}' },
      sample,
    )
    expect(report.trial).toMatchObject({ ok: false, faults: [{ code: 'markup.misplaced', line: 1, column: 9 }] })
  })

  it('is not made of a template that may not run', () => {
    const report = checkTemplateWithSample(
      { definition: DEFINITION, template: '{{lookup this "x"}}' },
      { answers: {}, facts: {} },
    )
    expect(report.trial).toBeNull()
    expect(report.findings.length).toBeGreaterThan(0)
  })
})
