/** Recurring duties about children, as the pages show them: of one child with who, when and why, and counted by village. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { at, openCounty, type County, type Person } from '../support/county.ts'
import { childNamed, handIn, visit } from '../support/story.ts'

const DAY = 86_400_000

let county: County
let director: Person
let child: string

beforeAll(async () => {
  county = await openCounty({ now: Date.parse('2026-11-24T01:00:00Z') })
  director = await county.signIn('cm-dongfeng')
  child = await childNamed(director, (item) => Number(at(item, 'age')) >= 8)
})
afterAll(() => county.close())

interface Duty {
  schedule: string
  state: string
  soon: boolean
  told: string[]
}
interface Count {
  area: string
  later: number
  soon: number
  late: number
}

async function dutiesFor(person: Person, query = ''): Promise<Duty[]> {
  const { status, json } = await person.get(`/subjects/${child}/duties${query}`)
  expect(status).toBe(200)
  return at(json, 'items') as Duty[]
}

async function countsFor(person: Person): Promise<Count[]> {
  const { status, json } = await person.get('/duties/places')
  expect(status).toBe(200)
  return at(json, 'items') as Count[]
}

const sum = (counts: readonly Count[]) => counts.reduce((all, { later, soon, late }) => all + later + soon + late, 0)

describe('The recurring duties about a child', () => {
  it('say what is to be done, by whom, by when and why, with the clause', async () => {
    expect(await dutiesFor(director)).toContainEqual(
      expect.objectContaining({
        schedule: 'G1',
        title: '季度走访核实',
        form: 'LB-04',
        role: 'CM',
        due: '2026-12-31',
        state: 'due',
        soon: false,
        because: '每季度核实一次家庭、监护和就学情况，并报告乡镇',
        clauses: ['S2.6-2', 'S2.7-5'],
      }),
    )
  })

  it('come in English when the page is English', async () => {
    expect(await dutiesFor(director, '?lang=en')).toContainEqual(
      expect.objectContaining({ schedule: 'G1', title: 'Quarterly verification' }),
    )
  })

  it('are shown to the office and the township as well, and to nobody outside of the area', async () => {
    for (const role of ['SUP', 'MZ_CASE'])
      expect((await dutiesFor(county.machine(role))).map(({ schedule }) => schedule)).toContain('G1')
    expect((await county.machine('JOINT').get(`/subjects/${child}/duties`)).status).toBe(404)
    expect((await county.machine('AUDITOR').get(`/subjects/${child}/duties`)).status).toBe(403)
    expect((await county.machine('SCHOOL').get(`/subjects/${child}/duties`)).status).toBe(404)
  })

  it('are counted by village, for each person in the own area alone', async () => {
    const village = await countsFor(director)
    expect(village).toHaveLength(1)
    expect(sum(village)).toBeGreaterThan(0)
    const office = await countsFor(county.machine('MZ_CASE'))
    expect(office.length).toBeGreaterThan(1)
    expect(sum(office)).toBeGreaterThan(sum(village))
    expect(await countsFor(county.machine('JOINT'))).toEqual([])
  })

  it('are soon due from the reminder on, late after the last day, and gone when done', async () => {
    expect((await handIn(county, director, 'LB-04', child, visit(county, { enrol: 'IN' }))).status).toBe(201)
    county.pass(116 * DAY)
    director = await county.signIn('cm-dongfeng')
    expect((await dutiesFor(director)).find(({ schedule }) => schedule === 'G1')).toMatchObject({ soon: true })
    county.pass(14 * DAY)
    director = await county.signIn('cm-dongfeng')
    expect((await dutiesFor(director)).find(({ schedule }) => schedule === 'G1')).toMatchObject({
      state: 'overdue',
      soon: false,
      told: ['SUP'],
    })
    const [late] = await countsFor(director)
    expect(late?.late).toBeGreaterThan(0)
    expect((await handIn(county, director, 'LB-04', child, visit(county, { enrol: 'IN' }))).status).toBe(201)
    expect((await dutiesFor(director)).filter(({ state }) => state === 'overdue')).toEqual([])
  })
})
