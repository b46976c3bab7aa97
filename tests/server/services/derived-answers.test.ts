/** An answer that nobody gave but that followed is told apart in the record, for whoever reads it. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { at, newId, openCounty, type County, type Person } from '../support/county.ts'
import { childNamed, shanghai, visit } from '../support/story.ts'

let county: County
let director: Person
let child: string
beforeAll(async () => {
  county = await openCounty()
  director = await county.signIn('cm-dongfeng')
  child = await childNamed(director, (item) => Number(at(item, 'age')) >= 8)
})
afterAll(() => county.close())

it('A record says which of its answers followed from others', async () => {
  const id = newId()
  const answers = visit(county, { enrol: 'IN' })
  const sent = {
    id,
    form: 'LB-04',
    version: 1,
    subject: child,
    answers,
    derived: ['/visitAt'],
    filledAt: shanghai(county),
  }
  expect((await director.post('/records', sent)).status).toBe(201)
  expect(at((await director.get(`/records/${id}`)).json, 'record', 'derived')).toEqual(['/visitAt'])
})

it('The questionnaire of a visit takes the time from the clock and the carer from the file, and asks for signs of harm', async () => {
  const { json } = await director.get(`/subjects/${child}/questionnaire?purpose=quarterly`)
  const sections = at(json, 'questionnaire', 'sections') as {
    items: { path: string; state: string; derived?: unknown }[]
  }[]
  const items = new Map(sections.flatMap((section) => section.items).map((item) => [item.path, item]))
  expect(items.get('/visitAt')).toMatchObject({ state: 'known', derived: { from: [] } })
  expect(items.get('/harmSigns')?.state).toBe('ask')
  expect(items.get('/aloneSigns')?.state).toBe('ask')
})
