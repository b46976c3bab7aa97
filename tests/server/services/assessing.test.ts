/** A machine asks for an assessment as the command does: with parameters by value, or by the name of a profile. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { at, openCounty, type County } from '../support/county.ts'

let county: County
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.close())

const premium = (params: unknown) =>
  county.machine('MZ_CASE').post('/assess/MD-03', {
    asOf: '2020-05-12',
    answers: { year: 2020, class: 'A', proofInsured: true },
    params,
  })

it('a profile named in the request gives its values, a later one wins', async () => {
  const named = await premium(['ben-t1', 'med-t1'])
  const given = await premium({ premium: 280 })
  expect(named.status).toBe(200)
  expect(at(named.json, 'calculated')).toEqual(at(given.json, 'calculated'))
  expect(at(named.json, 'calculated', '/subsidy')).toBe(280)
})

it('a profile that does not exist is refused with its place', async () => {
  const { status, json } = await premium(['no-such-profile'])
  expect([status, at(json, 'code'), at(json, 'path')]).toEqual([400, 'request.invalid', '/params'])
})

it('a plain no to what one may not know is assessed as it was sent', async () => {
  const asked = (hiv: Record<string, unknown>) =>
    county.machine('MZ_CASE').post('/assess/MD-01', {
      asOf: '2020-05-12',
      answers: { total: 10_500, outScope: 0, insured: true, charityPaid: 3000 },
      facts: { ...HEALTHY, ...hiv },
      params: ['med-t1'],
    })
  const sent = await asked({ hiv: false })
  expect(at(sent.json, 'calculated')).toMatchObject({ '/class': 'NONE', '/outOfPocket': 500 })
  expect(at(sent.json, 'scores', 'SC-7')).toMatchObject({ status: 'COMPLETE', finalBand: 'LIGHT' })
  expect(sent.text).not.toContain('hiv')
  const left = await asked({})
  expect(at(left.json, 'scores', 'SC-7', 'status')).toBe('INCOMPLETE')
  const found = await asked({ hiv: true })
  expect(found.json).toEqual(left.json)
})

const parent = { pStatus: 'OK', pAway: false, pCapable: true }
const HEALTHY = {
  birth: '2010-03-01',
  sex: '1',
  hukouKind: 'R',
  disCert: false,
  illCodes: [],
  harmed: 'N',
  street: false,
  emergency: false,
  enrol: 'IN',
  publicSchool: true,
  household: { hhSize: 3, hhMinors: 1, hhIncome: 10_000, poorKind: ['NONE'] },
  father: parent,
  mother: parent,
}
