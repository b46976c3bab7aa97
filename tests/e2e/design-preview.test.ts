/** An administrator fills a form while it is being written, asks why, and keeps examples that prove its rules. */
import { describe, expect, it } from 'vitest'
import { runningHouse } from './running-house.ts'
import { DESK, PHONE, right, type Screen, type Worker } from './worker.ts'

const house = runningHouse()

const SCREENS: [string, Screen][] = [
  ['a desk', DESK],
  ['a phone', PHONE],
]

/** The administrator at a form of a plugin; on a phone the preview is a tab. */
async function openForm(plugin: string, form: string, screen: Screen): Promise<Worker> {
  const worker = await house.signIn('桐管理', screen, '/office')
  const { page } = worker
  await page
    .getByRole('article')
    .filter({ hasText: plugin })
    .getByRole('button', { name: /修改/ })
    .click()
  await page.getByRole('button', { name: new RegExp(`^${form} `) }).click()
  await page.locator('.design-outline').waitFor()
  return worker
}

const tab = async ({ page }: Worker, name: '编辑题目' | '预览'): Promise<void> => {
  const found = page.getByRole('tab', { name, exact: true })
  if (await found.count()) await found.click()
}

describe.each(SCREENS)('The preview on %s', (_, screen) => {
  it('asks the form with its rules, says why, and keeps what was filled in while the form changes', async () => {
    const worker = await openForm('education', 'ED-05', screen)
    const { page } = worker
    await tab(worker, '预览')
    const preview = page.getByRole('region', { name: '预览', exact: true })
    await preview.getByRole('region', { name: '正在设计的表' }).waitFor()
    await right(worker, 'preview')
    await worker.leave()
  }, 120_000)
})
