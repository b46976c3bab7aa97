/** A first registration as a village director does it: two forms asked as one, under one signature, of a child who is not on file. */
import type { Route } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { idNumber } from '../../server/training/people.ts'
import { runningHouse } from './running-house.ts'
import { DESK, PHONE, right, type Screen, type Worker } from './worker.ts'

const house = runningHouse()

const SCREENS: [string, Screen, string, string, number][] = [
  ['a phone', PHONE, '田春来', '桐小新', 71],
  ['a desk', DESK, '江玉兰', '禾小新', 73],
]

/** Answers what a grandmother's child needs who is left behind; everything else is known, derived or optional. */
async function answer(worker: Worker, idNo: string): Promise<void> {
  const { page } = worker
  const part = (name: string) => page.getByRole('region', { name, exact: true })
  const block = (name: string) => page.getByRole('group', { name, exact: true }).first()
  await worker.press('以上情形均无')
  await worker.type(/^证件号/, idNo)
  await worker.choose(/^性别/, '女')
  await worker.select(/^民族/, { label: '汉族' })
  for (const [level, label] of ['安徽省', '宿州市', '训练县', '训练镇', '东风村'].entries()) {
    await worker
      .block(/^户籍地/)
      .getByRole('combobox')
      .nth(level)
      .selectOption({ label })
  }
  await worker.type(/^详细住址/, '7号')
  await worker.choose(/^认定类别/, '农村留守儿童')
  for (const [role, name] of [
    ['父亲', '桐大山'],
    ['母亲', '李小梅'],
  ] as const) {
    const person = block(role)
    await worker.type(/^姓名/, name, person)
    await person.getByRole('combobox', { name: /^状况/ }).selectOption({ label: '正常' })
    await worker.choose(/外出务工/, '是', person)
    await worker.choose(/有无监护能力/, '是', person)
    // What this answer brings in stands beside it, under the same name.
    await person.getByRole('textbox', { name: /外出月数/ }).waitFor()
  }
  const guardian = block('监护人')
  await worker.type(/^姓名/, '王桂英', guardian)
  await guardian.getByRole('combobox', { name: /与儿童关系/ }).selectOption({ label: '祖母' })
  await worker.type(/^电话/, '13900000043', guardian)
  const home = part('家庭')
  for (const [question, number] of [
    [/家庭人口/, '4'],
    [/未成年人数/, '1'],
    [/家庭年收入/, '62000'],
  ] as const)
    await worker.type(question, number, home)
  await worker.choose(/有残疾人证/, '否')
  await worker.choose(/就学状况/, '学前')
  await worker.choose(/父母联系频次/, '每周')
  await worker.type(/每年返乡次数/, '1')
  for (const [question, said] of [
    [/^照护人/, '60至69周岁照护人'],
    [/委托照护确认/, '均未告知'],
    [/健康状况/, '良好'],
    [/^就学/, '正常就学或未到入学年龄'],
    [/居住环境安全/, '安全'],
  ] as const)
    await worker.choose(question, said, part('情况与需求'))
}

/** What is handed in arrives; the answer does not. */
async function loseNextAnswer({ page }: Worker): Promise<void> {
  const lose = async (route: Route): Promise<void> => {
    await route.fetch()
    await route.abort()
  }
  await page.route('**/api/v1/records/together', lose, { times: 1 })
}

describe.each(SCREENS)('A first registration on %s', (_, screen, director, name, seq) => {
  it('begins on the page of children, is kept as a draft, and can be gone on with', async () => {
    const worker = await house.signIn(director, screen)
    await worker.press('全部儿童')
    await worker.press('登记新儿童')
    await worker.sees('首次登记 · 新儿童')
    await worker.type(/^姓名/, name, worker.page.getByRole('region', { name: '儿童', exact: true }))
    await worker.sees('草稿已保存')
    await worker.press('全部儿童')
    await worker.sees(`继续登记：${name}`)
    await right(worker, 'first-unfinished')
    await worker.leave()
  })

  it('asks nothing twice, refuses with what is missing, and becomes two records under one signature', async () => {
    const worker = await house.signIn(director, screen)
    const { page } = worker
    await worker.press('全部儿童')
    await worker.press(`继续登记：${name}`)
    await worker.sees('已恢复上次未提交的草稿')
    expect(await page.getByText('已恢复上次未提交的草稿').count()).toBe(1)
    await worker.press('English')
    await worker.sees('First registration · New child')
    await right(worker, 'first-begun-en')
    await worker.press('中文')
    await worker.sees('首次登记 · 新儿童')
    await answer(worker, idNumber({ year: 2014, month: 5, day: 6 }, '2', seq))
    expect(await page.getByRole('group', { name: /填表人签名/ }).count()).toBe(1)
    const send = page.getByRole('button', { name: '提交', exact: true })
    await send.click()
    const missing = page.getByRole('alert').filter({ hasText: '请先处理以下问题' })
    expect(await missing.first().innerText()).toMatch(/填表人签名[\s\S]*已取得知情同意/)
    expect(await missing.count()).toBe(1)
    await right(worker, 'first-refused')
    await worker.sign(/填表人签名/, director)
    await worker.choose(/已取得知情同意/, '是')
    await loseNextAnswer(worker)
    await send.click()
    await worker.sees('连接不上服务器，请检查网络后重试。')
    worker.faults.length = 0
    await send.click()
    await worker.sees('《困境儿童信息登记与分类认定表》已提交')
    await worker.sees('《农村留守儿童登记表》已提交')
    await right(worker, 'first-done')
    await worker.press('查看儿童档案')
    const records = page.getByRole('region', { name: '走访与记录' })
    await records.getByText('农村留守儿童登记表').waitFor()
    expect(await records.getByRole('listitem').count()).toBe(2)
    expect(await page.getByRole('link', { name: /首次登记/ }).count()).toBe(0)
    await right(worker, 'first-child')
    await worker.leave()
  }, 120_000)

  it('opens the report at once when a sign of harm is ticked, whichever form asks for it', async () => {
    const worker = await house.signIn(director, screen)
    await worker.press('全部儿童')
    await worker.press('登记新儿童')
    await worker.type(/^姓名/, '禾小急', worker.page.getByRole('region', { name: '儿童', exact: true }))
    await worker.choose(/^疑似受到侵害/, '是')
    await worker.sees('拨打 110')
    expect(await worker.page.getByRole('textbox', { name: /姓名/ }).first().inputValue()).toBe('禾小急')
    await right(worker, 'first-report')
    await worker.press(/先返回走访表/)
    await worker.choose(/^疑似受到侵害/, '否')
    await worker.page.getByRole('button', { name: '提交', exact: true }).waitFor()
    expect(await worker.page.getByText('拨打 110').count()).toBe(0)
    await worker.leave()
  })
})
