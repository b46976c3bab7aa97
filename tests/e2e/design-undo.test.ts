/** What an administrator did is undone step by step to the same bytes, and done again; a pack comes back as it went. */
import type { Locator } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { addPart, exported, fill, openPart, unfold } from './at-the-designer.ts'
import { runningHouse } from './running-house.ts'
import { DESK, right, type Worker } from './worker.ts'

const house = runningHouse()
const EDITS = 100

type Edit = () => Promise<unknown>

/** Kinds of questions as the list has them. */
const KINDS =
  '单行文字、多行文字、整数、数字、金额、是否、单选、多选、日期、日期时间、年月、时刻、季度、电话、身份证号、统一社会信用代码、银行账号、残疾人证号、照片附件、签名、题组、明细表'.split(
    '、',
  )

let worker: Worker
afterAll(() => worker.leave())

it('a hundred edits of forms, scores, letters, lists and parts are undone to the same bytes, and done again', async () => {
  worker = await house.signIn('桐管理', DESK, '/office')
  const { page } = worker
  page.on('dialog', (dialog) => void dialog.accept())
  await page
    .getByRole('article')
    .filter({ hasText: 'left-behind-care' })
    .getByRole('button', { name: '开始修改' })
    .click()
  await openPart(worker, /^LB-06/)
  const before = await texts()
  const undo = page.getByRole('button', { name: '撤销', exact: true })
  const redo = page.getByRole('button', { name: '重做', exact: true })
  let done = 0
  for (const edit of edits(worker)) {
    await edit()
    done += 1
  }
  expect(done).toBeGreaterThanOrEqual(EDITS)
  const after = await texts()
  // While the form has faults the server has no bundle of it; the editor goes on with its own questions.
  expect(worker.faults.splice(0).filter((fault) => !fault.includes('404'))).toEqual([])
  await right(worker, 'edited')
  let undone = 0
  for (; await undo.isEnabled(); undone += 1) await undo.click()
  expect(undone).toBeGreaterThanOrEqual(EDITS)
  expect(await texts()).toEqual(before)
  let redone = 0
  for (; await redo.isEnabled(); redone += 1) await redo.click()
  expect(redone).toBe(undone)
  expect(await texts()).toEqual(after)
  for (; await undo.isEnabled(); undone += 1) await undo.click()
  expect(await texts()).toEqual(before)
}, 300_000)

it('a pack that was exported and imported in the browser is exported again byte for byte', async () => {
  const { page } = worker
  await page.goto(`${house.server.url}/office#/design`)
  const before = await exported(worker, 'social-organisations')
  await page.getByLabel('导入模块文件').setInputFiles({
    name: 'social-organisations.plugin.json',
    mimeType: 'application/json',
    buffer: Buffer.from(before),
  })
  await page.getByRole('button', { name: '发布' }).click()
  await worker.type('说明', '从文件导入')
  await page.getByRole('button', { name: '发布' }).last().click()
  await page.getByText('已发布第 1 版').waitFor({ timeout: 90_000 })
  await page.goto(`${house.server.url}/office#/design`)
  await page.getByText('县版第 1 版').waitFor()
  expect(await exported(worker, 'social-organisations')).toBe(before)
}, 120_000)

/** Every text of the design as the server holds it, once all is saved. */
async function texts(): Promise<unknown> {
  await worker.sees('已保存')
  const id = /design\/([^/]+)/.exec(worker.page.url())?.[1] ?? ''
  const answer = await fetch(`${house.server.url}/api/v1/designs/${id}`, {
    headers: { authorization: `Bearer ${house.server.tokens['ADMIN'] ?? ''}` },
  })
  return ((await answer.json()) as { files: Record<string, string> }).files
}

function edits(at: Worker): Edit[] {
  return [...questionEdits(at), ...panelEdits(at), ...outlineEdits(at), ...headEdits(at), ...partEdits(at)]
}

/** A question of every kind, each named and two in three of them set further. */
function questionEdits({ page }: Worker): Edit[] {
  const section = page.locator('.design-outline section[data-section]').first()
  const panel = page.locator('.design-panel')
  return KINDS.flatMap((kind, n): Edit[] => [
    async () => {
      await section.getByRole('combobox', { name: '题型' }).selectOption({ label: kind })
      await section.getByRole('button', { name: '在此添加题目' }).click()
    },
    () => panel.getByRole('textbox', { name: '题目文字' }).fill(`新增的${kind}`),
    n % 3 === 0
      ? () => panel.getByRole('checkbox', { name: '必填' }).check()
      : n % 3 === 1
        ? () => panel.getByRole('textbox', { name: '填写说明' }).fill(`说明 ${n}`)
        : async () => {
            await panel.getByRole('tab', { name: '数据' }).click()
            await panel.getByRole('checkbox', { name: '每次都要问（不沿用）' }).check()
          },
  ])
}

/** Options, limits, key, condition and check of some of these questions. */
function panelEdits({ page }: Worker): Edit[] {
  const panel = page.locator('.design-panel')
  const open = async (title: string, tab = '基本'): Promise<void> => {
    await page.locator('.design-outline').getByRole('button', { name: title }).first().click()
    await panel.getByRole('tab', { name: tab }).click()
  }
  return [
    async () => {
      await open('新增的单选')
      await panel.getByRole('textbox', { name: '文字 1' }).fill('经常')
    },
    () => panel.getByRole('button', { name: '添加选项' }).click(),
    () => panel.getByRole('button', { name: '删除 选项二' }).click(),
    async () => {
      const table = await unfold(panel, '从表格粘贴')
      await fill(table, { 从表格粘贴: 'DAY\t每天\nWEEK\t每周\nNEVER\t从不' })
      await table.getByRole('button', { name: '应用' }).click()
    },
    async () => {
      await panel.getByRole('textbox', { name: '字段名' }).fill('howOften')
      await panel.getByRole('textbox', { name: '字段名' }).blur()
    },
    async () => {
      await open('新增的整数')
      await panel.getByRole('spinbutton', { name: '最大值' }).fill('12')
    },
    async () => {
      await open('新增的金额', '条件与计算')
      const shown = panel.getByRole('group', { name: '显示条件' })
      await shown.getByRole('button', { name: '添加条件', exact: true }).click()
      await shown.getByRole('combobox', { name: '条件题目' }).selectOption({ label: '新增的是否' })
      await shown.getByText('“新增的是否”为“是”').waitFor()
    },
    async () => {
      await open('新增的日期', '校验')
      await panel.getByRole('button', { name: '添加规则' }).first().click()
    },
    () => fill(panel, { 提示文字: '日期不对' }),
    async () => {
      await open('新增的题组')
      await panel.getByRole('button', { name: '添加子题' }).click()
    },
    async () => {
      await open('新增的明细表')
      await panel.getByRole('button', { name: '添加一列' }).click()
    },
  ]
}

/** Moving, copying, removing; sections. */
function outlineEdits({ page }: Worker): Edit[] {
  const outline = page.locator('.design-outline')
  const row = (title: string): Locator => outline.getByRole('button', { name: title }).first()
  const press = (title: string, key: string): Edit => {
    return async () => {
      await row(title).focus()
      await page.keyboard.press(key)
    }
  }
  const added = outline.locator('section[data-section]').last()
  const panel = page.locator('.design-panel')
  return [
    press('新增的电话', 'Alt+ArrowUp'),
    press('新增的电话', 'Alt+ArrowUp'),
    press('新增的年月', 'Alt+ArrowDown'),
    press('新增的签名', 'Control+d'),
    async () => {
      await press('新增的多选', 'Control+c')()
      await press('新增的电话', 'Control+v')()
    },
    async () => {
      await row('新增的时刻').click()
      await panel.getByRole('button', { name: '删除', exact: true }).last().click()
    },
    () => outline.getByRole('button', { name: '新增分区' }).click(),
    () => added.getByRole('textbox', { name: '分区名称' }).fill('补充情况'),
    () => panel.getByRole('textbox', { name: '分区说明' }).fill('有变化时填写'),
    () => panel.getByRole('checkbox', { name: '默认收起' }).check(),
    async () => {
      await added.getByRole('combobox', { name: '题型' }).selectOption({ label: '是否' })
      await added.getByRole('button', { name: '在此添加题目' }).click()
    },
    async () => {
      await added.getByRole('button', { name: '分区设置' }).click()
      await panel.getByRole('button', { name: '上移' }).click()
    },
    () => panel.getByRole('button', { name: '删除分区' }).click(),
    () => outline.getByRole('textbox', { name: '表单名称' }).fill('心理服务记录（县版）'),
  ]
}

function headEdits({ page }: Worker): Edit[] {
  const panel = page.locator('.design-panel')
  return [
    async () => {
      await page.locator('.design-outline').getByRole('button', { name: '表单设置' }).click()
      await panel.getByRole('checkbox', { name: '假期巡查' }).check()
    },
    () => panel.getByRole('textbox', { name: '由谁填写' }).fill('CM, SUP, SCHOOL'),
    () => panel.getByRole('button', { name: '添加文书' }).click(),
    () => panel.getByRole('button', { name: '添加后续工作' }).click(),
    () => panel.getByRole('textbox', { name: '理由' }).last().fill('下月再访'),
    () => panel.getByRole('button', { name: '添加评分' }).click(),
  ]
}

/** A score, a letter, parts that are added and taken away. */
function partEdits(at: Worker): Edit[] {
  const { page } = at
  return [
    async () => {
      await openPart(at, /^SC-4/)
      await page.getByRole('button', { name: '添加项目' }).click()
    },
    () =>
      page
        .getByRole('spinbutton', { name: /分值 a$/ })
        .first()
        .fill('14'),
    () => page.getByRole('button', { name: '添加等级', exact: true }).click(),
    () => page.getByRole('button', { name: '添加最低等级' }).click(),
    () => page.getByRole('button', { name: '添加一组工作' }).click(),
    async () => {
      await openPart(at, /^DOC-04/)
      await openPart(at, /^DOC-04$/)
      await page.getByRole('textbox', { name: '正文' }).press('Control+End')
      await page.getByRole('button', { name: '日期', exact: true }).click()
    },
    () => addPart(at, '选项列表', 'visitMood', '儿童情绪'),
    () => page.getByRole('button', { name: '添加一行' }).click(),
    () => addPart(at, '评分', 'SC-77', '情绪评分'),
    () => page.getByRole('button', { name: '删除此项' }).click(),
  ]
}
