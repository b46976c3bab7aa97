/**
 * An administrator builds LB-04 and SC-2 anew from paper, by hand in the browser and without a line of JSON; what comes
 * out assesses random visits as the shipped ones do. TONGBIAO_ROUNDS raises the number of visits.
 */
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Locator } from 'playwright-core'
import { expect, it } from 'vitest'
import { assess } from '../../core/engine/index.ts'
import type { Assessment } from '../../core/model/assessment.ts'
import type { FormBundle } from '../../core/model/plan.ts'
import type { AssessInput } from '../../core/model/session.ts'
import { answerValidator } from '../../core/validate/validator.ts'
import { mountPlugins, pluginsIn } from '../../server/plugins/load-registry.ts'
import type { PluginTexts } from '../../server/plugins/read-folders.ts'
import { readPack } from '../../server/plugins/plugin-pack.ts'
import { projectRoot } from '../../server/plugins/project-root.ts'
import { randomAnswers, randomFrom, type Random } from '../support/random-answers.ts'
import {
  addPart,
  addQuestion,
  beginArea,
  condition,
  exported,
  fill,
  formula,
  openPart,
  publish,
  unfold,
  unfoldLast,
  writeWork,
} from './at-the-designer.ts'
import { NEXT_VISIT, QUESTIONS, SCORE_USES, SECTIONS, WORKS } from './paper-visit-form.ts'
import { AREA, BANDS, FLOORS, FORM, GROUPS, ITEMS, SCORE, SCORE_TITLE, TRIGGERS } from './paper-visit.ts'
import { runningHouse } from './running-house.ts'
import { DESK, right, type Worker } from './worker.ts'

const house = runningHouse()
const ROUNDS = Number(process.env['TONGBIAO_ROUNDS'] ?? 500)

it('LB-04 and SC-2, built from paper, assess 500 random visits as the shipped ones do', async () => {
  const worker = await house.signIn('桐管理', DESK, '/office')
  const { page } = worker
  await page.getByRole('link', { name: '设计' }).click()
  await beginArea(worker, AREA, { zh: '走访（按纸表）', en: 'Visits as on paper' })
  await buildScore(worker)
  await buildForm(worker)
  await openPart(worker, new RegExp(`^${SCORE}`))
  await right(worker, 'rebuilt-score')
  await publish(worker, '按纸表重建')
  await page.getByRole('link', { name: '设计' }).first().click()
  const pack = readPack(await exported(worker, AREA))
  await worker.leave()
  assessesAlike(pack?.files ?? {})
}, 600_000)

async function buildScore(worker: Worker): Promise<void> {
  await addPart(worker, '评分', SCORE, SCORE_TITLE)
  const { page } = worker
  const editor = page.locator('.design-part .design-outline')
  await fill(editor, { 依据条款: 'S2.6-2, S2.7-5, S2.9-3' })
  await editor.getByRole('button', { name: '添加等级', exact: true }).click()
  for (const [id, [title, from]] of Object.entries(BANDS)) {
    await editor.getByRole('textbox', { name: `名称 ${id}`, exact: true }).fill(title)
    await editor.getByRole('spinbutton', { name: `起始分 ${id}` }).fill(String(from))
  }
  await editor.getByRole('button', { name: '中风险 上移' }).click()
  for (const [n, item] of ITEMS.entries()) {
    if (n > 0) await editor.getByRole('button', { name: '添加项目' }).click()
    const id = `Q${n + 1}`
    await editor.getByRole('textbox', { name: `名称 ${id}`, exact: true }).fill(item.title)
    const card = editor.getByRole('region', { name: item.title, exact: true })
    for (const [m, [text, points]] of item.options.entries()) {
      if (m > 1) await card.getByRole('button', { name: '添加选项' }).click()
      const letter = String.fromCharCode(97 + m)
      await card.getByRole('textbox', { name: `${id} 选项 ${letter}` }).fill(text)
      await card.getByRole('spinbutton', { name: `${id} 分值 ${letter}` }).fill(String(points))
    }
    const more = await unfold(card, '更多设置')
    await fill(more, { 条款: item.clause })
    if (item.counts !== undefined) await formula(more, '计分时按哪个选项（与所填不同时）', item.counts)
  }
  await writeRules(editor.getByRole('region', { name: '最低等级' }), '添加最低等级', FLOORS)
  await writeRules(editor.getByRole('region', { name: '直接定级' }), '添加直接定级', TRIGGERS)
  await editor.getByRole('button', { name: '添加标记' }).click()
  await fill(editor.getByRole('region', { name: '评分附带的标记' }), { 名称: '重点对象', 标记的字段名: 'keyObject' })
  await writeGroups(editor.getByRole('region', { name: '等级带来的工作' }))
}

async function writeRules(list: Locator, button: string, rules: typeof FLOORS): Promise<void> {
  for (const { title, band, when, because, clause } of rules) {
    await list.getByRole('button', { name: button }).click()
    const rule = await unfoldLast(list)
    await rule.getByRole('combobox', { name: '等级' }).selectOption({ label: band })
    if (when !== undefined) await condition(rule, '条件', when)
    await fill(rule, { ...(title === undefined ? {} : { 名称: title }), 理由: because, 条款: clause })
  }
}

async function writeGroups(list: Locator): Promise<void> {
  for (const { bands = [], triggers = [], when, works } of GROUPS) {
    await list.getByRole('button', { name: '添加一组工作' }).click()
    const group = list.locator('> details').last()
    for (const title of [...bands, ...triggers]) await group.getByRole('checkbox', { name: title, exact: true }).check()
    if (when !== undefined) await condition(group.locator('> .design-tab'), '条件', when)
    const tasks = group.getByRole('group', { name: '后续工作' })
    for (const [n, work] of works.entries()) {
      if (n > 0) await tasks.getByRole('button', { name: '添加后续工作' }).click()
      await writeWork(tasks, work)
    }
  }
}

async function buildForm(worker: Worker): Promise<void> {
  await addPart(worker, '表单与清单', FORM, '季度走访核实表（纸表）')
  const { page } = worker
  const outline = page.locator('.design-outline')
  const panel = page.locator('.design-panel')
  await outline.getByRole('button', { name: '日期' }).first().click()
  await panel.getByRole('button', { name: '删除', exact: true }).click()
  for (const [n, title] of SECTIONS.entries()) {
    if (n > 0) await outline.getByRole('button', { name: '新增分区' }).click()
    await outline.getByRole('textbox', { name: '分区名称' }).nth(n).fill(title)
  }
  for (const question of QUESTIONS) await addQuestion(worker, question)
  const head = () => outline.getByRole('button', { name: '表单设置' }).click()
  await head()
  await fill(panel, { 由谁填写: 'CM, SUP', 依据条款: 'S2.6-2, S2.7-5, S2.9-3', 使用的判定规则: 'D1' })
  await fill(panel, { 启用日期: '2020-03-20' })
  await panel.getByRole('combobox', { name: '用途' }).selectOption({ label: '定期走访' })
  for (const name of ['季度走访', '回访', '走访时间']) await panel.getByRole('checkbox', { name, exact: true }).check()
  for (const [n, use] of SCORE_USES.entries()) {
    await panel.getByRole('button', { name: '添加评分' }).click()
    const place = panel.getByRole('group', { name: '使用的评分' }).locator('> .design-rule').nth(n)
    await fill(place, { 评分编号: use.instrument })
    await place.getByRole('combobox', { name: '所在分区' }).selectOption({ label: use.section })
    await place.getByRole('checkbox', { name: /^可以不评/ }).check()
    await condition(place, '适用条件', use.appliesWhen)
    for (const [trigger, when] of Object.entries(use.raise)) {
      await fill(place, { 触发项编号: trigger })
      await place.getByRole('button', { name: '添加直接触发' }).click()
      await condition(place, `直接触发：${trigger}`, when)
    }
  }
  await addQuestion(worker, NEXT_VISIT)
  await head()
  const tasks = panel.getByRole('group', { name: '后续工作' })
  for (const work of WORKS) {
    await tasks.getByRole('button', { name: '添加后续工作' }).click()
    await writeWork(tasks, work)
  }
  await right(worker, 'rebuilt-form')
}

/** Ids of the designer beside those of the product, as they stand in assessments. */
const NAMES: Readonly<Record<string, string>> = {
  [SCORE]: 'SC-2',
  B3: 'MID',
  ...Object.fromEntries(ITEMS.map((_, n) => [`Q${n + 1}`, `L${n + 1}`])),
  ...Object.fromEntries(TRIGGERS.map((_, n) => [`T${n + 1}`, `HL${n + 1}`])),
  ...Object.fromEntries(FLOORS.map((_, n) => [`F${n + 1}`, `KO${n + 1}`])),
}
const BACK = Object.fromEntries(Object.entries(NAMES).map(([own, shipped]) => [shipped, own]))

/** Every text that is a name, and the last step of every pointer, named otherwise. */
function renamed(value: unknown, names: Readonly<Record<string, string>>): unknown {
  if (typeof value === 'string') {
    const step = value.startsWith('/') ? value.slice(1) : value
    return names[step] === undefined ? value : value.slice(0, value.length - step.length) + names[step]
  }
  if (Array.isArray(value)) return value.map((entry) => renamed(entry, names))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  return Object.fromEntries(entries.map(([key, entry]) => [String(renamed(key, names)), renamed(entry, names)]))
}

/** The rebuilt form under the id of the shipped one and instead of it, so that the tasks of other scores lead to it. */
function inPlace(plugins: ReadonlyMap<string, PluginTexts>, files: PluginTexts): Map<string, PluginTexts> {
  const kept = Object.entries(plugins.get('left-behind-care') ?? {}).filter(([path]) => !path.startsWith('forms/LB-04'))
  const named = Object.entries(files).map((entry) => entry.map((text) => text.replaceAll(FORM, 'LB-04')))
  return new Map([
    ...plugins,
    ['left-behind-care', Object.fromEntries(kept)],
    [AREA, Object.fromEntries(named) as PluginTexts],
  ])
}

function assessesAlike(files: Record<string, string>): void {
  const root = projectRoot()
  const { plugins } = pluginsIn([join(root, 'plugins')])
  const shipped = mountPlugins(root, plugins).registry.bundle('LB-04')
  const { registry, faults } = mountPlugins(root, inPlace(plugins, files))
  expect(faults).toEqual([])
  const rebuilt = registry.bundle('LB-04')
  if (!shipped || !rebuilt) throw new Error('a form is missing')
  const random = randomFrom(20_261_124)
  const [judgeShipped, judgeRebuilt] = [shipped, rebuilt].map(({ form }) => answerValidator(form.schema))
  const seen = { bands: new Set<string>(), triggers: new Set<string>(), tasks: new Set<string>() }
  for (let n = 0; n < ROUNDS; n += 1) {
    const input = randomVisit(shipped, random, n)
    const mine = renamed(input, BACK) as AssessInput
    const there = assess(shipped, input, judgeShipped ?? (() => []))
    const here = assess(rebuilt, mine, judgeRebuilt ?? (() => []))
    const [own, theirs] = [told(renamed(here, NAMES) as Assessment), told(there)]
    if (!isDeepStrictEqual(own, theirs)) expect({ n, input, ...own }).toEqual({ n, input, ...theirs })
    note(there, seen)
  }
  expect(seen.bands).toEqual(new Set(['LOW', 'MID', 'HIGH']))
  expect(seen.triggers).toEqual(new Set(TRIGGERS.map((_, n) => `HL${n + 1}`)))
  expect(seen.tasks.size).toBeGreaterThan(15)
}

/**
 * What an assessment says of a visit: score, band, triggers, floors, decisions, tasks with their days, what is calculated.
 * The block of the person who fills it in is left aside: paper does not say that LB-04 knows of the consent on file.
 */
function told({ scores, decisions, tasks, calculated, answers, issues }: Assessment): object {
  const { fill: _, ...visit } = answers
  const found = issues.filter(({ path }) => !path.startsWith('/fill'))
  const lines = found.map(({ path, code, severity }) => `${path} ${code} ${severity}`).sort()
  return { scores, decisions, tasks, calculated, answers: visit, issues: lines }
}

function note({ scores, tasks }: Assessment, seen: Record<'bands' | 'triggers' | 'tasks', Set<string>>): void {
  const score = scores['SC-2']
  if (score?.finalBand) seen.bands.add(score.finalBand)
  for (const trigger of score?.triggers ?? []) seen.triggers.add(trigger)
  for (const { reason } of tasks) seen.tasks.add(reason)
}

const DAYS = ['2020-03-20', '2020-05-12', '2021-07-01', '2026-11-24']

/** A third of the visits see nothing alarming and answer every item of SC-2, mostly the best option. */
function scoredAnew({ instruments }: FormBundle, random: Random): Record<string, unknown> {
  const { items = [], triggers = [] } = instruments['SC-2'] ?? {}
  const chosen = items.map(({ id, options = [] }) => {
    const at = random() < 0.6 ? 0 : Math.floor(random() * options.length)
    return [id, options[at]?.id] as const
  })
  const quiet = triggers.map(({ id }) => [id, random() < 0.05] as const)
  return { ...Object.fromEntries([...chosen, ...quiet]), harmSigns: false, aloneSigns: false }
}

/** Answers right and wrong, and what may be known of a child: facts, earlier scores and visits. */
function randomVisit(bundle: FormBundle, random: Random, n: number): AssessInput {
  const known = randomAnswers({ ...bundle, form: { ...bundle.form, fields: bundle.dictionary } }, random, 0.6)
  const answers = randomAnswers(bundle, random, n % 4 === 0 ? 1 : 0.75)
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const scores = {
    ...(random() < 0.5 ? { 'SC-2': { finalBand: one(['LOW', 'MID', 'HIGH']) } } : {}),
    ...(random() < 0.3 ? { 'SC-1': { finalBand: one(['GREEN', 'BLUE', 'YELLOW', 'RED']) } } : {}),
    ...(random() < 0.5 ? { 'SC-4': { finalBand: one(['QUALIFIED', 'CONDITIONAL', 'INSUFFICIENT', 'UNFIT']) } } : {}),
  }
  const visits = Array.from({ length: Math.floor(random() * 4) }, () => ({
    form: 'LB-04',
    status: 'COMPLETE',
    mode: one(['HOME', 'SCHOOL', 'VIDEO']),
    quarter: one(['2020Q1', '2020Q2', '2021Q2', '2026Q3']),
    visitAt: one(['2020-02-10T09:00:00+08:00', '2020-04-10T09:00:00+08:00', '2026-08-10T09:00:00+08:00']),
  }))
  const lost = n % 7 === 1 ? { pStatus: 'LOST', pSince: '2019-01-01' } : null
  const parents = lost === null ? {} : { father: lost, mother: lost }
  return {
    answers: n % 3 === 0 ? { ...answers, ...scoredAnew(bundle, random) } : answers,
    facts: { ...known, ...parents, scores, visits },
    asOf: DAYS[n % DAYS.length] ?? '2020-05-12',
    submit: n % 5 === 0,
  }
}
