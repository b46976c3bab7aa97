/** An administrator changes a form in the browser, from the first letter to the form that field staff fill. */
import { describe, expect, it } from 'vitest'
import { paragraphs, wordFile } from '../documents/word-files.ts'
import { newId } from '../server/support/county.ts'
import { shanghai, visit } from '../server/support/story.ts'
import { runningHouse } from './running-house.ts'
import { DESK, PHONE, right, type Screen, type Worker } from './worker.ts'

const house = runningHouse()

/** A new yes-or-no question, named and made required, and all of it undone again. */
async function editsQuestion(worker: Worker): Promise<void> {
  const { page } = worker
  const outline = page.getByRole('group', { name: '题目' })
  const rows = () => outline.locator('.design-field').count()
  await outline.getByRole('combobox', { name: '题型' }).first().selectOption({ label: '是否' })
  const before = await rows()
  await outline.getByRole('button', { name: '在此添加题目' }).first().click()
  await worker.type('题目文字', '是否需要接送')
  await outline.getByRole('button', { name: /是否需要接送/ }).waitFor()
  expect(await rows()).toBe(before + 1)
  await page.getByRole('checkbox', { name: '必填' }).check()
  await page.getByRole('tab', { name: '条件与计算' }).click()
  const shown = page.getByRole('group', { name: '显示条件' })
  await shown.getByRole('button', { name: '添加条件', exact: true }).click()
  await shown.getByRole('combobox', { name: '条件题目' }).selectOption({ label: '性别' })
  await shown.getByRole('combobox', { name: '关系' }).selectOption({ label: '为' })
  await shown.getByRole('combobox', { name: '值' }).selectOption({ label: '女' })
  await shown.getByText('“性别”为“女”').waitFor()
  await right(worker, 'question')
  await page.getByRole('button', { name: '试填' }).click()
  await page.getByRole('button', { name: '电脑' }).click()
  await page.getByText('性别', { exact: true }).first().waitFor()
  expect(await worker.asks(/是否需要接送/)).toBe(false)
  await worker.choose(/^性别/, '女')
  await expect.poll(() => worker.asks(/是否需要接送/)).toBe(true)
  await page.getByRole('button', { name: '编辑' }).click()
  const undo = page.getByRole('button', { name: '撤销' })
  while (await undo.isEnabled()) await undo.click()
  expect(await rows()).toBe(before)
}

const SCREENS: [string, Screen, string, string][] = [
  ['a desk', DESK, 'education', 'ED-05'],
  ['a phone', PHONE, 'medical', 'MD-03'],
]

describe.each(SCREENS)('on %s', (_, screen, plugin, form) => {
  it('a changed title is undone, done again, tried, checked, compared, published and filled', async () => {
    const worker = await house.signIn('桐管理', screen, '/office')
    const { page } = worker
    const card = page.getByRole('article').filter({ hasText: plugin })
    await card.first().waitFor()
    await right(worker, 'plugins')
    await card.getByRole('button', { name: '开始修改' }).click()
    await page.getByRole('button', { name: new RegExp(`^${form} `) }).click()
    await editsQuestion(worker)
    const toText = page.getByRole('button', { name: 'JSON' })
    if (await toText.count()) await toText.click()
    const text = page.getByRole('textbox', { name: new RegExp(`forms/${form}`) })
    const before = await text.inputValue()
    const title = (JSON.parse(before) as { title: string }).title
    await text.fill(before.replace(`"title": "${title}"`, `"title": "${title}（县版）"`))
    await page.getByRole('button', { name: '应用' }).click()
    await page.getByRole('heading', { name: `${title}（县版）` }).waitFor()
    await page.getByRole('button', { name: '撤销' }).click()
    await page.getByRole('heading', { name: title }).first().waitFor()
    expect(await text.inputValue()).toBe(before)
    await page.getByRole('button', { name: '重做' }).click()
    await page.getByRole('heading', { name: `${title}（县版）` }).waitFor()
    await right(worker, 'desk')
    await page.getByRole('button', { name: '试填' }).click()
    await page.getByRole('button', { name: '电脑' }).click()
    await page.getByRole('button', { name: '结论', exact: true }).waitFor()
    await right(worker, 'trying')
    await page.getByRole('button', { name: '对比' }).click()
    await page.getByRole('cell', { name: `${title}（县版）` }).waitFor()
    await right(worker, 'difference')
    await page.getByRole('button', { name: '检查' }).first().click()
    await worker.sees('没有发现问题')
    await right(worker, 'check')
    await page.getByRole('button', { name: '发布' }).click()
    await worker.type('说明', '改用县里的名称')
    await right(worker, 'publishing')
    await page.getByRole('button', { name: '发布' }).last().click()
    await worker.sees('已发布第 1 版')
    await right(worker, 'published')
    const answer = await fetch(`${house.server.url}/api/v1/forms/${form}`, {
      headers: { authorization: `Bearer ${house.server.tokens['CM'] ?? ''}` },
    })
    expect(((await answer.json()) as { form: { title: string } }).form.title).toBe(`${title}（县版）`)
    await worker.leave()
  }, 120_000)
})

describe('County standards', () => {
  it('are set with day and source, and the next assessment uses them', async () => {
    const worker = await house.signIn('桐管理', DESK, '/office')
    const { page } = worker
    await page.getByRole('article').filter({ hasText: 'governance' }).getByRole('button', { name: '开始修改' }).click()
    await page.getByRole('button', { name: /保障待遇/ }).click()
    const standard = page.getByRole('article', { name: '社会散居孤儿基本生活费标准' })
    await standard.getByText('尚未设定').waitFor()
    await standard.getByRole('button', { name: '添加新数值' }).click()
    await standard.getByLabel('数值').fill('1130')
    await standard.getByLabel('启用日期（含）').fill('2020-01-01')
    await right(worker, 'parameters')
    await page.getByRole('button', { name: '发布' }).click()
    await worker.type('说明', '按县政府文件设定标准')
    await page.getByRole('button', { name: '发布' }).last().click()
    await worker.sees('已发布第 1 版')
    const headers = {
      authorization: `Bearer ${house.server.tokens['MZ_CASE'] ?? ''}`,
      'content-type': 'application/json',
    }
    const body = JSON.stringify({ answers: {}, asOf: '2020-05-12' })
    const answer = await fetch(`${house.server.url}/api/v1/assess/BL-02`, { method: 'POST', headers, body })
    const { calculated } = (await answer.json()) as { calculated: Record<string, unknown> }
    expect(Object.values(calculated)).toContain(1130)
    await worker.leave()
  }, 120_000)

  it('show each score as a grid of items and points, and each decision as a table', async () => {
    const worker = await house.signIn('桐管理', DESK, '/office')
    const { page } = worker
    await page.getByRole('article').filter({ hasText: 'custody' }).getByRole('button', { name: '开始修改' }).click()
    await page.getByRole('button', { name: /^SC-1 监护风险/ }).click()
    await page.getByRole('spinbutton', { name: 'G1 分值 d' }).fill('18')
    await page.getByRole('spinbutton', { name: '起始分 BLUE' }).fill('70')
    await worker.sees('起始分应当从低到高排列')
    await right(worker, 'score')
    await page.getByRole('button', { name: /^D6 / }).first().click()
    await page.getByRole('textbox', { name: 'D6-1 理由' }).fill('符合刑事立案条件，立即立案')
    await right(worker, 'decision')
    await page.getByRole('button', { name: '检查' }).click()
    await worker.sees(/个示例不通过|处问题/)
    await worker.leave()
  }, 120_000)
})

describe('A letter', () => {
  it('is written with fields at hand, told of an unknown name and of changed legal wording, and shown as PDF', async () => {
    const worker = await house.signIn('桐管理', DESK, '/office')
    const { page } = worker
    await page.getByRole('article').filter({ hasText: 'custody' }).getByRole('button', { name: /修改/ }).click()
    await page.getByRole('button', { name: /^DOC-02$/ }).click()
    const wording = page.getByRole('textbox', { name: '正文' })
    await worker.sees('没有发现问题')
    const before = await wording.inputValue()
    await wording.fill(`${before}<p class="note">{{nobody}}</p>\n`)
    await worker.sees(/错误 · 第/)
    await right(worker, 'letter')
    await wording.fill(before)
    await worker.sees('没有发现问题')
    await page.getByRole('button', { name: '用示例数据预览 PDF' }).click()
    const frame = page.locator('iframe')
    const address = await frame.getAttribute('src')
    const pdf = await page.request.get(`${house.server.url}${address}`)
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
    await worker.leave()
  }, 120_000)
})

describe('A Word file of the office', () => {
  it('is told what does not fit, then taken and filled for a record', async () => {
    const worker = await house.signIn('桐管理', DESK, '/office')
    const { page } = worker
    await page.getByRole('link', { name: 'Word 模板' }).click()
    await worker.sees('还没有 Word 模板')
    await page.getByLabel('表单与清单').selectOption('LB-04')
    const send = (name: string, text: string): Promise<void> =>
      page.locator('input[type=file]').setInputFiles({
        name,
        mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        buffer: Buffer.from(wordFile(paragraphs(text))),
      })
    await send('走访通知.docx', '{{走访时间}} {{没有这个字段}}')
    await worker.sees('这份文件还不能使用')
    await right(worker, 'word')
    await send('走访通知.docx', '于{{走访时间}}走访')
    await page.getByRole('article', { name: '走访通知.docx' }).waitFor()
    await right(worker, 'word-taken')
    await worker.leave()
    const director = await house.signIn('河永顺', PHONE, '/office')
    await director.page.goto(`${house.server.url}/office#/record/${await visitedRecord()}`)
    const [file] = await Promise.all([
      director.page.waitForEvent('download'),
      director.page.getByRole('button', { name: /走访通知/ }).click(),
    ])
    expect(file.suggestedFilename()).toBe('走访通知.docx')
    await right(director, 'word-filled')
    await director.leave()
  }, 120_000)
})

/** The id of a visit that was handed in over the interface. */
async function visitedRecord(): Promise<string> {
  const headers = { authorization: `Bearer ${house.server.tokens['CM'] ?? ''}`, 'content-type': 'application/json' }
  const list = await fetch(`${house.server.url}/api/v1/subjects`, { headers })
  const { items } = (await list.json()) as { items: { id: string; age: number }[] }
  const subject = items.find(({ age }) => age >= 8)?.id
  const clock = { now: () => Date.now() }
  const body = { id: newId(), form: 'LB-04', version: 1, subject, filledAt: shanghai(clock) }
  const answers = visit(clock, { enrol: 'IN' })
  const sent = await fetch(`${house.server.url}/api/v1/records`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ ...body, answers }),
  })
  return ((await sent.json()) as { record: { id: string } }).record.id
}
