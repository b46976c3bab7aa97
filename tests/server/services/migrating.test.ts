/** A question of a form that is in use gets another name: the records that are there follow, and none is lost. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newPluginFiles } from '../../../server/plugins/new-plugin.ts'
import { at, newId, openCounty, type County, type Person } from '../support/county.ts'
import { childNamed, handIn } from '../support/story.ts'

const PLUGIN = 'school-bullying'
const RECORDS = 100
const TOO_LONG = '这段说明太长，新的题目放不下它'
let county: County
let admin: Person
let director: Person
let folder: string
let child: string
const records: string[] = []

/** The plugin with its long text under this name, in at most so many characters. */
function shipWith(name: string, maxLength: number): void {
  const files = newPluginFiles(PLUGIN)
  for (const [path, text] of Object.entries(files)) {
    const isForm = path.endsWith('.form.json')
    const renamed = isForm
      ? text.replace('"detail"', `"${name}"`).replace('"maxLength": 1000', `"maxLength": ${maxLength}`)
      : text
    const file = join(folder, PLUGIN, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, path.endsWith('.cases.json') ? renamed.replaceAll('/detail', `/${name}`) : renamed)
  }
}

interface Migration {
  id: string
  state: string
  records: number
  done: number
  moved: number
  stays: Record<string, number>
}

async function settled(id: string, state: string): Promise<Migration> {
  const read = async () => (await admin.get(`/migrations/${id}`)).json as Migration
  await expect.poll(async () => (await read()).state, { timeout: 60_000 }).toBe(state)
  return read()
}

async function begun(steps: unknown): Promise<string> {
  const id = newId()
  const answer = await admin.post('/migrations', { id, form: 'ZZ-01', steps, note: '题目改名' })
  expect(answer.status).toBe(201)
  return id
}

const answersOf = async (record: string) => at((await director.get(`/records/${record}`)).json, 'record', 'answers')

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tongbiao-migration-'))
  shipWith('detail', 1000)
  county = await openCounty({ plugins: [folder], jobsEveryMs: 20 })
  director = await county.signIn('cm-dongfeng')
  child = await childNamed(director, () => true)
  for (let n = 0; n < RECORDS; n++) {
    const serious = n % 3 !== 0
    const detail = n === 1 ? TOO_LONG : `第 ${n} 次`
    const answers = { happenedOn: '2026-11-20', serious, ...(serious ? { detail } : {}) }
    const answer = await handIn(county, director, 'ZZ-01', child, answers)
    expect(answer.status).toBe(201)
    records.push(String(at(answer.json, 'record', 'id')))
  }
  shipWith('account', 10)
  await county.restart()
  admin = await county.signIn('admin')
  director = await county.signIn('cm-dongfeng')
}, 120_000)
afterAll(async () => {
  await county.close()
  rmSync(folder, { recursive: true, force: true })
})

const RENAME = [{ do: 'move', from: '/detail', to: '/account' }]
const serious = Array.from({ length: RECORDS }, (_, n) => n).filter((n) => n % 3 !== 0).length

describe('Renaming a question of a form with records', () => {
  it('is refused where a step does not fit the form, and by whoever is no administrator', async () => {
    const steps = [{ do: 'move', from: '/serious', to: '/nowhere' }]
    const refused = await admin.post('/migrations', { id: newId(), form: 'ZZ-01', steps, note: '' })
    expect(at(refused.json, 'faults')).toEqual([
      { step: 0, code: 'stillThere', at: '/serious' },
      { step: 0, code: 'noSuchField', at: '/nowhere' },
    ])
    const other = await director.post('/migrations', { id: newId(), form: 'ZZ-01', steps: RENAME, note: '改名' })
    expect(other.status).toBe(403)
  })

  it('offers the questions that records hold and the form no longer has', async () => {
    const { gone, fields } = (await admin.get('/migrations/places?form=ZZ-01')).json as Record<string, { at: string }[]>
    expect(gone).toEqual([{ at: '/detail', title: '说明', kind: 'longText' }])
    expect(fields?.map((field) => field.at)).toContain('/account')
  })

  it('is tried on every record first, carries over what fits, and can be put back answer by answer', async () => {
    const before = await Promise.all(records.map(answersOf))
    const id = await begun(RENAME)
    const sums = { records: RECORDS, done: RECORDS, moved: serious - 1, stays: { invalid: 1 } }
    expect(await settled(id, 'tried')).toMatchObject(sums)
    expect(await Promise.all(records.map(answersOf))).toEqual(before)

    await admin.post(`/migrations/${id}/run`)
    expect(await settled(id, 'done')).toMatchObject(sums)
    expect(await answersOf(records[2] ?? '')).toMatchObject({ account: '第 2 次', serious: true })
    expect(await answersOf(records[1] ?? '')).toMatchObject({ detail: TOO_LONG })

    await admin.post(`/migrations/${id}/revert`)
    await settled(id, 'reverted')
    expect(await Promise.all(records.map(answersOf))).toEqual(before)
  }, 120_000)

  it('cannot be put back any more once somebody confirmed it', async () => {
    const id = await begun(RENAME)
    await settled(id, 'tried')
    await admin.post(`/migrations/${id}/run`)
    await settled(id, 'done')
    expect(at((await admin.post(`/migrations/${id}/confirm`)).json, 'state')).toBe('confirmed')
    const refused = await admin.post(`/migrations/${id}/revert`)
    expect([refused.status, at(refused.json, 'state')]).toEqual([400, 'confirmed'])
    expect(await answersOf(records[2] ?? '')).toMatchObject({ account: '第 2 次' })
  }, 120_000)
})
