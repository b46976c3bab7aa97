/**
 * A seventh policy area, school bullying, made by hand in the browser from nothing: a form, a score, a letter and a
 * schedule are published; a supervisor fills the form at a phone, sees the score and issues the letter.
 */
import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { readPdf, withoutSpaces } from '../documents/pdf-reading.ts'
import { childNamed } from '../server/support/story.ts'
import { personAt } from '../server/support/county.ts'
import {
  addPart,
  addQuestion,
  beginArea,
  condition,
  fill,
  openPart,
  publish,
  unfold,
  writeWork,
  type Condition,
} from './at-the-designer.ts'
import { runningHouse } from './running-house.ts'
import { DESK, PHONE, right, type Worker } from './worker.ts'

const house = runningHouse()
const FORM = '校园欺凌情况登记表'
const LETTER = '校园欺凌保护告知书'
const ACCOUNT = '同宿舍的同学多次推搡，致手臂擦伤。'
const MEASURES = '调换宿舍，安排专人看护，每周谈话一次。'
const SERIOUS: Condition = { parts: [['欺凌严重程度', '为', '严重']] }

it('an administrator makes an area of form, score, letter and schedule from nothing and publishes it', async () => {
  const worker = await house.signIn('桐管理', DESK, '/office')
  const { page } = worker
  await page.getByRole('link', { name: '设计' }).click()
  await beginArea(worker, 'school-safety', { zh: '校园欺凌防治', en: 'School bullying' })
  await makeScore(worker)
  await makeForm(worker)
  await makeLetter(worker)
  await makeWork(worker)
  await makeSchedule(worker)
  await publish(worker, '新增校园欺凌防治')
  await worker.leave()
}, 400_000)

it('a supervisor fills the form, sees the score and issues the letter as PDF', async () => {
  const supervisor = await personAt(house.server.url, 'sup-xunlian')
  const child = await childNamed(supervisor, () => true)
  const worker = await house.signIn('林志成', PHONE, `/field#/child/${child}`)
  const { page } = worker
  await worker.startForm(FORM)
  await page
    .getByLabel('发生日期')
    .first()
    .fill(new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10))
  await worker.choose(/发生地点/, '宿舍')
  await worker.type(/^经过/, ACCOUNT)
  await worker.onward()
  await worker.choose(/发生次数/, '一次')
  await worker.choose(/双方力量/, '以强凌弱或以多欺少')
  await worker.onward()
  await worker.type(/要求学校采取的措施/, MEASURES)
  await right(worker, 'seventh-form')
  await worker.finish()
  await worker.sees('严重')
  const letter = page.getByRole('article', { name: new RegExp(LETTER) })
  await letter.getByRole('button', { name: '出具文书' }).click()
  const link = letter.getByRole('link', { name: /下载/ }).first()
  await link.waitFor()
  await right(worker, 'seventh-letter')
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()])
  const { text } = await readPdf(new Uint8Array(await readFile(await file.path())))
  for (const said of [LETTER, ACCOUNT, MEASURES]) expect(withoutSpaces(text)).toContain(withoutSpaces(said))
  await worker.leave()
}, 120_000)

async function makeScore(worker: Worker): Promise<void> {
  await addPart(worker, '评分', 'SC-91', '欺凌严重程度')
  const editor = worker.page.locator('.design-part .design-outline')
  await fill(editor, { '名称 LOW': '轻微', '名称 HIGH': '严重', '起始分 HIGH': '40' })
  await fill(editor, { '名称 Q1': '发生次数', 'Q1 选项 a': '一次', 'Q1 选项 b': '反复发生', 'Q1 分值 b': '40' })
  await editor.getByRole('button', { name: '添加项目' }).click()
  await fill(editor, { '名称 Q2': '双方力量', 'Q2 选项 a': '相当', 'Q2 选项 b': '以强凌弱或以多欺少' })
  await fill(editor, { 'Q2 分值 b': '40' })
}

async function makeForm(worker: Worker): Promise<void> {
  await addPart(worker, '表单与清单', 'SB-01', FORM)
  const outline = worker.page.locator('.design-outline')
  const panel = worker.page.locator('.design-panel')
  await outline.getByRole('textbox', { name: '分区名称' }).first().fill('发生了什么')
  await outline.getByRole('button', { name: '日期' }).first().click()
  await fill(panel, { 题目文字: '发生日期' })
  await addQuestion(worker, { section: '发生了什么', title: '姓名' })
  await addQuestion(worker, {
    section: '发生了什么',
    kind: '单选',
    title: '发生地点',
    key: 'place',
    required: true,
    options: 'CLASS\t教室\nDORM\t宿舍\nWAY\t上下学路上\nNET\t网络',
  })
  await addQuestion(worker, {
    section: '发生了什么',
    kind: '多行文字',
    title: '经过',
    key: 'account',
    required: true,
    sensitivity: '敏感信息',
  })
  for (const [n, title] of ['严重程度', '要求学校做什么'].entries()) {
    await outline.getByRole('button', { name: '新增分区' }).click()
    await outline
      .getByRole('textbox', { name: '分区名称' })
      .nth(n + 1)
      .fill(title)
  }
  await outline.getByRole('button', { name: '表单设置' }).click()
  await fill(panel, { 由谁填写: 'CM, SUP' })
  await panel.getByRole('checkbox', { name: '发生日期', exact: true }).check()
  await panel.getByRole('button', { name: '添加评分' }).click()
  await fill(panel, { 评分编号: 'SC-91' })
  const use = panel.getByRole('group', { name: '使用的评分' })
  await use.getByRole('combobox', { name: '所在分区' }).selectOption({ label: '严重程度' })
  await addQuestion(worker, {
    section: '要求学校做什么',
    kind: '多行文字',
    title: '要求学校采取的措施',
    key: 'measures',
    required: true,
    visible: SERIOUS,
  })
}

/** The letter takes its fields from the form, and its wording is written with their chips. */
async function makeLetter(worker: Worker): Promise<void> {
  await addPart(worker, '文书定义', 'DOC-91', LETTER)
  const { page } = worker
  const data = page.getByRole('region', { name: '可写入正文的内容' })
  for (const label of ['经过', '要求学校采取的措施']) {
    await data.getByRole('combobox', { name: '加入内容' }).selectOption({ label })
  }
  await fill(page.locator('.design-part'), { 文号格式: '{agency}校护〔{year}〕{seq}号' })
  const addressee = await unfold(page.getByRole('region', { name: '送达与抄送对象' }), '收件人')
  await addressee.getByRole('textbox', { name: '对象' }).fill('学校')
  await right(worker, 'seventh-document')
  await openPart(worker, /^DOC-91$/)
  const wording = page.getByRole('textbox', { name: '正文' })
  const text = await wording.inputValue()
  const end = text.indexOf('<section class="signature">')
  await wording.fill(`${text.slice(0, end)}<p>`)
  await page.getByRole('button', { name: '经过', exact: true }).click()
  await wording.press('Control+End')
  await page.keyboard.insertText('</p>\n<p>请你校立即采取下列措施：')
  await page.getByRole('button', { name: '要求学校采取的措施', exact: true }).click()
  await wording.press('Control+End')
  await page.keyboard.insertText(`</p>\n${text.slice(end)}`)
  await worker.sees('没有发现问题')
  await right(worker, 'seventh-wording')
}

/** What follows from a serious case, once the letter is there: it is due, and the case is looked at again. */
async function makeWork(worker: Worker): Promise<void> {
  const { page } = worker
  await openPart(worker, /^SB-01/)
  const panel = page.locator('.design-panel')
  await page.locator('.design-outline').getByRole('button', { name: '表单设置' }).click()
  await panel.getByRole('button', { name: '添加文书' }).click()
  const document = panel.getByRole('group', { name: '产生的文书' })
  await fill(document, { 文书编号: 'DOC-91' })
  await condition(document, '条件', SERIOUS)
  await openPart(worker, /^SC-91/)
  const list = page.getByRole('region', { name: '等级带来的工作' })
  await list.getByRole('button', { name: '添加一组工作' }).click()
  const group = list.locator('> details').last()
  await group.getByRole('checkbox', { name: '严重', exact: true }).check()
  const tasks = group.getByRole('group', { name: '后续工作' })
  await writeWork(tasks, {
    kind: '出具文书',
    document: 'DOC-91',
    role: 'SUP',
    due: '3d',
    because: '情节严重，3日内书面告知学校采取保护措施',
  })
  await tasks.getByRole('button', { name: '添加后续工作' }).click()
  await writeWork(tasks, {
    kind: '填表',
    form: 'SB-01',
    role: 'SUP',
    due: '1m',
    because: '一个月后回访，核实措施是否落实',
  })
  await right(worker, 'seventh-score')
}

async function makeSchedule(worker: Worker): Promise<void> {
  await addPart(worker, '日程', 'G91', '每月了解校园欺凌情况')
  const { page } = worker
  await page.getByLabel('多久一次').selectOption({ label: '每月' })
  await page.getByLabel('单位').selectOption({ label: '到当月最后一天' })
  await page.getByRole('combobox', { name: '由谁办理' }).selectOption({ label: '儿童督导员' })
  await worker.sees(/儿童督导员每月办理/)
  await worker.sees('已保存')
  await right(worker, 'seventh-schedule')
}
