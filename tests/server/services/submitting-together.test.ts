/** A first registration: two forms under one signature, kept together or not at all. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Questionnaire } from '../../../core/model/questionnaire.ts'
import { idNumber } from '../../../server/training/people.ts'
import { at, newId, openCounty, type County, type Person } from '../support/county.ts'
import { FILL, shanghai } from '../support/story.ts'

let county: County
let director: Person
beforeAll(async () => {
  county = await openCounty()
  director = await county.signIn('cm-dongfeng')
})
afterAll(() => county.close())

const away = (pName: string) => ({
  pName,
  pStatus: 'OK',
  pAway: true,
  pCapable: true,
  pPhone: '13800000081',
  pAwayMonths: 12,
})
const risks = (...letters: string[]) => Object.fromEntries(letters.map((letter, n) => [`L${n + 1}`, letter]))

/** The answers of the two forms; what the first tells is not answered again in the second. */
function registration(name: string, { contactFreq }: { contactFreq: string | null }) {
  const subject = newId()
  const record = (form: string, answers: Record<string, unknown>) => ({
    id: newId(),
    form,
    version: 1,
    subject,
    answers: { ...answers, fill: FILL },
    filledAt: shanghai(county),
  })
  const first = record('BL-01', {
    name,
    idType: 'ID',
    idNo: idNumber({ year: 2014, month: 5, day: 6 }, '2', 77),
    sex: '2',
    birth: '2014-05-06',
    ethnic: '01',
    hukouKind: 'R',
    hukouArea: '341399100201',
    liveArea: '341399100201',
    liveAddr: '7号',
    father: away('桐大山'),
    mother: away('李小梅'),
    guardian: { gName: '王桂英', gRelation: '03', gPhone: '13900000043' },
    household: { hhSize: 4, hhMinors: 1, hhIncome: 62_000, poorKind: ['NONE'] },
    disCert: false,
    harmed: 'N',
    street: false,
    emergency: false,
    enrol: 'IN',
    publicSchool: true,
    school: '东风小学',
    grade: 'P4',
    childView: '想和爸爸妈妈多打电话。',
    catFinal: ['LB'],
  })
  const second = record('LB-01', {
    ...(contactFreq === null ? {} : { contactFreq }),
    returnsPerYear: 1,
    carer: { gName: '王桂英', gRelation: '03', gPhone: '13900000043' },
    ...risks('b', 'a', 'a', 'b', 'b', 'a', 'a', 'a', 'b', 'a'),
    HL1: false,
    HL2: false,
    HL3: false,
    HL4: false,
    HL5: false,
  })
  return { subject, records: [first, second] }
}

describe('A first registration', () => {
  it('of a child who is not on file asks for both forms, each question once', async () => {
    const { status, json } = await director.get('/questionnaire?purpose=first')
    const { forms, sections } = at(json, 'questionnaire') as Questionnaire
    expect([status, forms.map(({ id }) => id)]).toEqual([200, ['BL-01', 'LB-01']])
    const facts = sections.flatMap(({ items }) => items.flatMap(({ fact }) => fact ?? []))
    expect(new Set(facts).size).toBe(facts.length)
    expect(facts).toContain('father.pStatus')
  })

  it('becomes two records, each with its own assessment, and again the same when it is sent again', async () => {
    const { subject, records } = registration('桐小新', { contactFreq: 'WEEKLY' })
    const sent = await director.post('/records/together', { records })
    expect([sent.status, at(sent.json, 'issues')]).toEqual([201, undefined])
    expect(at(sent.json, 'items', 0, 'assessment', 'decisions', 'D1', 'outcomes')).toEqual(['LB'])
    expect(at(sent.json, 'items', 1, 'assessment', 'scores', 'SC-2', 'status')).toBe('COMPLETE')
    expect(at(sent.json, 'items', 1, 'assessment', 'carried')).toContain('/father/pStatus')
    const again = await director.post('/records/together', { records })
    expect(again.status).toBe(200)
    const kept = at((await director.get(`/records?subject=${subject}`)).json, 'items') as unknown[]
    expect(kept).toHaveLength(2)
    const other = records.map((record) => ({ ...record, answers: { ...record.answers, name: '另一人' } }))
    expect((await director.post('/records/together', { records: other })).status).toBe(409)
  })

  it('is refused whole, with the form and what is missing, when one of its forms is not complete', async () => {
    const { subject, records } = registration('桐小缺', { contactFreq: null })
    const { status, json } = await director.post('/records/together', { records })
    expect([status, at(json, 'form')]).toEqual([422, 'LB-01'])
    expect(at(json, 'issues')).toEqual([expect.objectContaining({ path: '/contactFreq', code: 'field.required' })])
    expect((await director.get(`/subjects/${subject}`)).status).toBe(404)
  })

  it('is about one child', async () => {
    const { records } = registration('桐小甲', { contactFreq: 'WEEKLY' })
    const strayed = records.map((record, at_) => (at_ === 0 ? record : { ...record, subject: newId() }))
    expect((await director.post('/records/together', { records: strayed })).status).toBe(400)
  })
})
