/** Decision tables of a design go out as files and come back over HTTP. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gridOfDecision } from '../../../core/design/sheet/grid-of-decision.ts'
import { jsonDifference } from '../../../core/design/json-difference.ts'
import type { DecisionDefinition } from '../../../core/model/definitions.ts'
import { writeSheet } from '../../../server/exchange/xlsx.ts'
import { at, newId, openCounty, type Answer, type County, type Person } from '../support/county.ts'

const FILE = { 'content-type': 'application/octet-stream' }
let county: County
let admin: Person
let design = ''
let table: DecisionDefinition

beforeAll(async () => {
  county = await openCounty()
  admin = await county.signIn('admin')
  const { json } = await admin.post('/designs', { id: newId(), plugin: 'custody' })
  const { id, files } = json as { id: string; files: Record<string, string> }
  design = id
  table = JSON.parse(files['decisions/D6.decision.json'] ?? '') as DecisionDefinition
}, 60_000)
afterAll(() => county.close())

const place = (decision = 'D6') => `/designs/${design}/decisions/${decision}/table`

async function download(format: 'xlsx' | 'dmn'): Promise<{ bytes: Uint8Array; name: string | null }> {
  const answer = await fetch(`${county.url}/api/v1${place()}.${format}`, { headers: admin.headers })
  expect(answer.status).toBe(200)
  return {
    bytes: new Uint8Array(await answer.arrayBuffer()),
    name: answer.headers.get('content-disposition'),
  }
}

function send(format: string, bytes: Uint8Array, decision = 'D6'): Promise<Answer> {
  return admin.post(`${place(decision)}?format=${format}`, bytes, FILE)
}

function changes({ json, status }: Answer): unknown {
  expect(status).toBe(200)
  return jsonDifference(table, at(json, 'decision'))
}

const places = ({ json }: Answer): unknown[] => (at(json, 'faults') as { place: string }[]).map((fault) => fault.place)
const dmn = async (): Promise<string> => Buffer.from((await download('dmn')).bytes).toString('utf8')

describe.each(['xlsx', 'dmn'] as const)('A decision table as %s', (format) => {
  it('is downloaded under its name and, sent back untouched, differs in nothing', async () => {
    const { bytes, name } = await download(format)
    expect(name).toBe(`attachment; filename="D6.${format}"`)
    expect(changes(await send(format, bytes))).toEqual([])
  })

  it('is refused when it is garbage or the file of another table', async () => {
    const garbage = await send(format, Buffer.from('garbage'))
    expect([garbage.status, at(garbage.json, 'code')]).toEqual([400, 'request.invalid'])
    expect(places(garbage)).toEqual([''])
    const other = await send(format, (await download(format)).bytes, 'D7')
    expect(places(other)).toContain(format === 'xlsx' ? 'B1' : 'decision 监护侵害警情分流')
  })
})

describe('A sheet with a changed cell', () => {
  it('is answered with the table as it would be; the design stays as it is', async () => {
    const rules = table.rules.map((rule) => (rule.id === 'D6-2' ? { ...rule, because: '改过的理由' } : rule))
    const changed = { name: 'D6', widths: [], ...gridOfDecision({ ...table, rules }) }
    const answer = await send('xlsx', await writeSheet(changed))
    expect(changes(answer)).toEqual([
      { at: '/rules/[id=D6-2]/because', before: table.rules[1]?.because, after: '改过的理由' },
    ])
    const { json } = await admin.get(`/designs/${design}`)
    expect(JSON.parse(String(at(json, 'files', 'decisions/D6.decision.json')))).toEqual(table)
  })

  it('is refused with the address of each cell that does not fit', async () => {
    const rules = table.rules.map((rule) => (rule.id === 'D6-2' ? { ...rule, when: ['>>', '-', '-'] } : rule))
    const { grid, headings } = gridOfDecision({ ...table, rules })
    const row = grid.findIndex((cells) => cells[0] === 'D6-2') + 1
    const answer = await send('xlsx', await writeSheet({ name: 'D6', widths: [], grid, headings }))
    expect(at(answer.json, 'faults')).toEqual([
      { place: `B${row}`, message: '“>>”不是条件的写法', messageEn: expect.stringContaining('>>') as string },
    ])
  })
})

describe('A DMN file with a changed cell', () => {
  it('is answered with the table as it would be, and refused with the element that does not fit', async () => {
    const model = await dmn()
    const other = model.replace(table.rules[1]?.because ?? '', '改过的理由')
    expect(changes(await send('dmn', Buffer.from(other)))).toMatchObject([{ at: '/rules/[id=D6-2]/because' }])
    const wrong = model.replace(/(<inputEntry id="D6-2-in-1"><text>)[^<]*/, '$1&gt;&gt;')
    expect(places(await send('dmn', Buffer.from(wrong)))).toEqual(['rule 2 inputEntry 1'])
  })

  it('nested without end is refused like any other garbage', async () => {
    const depth = 50_000
    const deep = Buffer.from(`${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`)
    expect(places(await send('dmn', deep))).toEqual([''])
  })
})

describe('Files of tables', () => {
  it('are for those alone who change designs, and of tables that are there', async () => {
    const worker = await county.signIn('cm-dongfeng')
    expect((await worker.get(`${place()}.xlsx`)).status).toBe(403)
    expect((await worker.post(`${place()}?format=dmn`, Buffer.from('x'), FILE)).status).toBe(403)
    expect((await admin.get(`${place('D99')}.dmn`)).status).toBe(404)
  })
})
