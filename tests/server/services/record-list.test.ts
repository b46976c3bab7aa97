import { afterAll, beforeAll, expect, it } from 'vitest'
import { at, openCounty, type County, type Person } from '../support/county.ts'
import { childNamed, handIn, visit } from '../support/story.ts'

const VISITS = 51

let county: County
let director: Person
let child: string
const handedIn: string[] = []

beforeAll(async () => {
  county = await openCounty()
  director = await county.signIn('cm-dongfeng')
  child = await childNamed(director, (item) => Number(at(item, 'age')) >= 8)
  for (let n = 0; n < VISITS; n += 1) {
    county.pass(60_000)
    const { json } = await handIn(county, director, 'LB-04', child, visit(county, { enrol: 'IN' }))
    handedIn.unshift(String(at(json, 'record', 'id')))
  }
}, 120_000)
afterAll(() => county.close())

it('the records of a child come page by page, newest first, each once', async () => {
  const seen: string[] = []
  const sizes: number[] = []
  let next: string | null = ''
  while (next !== null) {
    const cursor: string = next === '' ? '' : `&cursor=${encodeURIComponent(next)}`
    const { json } = await director.get(`/records?subject=${child}${cursor}`)
    const items = at(json, 'items') as { id: string }[]
    sizes.push(items.length)
    seen.push(...items.map(({ id }) => id))
    next = at(json, 'next') as string | null
  }
  expect(sizes[0]).toBe(50)
  expect(seen.slice(0, VISITS)).toEqual(handedIn)
  expect(new Set(seen).size).toBe(seen.length)
})

it('a cursor of another list is refused', async () => {
  const cursor = String(at((await director.get(`/records?subject=${child}`)).json, 'next'))
  expect((await director.get(`/tasks?cursor=${encodeURIComponent(cursor)}`)).status).toBe(400)
})

it('without a child they are those of one’s own area, with the child’s name', async () => {
  const { json } = await director.get('/records')
  expect(at(json, 'items', 0)).toMatchObject({ id: handedIn[0], subject: { id: child, name: expect.any(String) } })
  expect((await (await county.signIn('cm-xihe')).get('/records')).text).not.toContain(child)
  expect(at((await county.machine('AUDITOR').get('/records')).json, 'items', 0, 'subject', 'name')).toMatch(/＊$/)
})
