/**
 * The story of one child, from the phone of the village director to the police's letter and the supervisor's
 * assessment, in a real browser against the real server, at phone and at desk size.
 */
import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '../../server/plugins/project-root.ts'
import { runningHouse } from './running-house.ts'
import { DESK, PHONE, right, type Screen } from './worker.ts'

const run = promisify(execFile)

const SCREENS: [string, Screen, string, string, string][] = [
  ['a phone', PHONE, '田春来', '桐小北', '林志成'],
  ['a desk', DESK, '江玉兰', '禾小雨', '林志成'],
]
const ITEMS: [RegExp, string][] = [
  [/监护到位/, '由亲属或受委托人照护'],
  [/监护人健康与能力/, '慢性病或能力有限'],
  [/监护人不良行为/, '经常酗酒、赌博、吸毒，或正被羁押'],
  [/管教方式与暴力/, '致伤或反复发生'],
  [/日常看护/, '时有疏忽'],
  [/吃穿等基本需要/, '得到满足'],
  [/住房与居家环境/, '安全'],
  [/儿童身心状况/, '有些令人担心'],
  [/^就学/, '在校或未到入学年龄'],
  [/支持网络/, '薄弱'],
]
const TRIGGERS = [/未满16周岁脱离监护/, /未满8周岁/, /没有监护人在位/, /自伤或自杀风险/, /被迫乞讨/]
/** A made-up number that passes its check. */
const OFFENDER_ID = '341399198001011232'

const house = runningHouse()

const STORY_FORMS = ['CU-01', 'CU-02', 'CU-05', 'LB-04']

async function get<T>(path: string, role: string): Promise<T> {
  const answer = await fetch(`${house.server.url}${path}`, {
    headers: { authorization: `Bearer ${house.server.tokens[role] ?? ''}` },
  })
  expect({ path, status: answer.status }).toEqual({ path, status: 200 })
  return (await answer.json()) as T
}

interface StoredRecord {
  record: { id: string; version: number; subject: string; answers: Record<string, unknown> }
  assessment: Record<string, unknown> & { asOf: string; answers: Record<string, unknown> }
  bundle: { form: { version: number } }
}

async function recordsOf(child: string): Promise<{ id: string; form: string }[]> {
  const list = await get<{ items: { id: string; name: string }[] }>(
    `/api/v1/subjects?q=${encodeURIComponent(child)}`,
    'MZ_CASE',
  )
  const id = list.items.find((item) => item.name === child)?.id ?? ''
  return (await get<{ records: { id: string; form: string }[] }>(`/api/v1/subjects/${id}`, 'MZ_CASE')).records
}

const stored = (id: string): Promise<StoredRecord> => get<StoredRecord>(`/api/v1/records/${id}`, 'MZ_CASE')

/** The stored answers once more through `npx tongbiao assess`. */
async function byCommand({ assessment }: StoredRecord): Promise<Record<string, unknown>> {
  const file = join(house.folder, 'answers.json')
  await writeFile(file, JSON.stringify(assessment.answers))
  const args = ['bin/tongbiao.mjs', 'assess', 'CU-01', '--answers', file, '--as-of', assessment.asOf]
  const { stdout } = await run(process.execPath, args, { cwd: projectRoot(), maxBuffer: 1 << 26 })
  return JSON.parse(stdout) as Record<string, unknown>
}

/** What a set of answers alone decides; what was taken over from facts is among the answers by now. */
const partsOf = ({
  form,
  asOf,
  ruleSet,
  valid,
  answers,
  visible,
  scores,
  tasks,
  calculated,
}: Record<string, unknown>) => ({
  form,
  asOf,
  ruleSet,
  valid,
  answers,
  visible,
  scores,
  tasks,
  calculated,
})

describe.each(SCREENS)('on %s', (_, screen, director, child, supervisor) => {
  const issued: string[] = []

  it('a visit that finds bruises becomes a report to the police at once', async () => {
    const worker = await house.signIn(director, screen)
    await worker.sees('本季度待走访')
    await right(worker, 'home')
    await worker.openChild(child)
    await right(worker, 'child')
    await worker.press('开始季度走访')
    await worker.sees('走访时间')
    await worker.choose(/走访方式/, '入户')
    await worker.choose(/是否见到儿童本人/, '是')
    await worker.choose(/发现独自生活/, '否')
    await worker.choose(/发现疑似受侵害迹象/, '是')
    await worker.sees('拨打 110')
    await right(worker, 'report')
    await worker.page.getByRole('button', { name: '现在' }).nth(1).click()
    await worker.select(/报案渠道/, '110')
    await worker.choose(/报告情形/, '疑似家庭暴力')
    await worker.type(/发现了什么/, '孩子两臂有多处瘀青，说是被打的')
    await worker.choose(/儿童目前是否安全/, '否')
    await worker.choose(/儿童是否受伤/, '是')
    await worker.press('发送报告')
    await worker.sees('强制报告已发送')
    const unchanged = worker.page.getByRole('button', { name: /^确认无变化/ })
    for (let left = await unchanged.count(); left > 0; left = await unchanged.count()) await unchanged.first().click()
    if (await worker.asks(/照护人没有变化/)) await worker.choose(/照护人没有变化/, '是')
    if (await worker.asks(/就学状况/)) await worker.choose(/就学状况/, '在校')
    await worker.sign(/填表人签名/, director)
    if (await worker.asks(/知情同意/)) await worker.choose(/知情同意/, '是')
    await worker.press(/^提交/)
    await worker.sees(/疑似虐待/)
    await worker.sees('接下来要做的事')
    await right(worker, 'what follows')
    await worker.leave()
  })

  it('the police find an offence too small to punish, and two letters become due', async () => {
    const worker = await house.signIn('岳长青', screen)
    await worker.openChild(child)
    await worker.startForm(/监护侵害警情处置表/)
    await worker.sees('接警时间')
    await worker.page.getByRole('button', { name: '现在' }).nth(0).click()
    await worker.page.getByRole('button', { name: '现在' }).nth(1).click()
    await worker.choose(/侵害行为是否已制止/, '是')
    await worker.onward()
    await worker.onward()
    await worker.type(/事实经过/, '酒后用皮带抽打孩子手臂，有多处瘀青')
    await worker.choose(/伤情/, '轻微伤')
    await worker.onward()
    const offender = worker.block(/^加害人/)
    await worker.type(/^姓名/, '桐大山', offender)
    await worker.select(/与儿童关系/, { label: '父亲' })
    await worker.type(/电话/, '13812345678', offender)
    await worker.onward()
    await worker.choose(/侵害事实是否成立/, '是')
    await worker.choose(/符合刑事立案条件/, '否')
    await worker.choose(/应予治安管理处罚/, '否')
    await worker.sees('批评教育并出具告诫书')
    await worker.choose(/禁止的行为/, '殴打等暴力行为')
    await worker.page.getByRole('button', { name: '现在' }).last().click()
    await worker.choose(/是否需要紧急带离/, '否')
    await worker.onward()
    await worker.sign(/填表人签名/, '岳长青')
    await worker.choose(/知情同意/, '是')
    await worker.finish()
    await worker.sees('侵害事实成立，情节较轻')
    await worker.sees('加害人身份信息')
    await right(worker, 'letters due')
    const letter = worker.page.getByRole('article', { name: /告诫书/ })
    expect(await letter.getByRole('button', { name: '出具文书' }).isDisabled()).toBe(true)
    await letter.getByRole('button', { name: '预览草稿' }).click()
    await worker.page.frameLocator('iframe').getByText('草稿').first().waitFor()
    await letter.getByRole('link', { name: /去补填“加害人/ }).click()
    await worker.type(/身份证号/, '341399198001011233', offender)
    await worker.sees('身份证号校验不通过')
    await worker.type(/身份证号/, OFFENDER_ID, offender)
    await worker.back()
    await worker.type(/侵害发生地点/, '训练镇东风村5号家中')
    await worker.finish()
    await worker.sees('侵害事实成立，情节较轻')
    for (const title of [/告诫书/, /评估帮扶通知书/]) {
      const due = worker.page.getByRole('article', { name: title })
      await due.getByRole('button', { name: '出具文书' }).click()
      await due.getByText(/〔2026〕\d+号/).waitFor()
      const [file] = await Promise.all([
        worker.page.waitForEvent('download'),
        due.getByRole('link', { name: /下载/ }).first().click(),
      ])
      const bytes = await readFile(await file.path())
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
      issued.push((await due.getByText(/〔2026〕\d+号/).innerText()).match(/[^：\s]+〔2026〕\d+号/)?.[0] ?? '')
    }
    await right(worker, 'letters issued')
    const admonition = worker.page.getByRole('article', { name: /告诫书/ })
    await admonition.getByRole('button', { name: '登记送达' }).click()
    await admonition.getByText('拒绝签收').first().click()
    await worker.type('拒收人', '吴某')
    await worker.type('原因', '拒绝在告诫书上签名')
    await right(worker, 'service of the letter')
    await admonition.getByRole('button', { name: '登记送达' }).click()
    expect(await admonition.getByRole('textbox', { name: '见证人' }).evaluate((box) => box.matches(':invalid'))).toBe(
      true,
    )
    await worker.type('见证人', director)
    await admonition.getByRole('button', { name: '登记送达' }).click()
    await admonition.getByText(/拒绝签收 ·/).waitFor()
    await worker.leave()
  })

  it('the office finds both letters in the register, with what became of each copy', async () => {
    const worker = await house.signIn('河永顺', screen, '/office')
    await worker.page.getByRole('link', { name: '已出具文书' }).click()
    for (const number of issued) await worker.sees(number)
    await worker.sees(/拒绝签收 ·/)
    await right(worker, 'register of papers')
    await worker.leave()
  })

  it('the police say that they were told, and the task is gone', async () => {
    const worker = await house.signIn('岳长青', screen)
    await worker.page.getByRole('link', { name: '待办', exact: true }).click()
    await worker.page.locator('[aria-current]').filter({ hasText: '待办' }).waitFor()
    const done = worker.page.getByRole('button', { name: /^办结/ })
    await done.first().waitFor()
    const before = await done.count()
    await done.first().click()
    await worker.type(/办理情况/, '已收到报告并核实')
    await right(worker, 'closing a task')
    await worker.press('确认办结')
    await expect.poll(() => done.count()).toBe(before - 1)
    await worker.leave()
  })

  it('the village director issues the report of the quarter from what is on record', async () => {
    const worker = await house.signIn(director, screen)
    await worker.page.getByRole('link', { name: '报表' }).click()
    const report = worker.page.getByRole('region', { name: /季度走访核实报告/ })
    await right(worker, 'reports')
    const draft = await report.getByRole('link', { name: '打开 PDF 草稿' }).getAttribute('href')
    const pdf = await worker.page.request.get(`${house.server.url}${draft}`)
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
    await report.getByRole('button', { name: '出具文书' }).click()
    await report.getByText(/走访〔2026〕1号/).waitFor()
    await right(worker, 'report issued')
    await worker.leave()
  })

  it('the supervisor assesses the guardians within ten working days and sees the score item by item', async () => {
    const worker = await house.signIn(supervisor, screen)
    await worker.press(new RegExp(`填写《监护能力与风险评估表》[^]*${child}`))
    await worker.sees('出生日期')
    await worker.onward()
    await worker.choose(/评估时机/, '告诫后')
    await worker.type(/评估依据/, '入户查看并单独与儿童谈话，手臂瘀青未消')
    await worker.choose(/是否单独与儿童谈话/, '是')
    await worker.onward()
    for (const [item, option] of ITEMS) await worker.choose(item, option)
    for (const trigger of TRIGGERS) await worker.choose(trigger, '否')
    await worker.onward()
    await worker
      .block(/^帮扶计划/)
      .getByRole('button', { name: '+ 添加一行' })
      .click()
    await worker.type(/目标/, '不再发生打骂，孩子有人照看')
    await worker.type(/措施/, '每周入户，家庭教育指导')
    await worker.type(/责任人/, director)
    await worker.page
      .getByLabel(/完成期限/)
      .first()
      .fill('2026-12-31')
    await worker.onward()
    for (const [n, assessor] of [supervisor, director].entries()) {
      await worker
        .block(/^评估人\*?$/)
        .getByRole('button', { name: '+ 添加一行' })
        .click()
      const row = worker.block(`评估人 第 ${n + 1} 行`)
      await row.getByRole('textbox', { name: /评估人姓名/ }).fill(assessor)
      await worker.sign(/填表人签名/, assessor, row)
      await worker.choose(/知情同意/, '是', row)
    }
    await worker.finish()
    await worker.sees('55 分')
    await worker.sees('按得分')
    await right(worker, 'scored')
    await worker.leave()
  })

  it('after a restart nothing is lost, and the command line comes to the assessment that the server stored', async () => {
    await house.restart()
    const records = await recordsOf(child)
    expect(
      records
        .map((record) => record.form)
        .filter((form) => STORY_FORMS.includes(form))
        .sort(),
    ).toEqual(STORY_FORMS)
    const assessed = await stored(records.find((record) => record.form === 'CU-01')?.id ?? '')
    expect(assessed.bundle.form.version).toBe(assessed.record.version)
    expect(partsOf(await byCommand(assessed))).toEqual(partsOf(assessed.assessment))
    const numbers = (
      await get<{ documents: { number: string }[] }>(`/api/v1/subjects/${assessed.record.subject}`, 'MZ_CASE')
    ).documents.map((document) => document.number)
    expect(numbers).toEqual(expect.arrayContaining(issued))
  })
})
