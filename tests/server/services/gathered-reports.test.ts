import { afterAll, beforeAll, expect, it } from 'vitest'
import { readPdf, withoutSpaces } from '../../documents/pdf-reading.ts'
import { at, newId, openCounty, type Answer, type County, type Person } from '../support/county.ts'
import { handIn, visit } from '../support/story.ts'

let county: County
let director: Person
let supervisor: Person
let children: string[]

const VILLAGE = '341399100201'
const TOWNSHIP = '341399100000'

beforeAll(async () => {
  county = await openCounty()
  director = await county.signIn('cm-dongfeng')
  supervisor = await county.signIn('sup-xunlian')
  children = (at((await director.get('/subjects')).json, 'items') as { id: string }[]).map(({ id }) => id)
  for (const child of children.slice(0, 2)) {
    await handIn(county, director, 'LB-04', child, visit(county, { enrol: 'IN' }))
  }
})
afterAll(() => county.close())

const code = ({ json }: Answer) => at(json, 'code')

async function textOf(person: Person, path: string): Promise<string> {
  const response = await fetch(`${county.url}/api/v1${path}`, { headers: person.headers })
  expect(response.status).toBe(200)
  return withoutSpaces((await readPdf(new Uint8Array(await response.arrayBuffer()))).text)
}

it('a village director reports the visits of the quarter without entering one of them again', async () => {
  const listed = (await director.get('/reports')).json as { id: string }[]
  expect(listed.map(({ id }) => id)).toEqual(['DOC-15'])
  const draft = await textOf(director, `/reports/DOC-15/draft.pdf?area=${VILLAGE}&period=2026Q4`)
  expect(draft).toContain('草稿')
  const wish = { id: newId(), area: VILLAGE, period: '2026Q4', narrative: '' }
  const issued = await director.post('/reports/DOC-15/issue', wish)
  expect(at(issued.json, 'document', 'number')).toBe('东风走访〔2026〕1号')
  const snapshot = (await director.get(`/documents/${wish.id}/snapshot`)).json
  expect(at(snapshot, 'answers', 'report', 'done')).toBe(2)
  expect(at(snapshot, 'answers', 'report', 'due')).toBeGreaterThanOrEqual(2)
  const register = at((await director.get('/documents')).json, 'items') as { id: string; subject: { name: string } }[]
  expect(register.find(({ id }) => id === wish.id)?.subject.name).toBe('东风村')
})

it('the same report sent twice is one report under one number', async () => {
  const wish = { id: newId(), area: VILLAGE, period: '2026Q4', narrative: '' }
  const answers = [
    await director.post('/reports/DOC-15/issue', wish),
    await director.post('/reports/DOC-15/issue', wish),
  ]
  const [first, second] = answers.map(({ json }) => at(json, 'document', 'number'))
  expect(second).toBe(first)
})

it('the supervisor sums up the township by village, in own words', async () => {
  const wish = { id: newId(), area: TOWNSHIP, period: '2026Q4', narrative: '本季度重点走访了两户。' }
  const issued = await supervisor.post('/reports/DOC-16/issue', wish)
  expect(at(issued.json, 'document', 'number')).toMatch(/〔2026〕1号$/)
  expect(await textOf(supervisor, `/documents/${wish.id}/file`)).toContain('本季度重点走访了两户')
})

it('nobody reports on the village of somebody else, for a quarter that does not exist, or above the own role', async () => {
  const other = await county.signIn('cm-xihe')
  const wish = { id: newId(), area: VILLAGE, period: '2026Q4', narrative: '' }
  expect(code(await other.post('/reports/DOC-15/issue', wish))).toBe('notFound')
  expect(code(await director.post('/reports/DOC-15/issue', { ...wish, period: '2026-13' }))).toBe('request.invalid')
  expect(code(await director.post('/reports/DOC-16/issue', wish))).toBe('access.denied')
  expect(code(await director.post('/reports/DOC-01/issue', wish))).toBe('document.unknown')
})
