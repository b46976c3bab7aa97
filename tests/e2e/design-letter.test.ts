/** An administrator changes what a letter rests on: its number, its fields, what the law asks of it, and who may read what. */
import { describe, expect, it } from 'vitest'
import { runningHouse } from './running-house.ts'
import { DESK, PHONE, right, type Screen } from './worker.ts'

const house = runningHouse()

const SCREENS: [string, Screen][] = [
  ['a desk', DESK],
  ['a phone', PHONE],
]

describe.each(SCREENS)('A letter on %s', (_, screen) => {
  it('gets another number, a field, an element and a mask by hand, and undo brings it back as it was', async () => {
    const worker = await house.signIn('桐管理', screen, '/office')
    const { page } = worker
    const card = page.getByRole('article').filter({ hasText: 'custody' })
    await card.getByRole('button', { name: /修改/ }).click()
    const part = page.getByRole('button', { name: /^DOC-01 家庭暴力/ })
    await part.first().click()
    const data = page.getByRole('region', { name: '可写入正文的内容' })
    await data.getByText('加害人 · 姓名').first().waitFor()
    await right(worker, 'letter-declared')
    await worker.type('文号格式', '{agency}诫〔{year}〕{seq}号')
    await worker.sees(/例：训民诫〔\d{4}〕1号/)
    await data.getByRole('combobox', { name: '加入内容' }).selectOption({ label: '接警时间' })
    await data.getByText('callAt').waitFor()
    const elements = page.getByRole('region', { name: '法定要素' })
    await elements.getByRole('button', { name: '加一项法定要素' }).click()
    await elements.getByText('新的要素').click()
    const opened = elements.locator('details[open]')
    await opened.getByRole('textbox', { name: '要素', exact: true }).fill('接警时间')
    await opened.getByRole('combobox', { name: '来源' }).selectOption({ label: '接警时间' })
    const people = page.getByRole('region', { name: '送达与抄送对象' })
    await people.getByText('村（居）民委员会').click()
    await people.getByRole('combobox', { name: '遮盖哪项内容' }).selectOption({ label: '接警时间' })
    expect(await people.getByRole('combobox', { name: '接警时间' }).inputValue()).toBe('hidden')
    await right(worker, 'letter-changed')
    await page.getByRole('button', { name: 'JSON', exact: true }).click()
    const text = await page.getByRole('textbox').last().inputValue()
    expect(JSON.parse(text)).toMatchObject({
      series: { pattern: '{agency}诫〔{year}〕{seq}号' },
      data: { callAt: { from: ['/callAt'] } },
      elements: expect.arrayContaining([
        expect.objectContaining({
          title: '接警时间',
          from: ['/callAt'],
          fields: [{ form: 'CU-05', path: expect.any(String) as string }],
        }),
      ]) as unknown,
    })
    const undo = page.getByRole('button', { name: '撤销', exact: true })
    while (await undo.isEnabled()) await undo.click()
    await worker.sees('已保存')
    await worker.leave()
  }, 120_000)

  it('offers its fields by what they are called where the wording is written', async () => {
    const worker = await house.signIn('桐管理', screen, '/office')
    const { page } = worker
    const card = page.getByRole('article').filter({ hasText: 'custody' })
    await card.getByRole('button', { name: /修改/ }).click()
    await page.getByRole('button', { name: /^DOC-01$/ }).click()
    await page.getByRole('button', { name: '加害人 · 姓名' }).waitFor()
    await right(worker, 'letter-wording')
    await worker.leave()
  }, 120_000)
})
