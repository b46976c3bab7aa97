/** A county changed a plugin, then a new release of the product changes the same plugin. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newPluginFiles } from '../../../server/plugins/new-plugin.ts'
import { builtCheckWorker, type BuiltWorker } from '../support/check-worker.ts'
import { at, newId, openCounty, type County, type Person } from '../support/county.ts'

const PLUGIN = 'school-bullying'
const SHIPPED = newPluginFiles(PLUGIN)
const FORM = Object.keys(SHIPPED).find((path) => path.endsWith('.form.json')) ?? ''
let county: County
let worker: BuiltWorker
let folder: string

/** What lies on the disk as the product of this release. */
function ship(files: Readonly<Record<string, string>>): void {
  rmSync(join(folder, PLUGIN), { recursive: true, force: true })
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, PLUGIN, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
}

/** The form with other words for the whole and for one question. */
function formWith(title: string, question: string): string {
  const form = JSON.parse(SHIPPED[FORM] ?? '') as { title: string; properties: { serious: { title: string } } }
  form.title = title
  form.properties.serious.title = question
  return `${JSON.stringify(form, null, 2)}\n`
}

const english = (...words: string[]) => {
  const path = Object.keys(SHIPPED).find((name) => name.includes('en.json')) ?? ''
  const known = JSON.parse(SHIPPED[path] ?? '{}') as Record<string, string>
  return { [path]: JSON.stringify({ ...known, ...Object.fromEntries(words.map((word) => [word, 'Other'])) }, null, 2) }
}

async function begin(admin: Person): Promise<{ id: string; revision: number; behind: boolean }> {
  const answer = await admin.post('/designs', { id: newId(), plugin: PLUGIN })
  return answer.json as { id: string; revision: number; behind: boolean }
}

async function publish(admin: Person, id: string, base: number): Promise<void> {
  const wish = { base, note: '县里的叫法', effectiveFrom: '2026-11-24' }
  expect((await admin.post(`/designs/${id}/publish`, wish)).status).toBe(200)
}

async function behind(admin: Person): Promise<unknown> {
  const plugins = (await admin.get('/plugins')).json as { id: string; behind: boolean }[]
  return plugins.find(({ id }) => id === PLUGIN)?.behind
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tongbiao-release-'))
  ship(SHIPPED)
  worker = await builtCheckWorker()
  county = await openCounty({ checkWorker: worker.file, plugins: [folder] })
}, 60_000)
afterAll(async () => {
  await county.close()
  worker.remove()
  rmSync(folder, { recursive: true, force: true })
})

describe('A county that changed a plugin', () => {
  it('keeps its words and takes over those of the release, after a person decided what both changed', async () => {
    let admin = await county.signIn('admin')
    const first = await begin(admin)
    const words = { [FORM]: formWith('本县登记表', '情况严重'), ...english('本县登记表') }
    const saved = await admin.put(`/designs/${first.id}`, { base: first.revision, files: words })
    await publish(admin, first.id, Number(at(saved.json, 'revision')))
    expect(await behind(admin)).toBe(false)

    ship({ ...SHIPPED, [FORM]: formWith('欺凌登记表', '是否严重'), ...english('欺凌登记表', '是否严重') })
    await county.restart()
    admin = await county.signIn('admin')
    expect(await behind(admin)).toBe(true)
    const design = await begin(admin)
    expect(design.behind).toBe(true)
    const merge = (await admin.get(`/designs/${design.id}/release`)).json as { path: string; conflicts: unknown[] }[]
    expect(merge.find(({ path }) => path === FORM)?.conflicts).toEqual([
      { at: '/title', base: '新登记表', mine: '本县登记表', theirs: '欺凌登记表' },
    ])
    const take = (choices: unknown) => admin.post(`/designs/${design.id}/release`, { base: design.revision, choices })
    const undecided = await take({})
    expect([undecided.status, at(undecided.json, 'conflicts')]).toEqual([400, [{ path: FORM, at: '/title' }]])
    const taken = await take({ [FORM]: { '/title': 'mine' } })
    expect(taken.status).toBe(200)
    await publish(admin, design.id, Number(at(taken.json, 'revision')))
    expect(await behind(admin)).toBe(false)
    const form = (await admin.get('/forms/ZZ-01')).json
    expect(at(form, 'form', 'title')).toBe('本县登记表')
    expect(JSON.stringify(at(form, 'form', 'fields'))).toContain('是否严重')
  }, 120_000)
})
