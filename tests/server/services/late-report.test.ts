/** A report that did not reach the police gets worse by the server's clock, wherever it is read, until the police is called. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { at, openCounty, type County, type Person } from '../support/county.ts'
import { childNamed, handIn, report, shanghai } from '../support/story.ts'

const MINUTE = 60_000

let county: County
let director: Person
let record: string

beforeAll(async () => {
  county = await openCounty()
  director = await county.signIn('cm-dongfeng')
  const child = await childNamed(director, (item) => Number(at(item, 'age')) >= 8)
  const { policeCalledAt: _, channel: __, ...open } = report(county)
  const sent = await handIn(county, director, 'CU-02', child, { ...open, foundAt: shanghai(county, -0.5) })
  expect([sent.status, at(sent.json, 'assessment', 'calculated', '/delayFlag')]).toEqual([201, 'OPEN'])
  record = String(at(sent.json, 'record', 'id'))
})
afterAll(() => county.close())

async function flagFor(person: Person): Promise<unknown[]> {
  const { json } = await person.get(`/records/${record}`)
  const assessment = at(json, 'assessment')
  return [at(assessment, 'calculated', '/delayFlag'), at(assessment, 'answers', 'delayFlag')]
}

describe('A report without a call to the police', () => {
  it('is open in the first hour', async () => {
    county.pass(30 * MINUTE)
    expect(await flagFor(director)).toEqual(['OPEN', 'OPEN'])
  })

  it('is late after an hour and too late after six, for the village, the office and the police', async () => {
    county.pass(MINUTE)
    for (const person of [director, county.machine('MZ_CASE'), county.machine('POLICE')])
      expect(await flagFor(person)).toEqual(['WARN', 'WARN'])
    county.pass(5 * 60 * MINUTE)
    director = await county.signIn('cm-dongfeng')
    for (const person of [director, county.machine('MZ_CASE'), county.machine('POLICE')])
      expect(await flagFor(person)).toEqual(['BREACH', 'BREACH'])
  })

  it('leaves the call to the police as a task that is overdue', async () => {
    const { json } = await director.get('/tasks')
    expect(at(json, 'items')).toContainEqual(
      expect.objectContaining({ what: 'call-police', record, overdue: true, status: 'open' }),
    )
  })

  it('stays by what really passed once the call is entered', async () => {
    const foundAt = shanghai(county, -6.5 - 1 / 60)
    const answers = { ...report(county), foundAt, policeCalledAt: shanghai(county, -1.5), channel: '110' }
    const { status } = await director.put(`/records/${record}`, { base: 1, answers })
    expect(status).toBe(200)
    expect(await flagFor(director)).toEqual(['WARN', 'WARN'])
    county.pass(48 * 60 * MINUTE)
    expect(await flagFor(county.machine('MZ_CASE'))).toEqual(['WARN', 'WARN'])
  })
})
