/** The questionnaire over HTTP: who is asked what, what each role sees of the facts, and what is left to whom. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Questionnaire } from '../../../core/model/questionnaire.ts'
import { at, openCounty, type County, type Person } from '../support/county.ts'
import { childNamed, handIn, visit } from '../support/story.ts'

let county: County
let director: Person
let child: string

beforeAll(async () => {
  county = await openCounty()
  director = await county.signIn('cm-dongfeng')
  child = await childNamed(director, (item) => Number(at(item, 'age')) >= 8)
})
afterAll(() => county.close())

async function questionnaire(person: Person, query: string): Promise<Questionnaire> {
  const { status, json } = await person.get(`/subjects/${child}/questionnaire?${query}`)
  expect(status).toBe(200)
  return at(json, 'questionnaire') as Questionnaire
}

function pathsOf({ sections }: Questionnaire): string[] {
  return sections.flatMap((section) => section.items.map(({ path }) => path))
}

describe('The questionnaire of a role', () => {
  it('asks a village for the application but leaves the account to the civil affairs office', async () => {
    const asked = await questionnaire(director, 'purpose=benefit&benefit=B02')
    expect(pathsOf(asked)).toContain('/father/pStatus')
    expect(pathsOf(asked).filter((path) => path.startsWith('/bank'))).toEqual([])
    expect(asked.left?.parts).toEqual([
      { section: 'needs', title: '情况与需求', roles: ['MZ_CASE'], reason: '这部分由民政个案人员填写' },
    ])
    expect(JSON.stringify(asked)).not.toContain('bank')
  })

  it('asks the civil affairs office for the account', async () => {
    const asked = await questionnaire(county.machine('MZ_CASE'), 'purpose=benefit&benefit=B02')
    expect(pathsOf(asked).filter((path) => path.startsWith('/bank'))).toHaveLength(4)
  })

  it('brings the office no visit, and says whose it is in the language of the page', async () => {
    const office = county.machine('MZ_CASE')
    expect(await questionnaire(office, 'purpose=quarterly&lang=en')).toEqual({
      forms: [],
      sections: [],
      counts: { ask: 0, confirm: 0, known: 0 },
      left: {
        forms: [expect.objectContaining({ id: 'LB-04', roles: ['CM', 'SUP'] })],
        parts: [],
      },
    })
    expect((await questionnaire(director, 'purpose=quarterly&lang=en')).forms[0]?.reason).toContain('Verification')
  })

  it('asks the HIV specialist for the registration without what the parents went through', async () => {
    const asked = await questionnaire(county.machine('HIV_CASE'), 'purpose=first')
    expect(pathsOf(asked)).toContain('/hiv')
    expect(pathsOf(asked)).not.toContain('/father/pStatus')
    expect(asked.left?.parts.map(({ section }) => section)).toContain('family')
    expect(pathsOf(await questionnaire(director, 'purpose=first'))).not.toContain('/hiv')
  })

  it.each(['first', 'quarterly', 'holiday', 'report', 'benefit'])(
    'names nobody in a questionnaire of a village (%s) whose title alone would tell of HIV',
    async (purpose) => {
      const text = JSON.stringify(await questionnaire(director, `purpose=${purpose}`))
      expect(text).not.toMatch(/HIV|\/hiv|艾滋病专/)
    },
  )

  it('asks every reporter for the whole report, whatever else the role may not read', async () => {
    const asked = await questionnaire(director, 'purpose=report')
    expect(pathsOf(asked)).toEqual(expect.arrayContaining(['/trigger', '/facts', '/reporterName']))
    expect(asked.left).toBeUndefined()
  })

  it('does not show a village as known what others have recorded about harm', async () => {
    const officer = county.machine('SUP')
    const corrected = { harmed: 'SUSPECT' }
    const seen = await handIn(county, officer, 'LB-04', child, visit(county, { enrol: 'IN' }), { corrected })
    expect(seen.status).toBe(201)
    const states = async (person: Person) =>
      (await questionnaire(person, 'purpose=first')).sections
        .flatMap(({ items }) => items)
        .find(({ fact }) => fact === 'harmed')
    expect((await states(officer))?.state).toBe('known')
    const village = await states(director)
    expect(village?.state).toBe('ask')
    expect(village?.reason).toBe('尚无此信息')
  })
})
