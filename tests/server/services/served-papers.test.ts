import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documentSource } from '../../../server/plugins/printing.ts'
import { loadRegistry } from '../../../server/plugins/load-registry.ts'
import { documentCommand } from '../../../server/print/document-command.ts'
import { openPrintHouse, type PrintHouse } from '../../documents/print-house.ts'
import { readPdf, withoutSpaces } from '../../documents/pdf-reading.ts'
import { at, newId, openCounty, type Answer, type County, type Person } from '../support/county.ts'
import { childNamed, handIn, incident, report, shanghai, visit } from '../support/story.ts'

let county: County
let house: PrintHouse
let police: Person
let office: Person
let record: string

beforeAll(async () => {
  county = await openCounty()
  house = await openPrintHouse()
  const director = await county.signIn('cm-dongfeng')
  const child = await childNamed(director, (item) => Number(at(item, 'age')) >= 8)
  await handIn(county, director, 'LB-04', child, visit(county, { harmSigns: true, enrol: 'IN' }))
  await handIn(county, director, 'CU-02', child, report(county))
  police = await county.signIn('police')
  office = await county.signIn('mz-approve')
  const handed = await handIn(county, police, 'CU-05', child, incident(county))
  record = String(at(handed.json, 'record', 'id'))
})
afterAll(async () => {
  house.close()
  await county.close()
})

const { registry } = loadRegistry({ trusted: true })

/** As the command finds it. */
function sourceOf(id: string) {
  const source = documentSource(registry, id)
  if (source === null) throw new Error(`no document ${id}`)
  return source
}

interface Line {
  id: string
  number: string
  status: string
  voidReason: string | null
  copies: { recipient: string; state: string }[]
}

async function issue(): Promise<string> {
  const { json } = await police.post(`/records/${record}/documents/DOC-01/issue`, { id: newId() })
  return String(at(json, 'document', 'id'))
}

async function lineOf(id: string): Promise<Line> {
  const { json } = await police.get('/documents')
  const line = (at(json, 'items') as Line[]).find((one) => one.id === id)
  if (line === undefined) throw new Error('the paper is not in the register')
  return line
}

function serve(id: string, more: Record<string, unknown>): Promise<Answer> {
  const plain = { id: newId(), recipient: 'offender', state: 'served', happenedAt: shanghai(county), receiver: '吴某' }
  return police.post(`/documents/${id}/service`, { ...plain, ...more })
}

const code = ({ json }: Answer) => at(json, 'code')

describe('An issued admonition letter', () => {
  it('has a copy of its own for each recipient, and the kept snapshot makes it again', async () => {
    const id = await issue()
    const copies = await Promise.all(
      ['offender', 'victim', 'village', 'file'].map(async (copy) => {
        const response = await fetch(`${county.url}/api/v1/documents/${id}/file?copy=${copy}`, {
          headers: police.headers,
        })
        return createHash('sha256')
          .update(Buffer.from(await response.arrayBuffer()))
          .digest('hex')
      }),
    )
    expect(new Set(copies).size).toBe(4)
    expect(at((await police.get(`/documents/${id}/snapshot?copy=village`)).json, 'recipient')).toEqual({
      id: 'village',
    })
    expect((await police.get(`/documents/${id}/file?copy=neighbour`)).status).toBe(404)
  })

  it('is made again byte for byte by the command, from the snapshot that the server kept', async () => {
    const id = await issue()
    for (const copy of ['offender', 'village']) {
      const paper = await fetch(`${county.url}/api/v1/documents/${id}/file?copy=${copy}`, { headers: police.headers })
      const data = (await police.get(`/documents/${id}/snapshot?copy=${copy}`)).json
      const outcome = await documentCommand({ ...sourceOf('DOC-01'), data, to: 'pdf', draft: false }, house.printer)
      if (outcome.exit !== 0) throw new Error(outcome.lines.join())
      expect(Buffer.from(outcome.document.bytes).equals(Buffer.from(await paper.arrayBuffer()))).toBe(true)
    }
  })

  it('is served on one recipient and refused by another before a witness', async () => {
    county.pass(30_000)
    const id = await issue()
    const minute = shanghai(county).replace(/:\d\d\+/, ':00+')
    expect((await serve(id, { happenedAt: minute })).status).toBe(204)
    county.pass(60_000)
    const refusal = { recipient: 'victim', state: 'refused', reason: '拒绝签收' }
    expect(code(await serve(id, refusal))).toBe('request.invalid')
    expect((await serve(id, { ...refusal, witness: '村民甲' })).status).toBe(204)
    expect((await lineOf(id)).copies.map(({ recipient, state }) => [recipient, state])).toEqual([
      ['offender', 'served'],
      ['victim', 'refused'],
      ['village', 'issued'],
      ['file', 'issued'],
    ])
    expect(code(await serve(id, {}))).toBe('document.served')
    const receipt = await fetch(`${county.url}/api/v1/documents/${id}/receipt`, { headers: police.headers })
    const text = withoutSpaces((await readPdf(new Uint8Array(await receipt.arrayBuffer()))).text)
    for (const words of ['送达回证', '家庭暴力（监护侵害）告诫书', '吴某', '拒绝签收', '村民甲', '岳长青']) {
      expect(text).toContain(words)
    }
  })

  it('comes back with a reason and is served later', async () => {
    const id = await issue()
    county.pass(60_000)
    expect((await serve(id, { state: 'returned', receiver: undefined, reason: '地址不详' })).status).toBe(204)
    expect((await lineOf(id)).copies[0]?.state).toBe('returned')
    expect((await serve(id, {})).status).toBe(204)
    expect((await lineOf(id)).copies[0]?.state).toBe('served')
  })

  it('is not served before it was issued, nor tomorrow', async () => {
    const id = await issue()
    expect(code(await serve(id, { happenedAt: shanghai(county, -48) }))).toBe('request.invalid')
    expect(code(await serve(id, { happenedAt: shanghai(county, 24) }))).toBe('request.invalid')
  })

  it('takes the same message about a service twice as one', async () => {
    const id = await issue()
    county.pass(60_000)
    const message = { id: newId(), state: 'returned', reason: '查无此人' }
    const answers = await Promise.all([serve(id, message), serve(id, message)])
    expect(answers.map(({ status }) => status)).toEqual([204, 204])
  })
})

describe('A letter that was issued in error', () => {
  it('becomes void with its reason; its number stays in the register and the next letter has the next one', async () => {
    const id = await issue()
    const { number } = await lineOf(id)
    expect((await police.post(`/documents/${id}/void`, { id: newId(), reason: '当事人姓名有误' })).status).toBe(204)
    expect(await lineOf(id)).toMatchObject({ number, status: 'void', voidReason: '当事人姓名有误' })
    const next = await lineOf(await issue())
    const seq = (text: string) => Number(/(\d+)号/.exec(text)?.[1])
    expect(seq(next.number)).toBe(seq(number) + 1)
    expect(code(await serve(id, {}))).toBe('document.void')
    expect(code(await police.post(`/documents/${id}/void`, { id: newId(), reason: '再次' }))).toBe('document.void')
  })

  it('is asked for again', async () => {
    const id = await issue()
    await police.post(`/documents/${id}/void`, { id: newId(), reason: '错发' })
    const tasks = async () =>
      (at((await police.get('/tasks?mine=1')).json, 'items') as { document: string | null }[]).filter(
        ({ document }) => document === 'DOC-01',
      )
    const before = (await tasks()).length
    await issue()
    expect((await tasks()).length).toBe(before - 1)
  })

  it('cannot be undone when somebody was served, nor by an office that neither issued nor approves it', async () => {
    const id = await issue()
    county.pass(60_000)
    const supervisor = await county.signIn('sup-xunlian')
    expect(
      (await supervisor.post(`/documents/${id}/void`, { id: newId(), reason: '试' })).status,
    ).toBeGreaterThanOrEqual(403)
    await serve(id, {})
    expect(code(await office.post(`/documents/${id}/void`, { id: newId(), reason: '试' }))).toBe('document.served')
  })
})
