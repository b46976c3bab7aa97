import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROLES } from '../../../server/access/actor.ts'
import { at, newId, openCounty, type County, type Person } from '../support/county.ts'
import { childNamed, FILL, handIn, report, visit } from '../support/story.ts'

let county: County
let director: Person
let child: string
let record: string
let registration: string
let secretRecord: string
let specialist: Person

const SECRETS = ['"hiv"', '/hiv', 'K03']

beforeAll(async () => {
  county = await openCounty()
  director = await county.signIn('cm-dongfeng')
  child = await childNamed(director, (item) => Number(at(item, 'age')) >= 8)
  registration = String(at((await director.get(`/records?subject=${child}`)).json, 'items', 0, 'id'))
  const own = await handIn(county, director, 'LB-04', child, visit(county, { enrol: 'IN' }))
  record = String(at(own.json, 'record', 'id'))
  specialist = await county.signIn('hiv-case')
  const { json } = await specialist.post('/assess/BL-01', { answers: { hiv: true }, subject: child })
  const answers = { hiv: true, catFinal: at(json, 'calculated', '/catCalc'), childView: '不想换学校。', fill: FILL }
  const learned = await handIn(county, specialist, 'BL-01', child, answers)
  expect([learned.status, at(learned.json, 'issues')]).toEqual([201, undefined])
  secretRecord = String(at(learned.json, 'record', 'id'))
})
afterAll(() => county.close())

async function crawl(person: Person): Promise<string> {
  const paths = [
    '/subjects',
    '/subjects?filter=due',
    `/subjects/${child}`,
    `/subjects/${child}/questionnaire?purpose=quarterly`,
    `/subjects/${child}/questionnaire?purpose=first`,
    `/records?subject=${child}`,
    `/records/${registration}/documents`,
    '/tasks',
    '/drafts',
  ]
  const texts: string[] = []
  for (const path of paths) texts.push((await person.get(path)).text)
  for (const id of [record, registration, secretRecord]) {
    const { json } = await person.get(`/records/${id}`)
    texts.push(JSON.stringify({ record: at(json, 'record'), assessment: at(json, 'assessment') }))
  }
  texts.push((await person.post('/assess/BL-01', { answers: {}, subject: child })).text)
  return texts.join('\n')
}

describe('Promise 6: HIV data', () => {
  it('is there for the specialist who entered it', async () => {
    const text = await crawl(specialist)
    expect(SECRETS.filter((secret) => !text.includes(secret))).toEqual([])
  })

  it('stays when a village director changes the categories without knowing of it', async () => {
    const shown = at((await director.get(`/subjects/${child}`)).json, 'facts', 'catFinal')
    expect(shown).not.toContain('K03')
    const known = at((await specialist.get(`/subjects/${child}`)).json, 'facts', 'catFinal')
    const { status } = await handIn(county, director, 'LB-04', child, visit(county, { enrol: 'IN' }), {
      corrected: { catFinal: shown },
    })
    expect(status).toBe(201)
    expect(at((await specialist.get(`/subjects/${child}`)).json, 'facts', 'catFinal')).toEqual(known)
  })

  it.each(Object.keys(ROLES).filter((role) => role !== 'HIV_CASE' && role !== 'HEALTH'))(
    'reaches %s through no endpoint',
    async (role) => {
      const text = await crawl(county.machine(role))
      expect([...SECRETS, 'HIV_CASE'].filter((secret) => text.includes(secret))).toEqual([])
    },
  )

  it('stands in no paper and in no snapshot of one', async () => {
    await handIn(county, director, 'LB-04', child, visit(county, { enrol: 'IN', harmSigns: true }))
    const reported = await handIn(county, director, 'CU-02', child, report(county))
    const id = newId()
    const path = `/records/${String(at(reported.json, 'record', 'id'))}/documents/DOC-05`
    expect((await director.post(`${path}/issue`, { id })).status).toBe(201)
    const snapshot = await county.machine('POLICE').get(`/documents/${id}/snapshot`)
    expect(snapshot.status).toBe(200)
    expect(at(snapshot.json, 'facts', 'name')).toBeDefined()
    expect(SECRETS.filter((secret) => snapshot.text.includes(secret))).toEqual([])
  })

  it('cannot be written by a village director, neither as an answer nor as a correction', async () => {
    const answered = await handIn(county, director, 'BL-01', child, { hiv: true })
    expect(answered.status).toBe(403)
    expect(at(answered.json, 'fields')).toEqual(['/hiv'])
    const corrected = await handIn(county, director, 'LB-04', child, visit(county, { enrol: 'IN' }), {
      corrected: { hiv: false },
    })
    expect(corrected.status).toBe(403)
    const { status } = await director.put(`/drafts/${newId()}`, {
      base: 0,
      form: 'BL-01',
      subject: child,
      answers: { hiv: true },
    })
    expect(status).toBe(403)
  })

  it('is not computed with when somebody without the right asks what would follow', async () => {
    const facts = { birth: '2012-01-01', hiv: true }
    const asked = { answers: { hiv: true }, facts, asOf: '2026-11-24' }
    const open = await county.machine('CM').post('/assess/BL-01', asked)
    expect(at(open.json, 'decisions', 'D1', 'outcomes')).not.toContain('K03')
    expect(SECRETS.filter((secret) => open.text.includes(secret))).toEqual([])
    const full = await county.machine('HIV_CASE').post('/assess/BL-01', asked)
    expect(at(full.json, 'decisions', 'D1', 'outcomes')).toContain('K03')
  })
})
