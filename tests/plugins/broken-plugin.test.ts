/** A plugin with mistakes is refused whole, and its author reads all of them at once, each with place and cure. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DefinitionError, type DefinitionFault } from '../../core/errors/definition-error.ts'
import { everyFault } from '../../server/plugins/every-fault.ts'
import { loadRegistry } from '../../server/plugins/load-registry.ts'
import { startServer } from '../../server/main.ts'
import { ROOT } from '../documents/print-house.ts'

const parent = mkdtempSync(join(tmpdir(), 'tongbiao-broken-'))
const folder = join(parent, 'school-bullying')
let faults: DefinitionFault[]

beforeAll(() => {
  cpSync(join(import.meta.dirname, 'school-bullying'), folder, { recursive: true })
  change('plugin.json', ['"^0.1.0"', '"^0.9.0"'], ['["governance"]', '["governance", "school-safety"]'])
  change(
    'forms/SB-01.form.json',
    ['"x-visible"', '"x-visibel"'],
    ['"happenedOn <= today()"', '"happenedOn <= tody()"'],
    ['"DOC-91"', '"DOC-92"'],
  )
  change('forms/SB-01.cases.json', ['"cases": [', '"cases": [,'])
  change('instruments/SC-91.instrument.json', ['"bands": ["SERIOUS"]', '"bands": ["GRAVE"]'])
  change('documents/DOC-91.hbs', ['{{score}}', '{{scor}}'])
  write('decisions/D6.decision.json', { ...decision, id: 'D6' })
  write('decisions/D91.decision.json', { ...decision, hitPolicy: 'some' })
  write('params/school.params.json', { title: '学校', params: [{ ...order, id: 'order' }] })
  write('forms/notes.txt', 'to be done')
  write('code/index.ts', 'export const rates = 1')
  faults = own(everyFault(loadRegistry({ extra: [folder] })))
})
afterAll(() => rmSync(parent, { recursive: true, force: true }))

const decision = { id: 'D91', title: '判断', hitPolicy: 'first', clauses: [], inputs: [], rules: [], unknown: 'ask' }

const order = {
  title: '先后',
  type: 'string',
  choices: [
    { code: 'first', label: '先' },
    { code: 'last', label: '后' },
  ],
  values: [{ value: 'middle', effectiveFrom: '2020-03-20', source: '本校', provenance: 'DEF' }],
}

function own(all: readonly DefinitionFault[]): DefinitionFault[] {
  return all.filter((fault) => fault.file.startsWith('school-bullying/'))
}

function change(file: string, ...slips: (readonly [right: string, wrong: string])[]): void {
  const text = slips.reduce(
    (now, [right, wrong]) => now.replace(right, wrong),
    readFileSync(join(folder, file), 'utf8'),
  )
  writeFileSync(join(folder, file), text)
}

function write(file: string, content: unknown): void {
  const path = join(folder, file)
  cpSync(join(folder, 'README.md'), path, { recursive: true })
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
}

const expected: [mistake: string, file: string, pointer: string, code: string][] = [
  ['a file that is no JSON, with line and column', 'forms/SB-01.cases.json', '', 'file.json'],
  ['a file whose suffix nobody knows', 'forms/notes.txt', '', 'file.suffix'],
  ['code in a plugin', 'code/index.ts', '', 'file.suffix'],
  [
    'a key that the format does not have',
    'forms/SB-01.form.json',
    '/properties/measures',
    'format.unevaluatedProperties',
  ],
  ['a value that the format does not allow', 'decisions/D91.decision.json', '/hitPolicy', 'format.enum'],
  ['an engine of another version', 'plugin.json', '/engine', 'plugin.engine'],
  ['a plugin it depends on that is not there', 'plugin.json', '/dependsOn/1', 'plugin.missing'],
  ['an id that is taken', 'decisions/D6.decision.json', '/id', 'id.duplicate'],
  ['a document that is not there', 'forms/SB-01.form.json', '/x-form/documents/0/id', 'reference.document'],
  ['a choice that a parameter does not have', 'params/school.params.json', '/params/0/values/0/value', 'param.choice'],
  ['a band that is not there', 'instruments/SC-91.instrument.json', '/followUps/0/bands/0', 'band.unknown'],
  [
    'a wrong expression, with line and column',
    'forms/SB-01.form.json',
    '/properties/happenedOn/x-check/0/that',
    'feel.unknown-function',
  ],
  [
    'a name in a template that has no meaning, with line and column',
    'documents/DOC-91.hbs',
    '',
    'template.unknownName',
  ],
]

describe('One report tells', () => {
  it.each(expected)('%s', (_, file, pointer, code) => {
    expect(faults).toContainEqual(expect.objectContaining({ file: `school-bullying/${file}`, pointer, code }))
  })

  it('nothing else, each thing once, and each with a cure', () => {
    expect(faults.map((fault) => `${fault.file} ${fault.pointer} ${fault.code}`).sort()).toEqual(
      expected.map(([, file, pointer, code]) => `school-bullying/${file} ${pointer} ${code}`).sort(),
    )
    expect(faults.filter((fault) => !fault.hint)).toEqual([])
  })

  it('where in the text a slip stands', () => {
    const placed = faults.filter((fault) => fault.line !== undefined)
    const places = placed.map(({ code, line, column }) => `${code} ${line}:${column}`)
    expect(places.sort()).toEqual(['feel.unknown-function 1:15', 'file.json 6:13', 'template.unknownName 6:82'])
  })
})

describe('A plugin with faults is not mounted', () => {
  it('the command says so in one line for each fault and exits with 1', () => {
    const command = ['bin/tongbiao.mjs', 'plugin', 'check', 'school-bullying', '--in', parent]
    const { status, stderr } = spawnSync(process.execPath, command, { cwd: ROOT, encoding: 'utf8' })
    const lines = stderr.trimEnd().split('\n')
    expect(lines).toHaveLength(expected.length)
    expect(lines.every((line) => line.startsWith('school-bullying/'))).toBe(true)
    expect(status).toBe(1)
  })

  it('the server does not start and gives the same report', async () => {
    const data = join(parent, 'data')
    const start = startServer({
      data,
      root: ROOT,
      printWorker: 'unused',
      checkWorker: 'unused',
      port: 0,
      plugins: [folder],
    })
    const refusal = await start.then(
      () => null,
      (error: unknown) => error,
    )
    expect(refusal).toBeInstanceOf(DefinitionError)
    expect(own((refusal as DefinitionError).faults)).toEqual(faults)
  })
})
