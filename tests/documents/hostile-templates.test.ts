import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DocumentDefinition } from '../../core/document/definition.ts'
import { textOfModel } from '../../core/document/model.ts'
import type { DocumentSnapshot } from '../../core/document/snapshot.ts'
import { createPrinter } from '../../server/print/printer.ts'
import type { PrintError, RenderRequest } from '../../server/print/rendering.ts'
import { checkTemplate } from '../../server/print/template-check.ts'
import { definitionOf, LAYOUTS, openPrintHouse, print, requestFor, type PrintHouse } from './print-house.ts'

const definition = definitionOf('DOC-01')
const faults = (template: string, partials: Record<string, string> = {}) =>
  checkTemplate(definition, template, partials).map(({ code, line, column }) => `${code} ${line}:${column}`)

let house: PrintHouse
beforeAll(async () => {
  house = await openPrintHouse()
})
afterAll(() => house.close())

const draft = (template: string, snapshot: DocumentSnapshot = { answers: {}, facts: {} }): RenderRequest =>
  requestFor('DOC-01', { template, snapshot, to: 'html', draft: true })

describe('a template that reaches further than its data does not run', () => {
  it.each([
    ['{{constructor}}'],
    ['{{__proto__}}'],
    ['{{this}}'],
    ['{{this.constructor.constructor}}'],
    ['{{offenderName.constructor}}'],
    ['{{offenderName.length}}'],
    ['{{[__proto__].polluted}}'],
    ['{{../offenderName}}'],
    ['{{@root}}'],
    ['{{@root.constructor}}'],
    ['{{@index}}'],
    ['{{toString}}'],
    ['{{constructor "return process"}}'],
    ['{{lookup this "constructor"}}'],
    ['{{log offenderName}}'],
    ['{{helperMissing offenderName}}'],
    ['{{blockHelperMissing offenderName}}'],
    ['{{date (lookup this "x")}}'],
    ['{{date issuedAt format="x"}}'],
    ['{{#with offenderName}}{{this}}{{/with}}'],
    ['{{#with "s" as |string|}}{{#with "e"}}{{string.sub.apply}}{{/with}}{{/with}}'],
    ['{{#each signers as |s|}}{{s.name}}{{/each}}'],
    ['{{#offenderName}}x{{/offenderName}}'],
    ['{{^offenderName}}x{{/offenderName}}'],
    ['{{#if offenderName includeZero=true}}x{{/if}}'],
    ['{{#if}}x{{/if}}'],
    ['{{#date issuedAt}}x{{/date}}'],
    ['{{{offenderName}}}'],
    ['{{&offenderName}}'],
    ['{{{{raw}}}}<script>{{{{/raw}}}}'],
    ['{{> header}}'],
    ['{{> (date issuedAt)}}'],
    ['{{#> header}}x{{/header}}'],
    ['{{#*inline "x"}}y{{/inline}}'],
    ['{{* decorator}}'],
    ['{{#if offenderName}}'],
    ['{{offenderName'],
    ['{{"text"}}'],
    ['{{process.env}}'],
    ['{{facts}}'],
    ['{{hiv}}'],
  ])('%s', (text) => {
    expect(faults(`<p>\n  ${text}</p>`).length).toBeGreaterThan(0)
  })

  it('names line and column of what it refuses', () => {
    expect(faults('<p>一</p>\n<p>{{{offenderName}}}</p>')).toEqual(['template.unescaped 2:4'])
    expect(faults('<p>一</p>\n<p>{{nobody}}</p>')).toEqual(['template.unknownName 2:4'])
    expect(faults('<p>一</p>\n\n<p>{{#if}</p>')).toEqual([expect.stringMatching(/^template\.syntax 3:/)])
  })

  it('sees tags and attributes outside the subset before anything runs, in the lines of the template', () => {
    expect(faults('{{#if offenderName}}\n<iframe src="x">\n{{/if}}')).toEqual(['markup.unknownTag 2:1'])
    expect(faults('<p class="{{offenderName}}">一</p>')).toContain('markup.badValue 1:11')
    expect(faults('<p {{offenderName}}>一</p>')).toEqual(['markup.badValue 1:4'])
    expect(faults('<{{offenderName}}>一')).toContain('markup.syntax 1:1')
  })

  it('cannot take a name that a helper has; a column of such a name is read through this', () => {
    const rows: DocumentDefinition = { ...definition, data: { things: { from: ['/things'], rows: ['count'] } } }
    const taken = { ...definition, data: { sum: { from: ['/a'] } } }
    expect(checkTemplate(taken, '<p>一</p>', {})).toMatchObject([{ code: 'template.nameTaken' }])
    const each = (text: string) => `{{#each things}}<p>${text}</p>{{/each}}`
    expect(checkTemplate(rows, each('{{count}}'), {})).toMatchObject([{ code: 'template.nameTaken', column: 20 }])
    expect(checkTemplate(rows, each('{{this.count}}'), {})).toEqual([])
  })

  it('reads a column that has the name of a helper', async () => {
    const rows: DocumentDefinition = { ...definition, data: { things: { from: ['/things'], rows: ['count'] } } }
    const template = '{{#each things}}<p>{{this.count}}件</p>{{/each}}'
    const snapshot = { answers: { things: [{ count: 3 }] }, facts: {} }
    const { model } = await print(house, { ...draft(template, snapshot), definition: rows })
    expect(textOfModel(model)).toBe('3件')
  })

  it('lets shared parts run under the same rules, and none that calls itself', () => {
    expect(faults('{{> head}}', { head: '<h1>{{number}}</h1>' })).toEqual([])
    expect(checkTemplate(definition, '{{> head}}', { head: '<h1>{{{number}}}</h1>' })).toMatchObject([
      { partial: 'head', line: 1, column: 5 },
    ])
    expect(faults('{{> a}}', { a: '{{> b}}', b: '{{> a}}' })).toEqual(['template.notAllowed 1:1'])
  })

  it('allows two lists inside each other and no third', () => {
    const nested = (depth: number) => '{{#each (options "/a" evidence)}}'.repeat(depth) + '{{/each}}'.repeat(depth)
    const inner = nested(2).replaceAll('evidence', '"x"')
    expect(faults(inner)).toEqual([])
    expect(faults(nested(3).replaceAll('evidence', '"x"'))).toEqual([expect.stringMatching(/^template\.notAllowed 1:/)])
  })

  it('refuses more than 64 kB', () => {
    expect(faults(`<p>${'一'.repeat(22_000)}</p>`)).toEqual(['template.tooLarge 1:1'])
  })

  it('reports these faults instead of rendering', async () => {
    await expect(house.printer.render(draft('<p>{{{number}}}</p>'))).rejects.toMatchObject({ code: 'template.invalid' })
  })
})

describe('hostile data', () => {
  it('is printed as the text it is', async () => {
    const facts = '<script>alert(1)</script> {{offenderName}} #eval("1") $x$ \\u{41} ☑'
    const { bytes, model } = await print(house, draft('<p>{{violenceFacts}}</p>', { answers: { facts }, facts: {} }))
    expect(textOfModel(model)).toBe(facts)
    expect(Buffer.from(bytes).toString()).not.toContain('<script')
  })

  it('reaches no prototype, neither by its keys nor through the pointers of a definition', async () => {
    const answers = JSON.parse('{"__proto__":{"facts":"polluted"},"constructor":{"prototype":{"x":1}}}') as Record<
      string,
      unknown
    >
    const reaching = {
      ...definition,
      data: { ...definition.data, trick: { from: ['/constructor/name', '/__proto__/facts', '/toString'] } },
    }
    const request = {
      ...draft('<p>{{violenceFacts}}{{trick}}</p>', { answers: { ...answers }, facts: {} }),
      definition: reaching,
    }
    const { model } = await print(house, { ...request, snapshot: { answers: {}, facts: {} } })
    expect(textOfModel(model)).toBe('')
    expect((await print(house, request)).model.blocks).toBeDefined()
    expect(({} as Record<string, unknown>).facts).toBeUndefined()
  })

  it('ends in a clear error when a list is too long or multiplies', async () => {
    const evidence = (count: number) => ({ answers: { evidence: Array.from({ length: count }, () => 'x') }, facts: {} })
    const each = '{{#each evidence}}<p>{{this}}</p>{{/each}}'
    await expect(house.printer.render(draft(each, evidence(2001)))).rejects.toMatchObject({ code: 'output.tooMany' })
    const nested = '{{#each evidence}}{{#each ../evidence}}<p>{{this}}</p>{{/each}}{{/each}}'
    await expect(house.printer.render(draft(nested, evidence(2000)))).rejects.toMatchObject({ code: 'output.tooMany' })
  })

  it('ends in a clear error when the output grows beyond 1 MB', async () => {
    const facts = {
      answers: { facts: '长'.repeat(10_000), evidence: Array.from({ length: 200 }, () => 'x') },
      facts: {},
    }
    const template = '{{#each evidence}}<p>{{../violenceFacts}}</p>{{/each}}'
    await expect(house.printer.render(draft(template, facts))).rejects.toMatchObject({ code: 'output.tooLarge' })
  })
})

describe('a text that is made to be slow to read', () => {
  it.each([
    ['tags that never close', '<a'.repeat(30_000)],
    ['quotes that never close', '<p class="'.repeat(6_000)],
    ['unknown tags', '<x>'.repeat(20_000)],
    ['signs that open nothing', '< '.repeat(30_000)],
    ['braces that never close', '{{'.repeat(30_000)],
  ])('is read in moderate time: %s', (_, template) => {
    const begun = Date.now()
    expect(faults(template).length).toBeGreaterThan(0)
    expect(Date.now() - begun).toBeLessThan(10_000)
  })
})

describe('a rendering that never ends or dies', () => {
  const hostileWorker = (body: string) => {
    const path = join(house.folder, 'hostile.mjs')
    const hostile = `process.prependListener('message', (m) => { if (m.job.template.includes('BAD')) { ${body} } })`
    writeFileSync(path, `import './worker.mjs'\n${hostile}\n`)
    return createPrinter({ workerPath: path, layoutFolder: LAYOUTS, timeoutMs: 3_000 })
  }

  it.each([
    ['is killed at the limit', 'for (;;) {}', 'render.timeout'],
    ['is told as such', 'process.exit(3)', 'render.crashed'],
  ])('%s, and the others in the line still get their letter', async (_, body, code) => {
    const printer = hostileWorker(body)
    try {
      const bad = printer.render(draft('<p>BAD</p>')).catch((error: PrintError) => error.code)
      const good = printer.render(requestFor('DOC-01', { to: 'html' }))
      expect(await bad).toBe(code)
      expect((await good).ok).toBe(true)
    } finally {
      printer.close()
    }
  })

  it('knows nothing of the environment of the server', async () => {
    process.env.TONGBIAO_TEST_SECRET = 'canary'
    const printer = hostileWorker(
      `process.send({ id: m.id, ok: false, code: 'layout.failed', message: Object.keys(process.env).join(), faults: [] })`,
    )
    try {
      const message = await printer.render(draft('<p>BAD</p>')).catch((error: PrintError) => error.message)
      expect(message).not.toContain('TONGBIAO_TEST_SECRET')
      expect(message).toContain('TZ')
    } finally {
      printer.close()
      delete process.env.TONGBIAO_TEST_SECRET
    }
  })
})
