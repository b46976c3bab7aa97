/**
 * The benefit of a child with HIV: the letter to the family does not name the illness, only the specialist issues it,
 * only those who may know of it read it, and others see no more than that its number is in use.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROLES } from '../../../server/access/actor.ts'
import { readPdf, withoutSpaces } from '../../documents/pdf-reading.ts'
import { definitionOf, openPrintHouse, templateOf } from '../../documents/print-house.ts'
import { builtCheckWorker, type BuiltWorker } from '../support/check-worker.ts'
import { at, newId, openCounty, type County, type Person } from '../support/county.ts'
import { setParameter } from '../support/parameters.ts'
import { childNamed, FILL, handIn, shanghai, visit } from '../support/story.ts'

const ILLNESS = /艾滋|HIV|K03|B03|"hiv"|感染/

let county: County
let worker: BuiltWorker
let specialist: Person
let office: Person
let child: string
let childName: string
let record: string
const letter = newId()

const today = () => shanghai(county).slice(0, 10)

beforeAll(async () => {
  worker = await builtCheckWorker()
  county = await openCounty({ checkWorker: worker.file })
  await setParameter(await county.signIn('admin'), 'STD_SCAT', 1000, today())
  specialist = await county.signIn('hiv-case')
  office = await county.signIn('mz-case')
  const director = await county.signIn('cm-dongfeng')
  child = await childNamed(director, (item) => Number(at(item, 'age')) >= 8)
  childName = String(at((await director.get(`/subjects/${child}`)).json, 'facts', 'name'))
  await handIn(county, director, 'LB-04', child, visit(county, { enrol: 'IN' }))
  const { json } = await specialist.post('/assess/BL-01', { answers: { hiv: true }, subject: child })
  const known = { hiv: true, catFinal: at(json, 'calculated', '/catCalc'), childView: '不想换学校。', fill: FILL }
  const told = await handIn(county, specialist, 'BL-01', child, known)
  expect([told.status, at(told.json, 'issues')]).toEqual([201, undefined])
}, 240_000)
afterAll(async () => {
  await county.close()
  worker.remove()
})

function application(decision: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    applyKind: 'HIV',
    appliedOn: today(),
    applicant: '田某',
    applicantRel: '10',
    bank: { payee: childName, bank: '农商行', acct: '6217000010001234567', payeeRel: '10' },
    promise: true,
    authQuery: true,
    countyDecision: { level: 'C', opinion: '同意', result: 'PASS', decider: '王某', decidedOn: today(), ...decision },
    fill: FILL,
  }
}

describe('The benefit of a child with HIV', () => {
  it('is a task of the specialist, who is offered the form, and of nobody else', async () => {
    const tasks = async (person: Person) => {
      const file = (await person.get(`/subjects/${child}`)).json
      return (at(file, 'tasks') as unknown[]).filter((task) => at(task, 'form') === 'BL-02')
    }
    expect(await tasks(specialist)).toMatchObject([{ role: 'HIV_CASE' }])
    for (const role of ['CM', 'SUP', 'MZ_CASE', 'MZ_APPROVE'])
      expect([role, await tasks(county.machine(role))]).toEqual([role, []])
    const fillers = async (person: Person) =>
      at(
        ((await person.get('/forms')).json as unknown[]).find((form) => at(form, 'id') === 'BL-02'),
        'filledBy',
      )
    expect([await fillers(specialist), await fillers(office)]).toEqual([
      expect.arrayContaining(['HIV_CASE']),
      expect.not.arrayContaining(['HIV_CASE']),
    ])
  })

  it('is applied for by the specialist, and by nobody else under its name', async () => {
    for (const person of [office, county.machine('CM'), county.machine('SUP')]) {
      const refused = await handIn(county, person, 'BL-02', child, application())
      expect(refused.status).toBe(403)
      expect(at(refused.json, 'fields')).toContain('/applyKind')
    }
    const handed = await handIn(county, specialist, 'BL-02', child, application())
    expect([handed.status, at(handed.json, 'issues')]).toEqual([201, undefined])
    record = String(at(handed.json, 'record', 'id'))
    expect(at(handed.json, 'documents')).toMatchObject([{ id: 'DOC-14' }])
    for (const role of ['CM', 'SUP', 'MZ_CASE', 'MZ_APPROVE']) {
      const file = (await county.machine(role).get(`/subjects/${child}`)).json
      const left = (at(file, 'tasks') as unknown[]).filter((task) => at(task, 'record') === record)
      expect([role, left]).toEqual([role, []])
    }
  })

  it('is issued by no other role', async () => {
    const roles = Object.keys(ROLES).filter((role) => role !== 'HIV_CASE')
    for (const role of roles) {
      const { status, text } = await county
        .machine(role)
        .post(`/records/${record}/documents/DOC-14/issue`, { id: newId() })
      expect([role, status >= 400 && status < 500]).toEqual([role, true])
      if (role !== 'HEALTH') expect(text).not.toMatch(ILLNESS)
    }
  })

  it('is told to the family in a letter that names no illness, whose snapshot makes the same bytes', async () => {
    const issued = await specialist.post(`/records/${record}/documents/DOC-14/issue`, { id: letter })
    expect(issued.json).toMatchObject({
      document: { number: expect.stringMatching(/^训民待遇〔\d{4}〕\d+号$/) as string },
    })
    const file = await fetch(`${county.url}/api/v1/documents/${letter}/file`, { headers: specialist.headers })
    expect(file.headers.get('content-disposition')).not.toMatch(ILLNESS)
    const bytes = new Uint8Array(await file.arrayBuffer())
    const text = withoutSpaces((await readPdf(bytes)).text)
    expect(text).toMatch(/认定类别[^。]*其他保障类儿童/)
    expect(text).toContain('提出的儿童基本生活补贴申请收悉。经县民政局审查')
    expect(text).toContain('一式两份')
    expect(text).not.toMatch(/艾滋|HIV|感染|疾病|疾控|乡镇/)
    const snapshot = await specialist.get(`/documents/${letter}/snapshot`)
    expect(snapshot.text).not.toMatch(ILLNESS)
    const house = await openPrintHouse()
    try {
      const again = await house.printer.render({
        definition: definitionOf('DOC-14'),
        template: templateOf('DOC-14'),
        snapshot: snapshot.json as never,
        to: 'pdf',
        draft: false,
      })
      expect(again.ok && Buffer.compare(again.bytes, bytes)).toBe(0)
    } finally {
      house.close()
    }
  })

  it('goes to the family alone', async () => {
    const { json } = await specialist.get(`/documents/${letter}`)
    expect(at(json, 'copies')).toMatchObject([{ recipient: 'applicant' }])
    expect((await specialist.get(`/documents/${letter}/file?copy=township`)).status).toBe(404)
  })

  it.each(Object.keys(ROLES).filter((role) => role !== 'HIV_CASE' && role !== 'HEALTH'))(
    'is shown to %s nowhere: not the letter, its copies, its receipt, its snapshot, nor in the file of the child',
    async (role) => {
      const person = county.machine(role)
      for (const path of ['', '/file', '/file?copy=applicant', '/receipt', '/snapshot']) {
        const { status, text } = await person.get(`/documents/${letter}${path}`)
        expect([path, status === 404 || status === 403]).toEqual([path, true])
        expect(text).not.toMatch(ILLNESS)
      }
      for (const path of [`/subjects/${child}`, `/records/${record}/documents`, '/tasks', '/records']) {
        const { text } = await person.get(path)
        expect([path, text.includes(letter)]).toEqual([path, false])
        expect(text).not.toMatch(/艾滋|K03|B03|"hiv"/)
      }
      const came = {
        id: newId(),
        recipient: 'applicant',
        state: 'returned',
        happenedAt: shanghai(county),
        reason: '无人',
      }
      expect([403, 404]).toContain((await person.post(`/documents/${letter}/service`, came)).status)
      const gone = { id: newId(), reason: '试' }
      expect([403, 404]).toContain((await person.post(`/documents/${letter}/void`, gone)).status)
    },
  )

  it('is a number in use and no more for those who keep the numbers of the office, and nothing for others', async () => {
    const { json } = await specialist.get('/documents')
    const items = at(json, 'items') as unknown[]
    expect(items).toContainEqual(
      expect.objectContaining({ id: letter, subject: expect.objectContaining({ id: child }) as object }),
    )
    const seen = at((await office.get('/documents')).json, 'items') as object[]
    const restricted = seen.filter((line) => 'restricted' in line)
    expect(restricted).toEqual([
      { restricted: true, number: expect.stringMatching(/^训民待遇/) as string, status: 'issued' },
    ])
    for (const role of ['CM', 'SUP', 'POLICE']) {
      const { text } = await county.machine(role).get('/documents')
      expect(text).not.toMatch(/restricted|训民待遇/)
    }
  })

  it('leaves no word of the illness in what is kept of what people did', async () => {
    const seen = county.logs.join('')
    expect(seen).not.toMatch(/艾滋|K03|B03/)
  })

  it('is not told in a letter whose reason names the illness; the place is named', async () => {
    const refusal = { result: 'REJECT', reason: '未提交艾滋病病毒感染的确证报告。' }
    const handed = await handIn(county, specialist, 'BL-02', child, application(refusal))
    const id = String(at(handed.json, 'record', 'id'))
    const listed = await specialist.get(`/records/${id}/documents`)
    const missing = [{ id: 'discretion', fields: ['/countyDecision/reason'] }]
    expect(listed.json).toMatchObject([{ id: 'DOC-14', ready: false, missing }])
    const issued = await specialist.post(`/records/${id}/documents/DOC-14/issue`, { id: newId() })
    expect(issued.json).toMatchObject({ code: 'document.notReady', missing })
  })

  it('makes its number free for nobody when it is void', async () => {
    expect((await specialist.post(`/documents/${letter}/void`, { id: newId(), reason: '金额有误' })).status).toBe(204)
    const seen = at((await office.get('/documents')).json, 'items') as object[]
    expect(seen.filter((line) => 'restricted' in line)).toMatchObject([{ status: 'void' }])
  })
})
