/** An administrator changes who does what by when, and sees at once what a year of a child becomes. */
import { describe, it } from 'vitest'
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

async function undoAll({ page }: Worker): Promise<void> {
  const undo = page.getByRole('button', { name: '撤销', exact: true })
  while (await undo.isEnabled()) await undo.click()
}

describe.each(SCREENS)('A schedule on %s', (_, screen) => {
  it('is read as a sentence, changed by fields, and changes the simulated year', async () => {
    const worker = await openPart('left-behind-care', /^G1 /, screen)
    const { page } = worker
    await worker.sees('儿童主任每季度办理“季度走访核实表”')
    const year = page.getByRole('region', { name: '模拟一年' })
    await year.getByText(/十二个月共 \d+ 项/).waitFor()
    await right(worker, 'schedule-before')
    await page.getByLabel('多久一次').selectOption('month')
    await page.getByLabel('单位').selectOption('m-end')
    await worker.sees('儿童主任每月办理')
    await year.getByText(/与打开时相比：多 \d+ 项/).waitFor()
    await right(worker, 'schedule-after')
    await undoAll(worker)
    await year.getByText('与打开时相比没有变化').waitFor()
    await worker.sees('已保存')
    await worker.leave()
  }, 180_000)
})
