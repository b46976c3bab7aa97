/** What becomes of papers after they were made, in a real browser: void, kept from sight, printed, and filled as Word files. */
import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { paragraphs, wordFile } from '../documents/word-files.ts'
import { at, newId, personAt, type Person } from '../server/support/county.ts'
import { setParameter } from '../server/support/parameters.ts'
import { childNamed, FILL, handIn, incident, report, shanghai, visit } from '../server/support/story.ts'
import { runningHouse } from './running-house.ts'
import { DESK, PHONE, right, type Screen } from './worker.ts'

const house = runningHouse()
const clock = { now: () => Date.now() }
const today = shanghai(clock).slice(0, 10)
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

let child: string
let childName: string
let incidentRecord: string
let visitRecord: string

async function handedIn(person: Person, form: string, answers: Record<string, unknown>): Promise<string> {
  const { status, json } = await handIn(clock, person, form, child, answers)
  expect([form, status, at(json, 'issues')]).toEqual([form, 201, undefined])
  return String(at(json, 'record', 'id'))
}

beforeAll(async () => {
  const { url } = house.server
  const director = await personAt(url, 'cm-dongfeng')
  child = await childNamed(director, (item) => Number(at(item, 'age')) >= 8)
  childName = String(at((await director.get(`/subjects/${child}`)).json, 'facts', 'name'))
  visitRecord = await handedIn(director, 'LB-04', visit(clock, { harmSigns: true, enrol: 'IN' }))
  await handedIn(director, 'CU-02', report(clock))
  incidentRecord = await handedIn(await personAt(url, 'police'), 'CU-05', incident(clock))
  const specialist = await personAt(url, 'hiv-case')
  const { json } = await specialist.post('/assess/BL-01', { answers: { hiv: true }, subject: child })
  const known = { hiv: true, catFinal: at(json, 'calculated', '/catCalc'), childView: '不想换学校。', fill: FILL }
  await handedIn(specialist, 'BL-01', known)
}, 120_000)

function application(): Record<string, unknown> {
  return {
    applyKind: 'HIV',
    appliedOn: today,
    applicant: '田某',
    applicantRel: '10',
    bank: { payee: childName, bank: '农商行', acct: '6217000010001234567', payeeRel: '10' },
    promise: true,
    authQuery: true,
    countyDecision: { level: 'C', opinion: '同意', result: 'PASS', decider: '王某', decidedOn: today },
    fill: FILL,
  }
}

const SCREENS: [string, Screen][] = [
  ['a phone', PHONE],
  ['a desk', DESK],
]

describe.each(SCREENS)('Papers on %s', (_, screen) => {
  it('are made void with a reason, and the number stays in the register', async () => {
    const worker = await house.signIn('岳长青', screen, `/field#/record/${incidentRecord}`)
    const letter = worker.page.getByRole('article', { name: /告诫书/ })
    await letter.getByRole('button', { name: '出具文书' }).click()
    const number = (await letter.getByText(/〔\d{4}〕\d+号/).innerText()).match(/[^：\s]+〔\d{4}〕\d+号/)?.[0] ?? ''
    await letter.getByRole('button', { name: '作废' }).click()
    await right(worker, 'paper-void-form')
    await letter.getByRole('button', { name: '作废' }).last().click()
    expect(await letter.getByRole('textbox', { name: '原因' }).evaluate((box) => box.matches(':invalid'))).toBe(true)
    await worker.type('原因', '加害人姓名写错')
    await letter.getByRole('button', { name: '作废' }).last().click()
    await letter.getByRole('button', { name: '出具文书' }).waitFor()
    expect(await letter.getByRole('button', { name: '出具文书' }).isEnabled()).toBe(true)
    await right(worker, 'paper-void')
    await worker.leave()
    const office = await house.signIn('河永顺', screen, '/office#/documents')
    await office.sees(number)
    await office.sees('作废原因：加害人姓名写错')
    await right(office, 'paper-void-register')
    await office.leave()
  })

  it('are printed blank and filled', async () => {
    const worker = await house.signIn('田春来', screen, `/field#/record/${visitRecord}`)
    const print = worker.page.getByRole('link', { name: '打印本记录' })
    const pdf = await worker.page.request.get(`${house.server.url}${await print.getAttribute('href')}`)
    expect([pdf.status(), (await pdf.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
    await right(worker, 'paper-record')
    await worker.leave()
  })

  it('are filled from Word templates that the office sent in, after what does not fit was told', async () => {
    const admin = await house.signIn('桐管理', screen, '/office#/word')
    await admin.page.getByRole('combobox').selectOption('LB-04')
    const send = (name: string, ...lines: string[]) =>
      admin.page
        .locator('input[type=file]')
        .setInputFiles({ name, mimeType: WORD, buffer: Buffer.from(wordFile(paragraphs(...lines))) })
    await send('走访函.docx', '就学：{{就读学校}}', '{{#harmSigns}}有受伤害迹象')
    await admin.page.getByRole('alert').waitFor()
    await right(admin, 'word-unfit')
    await send('走访函.docx', '就学：{{就学状况}}', '经办：{{经办人}}')
    const template = admin.page.getByRole('article', { name: '走访函.docx' })
    await template.waitFor()
    await right(admin, 'word-templates')
    const worker = await house.signIn('田春来', screen, `/field#/record/${visitRecord}`)
    const [file] = await Promise.all([worker.page.waitForEvent('download'), worker.press('填写“走访函.docx”')])
    expect((await readFile(await file.path())).subarray(0, 2).toString()).toBe('PK')
    await right(worker, 'word-fill')
    await worker.leave()
    await template.getByRole('button').click()
    await template.waitFor({ state: 'detached' })
    await admin.leave()
  })
})

describe('The letter about a benefit that few may know of', () => {
  it('waits for the parameter that the county has to set, and says who sets it', async () => {
    const record = await handedIn(await personAt(house.server.url, 'hiv-case'), 'BL-02', application())
    for (const screen of [PHONE, DESK]) {
      const worker = await house.signIn('蓝福来', screen, `/office#/record/${record}`)
      await worker.sees(/尚未设定：请县级管理员在“设计”中设定并发布/)
      await right(worker, 'paper-unset')
      await worker.leave()
    }
  })

  it('is for others a number in use and no more', async () => {
    await setParameter(await personAt(house.server.url, 'admin'), 'STD_SCAT', 1000, today)
    const specialist = await personAt(house.server.url, 'hiv-case')
    const record = await handedIn(specialist, 'BL-02', application())
    const issued = await specialist.post(`/records/${record}/documents/DOC-14/issue`, { id: newId() })
    const number = String(at(issued.json, 'document', 'number'))
    for (const screen of [PHONE, DESK]) {
      const worker = await house.signIn('云建设', screen, '/office#/documents')
      const card = worker.page.getByRole('article', { name: number })
      expect(await card.innerText()).toMatch(/限制知悉/)
      expect(await card.innerText()).not.toMatch(/桐|补贴|艾滋/)
      await right(worker, 'paper-restricted')
      await worker.leave()
    }
  }, 120_000)
})
