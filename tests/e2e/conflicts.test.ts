/** What two phones without a line told differently, decided in the office at phone and desk size. */
import { describe, expect, it } from 'vitest'
import { at, newId } from '../server/support/county.ts'
import { visit } from '../server/support/story.ts'
import { runningHouse } from './running-house.ts'
import { DESK, PHONE, right, type Screen } from './worker.ts'

const house = runningHouse()

async function call(path: string, body?: unknown): Promise<unknown> {
  const headers = { authorization: `Bearer ${house.server.tokens['CM'] ?? ''}`, 'content-type': 'application/json' }
  const init = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) }
  const answer = await fetch(`${house.server.url}/api/v1${path}`, init)
  expect({ path, status: answer.status }).toEqual({ path, status: 200 })
  return answer.json()
}

/** Reads a child on a new phone and sends a visit from it, with another telephone number and another finding. */
async function contradict(telephone: string, harmSigns: boolean, trunk?: number): Promise<number> {
  const children = at(await call('/subjects'), 'items') as unknown[]
  const child = children.find((item) => Number(at(item, 'age')) >= 8)
  const subject = String(at(child, 'id'))
  const revision = trunk ?? (await revisionOf(subject))
  const filledAt = new Date().toISOString()
  const item = {
    ...{ id: newId(), kind: 'record', subject, form: 'LB-04', version: 1, filledAt },
    branch: { id: newId(), trunk: revision, base: revision },
    answers: visit({ now: Date.now }, { enrol: 'IN', harmSigns }),
    corrected: { 'guardian.gPhone': telephone },
  }
  const state = at(await call('/sync', { device: newId(), items: [item] }), 'items', 0, 'state')
  expect(state).toMatch(/stored|conflict/)
  return revision
}

async function revisionOf(subject: string): Promise<number> {
  const device = newId()
  let page = await call(`/sync?device=${device}`)
  for (;;) {
    const found = (at(page, 'subjects') as unknown[]).find((one) => at(one, 'id') === subject)
    if (found !== undefined) return Number(at(found, 'revision'))
    page = await call(`/sync?device=${device}&cursor=${encodeURIComponent(String(at(page, 'cursor')))}`)
  }
}

const SCREENS: [string, Screen, string, string][] = [
  ['a phone', PHONE, '13900000001', '13900000002'],
  ['a desk', DESK, '13900000003', '13900000004'],
]

describe('A case worker with what two phones told differently', () => {
  it.each(SCREENS)(
    'sees both sides beside each other on %s and decides with a reason',
    async (_, screen, mine, theirs) => {
      const worker = await house.signIn('云建设', screen, '/office#/conflicts')
      await worker.sees('没有需要裁定的内容')
      await right(worker, 'no-conflict')
      const trunk = await contradict(mine, true)
      await contradict(theirs, false, trunk)
      await worker.page.reload()
      await worker.sees(mine)
      await worker.sees(theirs)
      await worker.sees('目前按此办理')
      await right(worker, 'conflict')
      await worker.page.getByText('English').first().click()
      await worker.sees('counts for now')
      await right(worker, 'conflict-en')
      await worker.page.getByText('中文').first().click()
      await worker.page.getByRole('radio', { name: new RegExp(theirs) }).check()
      await worker.page.getByRole('radio', { name: /^是/ }).check()
      const band = worker.page.getByRole('group', { name: 'SC-1' })
      if ((await band.count()) > 0) await band.getByRole('radio').first().check()
      await worker.page.getByRole('textbox', { name: /裁定理由/ }).fill('已电话向祖母核实')
      await worker.press('确认裁定')
      await worker.sees('已裁定')
      await worker.sees('没有需要裁定的内容')
      await right(worker, 'decided')
      await worker.leave()
    },
    240_000,
  )
})
