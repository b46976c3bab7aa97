/**
 * An administrator changes who does what by when and sees what a year of a child becomes; and the check names a question
 * that nobody can see and an answer that lets out what may not be read.
 */
import { describe, it } from 'vitest'
import { runningHouse } from './running-house.ts'
import { DESK, PHONE, right, type Screen, type Worker } from './worker.ts'

const house = runningHouse()

const SCREENS: [string, Screen][] = [
  ['a desk', DESK],
  ['a phone', PHONE],
]
const SLOW = { timeout: 90_000 }

/** The administrator at a part of a plugin; a design that is open already is gone on with. */
async function openPart(plugin: string, part: RegExp, screen: Screen): Promise<Worker> {
  const worker = await house.signIn('桐管理', screen, '/office')
  const card = worker.page.getByRole('article').filter({ hasText: plugin })
  await card.getByRole('button', { name: /修改/ }).click()
  await worker.page.getByRole('navigation', { name: '内容' }).getByRole('button', { name: part }).first().click()
  return worker
}

async function undoAll({ page }: Worker): Promise<void> {
  const undo = page.getByRole('button', { name: '撤销', exact: true })
  while (await undo.isEnabled()) await undo.click()
}

describe.each(SCREENS)('A schedule on %s', (_, screen) => {
  it('is read as a sentence, changed by fields, copied, and changes the simulated year', async () => {
    const worker = await openPart('left-behind-care', /^G1 /, screen)
    const { page } = worker
    await worker.sees('儿童主任每季度办理“季度走访核实表”')
    const year = page.getByRole('region', { name: '模拟一年' })
    await year.getByText('与现行规定没有差别').waitFor(SLOW)
    await right(worker, 'schedule-before')
    await page.getByLabel('多久一次').selectOption('month')
    await page.getByLabel('单位').selectOption('m-end')
    await worker.sees('儿童主任每月办理')
    await year.getByText(/与现行规定相比：多 \d+ 项/).waitFor(SLOW)
    await right(worker, 'schedule-after')
    await page.getByRole('button', { name: /^复制为 G/ }).click()
    await page.getByRole('heading', { name: /schedules\/G\d+\.schedule\.json/ }).waitFor()
    await worker.sees('儿童主任每月办理')
    await undoAll(worker)
    await worker.sees('已保存')
    await worker.leave()
  }, 300_000)
})

describe('The visits of a yellow child on a desk', () => {
  it('come every fortnight in the simulated year once the score says so', async () => {
    const worker = await openPart('custody', /^SC-1 /, DESK)
    const { page } = worker
    const fold = (text: string) => page.locator('details', { has: page.locator('> summary', { hasText: text }) })
    const tasks = fold('每月走访一次').first()
    await tasks.locator('> summary').click()
    const visit = fold('每月走访一次').nth(1)
    await visit.locator('> summary').click()
    await visit.getByRole('textbox', { name: /^期限/ }).first().fill('14d')
    await page.getByRole('button', { name: '模拟一年' }).click()
    const year = page.getByRole('region', { name: '模拟一年' })
    await year.getByText(/与现行规定相比：多 \d+ 项/).waitFor(SLOW)
    await year
      .getByText(/14天内或本季度最后一天前（符合条件时）/)
      .first()
      .waitFor()
    await year.getByRole('button', { name: '按日期看' }).click()
    await right(worker, 'year-yellow')
    await undoAll(worker)
    await worker.sees('已保存')
    await worker.leave()
  }, 300_000)
})

const PLANTED = {
  hidden: { type: 'string', title: '看不到的题', 'x-visible': 'gone = true and gone = false' },
  gone: { type: 'boolean', title: '先问的题' },
  harm: { type: 'boolean', title: '受到伤害', 'x-sensitivity': 'S' },
  leak: { type: 'boolean', title: '需要关注', 'x-calculate': 'harm = true' },
}

describe.each(SCREENS)('The check before publishing on %s', (_, screen) => {
  it('names the question that nobody can see and the answer that lets out another, and leads to the question', async () => {
    const worker = await openPart('education', /^ED-03 /, screen)
    const { page } = worker
    await page.getByRole('button', { name: 'JSON' }).click()
    const text = page.getByRole('textbox', { name: /ED-03/ })
    const form = JSON.parse(await text.inputValue()) as {
      properties: object
      'x-sections': [{ id: string }]
    }
    const section = form['x-sections'][0].id
    const planted = Object.entries(PLANTED).map(([key, field]) => [key, { ...field, 'x-section': section }] as const)
    const properties = { ...form.properties, ...Object.fromEntries(planted) }
    await text.fill(`${JSON.stringify({ ...form, properties }, null, 2)}\n`)
    await text.blur()
    await page.getByRole('button', { name: '检查', exact: true }).click()
    const remark = (words: string) => page.getByRole('listitem').filter({ hasText: words })
    await remark('“看不到的题”永远不会显示').waitFor({ timeout: 120_000 })
    await remark('“需要关注”由“受到伤害”算出').waitFor()
    await right(worker, 'check-planted')
    await remark('“看不到的题”永远不会显示').getByRole('button', { name: '打开' }).click()
    await page.getByRole('heading', { name: /ED-03\.form\.json/ }).waitFor()
    await page.getByRole('heading', { name: '看不到的题', exact: true }).waitFor()
    await undoAll(worker)
    await worker.sees('已保存')
    await worker.leave()
  }, 300_000)
})
