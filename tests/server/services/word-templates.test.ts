import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paragraphs, relation, wordFile } from '../../documents/word-files.ts'
import { at, newId, openCounty, type Answer, type County, type Person } from '../support/county.ts'
import { childNamed, FILL, handIn, incident, report, visit } from '../support/story.ts'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

let county: County
let admin: Person
let director: Person
let child: string
let record: string

beforeAll(async () => {
  county = await openCounty()
  admin = county.machine('ADMIN')
  director = await county.signIn('cm-dongfeng')
  child = await childNamed(director, (item) => Number(at(item, 'age')) >= 8)
  const handed = await handIn(county, director, 'LB-04', child, visit(county, { enrol: 'IN', harmSigns: false }))
  record = String(at(handed.json, 'record', 'id'))
}, 60_000)
afterAll(() => county.close())

function send(person: Person, content: Uint8Array, to = 'form=LB-04', name = '走访记录.docx'): Promise<Answer> {
  const headers = { 'content-type': WORD, 'x-file-name': encodeURIComponent(name) }
  return person.post(`/word-templates?${to}`, content, headers)
}

async function added(content: Uint8Array, to?: string): Promise<string> {
  const answer = await send(admin, content, to)
  expect([answer.status, answer.json]).toMatchObject([201, { names: expect.any(Array) as unknown }])
  return String(at(answer.json, 'id'))
}

async function fillFor(
  person: Person,
  template: string,
  of = record,
): Promise<{ status: number; text: string; type: string | null }> {
  const response = await fetch(`${county.url}/api/v1/word-templates/${template}/render`, {
    method: 'POST',
    headers: { ...person.headers, 'content-type': 'application/json' },
    body: JSON.stringify({ record: of }),
  })
  const bytes = new Uint8Array(await response.arrayBuffer())
  const text =
    response.status === 200 ? strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()) : strFromU8(bytes)
  return { status: response.status, text, type: response.headers.get('content-type') }
}

function written(): string {
  const files = readdirSync(county.dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return files.map((file) => readFileSync(join(file.parentPath, file.name), 'utf8')).join('\n')
}

describe('A Word template of the office', () => {
  it('is sent by the administrator, filled by whoever may read the record, and retired', async () => {
    const id = await added(
      wordFile(paragraphs('就学：{{enrol}}', '{{#harmSigns}}有受伤害迹象{{/harmSigns}}无', '{{经办人}}')),
    )
    expect(at((await director.get('/word-templates?form=LB-04')).json, 0, 'id')).toBe(id)
    expect(at((await director.get('/word-templates?form=CU-05')).json, 'length')).toBe(0)
    const paper = await fillFor(director, id)
    expect([paper.status, paper.type]).toEqual([200, WORD])
    expect(paper.text).toContain('>在校<')
    expect(paper.text).not.toContain('有受伤害迹象')
    expect(paper.text).toContain('田春来')
    expect((await admin.delete(`/word-templates/${id}`)).status).toBe(204)
    expect((await fillFor(director, id)).status).toBe(404)
    expect((await admin.delete(`/word-templates/${id}`)).status).toBe(404)
    expect(at((await director.get('/word-templates')).json, 'length')).toBe(0)
    for (const act of ['add', 'fill', 'retire']) expect(written()).toContain(`"wordTemplate.${act}"`)
  })

  it('outlives a restart', async () => {
    const id = await added(wordFile(paragraphs('{{enrol}}')))
    await county.restart()
    expect((await fillFor(director, id)).status).toBe(200)
    expect((await director.get(`/word-templates/${id}/file`)).status).toBe(200)
  })

  it('is refused with everything that does not fit', async () => {
    const before = at((await director.get('/word-templates')).json, 'length')
    const { status, json } = await send(admin, wordFile(paragraphs('{{enrol}}{{xyz}}', '{{#enrol}}甲{{/enrol}}')))
    expect([status, at(json, 'code')]).toEqual([422, 'wordTemplate.unfit'])
    expect(at(json, 'findings')).toMatchObject([
      { code: 'word.unknownName', part: 'document', near: '{{enrol}}{{xyz}}' },
      { code: 'word.notList' },
    ])
    const outside = wordFile(paragraphs('好'), relation('attachedTemplate', 'https://evil.example/a.dotm'))
    expect(at((await send(admin, outside)).json, 'findings', 0, 'code')).toBe('word.external')
    expect(at((await director.get('/word-templates')).json, 'length')).toBe(before)
  })

  it('is no other kind of file and has one purpose that is known', async () => {
    expect((await send(admin, wordFile(''), 'form=LB-04', 'a.docm')).status).toBe(415)
    expect((await send(admin, wordFile(''), 'form=ZZ-99')).status).toBe(404)
    expect((await send(admin, wordFile(''), 'document=DOC-99')).status).toBe(404)
    expect((await send(admin, wordFile(''), 'form=LB-04&document=DOC-01')).status).toBe(400)
    expect((await send(admin, wordFile(''), '')).status).toBe(400)
  })

  it('is sent by administrators alone, and a record of another village is not there', async () => {
    expect((await send(director, wordFile(''))).status).toBe(403)
    expect((await send(county.stranger(), wordFile(''))).status).toBe(401)
    const id = await added(wordFile(paragraphs('{{enrol}}')))
    expect((await director.delete(`/word-templates/${id}`)).status).toBe(403)
    expect((await fillFor(admin, id)).status).toBe(403)
    expect((await fillFor(await county.signIn('cm-xihe'), id)).status).toBe(404)
    expect((await fillFor(director, newId())).status).toBe(404)
    const other = await added(wordFile(paragraphs('{{name}}')), 'form=CU-05')
    expect((await fillFor(director, other)).status).toBe(400)
  })

  it('takes the data of a document, masked as the document is', async () => {
    const id = await added(wordFile(paragraphs('{{childName}}：{{violenceFacts}}')), 'document=DOC-01')
    const police = await county.signIn('police')
    await handIn(county, director, 'LB-04', child, visit(county, { harmSigns: true, enrol: 'IN' }))
    await handIn(county, director, 'CU-02', child, report(county))
    const handed = await handIn(county, police, 'CU-05', child, incident(county))
    const assault = String(at(handed.json, 'record', 'id'))
    const { status, text } = await fillFor(police, id, assault)
    expect([status, handed.status]).toEqual([200, 201])
    expect(text).toContain('父亲酒后用木棍殴打孩子')
    expect(text).toMatch(/>.某+</)
  })

  it('never prints HIV data, whoever fills it', async () => {
    const specialist = await county.signIn('hiv-case')
    const { json } = await specialist.post('/assess/BL-01', { answers: { hiv: true }, subject: child })
    const answers = { hiv: true, catFinal: at(json, 'calculated', '/catCalc'), childView: '不想换学校。', fill: FILL }
    const secret = String(at((await handIn(county, specialist, 'BL-01', child, answers)).json, 'record', 'id'))
    const id = await added(wordFile(paragraphs('{{officer}}', '[{{hiv}}]', '{{#hiv}}感染{{/hiv}}')), 'form=BL-01')
    const { status, text } = await fillFor(specialist, id, secret)
    expect(status).toBe(200)
    expect(text).toMatch(/<w:t[^>]*>[^<[]{2,}<\/w:t>/)
    expect(text).not.toMatch(/感染|>是</)
  })
})

describe('The check of a wording over HTTP', () => {
  it('gives findings with places and what made-up answers become', async () => {
    const template = '<h1>告诫书</h1>\n<p>{{offenderName}}{{nobody}}</p>'
    const bad = await admin.post('/document-templates/check', { document: 'DOC-01', template })
    expect(bad.json).toMatchObject({ findings: [{ code: 'template.unknownName', line: 2, column: 20 }], trial: null })
    const good = await admin.post('/document-templates/check', {
      document: 'DOC-01',
      template: template.replace('{{nobody}}', ''),
    })
    expect(at(good.json, 'trial', 'text')).toMatch(/^告诫书\n./)
    expect(at(good.json, 'findings', 0, 'code')).toBe('template.elementAbsent')
    expect((await director.post('/document-templates/check', { document: 'DOC-01', template })).status).toBe(403)
    expect((await admin.post('/document-templates/check', { document: 'DOC-99', template })).status).toBe(404)
  })
})
