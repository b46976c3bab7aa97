/** What an administrator does by hand in the designer, found by the words on the screen; nothing here writes JSON. */
import { readFileSync } from 'node:fs'
import type { Locator } from 'playwright-core'
import { expect } from 'vitest'
import type { Worker } from './worker.ts'

/** Question, relation and value as they are worded on the screen; no value where the relation takes none. */
export type Part = readonly [question: string, relation: string, value?: string | number]

/** A bare text is FEEL, for what sentences cannot say. */
export type Condition = string | { join?: string; parts: readonly Part[] }

/** Begins a new policy area and clears it of the form that it begins with. */
export async function beginArea(worker: Worker, id: string, names: { zh: string; en: string }): Promise<void> {
  const { page } = worker
  await page.getByRole('textbox', { name: '编号' }).fill(id)
  await page.getByRole('button', { name: '建立' }).click()
  await openPart(worker, new RegExp(`^${id}`))
  await page.getByRole('textbox', { name: '领域名称' }).fill(names.zh)
  await page.getByRole('textbox', { name: '英文名称' }).fill(names.en)
  for (const part of [/^ZZ-01 新登记表/, /^ZZ-01/]) {
    await openPart(worker, part)
    await page.getByRole('button', { name: '删除此项' }).click()
  }
}

export async function openPart({ page }: Worker, name: RegExp): Promise<void> {
  await page.getByRole('navigation', { name: '内容' }).getByRole('button', { name }).first().click()
}

export async function addPart({ page }: Worker, kind: string, id: string, title: string): Promise<void> {
  const parts = page.getByRole('navigation', { name: '内容' })
  const button = parts.getByRole('button', { name: '新增一项' })
  if (!(await button.isVisible())) await parts.getByText('新增一项').first().click()
  await parts.getByRole('combobox', { name: '内容' }).selectOption({ label: kind })
  await parts.getByRole('textbox', { name: '编号' }).fill(id)
  await parts.getByRole('textbox', { name: '名称' }).fill(title)
  await button.click()
  await page.getByRole('region', { name: title }).first().waitFor()
}

/** Fills the boxes of a place by what stands above them. */
export async function fill(place: Locator, texts: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(texts)) {
    const start = new RegExp(`^${name}`)
    await place
      .getByRole('textbox', { name: start })
      .or(place.getByRole('spinbutton', { name: start }))
      .first()
      .fill(text)
  }
}

/** Opens what is folded under these words. */
export async function unfold(place: Locator, name: string | RegExp): Promise<Locator> {
  return opened(place.locator('details').filter({ has: place.page().locator('> summary', { hasText: name }) }))
}

/** The last fold of a list, opened; what it says above may change as it is written. */
export function unfoldLast(list: Locator): Promise<Locator> {
  return opened(list.locator('> details'))
}

async function opened(folds: Locator): Promise<Locator> {
  const last = folds.last()
  if ((await last.getAttribute('open')) === null) await last.locator('> summary').click()
  return last
}

/** Writes the condition under these words, part by part, or as FEEL. */
export async function condition(place: Locator, title: string, wanted: Condition): Promise<void> {
  await conditionIn(place.getByRole('group', { name: title, exact: true }).first(), wanted)
}

async function conditionIn(editor: Locator, wanted: Condition): Promise<void> {
  if (typeof wanted === 'string') return feel(editor, wanted)
  await parts(editor.locator('.design-group').first(), wanted)
}

async function parts(group: Locator, { join, parts: list }: Exclude<Condition, string>): Promise<void> {
  if (join !== undefined) await group.getByRole('combobox', { name: '组合方式' }).first().selectOption({ label: join })
  for (const [n, [question, relation, value]] of list.entries()) {
    await group.getByRole('button', { name: '添加条件', exact: true }).click()
    const row = group.locator('.design-comparison').nth(n)
    await row.getByRole('combobox', { name: '条件题目' }).selectOption({ label: question })
    await row.getByRole('combobox', { name: '关系' }).selectOption({ label: relation })
    if (value === undefined) continue
    const chosen = row.getByRole('combobox', { name: '值' })
    const several = row.getByRole('group', { name: '值' })
    const box = row.getByRole('textbox').or(row.getByRole('spinbutton')).first()
    if (typeof value === 'number') await box.fill(String(value))
    else if ((await several.count()) > 0) for (const one of value.split('、')) await several.getByLabel(one).check()
    else if ((await chosen.count()) > 0) await chosen.selectOption({ label: value })
    else await box.fill(value)
  }
}

/** A calculation as the builder has it; a bare text is FEEL, for what parts cannot say. */
export type Formula =
  | string
  | { quarterOf: string }
  | { answerOf: string }
  | { from: string; time: string }
  | { least: readonly Formula[] }
  | { cases: readonly { when: Condition; then: Formula }[]; otherwise: Formula }

/** Writes the formula under these words, part by part, or as FEEL. */
export async function formula(place: Locator, title: string, wanted: Formula): Promise<void> {
  const editor = place.getByRole('group', { name: title, exact: true }).first()
  if (typeof wanted === 'string') return feel(editor, wanted)
  await editor.getByRole('button', { name: '设置算法' }).click()
  await calculate(editor.locator('> div.design-group'), wanted)
}

async function calculate(part: Locator, wanted: Formula): Promise<void> {
  if (typeof wanted === 'string') throw new Error('FEEL stands alone')
  const take = (label: string) => part.getByRole('combobox', { name: '取什么' }).first().selectOption({ label })
  const ask = (label: string) => part.getByRole('combobox', { name: '题目' }).first().selectOption({ label })
  const inner = part.locator('> div.design-group')
  if ('quarterOf' in wanted) {
    await take('所在季度')
    await ask(wanted.quarterOf)
  } else if ('answerOf' in wanted) await ask(wanted.answerOf)
  else if ('time' in wanted) {
    await take('从某日起的期限')
    await calculate(inner, { answerOf: wanted.from })
    await part.getByRole('textbox', { name: /^期限/ }).fill(wanted.time)
  } else if ('least' in wanted) {
    await take('其中最小（最早）的')
    for (const [n, one] of wanted.least.entries()) {
      if (n > 1) await part.getByRole('button', { name: '添加一项' }).last().click()
      await calculate(inner.nth(n), one)
    }
  } else {
    await take('分情况')
    const cases = part.locator('> fieldset.design-group')
    for (const [n, { when, then }] of wanted.cases.entries()) {
      if (n > 0) await part.locator('> button', { hasText: '添加一种情况' }).click()
      if (typeof when === 'string') throw new Error('cases are built of parts')
      await parts(cases.nth(n).locator('> div.design-group').first(), when)
      await calculate(cases.nth(n).locator('> div.design-group').last(), then)
    }
    await calculate(inner, wanted.otherwise)
  }
}

export interface Work {
  kind: string
  form?: string
  document?: string
  what?: string
  role?: string
  to?: string
  /** One time allowed, or several of which the earliest counts. */
  due: string | readonly (string | { time: string; when: Condition })[]
  when?: Condition
  because: string
  clause?: string
}

/** Writes a task into a list of tasks; the last one of the list is open and empty. */
export async function writeWork(list: Locator, work: Work): Promise<void> {
  const form = list.locator('> details').last().locator('> .design-tab')
  const { kind, due, when } = work
  await form.getByRole('combobox', { name: '类型' }).selectOption({ label: kind })
  const boxes = {
    表单: work.form,
    文书编号: work.document,
    工作编号: work.what,
    负责角色: work.role,
    告知对象: work.to,
  }
  const given = Object.entries({ ...boxes, 理由: work.because, 条款: work.clause })
  await fill(form, Object.fromEntries(given.filter((entry): entry is [string, string] => entry[1] !== undefined)))
  const times = typeof due === 'string' ? [due] : due
  for (const _ of times.slice(1)) await form.getByRole('button', { name: '再加一个期限' }).click()
  for (const [n, time] of times.entries()) {
    const place = form.locator('> .design-tab').nth(n)
    await fill(place, { 期限: typeof time === 'string' ? time : time.time })
    if (typeof time !== 'string') await condition(place, '条件', time.when)
  }
  if (when !== undefined) await conditionIn(form.locator('> fieldset', { hasText: '条件' }), when)
}

async function feel(editor: Locator, text: string): Promise<void> {
  const fold = await unfold(editor, 'FEEL 表达式')
  await fold.getByRole('textbox', { name: 'FEEL 表达式' }).fill(text)
}

export interface Question {
  section: string
  /** As in the list of kinds; absent for one that exists already. */
  kind?: string
  /** Of a question that exists already: its name in the list. */
  title: string
  key?: string
  required?: boolean
  /** Rows of two cells, as Excel copies them; the name of a shared list. */
  options?: string
  hint?: string
  visible?: Condition
  calculate?: Formula
  warn?: { when: string; message: string; code?: string }
  check?: { when: string; message: string; code?: string }
  /** Ticks and boxes of the data tab. */
  momentary?: boolean
  sensitivity?: string
  topic?: string
  clause?: string
}

/** Adds a question to a section and sets it as described. */
export async function addQuestion(worker: Worker, question: Question): Promise<void> {
  const { page } = worker
  const section = page.locator('.design-outline').getByRole('region', { name: question.section, exact: true })
  if (question.kind === undefined) await useKnown(section, question.title)
  else {
    await section.getByRole('combobox', { name: '题型' }).selectOption({ label: question.kind })
    await section.getByRole('button', { name: '在此添加题目' }).click()
  }
  const panel = page.locator('.design-panel')
  const tab = (name: string) => panel.getByRole('tab', { name }).click()
  const { kind, title, key, hint, required, options, visible, calculate: sum } = question
  if (kind !== undefined) await panel.getByRole('textbox', { name: '题目文字' }).fill(title)
  if (hint !== undefined) await panel.getByRole('textbox', { name: '填写说明' }).fill(hint)
  if (required) await panel.getByRole('checkbox', { name: '必填' }).check()
  if (options !== undefined) await setOptions(panel, options)
  if (key !== undefined && kind !== undefined) {
    await panel.getByRole('textbox', { name: '字段名' }).fill(key)
    await panel.getByRole('textbox', { name: '字段名' }).blur()
  }
  if (visible !== undefined || sum !== undefined) {
    await tab('条件与计算')
    if (visible !== undefined) await condition(panel, '显示条件', visible)
    if (sum !== undefined) await formula(panel, '自动计算', sum)
  }
  await setRules(panel, question)
  await setData(panel, question)
}

async function useKnown(section: Locator, title: string): Promise<void> {
  const fold = await unfold(section, '从已有的题目中选用')
  await fold.getByRole('textbox', { name: '查找题目' }).fill(title)
  await fold.getByRole('button', { name: `选用 ${title}`, exact: true }).click()
}

async function setOptions(panel: Locator, options: string): Promise<void> {
  if (options.includes('\t')) {
    const fold = await unfold(panel, '从表格粘贴')
    await fold.getByRole('textbox', { name: '从表格粘贴' }).fill(options)
    return fold.getByRole('button', { name: '应用' }).click()
  }
  await panel.getByRole('combobox', { name: '选项来源' }).selectOption({ label: '共享选项列表' })
  await panel.getByRole('textbox', { name: '选项列表' }).fill(options)
}

async function setRules(panel: Locator, { check, warn }: Question): Promise<void> {
  if (check === undefined && warn === undefined) return
  await panel.getByRole('tab', { name: '校验' }).click()
  for (const [name, rule] of [
    ['必须满足', check],
    ['提醒', warn],
  ] as const) {
    if (rule === undefined) continue
    const list = panel.getByRole('group', { name, exact: true }).first()
    await list.getByRole('button', { name: '添加规则' }).click()
    await feel(list.getByRole('group', { name, exact: true }), rule.when)
    await fill(list, { 提示文字: rule.message, ...(rule.code ? { 问题代码: rule.code } : {}) })
  }
}

async function setData(panel: Locator, { momentary, sensitivity, topic, clause }: Question): Promise<void> {
  if (!momentary && sensitivity === undefined && topic === undefined && clause === undefined) return
  await panel.getByRole('tab', { name: '数据' }).click()
  if (momentary) await panel.getByRole('checkbox', { name: '每次都要问（不沿用）' }).check()
  for (const [name, label] of Object.entries({ 敏感级别: sensitivity, 所属主题: topic })) {
    if (label !== undefined) await panel.getByRole('combobox', { name }).selectOption({ label })
  }
  if (clause !== undefined) await fill(panel, { 条款: clause })
}

/** Saves, checks and publishes what is open. */
export async function publish(worker: Worker, note: string): Promise<void> {
  const { page } = worker
  await page.getByRole('button', { name: '检查' }).first().click()
  const clean = page.getByText('没有发现问题，示例全部通过')
  const report = page.getByRole('heading', { name: /处问题|个示例不通过/ })
  await clean.or(report).first().waitFor({ timeout: 90_000 })
  const faults = (await report.count()) > 0 ? await page.locator('.design-main .app-item').allInnerTexts() : []
  expect(faults).toEqual([])
  await page.getByRole('button', { name: '发布' }).click()
  await worker.type('说明', note)
  await page.getByRole('button', { name: '发布' }).last().click()
  await page.getByText('已发布第 1 版').waitFor({ timeout: 90_000 })
}

/** The pack as the browser downloads it, byte for byte. */
export async function exported({ page }: Worker, plugin: string): Promise<string> {
  const card = page.getByRole('article').filter({ hasText: plugin })
  const [file] = await Promise.all([page.waitForEvent('download'), card.getByRole('link', { name: '导出' }).click()])
  return readFileSync(await file.path(), 'utf8')
}
