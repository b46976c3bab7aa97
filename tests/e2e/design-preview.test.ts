/** An administrator fills a form while it is being written, asks why, and keeps examples that prove its rules. */
import type { Locator } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { runningHouse } from './running-house.ts'
import { DESK, PHONE, right, type Screen, type Worker } from './worker.ts'

const house = runningHouse()

const SCREENS: [string, Screen][] = [
  ['a desk', DESK],
  ['a phone', PHONE],
]

/** The administrator at LB-05; a design that is open already is gone on with. */
async function openForm(screen: Screen): Promise<Worker> {
  const worker = await house.signIn('桐管理', screen, '/office')
  const { page } = worker
  await page.getByRole('article').filter({ hasText: 'left-behind-care' }).getByRole('button', { name: /修改/ }).click()
  await page.getByRole('button', { name: /^LB-05 / }).click()
  await page.locator('.design-outline').waitFor()
  return worker
}

/** On a phone outline and preview are tabs; on a desk both are there. */
async function turnTo({ page }: Worker, name: '编辑题目' | '预览'): Promise<void> {
  const tab = page.getByRole('tab', { name, exact: true })
  if (await tab.count()) await tab.click()
}

const previewOf = ({ page }: Worker): Locator => page.getByRole('region', { name: '预览', exact: true })
const formOf = (worker: Worker): Locator => previewOf(worker).getByRole('region', { name: '正在设计的表' })
const whyOf = (worker: Worker): Locator => previewOf(worker).getByRole('region', { name: '为什么' })

/** The option that brings 其他时段 into the form. */
async function askFor(worker: Worker, option: string): Promise<void> {
  await turnTo(worker, '编辑题目')
  await worker.page
    .locator('[data-question="/properties/periodOther"]')
    .getByRole('button', { name: /其他时段/ })
    .click()
  await worker.page.getByRole('tab', { name: '条件与计算' }).click()
  const shown = worker.page.getByRole('group', { name: '显示条件' })
  await shown.getByRole('combobox', { name: '值' }).selectOption({ label: option })
  await worker.sees('已保存')
}

describe.each(SCREENS)('The preview on %s', (_, screen) => {
  it('asks by the rules as they are written, says why, keeps an example, and tells when the example fails', async () => {
    const worker = await openForm(screen)
    const { page } = worker
    await turnTo(worker, '预览')
    await worker.choose(/^时段/, '其他', formOf(worker))
    await formOf(worker)
      .getByRole('textbox', { name: /其他时段/ })
      .fill('秋收')
    const why = whyOf(worker)
    await why.getByRole('heading', { name: '其他时段' }).waitFor()
    await why.getByText('“时段”为“其他”').waitFor()
    await why.getByText('成立', { exact: true }).first().waitFor()
    await right(worker, 'preview-why')

    await previewOf(worker).getByRole('button', { name: '记为示例' }).click()
    const record = previewOf(worker).getByRole('region', { name: '记为示例' })
    await record.getByText(/显示的题目.*“其他时段”/).waitFor()
    await record.getByRole('textbox', { name: '这个示例说明什么' }).fill('其他时段要写明')
    await right(worker, 'preview-record')
    await record.getByRole('button', { name: '保存示例' }).click()
    const examples = previewOf(worker)
    const example = examples.getByRole('article', { name: '其他时段要写明' })
    await example.getByText('符合', { exact: true }).waitFor()
    await examples.getByText('“巡查时间”：没有示例触发校验“时间不能晚于今天”').waitFor()
    await right(worker, 'preview-examples')

    await askFor(worker, '寒假')
    await turnTo(worker, '预览')
    await example.getByText('不符', { exact: true }).waitFor()
    await example.getByText('实际：缺少 “其他时段”').waitFor()
    await right(worker, 'preview-failing')
    await example.getByRole('button', { name: '打开' }).click()
    await previewOf(worker).getByText('正在看示例：其他时段要写明').waitFor()
    expect(
      await formOf(worker)
        .getByRole('textbox', { name: /其他时段/ })
        .count(),
    ).toBe(0)
    await worker.choose(/^时段/, '寒假', formOf(worker))
    await formOf(worker)
      .getByRole('textbox', { name: /其他时段/ })
      .waitFor()
    await previewOf(worker).getByRole('button', { name: '更新示例' }).click()
    await example.getByText('符合', { exact: true }).waitFor()
    await example.getByRole('button', { name: '删除' }).click()
    await example.waitFor({ state: 'detached' })

    const unreached = examples.getByRole('listitem').filter({ hasText: '“巡查时间”：没有示例触发校验' })
    await unreached.getByRole('button', { name: '去看' }).click()
    await page.getByRole('region', { name: '巡查时间' }).waitFor()
    const undo = page.getByRole('button', { name: '撤销', exact: true })
    while (await undo.isEnabled()) await undo.click()
    await worker.sees('已保存')
    await worker.leave()
  }, 180_000)

  it('keeps what was filled in while questions come and go, and shows results with their reasons', async () => {
    const worker = await openForm(screen)
    await turnTo(worker, '预览')
    await worker.choose(/^时段/, '其他', formOf(worker))
    await formOf(worker)
      .getByRole('textbox', { name: /其他时段/ })
      .fill('秋收')
    if (screen === DESK) {
      await worker.page
        .locator('[data-question="/properties/periodOther"]')
        .getByRole('button', { name: /其他时段/ })
        .click()
      await worker.page.getByRole('textbox', { name: '题目文字' }).fill('什么时段')
      const renamed = formOf(worker).getByRole('textbox', { name: /什么时段/ })
      await renamed.waitFor()
      expect(await renamed.inputValue()).toBe('秋收')
      await previewOf(worker).getByRole('button', { name: '电脑' }).click()
      expect(await renamed.inputValue()).toBe('秋收')
      await right(worker, 'preview-wide')
      await worker.page.getByRole('button', { name: '撤销', exact: true }).click()
      await worker.sees('已保存')
    }
    await whyOf(worker).getByRole('combobox', { name: '查看' }).selectOption({ label: '全部结果' })
    await whyOf(worker).getByRole('heading').nth(1).waitFor()
    await right(worker, 'preview-results')
    await worker.leave()
  }, 180_000)
})
