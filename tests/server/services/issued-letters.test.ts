/** Letters that the server makes from records of its own: nothing a letter needs is known only to a test. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPdf, withoutSpaces } from '../../documents/pdf-reading.ts'
import { at, newId, openCounty, type County, type Person } from '../support/county.ts'
import { childNamed, FILL, handIn, incident, report, shanghai, visit } from '../support/story.ts'

let county: County
let police: Person
let office: Person
let child: string

beforeAll(async () => {
  county = await openCounty()
  const director = await county.signIn('cm-dongfeng')
  child = await childNamed(director, (item) => Number(at(item, 'age')) >= 8)
  await handIn(county, director, 'LB-04', child, visit(county, { harmSigns: true, enrol: 'IN' }))
  await handIn(county, director, 'CU-02', child, report(county))
  police = await county.signIn('police')
  office = await county.signIn('mz-case')
  await handIn(county, police, 'CU-05', child, incident(county, { removeNeeded: true }))
  childName = String(at((await director.get(`/subjects/${child}`)).json, 'facts', 'name'))
})
afterAll(() => county.close())

let childName: string

const today = () => shanghai(county).slice(0, 10)

/** The text of the addressee's paper, without white space. */
async function letter(person: Person, record: unknown, document: string): Promise<string> {
  const issued = await person.post(`/records/${String(record)}/documents/${document}/issue`, { id: newId() })
  expect(issued.json).toMatchObject({ document: { number: expect.stringMatching(/〔\d{4}〕\d+号$/) as string } })
  const id = String(at(issued.json, 'document', 'id'))
  const file = await fetch(`${county.url}/api/v1/documents/${id}/file`, { headers: person.headers })
  return withoutSpaces((await readPdf(new Uint8Array(await file.arrayBuffer()))).text)
}

describe('Letters issued from records', () => {
  it('hand a removed child over to the protection centre', async () => {
    const removal = {
      removeReason: ['6'],
      removedAt: shanghai(county, -0.3),
      officers: [
        { name: '赵某', badge: '341201' },
        { name: '钱某', badge: '341207' },
      ],
      childOpinion: '想和姑姑住。',
      healthCheck: 'NORMAL',
      belongings: [{ item: '书包', count: 1 }],
      medsAllergy: '无',
      noKin: true,
      placement: 'PROT_CENTRE',
      receiver: '县未成年人救助保护中心',
      emergencyPhones: '110',
      startDate: today(),
      receiverSign: '（测试签名）',
      officerSign: '（测试签名）',
      fill: FILL,
    }
    const handed = await handIn(county, police, 'CU-03', child, removal)
    expect(handed.json).toMatchObject({ record: {} })
    const text = await letter(police, at(handed.json, 'record', 'id'), 'DOC-09')
    expect(text).toContain('县未成年人救助保护中心')
    expect(text).toContain('临时监护（带离）交接书')
    expect(text).toContain('未成年人保护中心')
  })

  it('refuse an allowance with the reason that the rules give', async () => {
    const bank = { payee: childName, bank: '农商行', acct: '6217000010001234567', payeeRel: '10' }
    const parent = { pStatus: 'OK', pAway: false, pCapable: true }
    const refusal = {
      level: 'C',
      opinion: '不符合条件',
      result: 'REJECT',
      reason: '父母均有抚养能力。',
      decidedOn: today(),
    }
    const application = {
      applyKind: 'DFU',
      appliedOn: today(),
      applicant: '田某',
      applicantRel: '10',
      father: { pName: '童某', ...parent },
      mother: { pName: '李某', ...parent },
      bank,
      promise: true,
      authQuery: true,
      countyDecision: { ...refusal, decider: '王某' },
      fill: FILL,
    }
    const handed = await handIn(county, office, 'BL-02', child, application)
    expect(handed.json).toMatchObject({ record: {} })
    const text = await letter(office, at(handed.json, 'record', 'id'), 'DOC-14')
    expect(text).toContain('不予批准告知书')
    expect(text).toContain('父亲或母亲一方有能力抚养，不属事实无人抚养')
    expect(text).toContain('补正办法：该方死亡')
    expect(text).toContain('六十日内')
  })

  it('grant no relief while the county has not set the standard that the sum is worked out from', async () => {
    const relief = {
      cause: 'ACC',
      eventDate: today(),
      facts: '摔伤骨折，家庭垫付手术费用。',
      adultsAffected: 1,
      childrenAffected: 1,
      severity: '1',
      urgent: false,
      reliefKind: ['CASH'],
      bank: { payee: childName, bank: '农商行', acct: '6217000010001234567', payeeRel: '10' },
      payDate: today(),
      townDecision: { level: 'T', opinion: '同意', result: 'PASS', decider: '周某', decidedOn: today() },
      fill: FILL,
    }
    const handed = await handIn(county, office, 'BL-05', child, relief)
    const id = String(at(handed.json, 'record', 'id'))
    const issued = await office.post(`/records/${id}/documents/DOC-07/issue`, { id: newId() })
    expect(issued.json).toMatchObject({ code: 'document.notReady', missing: [{ id: 'amountFormula' }] })
  })
})
