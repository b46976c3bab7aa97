/** An administrator gives a plugin its English in the browser, text by text and as a table from Excel. */
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { runningHouse } from './running-house.ts'
import { DESK, PHONE, right, type Screen } from './worker.ts'

const house = runningHouse()

const SCREENS: [string, Screen][] = [
  ['a desk', DESK],
  ['a phone', PHONE],
]

describe.each(SCREENS)('on %s', (_, screen) => {
  it('a text is found, changed, saved as a table, and a table from elsewhere is shown before it is taken over', async () => {
    const worker = await house.signIn('桐管理', screen, '/office')
    const { page } = worker
    const card = page.getByRole('article').filter({ hasText: 'education' })
    await card.getByRole('button', { name: /修改/ }).click()
    await page.getByRole('button', { name: 'en', exact: true }).click()
    await worker.sees(/缺译文 0 条/)
    await page.getByRole('searchbox', { name: '查找中文或英文' }).fill('不够重视')
    const english = page.getByRole('textbox', { name: '不够重视' })
    await english.fill('Pays too little attention')
    await right(worker, 'texts')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '导出 CSV' }).click(),
    ])
    expect(await readFile(await file.path(), 'utf8')).toContain('不够重视,Pays too little attention')
    const table = '中文,英文\r\n不够重视,Careless\r\n别处的词,Elsewhere'
    const buffer = Buffer.from(table)
    await page.locator('input[accept*=csv]').setInputFiles({ name: 'en.csv', mimeType: 'text/csv', buffer })
    await worker.sees('1 条译文将改变：')
    await worker.sees('别处的词')
    await right(worker, 'texts-imported')
    await page.getByRole('button', { name: '采用' }).click()
    expect(await english.inputValue()).toBe('Careless')
    await page.getByRole('button', { name: '撤销' }).click()
    expect(await english.inputValue()).toBe('Pays too little attention')
    await worker.leave()
  }, 120_000)
})
