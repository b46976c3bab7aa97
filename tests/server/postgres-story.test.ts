/** A short twin of the story on PostgreSQL: the services above the store do not notice where the data lies. */
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase, type TestDatabase } from '../support/postgres.ts'
import { at, newId, openCounty, type County, type Person } from './support/county.ts'
import { childNamed, handIn, incident, report, visit } from './support/story.ts'

let database: TestDatabase
let county: County
let child: string
let director: Person
let police: Person

beforeAll(async () => {
  database = await testDatabase()
  county = await openCounty({ store: database.url })
  director = await county.signIn('cm-dongfeng')
  child = await childNamed(director, (item) => Number(at(item, 'age')) >= 8)
})
afterAll(async () => {
  await county.close()
  await database.drop()
})

describe('The same visit, kept in PostgreSQL', () => {
  it('turns bruises into RED and a report that is due, once, however often the phone sends it', async () => {
    const answers = visit(county, { harmSigns: true, enrol: 'IN' })
    const { status, json } = await handIn(county, director, 'LB-04', child, answers)
    expect(status).toBe(201)
    expect(at(json, 'assessment', 'scores', 'SC-1')).toMatchObject({ finalBand: 'RED', triggers: ['HT1'] })
    expect(at(json, 'tasks')).toContainEqual(expect.objectContaining({ form: 'CU-02', due: '2026-11-24' }))
  })

  it('opens a case with the first number of its series, and the police see that child and no other', async () => {
    expect((await handIn(county, director, 'CU-02', child, report(county))).status).toBe(201)
    police = await county.signIn('police')
    expect((at((await police.get('/subjects')).json, 'items') as unknown[]).map((item) => at(item, 'id'))).toEqual([
      child,
    ])
    expect(at((await police.get(`/subjects/${child}`)).json, 'case')).toMatchObject({
      number: 'CASE-341399-2026-0001',
      state: 'W1',
    })
  })

  it('issues a letter, and has its very bytes and the session after a restart', async () => {
    const { json } = await handIn(county, police, 'CU-05', child, incident(county))
    const record = String(at(json, 'record', 'id'))
    const issued = await police.post(`/records/${record}/documents/DOC-01/issue`, { id: newId() })
    expect(issued.status).toBe(201)
    expect(at(issued.json, 'document')).toMatchObject({ number: '训公告诫〔2026〕1号' })
    await county.restart()
    const file = await fetch(`${county.url}/api/v1/documents/${String(at(issued.json, 'document', 'id'))}/file`, {
      headers: police.headers,
    })
    const bytes = Buffer.from(await file.arrayBuffer())
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(at(issued.json, 'document', 'sha256'))
  })

  it('is ready, and what was written is whole', async () => {
    expect((await county.stranger().get('/ready')).json).toEqual({ status: 'ready' })
    const [found] = await database.sql(
      `SELECT array_agg(form ORDER BY form) FILTER (WHERE form LIKE 'CU-%') AS forms, min(area) AS area
       FROM record WHERE owner = $1`,
      [child],
    )
    expect(found).toEqual({ forms: ['CU-02', 'CU-05'], area: '341399100201' })
  })
})
