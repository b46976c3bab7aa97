import { Ajv2020 } from 'ajv/dist/2020.js'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { missingElements } from '../../core/document/missing-elements.ts'
import { SNAPSHOT_POINTER } from '../../core/document/snapshot-pointer.ts'
import type { DocumentSnapshot } from '../../core/document/snapshot.ts'
import { checkTemplate } from '../../server/print/template-check.ts'
import { definitionOf, ROOT, templateOf } from './print-house.ts'
import { SAMPLE_IDS, SNAPSHOTS } from './sample-snapshots.ts'

const schema = JSON.parse(readFileSync(join(ROOT, 'schemas/document.schema.json'), 'utf8')) as object
const validate = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(schema)

const MANDATORY = {
  'DOC-01': ['offender', 'violenceFacts', 'prohibition', 'legalBasis', 'place', 'time'],
  'DOC-02': ['facts', 'branch', 'childFileNo', 'requestedAction', 'replyDue', 'contactOfficer'],
  'DOC-05': ['reporterKind', 'times', 'triggers', 'facts', 'childSafetyNow', 'evidenceList'],
}

/** For each element, changes of a complete snapshot that take away this element and no other. */
const WITHOUT: Record<string, Record<string, (s: DocumentSnapshot) => DocumentSnapshot>> = {
  'DOC-01': {
    offender: (s) => answers(s, { offender: { gName: '刘大成' } }),
    violenceFacts: (s) => answers(s, { facts: '   ' }),
    prohibition: (s) => answers(s, { prohibition: [] }),
    legalBasis: (s) => ({ ...s, assessment: { ...s.assessment, decisions: { D6: { outcomes: ['PENALTY'] } } } }),
    place: (s) => answers(s, { harmPlace: { missing: 'unknown' } }),
    time: (s) => answers(s, { harmAt: undefined }),
  },
  'DOC-02': {
    facts: (s) => answers(s, { facts: '' }),
    branch: (s) => ({ ...answers(s, { branch: undefined }), assessment: { ...s.assessment, decisions: {} } }),
    childFileNo: (s) => answers(s, { childId: undefined }),
    requestedAction: (s) => ({ ...answers(s, { replyDue: '2020-05-26' }), assessment: { ...s.assessment, tasks: [] } }),
    replyDue: (s) => ({ ...s, assessment: { ...s.assessment, tasks: [{ kind: 'form', form: 'CU-01' }] } }),
    contactOfficer: (s) => answers(s, { fill: {} }),
  },
  'DOC-05': {
    reporterKind: (s) => answers(s, { reporterKind: undefined }),
    times: (s) => answers(s, { policeCalledAt: undefined }),
    triggers: (s) => answers(s, { trigger: [] }),
    facts: (s) => answers(s, { facts: null }),
    childSafetyNow: (s) => answers(s, { childSafeNow: { missing: 'not-asked' } }),
    evidenceList: (s) => answers(s, { injury: undefined, injuryPhotos: [] }),
  },
}

function answers(snapshot: DocumentSnapshot, changes: Record<string, unknown>): DocumentSnapshot {
  return { ...snapshot, answers: { ...snapshot.answers, ...changes } }
}

const ids = (missing: { id: string }[]) => missing.map(({ id }) => id)

describe.each(SAMPLE_IDS)('the definition of %s', (id) => {
  const definition = definitionOf(id)

  it('follows the schema of document definitions', () => {
    validate(definition)
    expect(validate.errors).toBeNull()
  })

  it('has wording that may run and reads only what the definition offers', () => {
    expect(checkTemplate(definition, templateOf(id), {})).toEqual([])
  })

  it('is complete with the sample and lacks every element with no answers at all', () => {
    expect(missingElements(definition, SNAPSHOTS[id])).toEqual([])
    expect(ids(missingElements(definition, { answers: {}, facts: {} }))).toEqual(MANDATORY[id])
  })

  it.each(MANDATORY[id])('is blocked by %s alone, which is named with its source and field', (element) => {
    const without = WITHOUT[id]?.[element]
    const missing = missingElements(definition, without ? without(SNAPSHOTS[id]) : SNAPSHOTS[id])
    expect(ids(missing)).toEqual([element])
    expect(missing[0]?.source).toMatch(/反家庭暴力法|S2\./)
    expect(missing[0]?.fields[0]?.form).toMatch(/^CU-0[25]$/)
  })
})

describe.each(SAMPLE_IDS)('the answers that feed %s', (id) => {
  const definition = definitionOf(id)
  const fields = definition.forms.flatMap((form) => topFieldsOf(form))
  const pointers = [
    ...Object.values(definition.data).flatMap(({ from }) => from),
    ...definition.elements.flatMap(({ from }) => from.flat()).map((way) => (typeof way === 'string' ? way : way.at)),
    ...definition.elements.flatMap((element) => element.fields.map(({ path }) => path)),
  ]

  it('are fields of its form, but for what is named when a letter is issued', () => {
    const first = pointers.filter((pointer) => pointer.startsWith('/')).map((pointer) => pointer.split('/')[1] ?? '')
    expect(first.length).toBeGreaterThan(10)
    expect([...new Set(first)].filter((field) => ![...fields, ...NAMED_AT_ISSUE].includes(field))).toEqual([])
  })
})

/** Another contact than the officer who filled the form. */
const NAMED_AT_ISSUE = ['contactOfficer', 'contactPhone']

function topFieldsOf(form: string): string[] {
  const text = readFileSync(join(ROOT, `plugins/custody/forms/${form}.form.json`), 'utf8')
  return Object.keys((JSON.parse(text) as { properties: object }).properties)
}

describe('the schema of document definitions', () => {
  it('refuses a pointer, a layout and a mask that do not exist', () => {
    const sound = definitionOf('DOC-01')
    expect(validate({ ...sound, layout: 'L9' })).toBe(false)
    expect(validate({ ...sound, data: { x: { from: ['offender.gName'] } } })).toBe(false)
    expect(validate({ ...sound, recipients: [{ id: 'a', title: 'A', mask: { x: 'blur' } }] })).toBe(false)
    expect(validate({ ...sound, colour: 'red' })).toBe(false)
  })

  it('carries the same grammar of pointers as the reader', () => {
    expect(JSON.stringify(schema)).toContain(
      JSON.stringify(SNAPSHOT_POINTER.source.replaceAll('\\/', '/')).slice(1, -1),
    )
  })

  it('does not take an admonition letter for a case that is punished or a crime', () => {
    const punished = { ...SNAPSHOTS['DOC-01'], assessment: { decisions: { D6: { outcomes: ['CRIME'] } } } }
    expect(ids(missingElements(definitionOf('DOC-01'), punished))).toEqual(['legalBasis'])
  })
})
