import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPdf } from '../../documents/pdf-reading.ts'
import { at, newId, openCounty, type County, type Person } from '../support/county.ts'
import { childNamed, FILL, handIn, visit } from '../support/story.ts'

let county: County
let director: Person
let specialist: Person
let child: string
let record: string
let secret: string

beforeAll(async () => {
  county = await openCounty({ origin: 'https://et.example.cn' })
  director = await county.signIn('cm-dongfeng')
  specialist = await county.signIn('hiv-case')
  child = await childNamed(director, (item) => Number(at(item, 'age')) >= 8)
  const handed = await handIn(county, director, 'LB-04', child, visit(county, { enrol: 'IN', harmSigns: false }))
  record = String(at(handed.json, 'record', 'id'))
  const { json } = await specialist.post('/assess/BL-01', { answers: { hiv: true }, subject: child })
  const answers = { hiv: true, catFinal: at(json, 'calculated', '/catCalc'), childView: '不想换学校。', fill: FILL }
  secret = String(at((await handIn(county, specialist, 'BL-01', child, answers)).json, 'record', 'id'))
}, 60_000)
afterAll(() => county.close())

async function pdfText(person: Person, path: string): Promise<string> {
  const response = await fetch(`${county.url}/api/v1${path}`, { headers: person.headers })
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  return (await readPdf(new Uint8Array(await response.arrayBuffer()))).text
}

function written(): string {
  const files = readdirSync(county.dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return files.map((file) => readFileSync(join(file.parentPath, file.name), 'utf8')).join('\n')
}

describe('A blank form over HTTP', () => {
  it('is a sheet to fill by hand, of the version asked for', async () => {
    const text = await pdfText(director, '/forms/BL-01/paper.pdf?version=1')
    expect(text).toContain('困境儿童信息登记与分类认定表')
    expect(text).toContain('表号：BL-01版本：第1版')
    expect((await director.get('/forms/BL-01/paper.pdf?version=99')).status).toBe(404)
    expect((await director.get('/forms/ZZ-99/paper.pdf')).status).toBe(404)
    expect((await county.stranger().get('/forms/BL-01/paper.pdf')).status).toBe(401)
  })
})

describe('The print of a record over HTTP', () => {
  it('holds what was handed in, and the audit tells who read it', async () => {
    const text = await pdfText(director, `/records/${record}/print.pdf`)
    expect(text).toContain('季度走访核实表')
    expect(text).toContain(record)
    expect(text).toContain('田春来')
    expect(written()).toContain('"print":true')
  })

  it('is not there for another village, and strangers are asked to sign in', async () => {
    const other = await county.signIn('cm-xihe')
    expect((await other.get(`/records/${record}/print.pdf`)).status).toBe(404)
    expect((await director.get(`/records/${newId()}/print.pdf`)).status).toBe(404)
    expect((await county.stranger().get(`/records/${record}/print.pdf`)).status).toBe(401)
  })

  it('shows HIV data to the specialist and no trace of it to the village director', async () => {
    const label = /艾滋病病毒感染(?!儿童)/
    expect(await pdfText(specialist, `/records/${secret}/print.pdf`)).toMatch(label)
    const text = await pdfText(director, `/records/${secret}/print.pdf`)
    expect(text).toContain('困境儿童信息登记与分类认定表')
    expect(text).not.toMatch(label)
    expect(text).not.toMatch(/√艾滋病/)
  })
})

describe('The addresses that printed codes say', () => {
  const led = async (path: string) => {
    const response = await fetch(`${county.url}${path}`, { redirect: 'manual' })
    return [response.status, response.headers.get('location')]
  }

  it('lead to the form or the record in the office, and nowhere else', async () => {
    expect(await led('/f/BL-01?v=1')).toEqual([302, '/office/#/definitions/BL-01/1'])
    expect(await led(`/r/${record}`)).toEqual([302, `/office/#/record/${record}`])
    for (const path of ['/f/BL-01', '/f/BL-01?v=0', '/f/%2F%2Fevil.example?v=1', '/r/1']) {
      expect((await led(path))[0]).toBe(404)
    }
  })
})
