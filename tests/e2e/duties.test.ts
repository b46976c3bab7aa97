/** Recurring duties as people see them: on a child's page on the phone, in the overview at the desk; what is left to others. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runningHouse } from './running-house.ts'
import { DESK, PHONE, right } from './worker.ts'

const house = runningHouse()

describe('Recurring duties', () => {
  it('stand on the page of a child with what, who, when and why, on a phone', async () => {
    const worker = await house.signIn('田春来', PHONE)
    await worker.openChild('桐小北')
    const duties = worker.page.getByRole('region', { name: '近期定期工作' })
    await duties.getByText('季度走访核实', { exact: true }).waitFor()
    expect(await duties.innerText()).toMatch(/前完成 · 由儿童主任办理[\s\S]*每季度核实一次.*（S2\.6-2、S2\.7-5）/)
    await right(worker, 'duties-child')
    await duties.getByRole('link', { name: /季度走访核实/ }).click()
    await worker.sees('季度走访 · 桐小北')
    await worker.leave()
  })

  it('say so when they cannot be loaded, and come when it is tried again', async () => {
    const worker = await house.signIn('田春来', PHONE)
    await worker.page.route('**/duties?*', (route) => route.abort())
    await worker.openChild('桐小北')
    const duties = worker.page.getByRole('region', { name: '近期定期工作' })
    await duties.getByRole('alert').waitFor()
    if (process.env['TONGBIAO_SHOTS'])
      await worker.page.screenshot({ path: join(process.env['TONGBIAO_SHOTS'], 'duties-failed-360.png') })
    await worker.page.unroute('**/duties?*')
    await duties.getByRole('button', { name: '重试' }).click()
    await duties.getByText('季度走访核实', { exact: true }).waitFor()
    await worker.leave()
  })

  it('are counted by village in the overview, in both languages', async () => {
    const worker = await house.signIn('云建设', DESK, '/office')
    const counts = worker.page.getByRole('region', { name: '各村定期工作' })
    await counts.getByRole('row', { name: /合计/ }).waitFor()
    await worker.page.getByRole('region', { name: '本单位的定期工作' }).waitFor()
    await right(worker, 'duties-overview')
    await worker.press('English')
    await worker.page.getByRole('region', { name: 'Recurring duties by village' }).getByRole('table').waitFor()
    await right(worker, 'duties-overview-en')
    await worker.page.setViewportSize(PHONE)
    await right(worker, 'duties-overview-en')
    await worker.leave()
  })

  it('and a visit that others make says who makes it', async () => {
    const worker = await house.signIn('云建设', PHONE)
    await worker.openChild('桐小北')
    await worker.page.getByRole('region', { name: '近期定期工作' }).getByText('季度走访核实', { exact: true }).waitFor()
    await right(worker, 'duties-child-office')
    await worker.page.goto(`${worker.page.url().split('?')[0]}/visit`)
    await worker.sees('这次没有需要您填写的内容')
    await worker.sees('此表由儿童主任、儿童督导员填写')
    await right(worker, 'visit-left')
    await worker.leave()
  })
})
