/** A release changes a plugin that the county changed too, and the records that are there follow the new form. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { newPluginFiles } from '../../server/plugins/new-plugin.ts'
import { at, newId } from '../server/support/county.ts'
import { runningHouse } from './running-house.ts'
import { DESK, PHONE, right } from './worker.ts'

const PLUGIN = 'school-bullying'
const FORM = 'forms/ZZ-01.form.json'
const RECORDS = 4
const products = mkdtempSync(join(tmpdir(), 'tongbiao-products-'))
afterAll(() => rmSync(products, { recursive: true, force: true }))

/** What lies on the disk as the product of this release: the plugin, its form so called, its long text under this name. */
function ship(title: string, longText: string): void {
  for (const [path, text] of Object.entries(newPluginFiles(PLUGIN))) {
    const file = join(products, PLUGIN, path)
    mkdirSync(dirname(file), { recursive: true })
    const renamed = text.replaceAll('"detail"', `"${longText}"`).replaceAll('/detail', `/${longText}`)
    writeFileSync(file, renamed.replaceAll('新登记表', title))
  }
}

ship('新登记表', 'detail')
const house = runningHouse(['--plugins', products])

async function call(role: string, method: string, path: string, body?: unknown): Promise<unknown> {
  const authorization = `Bearer ${house.server.tokens[role] ?? ''}`
  const answer = await fetch(`${house.server.url}/api/v1${path}`, {
    method,
    headers: { authorization, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  expect({ path, ok: answer.ok }).toEqual({ path, ok: true })
  return answer.json()
}

/** The county calls the form otherwise, from today on. */
async function publishOwnTitle(): Promise<void> {
  const design = await call('ADMIN', 'POST', '/designs', { id: newId(), plugin: PLUGIN })
  const id = String(at(design, 'id'))
  const files = Object.entries(at(design, 'files') as Record<string, string>)
  const changed = files.filter(([path]) => path === FORM || path.startsWith('locales/'))
  const own = Object.fromEntries(changed.map(([path, text]) => [path, text.replaceAll('新登记表', '本县登记表')]))
  const saved = await call('ADMIN', 'PUT', `/designs/${id}`, { base: at(design, 'revision'), files: own })
  const effectiveFrom = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  await call('ADMIN', 'POST', `/designs/${id}/publish`, {
    base: at(saved, 'revision'),
    note: '县里的名称',
    effectiveFrom,
  })
}

async function handInRecords(): Promise<void> {
  const children = at(await call('CM', 'GET', '/subjects'), 'items') as { id: string }[]
  for (let n = 0; n < RECORDS; n++) {
    const answers = { happenedOn: '2026-11-20', serious: true, detail: `第 ${n + 1} 次` }
    const filledAt = new Date().toISOString()
    await call('CM', 'POST', '/records', {
      id: newId(),
      form: 'ZZ-01',
      version: 1,
      subject: children[0]?.id,
      answers,
      filledAt,
    })
  }
}

it('both changes are joined at a desk, and where both changed the same a person decides', async () => {
  await handInRecords()
  await publishOwnTitle()
  ship('欺凌登记表', 'account')
  await house.restart()
  const worker = await house.signIn('桐管理', DESK, '/office')
  const { page } = worker
  const card = page.getByRole('article').filter({ hasText: PLUGIN })
  await card.getByText('产品新版本有改动').waitFor()
  await card.getByRole('button', { name: /修改/ }).click()
  await page.getByRole('button', { name: '合并新版本' }).click()
  const take = page.getByRole('button', { name: '合并到草稿' })
  await take.waitFor()
  expect(await take.isEnabled()).toBe(false)
  await right(worker, 'release')
  await page
    .getByRole('button', { name: '全部保留县里的' })
    .or(page.getByRole('radio', { name: /^县里的/ }))
    .first()
    .click()
  await take.click()
  await take.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '发布' }).click()
  await worker.type('说明', '采用新版本')
  await page.getByRole('button', { name: '发布' }).last().click()
  await worker.sees('已发布第 2 版')
  const form = JSON.stringify(await call('CM', 'GET', '/forms/ZZ-01'))
  expect([form.includes('本县登记表'), form.includes('/account'), form.includes('/detail')]).toEqual([
    true,
    true,
    false,
  ])
  await worker.leave()
}, 180_000)

it('records follow the renamed question on a phone: tried, carried over, put back', async () => {
  const worker = await house.signIn('桐管理', PHONE, '/office')
  const { page } = worker
  await page.getByRole('link', { name: '数据迁移' }).click()
  await page.getByRole('combobox', { name: '表单' }).selectOption('ZZ-01')
  await page.getByLabel('处理方式').selectOption({ label: '改为题目' })
  await page.getByLabel('新题目').selectOption('/account')
  await page.getByRole('textbox', { name: '说明' }).fill('题目改名')
  await right(worker, 'migration')
  await page.getByRole('button', { name: '试算' }).click()
  await worker.sees(`可以迁移 ${RECORDS} 份`)
  await page.getByRole('button', { name: '执行迁移' }).click()
  await worker.sees(`已迁移 ${RECORDS} 份`)
  await right(worker, 'migrated')
  await page.getByRole('button', { name: '撤回' }).click()
  await worker.sees(`已撤回 ${RECORDS} 份`)
  await worker.leave()
}, 120_000)
