/** An administrator changes rules in the browser: decision tables, scores, schedules, calendars and translations. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { runningHouse } from './running-house.ts'
import { DESK, PHONE, right, type Screen, type Worker } from './worker.ts'

const house = runningHouse()

const SCREENS: [string, Screen][] = [
  ['a desk', DESK],
  ['a phone', PHONE],
]

/** The administrator at a part of a plugin; a design that is open already is gone on with. */
async function openPart(plugin: string, part: RegExp, screen: Screen): Promise<Worker> {
  const worker = await house.signIn('桐管理', screen, '/office')
  const card = worker.page.getByRole('article').filter({ hasText: plugin })
  await card.getByRole('button', { name: /修改/ }).click()
  await worker.page.getByRole('button', { name: part }).first().click()
  return worker
}

describe.each(SCREENS)('A decision table on %s', (_, screen) => {
  it('tells at once which case no row covers, and moves, copies and removes rows by key', async () => {
    const worker = await openPart('custody', /^D6 监护侵害/, screen)
    const { page } = worker
    await worker.sees('各种情形都有规则，没有冲突')
    const ids = () => page.locator('[data-row]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-row')))
    const before = await ids()
    await page.getByRole('textbox', { name: 'D6-4 侵害事实是否成立' }).focus()
    await page.keyboard.press('Alt+ArrowUp')
    expect(await ids()).toEqual(['D6-1', 'D6-2', 'D6-4', 'D6-3'])
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('D6-4 侵害事实是否成立')
    await page.keyboard.press('Alt+ArrowDown')
    await page.keyboard.press('Alt+Shift+ArrowDown')
    expect(await ids()).toEqual([...before, 'D6-5'])
    await worker.sees('规则 D6-5 永远轮不到')
    await page.getByRole('textbox', { name: 'D6-5 侵害事实是否成立' }).focus()
    await page.keyboard.press('Alt+Delete')
    await page.getByRole('button', { name: 'D6-4 删除' }).click()
    await worker.sees('没有规则覆盖：“符合刑事立案条件”为否、“应予治安管理处罚”为否、“侵害事实是否成立”为否')
    await right(worker, 'decision-open')
    await page.getByRole('button', { name: '按此添加规则' }).click()
    await worker.sees('各种情形都有规则，没有冲突')
    const undo = page.getByRole('button', { name: '撤销', exact: true })
    while (await undo.isEnabled()) await undo.click()
    expect(await ids()).toEqual(before)
    await worker.sees('已保存')
    await worker.leave()
  }, 120_000)
})

describe.each(SCREENS)('A decision table as a file on %s', (_, screen) => {
  it('is downloaded, read in again without a difference, refused as garbage, and taken over where it was changed', async () => {
    const worker = await openPart('custody', /^D6 监护侵害/, screen)
    const { page } = worker
    await page.getByText('用 Excel 或 DMN 修改').click()
    const read = (name: string, buffer: Buffer): Promise<void> =>
      page.getByLabel('读入文件').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
    await read('D6.xlsx', await downloaded(page, '下载 Excel', 'D6.xlsx'))
    await worker.sees('文件与现在的表没有差别')
    await read('D6.xlsx', Buffer.from('garbage'))
    await worker.sees('不是 XLSX 文件')
    expect(worker.faults.splice(0)).toEqual([expect.stringContaining('400')])
    await right(worker, 'table-refused')
    const model = (await downloaded(page, '下载 DMN', 'D6.dmn')).toString('utf8')
    const reason = page.getByRole('textbox', { name: 'D6-1 理由' })
    const before = await reason.inputValue()
    await read('D6.dmn', Buffer.from(model.replace(before, '改过的理由')))
    const proposal = page.getByRole('region', { name: '文件带来 1 处改动' })
    await proposal.getByRole('cell', { name: '改过的理由' }).waitFor()
    await right(worker, 'table-changes')
    await page.getByRole('button', { name: '采用这些改动' }).click()
    expect(await reason.inputValue()).toBe('改过的理由')
    await page.getByRole('button', { name: '撤销', exact: true }).click()
    expect(await reason.inputValue()).toBe(before)
    await worker.sees('已保存')
    await worker.leave()
  }, 120_000)
})

async function downloaded(page: Page, button: string, name: string): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()])
  expect(file.suggestedFilename()).toBe(name)
  return readFileSync(await file.path())
}

describe.each(SCREENS)('A working-day calendar on %s', (_, screen) => {
  it('gets a year of its own, takes days off and make-up days, and says which day cannot be one', async () => {
    const worker = await openPart('governance', /^cn-2020/, screen)
    const { page } = worker
    await page.getByRole('button', { name: '添加下一年' }).click()
    const year = page.locator('section[aria-label$="年"]').first()
    const name = (await year.getAttribute('aria-label')) ?? ''
    const day = (list: string) => year.getByLabel(`${name} ${list}`, { exact: true })
    await day('放假日').fill(`${name.slice(0, 4)}-10-01`)
    await year.getByRole('button', { name: /^加入.*放假日$/ }).click()
    await year.getByRole('button', { name: `${name}10月1日` }).waitFor()
    await day('调休上班日').fill(`${name.slice(0, 4)}-10-01`)
    await year.getByText('这一天已在另一栏').waitFor()
    expect(await year.getByRole('button', { name: /^加入.*调休上班日$/ }).isDisabled()).toBe(true)
    await right(worker, 'calendar')
    const undo = page.getByRole('button', { name: '撤销', exact: true })
    while (await undo.isEnabled()) await undo.click()
    await worker.sees('已保存')
    await worker.leave()
  }, 120_000)
})

describe.each(SCREENS)('The check before publishing on %s', (_, screen) => {
  it('tells what a table leaves open without calling it a fault, and leads there', async () => {
    const worker = await openPart('custody', /^D6 监护侵害/, screen)
    const { page } = worker
    await page.getByRole('button', { name: '检查' }).click()
    await page.getByText('没有发现问题').waitFor({ timeout: 90_000 })
    await worker.sees(/\d+ 条提醒，不影响发布/)
    const remark = page.getByRole('listitem').filter({ hasText: '没有规则覆盖：“已询问”为否' })
    await right(worker, 'check-remark')
    await remark.getByRole('button', { name: '打开' }).click()
    await page.getByRole('heading', { name: /D5\.decision\.json/ }).waitFor()
    await worker.leave()
  }, 180_000)
})

describe('A score on a desk', () => {
  it('shows its bands on a scale, tells what overlaps, and takes new items and floors', async () => {
    const worker = await openPart('custody', /^SC-8 /, DESK)
    const { page } = worker
    await page.getByRole('list', { name: '等级分布' }).waitFor()
    await page.getByRole('button', { name: '添加项目' }).click()
    await page.getByRole('region', { name: '新项目' }).waitFor()
    await page.getByRole('button', { name: '添加最低等级' }).click()
    await page.getByText('说明情形').waitFor()
    await right(worker, 'score-scale')
    const undo = page.getByRole('button', { name: '撤销', exact: true })
    while (await undo.isEnabled()) await undo.click()
    await worker.sees('已保存')
    await worker.leave()
  }, 120_000)
})
