/** Recurring duties of the shipped schedules, child by child and office by office. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dutyState } from '../../../server/services/duties.ts'
import { mountedDefinitions } from '../../../server/services/mounted-definitions.ts'
import type { Definitions } from '../../../server/services/ports.ts'
import type { StoredFacts } from '../../../server/services/stored.ts'
import { loadRegistry } from '../../../server/plugins/load-registry.ts'
import { at, newId, openCounty, type County } from '../support/county.ts'
import { handIn, visit } from '../support/story.ts'

let definitions: Definitions
beforeAll(() => {
  definitions = mountedDefinitions(loadRegistry({}).registry, { training: true })
})

const leftBehind = {
  birth: '2010-03-15',
  catFinal: ['LB'],
  scores: { 'SC-2': { finalBand: 'HIGH', at: '2020-06-01' } },
}

function stands(role: string, day: string, values: Record<string, unknown>, more: Partial<StoredFacts> = {}) {
  const facts = { values, meta: {}, unsettled: {}, history: {}, updatedAt: '', since: '2020-03-20', ...more }
  return dutyState({ definitions }, facts, role, day)
}

const seenIn = (quarter: string, ...days: string[]) =>
  days.map((day) => ({ form: 'LB-04', status: 'COMPLETE', quarter, visitAt: `${day}T09:00:00+08:00` }))
const seen = (...days: string[]) => seenIn('2020Q2', ...days)

describe('The duty that a person sees at a child', () => {
  it('is for the village the visit of the quarter, late ones from the day after, told to the township', () => {
    const poor = { birth: '2010-03-15', catFinal: ['K06'] }
    expect(stands('CM', '2020-05-12', poor)).toMatchObject({ schedule: 'G1', due: '2020-06-30', state: 'due' })
    expect(stands('CM', '2020-07-01', poor)).toMatchObject({ period: '2020Q2', state: 'overdue', told: ['SUP'] })
    expect(stands('SUP', '2020-07-01', poor)).toMatchObject({ schedule: 'G1', state: 'overdue' })
    expect(stands('MZ_CASE', '2020-07-11', poor)).toMatchObject({ state: 'overdue', told: ['SUP', 'MZ_CASE'] })
    expect(stands('CM', '2020-06-30', { ...poor, visits: seen('2020-05-12') })).toMatchObject({ state: 'done' })
  })

  it('is for the township in the holidays the patrol, weekly where the risk is high', () => {
    expect(stands('SUP', '2020-07-02', { ...leftBehind, visits: seen('2020-06-29') })).toMatchObject({
      schedule: 'G2c',
      form: 'LB-05',
      due: '2020-07-08',
    })
    const visited = { ...leftBehind, visits: seen('2020-06-29', '2020-07-06') }
    expect(stands('SUP', '2020-07-07', visited)).toMatchObject({ due: '2020-07-13', state: 'due' })
    expect(stands('SUP', '2020-05-12', leftBehind, { since: '2020-05-01' })).not.toMatchObject({ state: 'overdue' })
  })

  it('comes once at fifteen years and nine months, and goes when the form was handed in', () => {
    const visits = [...seen('2020-05-12'), ...seenIn('2020Q3', '2020-08-19')]
    const nearly = { birth: '2004-11-20', catFinal: ['LB'], scores: { 'SC-2': { finalBand: 'LOW' } }, visits }
    expect(stands('CM', '2020-08-19', nearly)).toMatchObject({ schedule: 'G1' })
    expect(stands('CM', '2020-08-20', nearly)).toMatchObject({ schedule: 'G5c', form: 'LB-01', state: 'due' })
    expect(stands('CM', '2020-08-21', nearly, { filed: { 'LB-01': '2020-08-20' } })).toMatchObject({ schedule: 'G1' })
  })

  it('comes each year in the month of birth for a child with benefits', () => {
    const visits = seenIn('2021Q1', '2021-01-10')
    const child = { birth: '2010-03-15', catFinal: ['K02'], existing: [{ kind: 'B02' }], visits }
    expect(stands('CM', '2021-03-02', child, { since: '2020-12-01' })).toMatchObject({
      schedule: 'G5g',
      due: '2021-03-31',
    })
  })

  it('asks for the carer again a year after the last look', () => {
    const visits = seenIn('2021Q1', '2021-01-10')
    const scores = { 'SC-2': { finalBand: 'LOW' }, 'SC-4': { finalBand: 'QUALIFIED', at: '2020-02-10' } }
    const child = { birth: '2012-07-15', catFinal: ['LB'], scores, visits }
    expect(stands('CM', '2021-02-01', child)).toMatchObject({ schedule: 'G5a', due: '2021-02-10', state: 'due' })
  })
})

describe('The duties of an office', () => {
  let county: County
  beforeAll(async () => {
    county = await openCounty({ now: Date.parse('2026-11-03T01:00:00Z') })
  })
  afterAll(() => county.close())

  it('are the monthly report of tasks for the joint office, and not for a village', async () => {
    const joint = await county.machine('JOINT').get('/duties')
    expect(at(joint.json, 'items')).toContainEqual(expect.objectContaining({ form: 'GV-01', role: 'JOINT' }))
    const village = await county.machine('CM').get('/duties')
    expect(at(village.json, 'items')).toEqual([])
  })

  it('are the yearly check of staff for the county from two months before', async () => {
    const { json } = await county.machine('MZ_CASE').get('/duties')
    expect(at(json, 'items')).toContainEqual(
      expect.objectContaining({ schedule: 'G6a', due: '2026-12-31', state: 'due' }),
    )
  })
})

describe('The reports of a quarter', () => {
  let county: County
  beforeAll(async () => {
    county = await openCounty({ now: Date.parse('2026-06-20T01:00:00Z') })
    const director = await county.signIn('cm-dongfeng')
    const [child] = at((await director.get('/subjects')).json, 'items') as { id: string }[]
    await handIn(county, director, 'LB-04', child?.id ?? '', visit(county, { enrol: 'IN' }))
  })
  afterAll(() => county.close())

  const report = expect.objectContaining({ schedule: 'G1a', due: '2026-10-05' }) as unknown
  const dutiesOf = async (person: string) => at((await (await county.signIn(person)).get('/duties')).json, 'items')

  it('are due at the village five days and at the township ten days after it', async () => {
    county.pass(Date.parse('2026-10-03T01:00:00Z') - county.now())
    expect(await dutiesOf('cm-dongfeng')).toContainEqual(
      expect.objectContaining({ schedule: 'G1a', due: '2026-10-05', state: 'due' }),
    )
    const township = await dutiesOf('sup-xunlian')
    expect(township).toContainEqual(expect.objectContaining({ schedule: 'G1b', due: '2026-10-10', state: 'due' }))
    expect(township).not.toContainEqual(report)
  })

  it('are late on the day after, and done when the village has reported', async () => {
    county.pass(Date.parse('2026-10-06T01:00:00Z') - county.now())
    expect(await dutiesOf('cm-dongfeng')).toContainEqual(
      expect.objectContaining({ schedule: 'G1a', state: 'overdue', told: ['SUP'] }),
    )
    const director = await county.signIn('cm-dongfeng')
    await director.post('/reports/DOC-15/issue', { id: newId(), area: '341399100201', period: '2026Q3', narrative: '' })
    expect(await dutiesOf('cm-dongfeng')).toContainEqual(expect.objectContaining({ schedule: 'G1a', state: 'done' }))
  })
})
