/** A paper form that the office has as a file becomes a draft form in the browser. */
import { describe, expect, it } from 'vitest'
import { BULLYING, sheetOf } from '../core/design/import/paper-forms.ts'
import { runningHouse } from './running-house.ts'
import { DESK, PHONE, right, type Screen, type Worker } from './worker.ts'

const house = runningHouse()

async function openImport(plugin: string, screen: Screen): Promise<Worker> {
  const worker = await house.signIn('桐管理', screen, '/office')
  const card = worker.page.getByRole('article').filter({ hasText: plugin })
  await card.getByRole('button', { name: /修改/ }).click()
  await worker.page.getByRole('button', { name: '从文件生成表单' }).click()
  return worker
}

async function choose({ page }: Worker, name: string, buffer: Uint8Array): Promise<void> {
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(buffer) }
  await page.getByLabel(/选择文件|换一份文件/).setInputFiles(file)
}

const SCREENS: [string, Screen, string][] = [
  ['a desk', DESK, 'XB-01'],
  ['a phone', PHONE, 'XB-02'],
]

describe.each(SCREENS)('A paper form on %s', (_, screen, id) => {
  it('is refused as garbage, and as a sheet is guessed, corrected and made a form that opens in the editor', async () => {
    const worker = await openImport('education', screen)
    const { page } = worker
    await choose(worker, '报告表.xlsx', Buffer.from('garbage'))
    await worker.sees('不是 Office 文件')
    expect(worker.faults.splice(0)).toEqual([expect.stringContaining('400')])
    await right(worker, 'import-refused')
    await choose(worker, '报告表.xlsx', await sheetOf(BULLYING))
    await worker.sees(/找到 \d+ 道题目/)
    const guess = (title: string) => page.getByRole('listitem', { name: title, exact: true })
    await right(worker, 'import-found')
    for (const title of ['姓名', '严重程度', '发生时间', '职务']) await guess(title).first().locator('summary').click()
    expect(await guess('姓名').first().getByLabel('已有的题目').inputValue()).toBe('0')
    const severity = guess('严重程度')
    expect(await severity.getByLabel('题型').inputValue()).toBe('choice')
    await severity.getByLabel('选项（每行一个）').fill('一般\n较重\n严重\n特别严重')
    await severity.getByRole('textbox', { name: '题目' }).fill('欺凌的严重程度')
    await guess('发生时间').getByLabel('题型').selectOption({ label: '日期' })
    await guess('发生时间').getByLabel('必填').check()
    await guess('职务').getByLabel('不要这道题').check()
    await right(worker, 'import-guesses')
    await page.getByLabel('表单编号').fill(id)
    await page.getByRole('button', { name: '生成表单草稿' }).click()
    await worker.sees(`表单 ${id} 已加入这份设计`)
    await worker.sees('“联系电话”在 CU-02 中也要填写')
    await right(worker, 'import-made')
    await page.getByRole('button', { name: '打开表单' }).click()
    const outline = page.getByRole('group', { name: '题目' })
    for (const title of ['欺凌的严重程度', '在场人员', '学校处理意见签名', '儿童基本信息'])
      await outline
        .getByRole('button', { name: new RegExp(title) })
        .first()
        .waitFor()
    expect(await outline.getByRole('button', { name: /职务/ }).count()).toBe(0)
    await outline.getByRole('button', { name: /欺凌的严重程度/ }).click()
    expect(await page.getByLabel('文字 4').inputValue()).toBe('特别严重')
    await worker.sees('已保存')
    await right(worker, 'import-editor')
    await worker.leave()
  }, 180_000)
})
