/** A real form in a real browser: reachable by label and keyboard, clear about mistakes, nothing evaluated. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../../support/chromium.ts'
import { formHouse } from './form-house.ts'
import type { FormHouse } from './form-house.ts'
import { realBundle, retitled } from './real-forms.ts'

const EXPRESSION = '{{ globalThis.formilyRan = 42 }}'
let browser: Browser
let house: FormHouse

beforeAll(async () => {
  browser = await launchBrowser()
  house = await formHouse(realBundle('CU-05'))
})
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

describe('the form view', () => {
  it('names every control by the label of the form, and asks what an answer brings in', async () => {
    const { page, faults } = await house.open(browser)
    await page.getByLabel('接警时间').fill('2020-05-01T09:00')
    await page.getByLabel('事实经过').fill('手臂和后背有多处新旧不一的瘀伤')
    expect(await page.getByRole('group', { name: '禁止的行为' }).count()).toBe(0)
    await page.getByRole('radiogroup', { name: '侵害事实是否成立' }).getByLabel('是').check()
    await page.getByRole('radiogroup', { name: '符合刑事立案条件' }).getByLabel('否').check()
    await page.getByRole('radiogroup', { name: '应予治安管理处罚' }).getByLabel('否').check()
    await page.getByRole('group', { name: '禁止的行为' }).getByLabel('殴打等暴力行为').check()
    expect(faults).toEqual([])
    await page.close()
  })

  it('refuses an empty form with alerts and moves the focus to the first mistake', async () => {
    const { page } = await house.open(browser)
    await page.getByRole('button', { name: '提交', exact: true }).click()
    await page.waitForFunction(() => document.activeElement?.id === 'q-callAt')
    const describedBy = await page.getByLabel('接警时间').getAttribute('aria-describedby')
    expect(
      await page
        .locator(`#${describedBy ?? 'none'}`)
        .getByRole('alert')
        .textContent(),
    ).toContain('接警时间')
    expect(await page.locator('body').getAttribute('data-sent')).toBeNull()
    await page.close()
  })

  it('says why a field is asked, with the answers and the clause', async () => {
    const { page } = await house.open(browser)
    await page.getByRole('radiogroup', { name: '侵害事实是否成立' }).getByLabel('是').check()
    await page.getByRole('radiogroup', { name: '符合刑事立案条件' }).getByLabel('否').check()
    const field = page.locator('[data-pointer="/punishable"]')
    await field.getByRole('button', { name: '为什么？' }).click()
    expect(await field.getByRole('note').innerText()).toMatch(/符合刑事立案条件.*否/)
    await page.close()
  })

  it('shows one section a screen on a phone and everything again before it is sent', async () => {
    const { page } = await house.open(browser, '?paged')
    expect(await page.getByLabel('事实经过').count()).toBe(0)
    await page.getByLabel('接警时间').fill('2020-05-01T09:00')
    while ((await page.getByRole('button', { name: '核对后提交' }).count()) === 0) {
      await page.getByRole('button', { name: '下一步' }).click()
    }
    await page.getByRole('button', { name: '核对后提交' }).click()
    await page.getByText('2020年5月1日 09:00').first().waitFor()
    await page.close()
  })

  it('draws a title that looks like an expression as plain text', async () => {
    const odd = await formHouse(retitled(realBundle('CU-05'), EXPRESSION))
    const { page } = await odd.open(browser)
    await page.getByLabel(EXPRESSION).first().waitFor()
    expect(await page.evaluate(() => 'formilyRan' in globalThis)).toBe(false)
    await page.close()
    await odd.close()
  })

  it('has no serious fault of accessibility, open and after a refusal', async () => {
    const { page } = await house.open(browser)
    expect(await seriousFaults(page)).toEqual([])
    await page.getByRole('button', { name: '提交', exact: true }).click()
    expect(await seriousFaults(page)).toEqual([])
    await page.close()
  })
})

async function seriousFaults(page: Page): Promise<string[]> {
  const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  const session = await page.context().newCDPSession(page)
  await session.send('Runtime.evaluate', { expression: `${source};0` })
  const { result } = await session.send('Runtime.evaluate', {
    expression: `axe.run().then((r) => r.violations.filter((v) => v.impact === 'serious' || v.impact === 'critical').map((v) => v.id + ' ' + v.nodes[0].html))`,
    awaitPromise: true,
    returnByValue: true,
  })
  return result.value as string[]
}
