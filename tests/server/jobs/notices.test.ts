/** Tasks that nobody does, through the real server: who finds them when, on both adapters. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase, type TestDatabase } from '../../support/postgres.ts'
import { at, openCounty, type County, type Person } from '../support/county.ts'
import { childNamed, handIn, visit } from '../support/story.ts'

const DAY = 86_400_000

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

interface Noticed {
  id: string
  role: string | null
  due: string | null
  form: string | null
  notices: { step: string; at: string; to: string[] }[]
}

/** All pages of the list. */
async function mine(person: Person, cursor = ''): Promise<Noticed[]> {
  const { json } = await person.get(`/tasks?mine=1${cursor}`)
  const [items, next] = [at(json, 'items') as Noticed[], at(json, 'next')]
  return typeof next === 'string' ? [...items, ...(await mine(person, `&cursor=${encodeURIComponent(next)}`))] : items
}

/** The worker looks every 20 ms; it is given ten seconds. */
async function eventually<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let i = 0; i < 200; i += 1) {
    const found = await look()
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('it did not come about')
}

describe.each(['folder', 'PostgreSQL'])('A report that is due at once and not made, kept in a %s', (where) => {
  let county: County
  let task: string
  beforeAll(async () => {
    county = await openCounty({ jobsEveryMs: 20, ...(where === 'folder' ? {} : { store: database.url }) })
    const director = await county.signIn('cm-dongfeng')
    const child = await childNamed(director, (item) => Number(at(item, 'age')) >= 8)
    await handIn(county, director, 'LB-04', child, visit(county, { harmSigns: true, enrol: 'IN' }))
    task = (await mine(director)).find(({ form }) => form === 'CU-02')?.id ?? ''
  }, 120_000)
  afterAll(() => county.close())

  const on = async (person: Person) => (await mine(person)).find(({ id }) => id === task)?.notices
  /** Signed in anew: a session does not outlive the days that pass here. */
  const noticesFor = async (login: string) => on(await county.signIn(login))
  const noticed = async (login: string, step: string) => {
    const person = await county.signIn(login)
    return eventually(async () => {
      const notices = await on(person)
      return notices?.some((notice) => notice.step === step) ? notices : undefined
    })
  }

  it('is the director’s alone while there is time', async () => {
    expect(await noticesFor('cm-dongfeng')).toEqual([])
    expect(await noticesFor('sup-xunlian')).toBeUndefined()
  })

  it('reaches the supervisor on the next day', async () => {
    county.pass(DAY)
    expect(await noticed('sup-xunlian', 'WARN')).toMatchObject([{ step: 'WARN', to: ['SUP'] }])
    expect(await noticesFor('mz-case')).toBeUndefined()
  })

  it('reaches civil affairs ten days later, also when the server was down on that day', async () => {
    county.pass(11 * DAY)
    await county.restart()
    const notices = await noticed('mz-case', 'BREACH')
    expect(notices.map(({ step }) => step)).toEqual(['WARN', 'BREACH'])
    expect(notices[1]?.to).toEqual(['MZ_CASE', 'MZ_APPROVE'])
  })

  it('tells nothing twice, whatever starts how often', async () => {
    await county.restart()
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect((await noticesFor('mz-case'))?.map(({ step }) => step)).toEqual(['WARN', 'BREACH'])
  })

  it('leaves one job for the next day, an anchor in the log, and numbers for whoever watches', async () => {
    const logged = county.logs.find((line) => line.includes('audit anchored'))
    expect(logged).toMatch(/"anchor":"[0-9a-f]{64}"/)
    const metrics = await (await fetch(`${county.url}/metrics`)).text()
    expect(metrics).toMatch(/^tongbiao_jobs\{type="day\.turn",state="later"\} 1$/m)
    expect(metrics).toMatch(/^tongbiao_jobs_failed_total 0$/m)
  })
})
