/** An administrator changes rules in the browser: decision tables, scores, schedules, calendars and translations. */
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
