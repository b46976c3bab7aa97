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
