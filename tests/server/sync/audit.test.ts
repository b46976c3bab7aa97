import { afterAll, beforeAll, expect, it } from 'vitest'
import { EVERYTHING } from '../../../core/store/query.ts'
import { listConflicts } from '../../../server/services/sync/conflict-list.ts'
import { decideConflict } from '../../../server/services/sync/decide-conflict.ts'
import { readSync } from '../../../server/services/sync/read-sync.ts'
import { receive } from '../../../server/services/sync/receive.ts'
import type { RecordItem } from '../../../server/services/sync/sync-item.ts'
import { newId } from '../support/county.ts'
import { visit } from '../support/story.ts'
import { openBranch } from './device.ts'
import { NOW, openServices, workerOf, type Services } from './services.ts'

let services: Services

beforeAll(async () => {
  services = await openServices()
})
afterAll(() => services.close())

it('The audit tells what was read, held, accepted, contested and decided, and holds no word of the answers', async () => {
  const { ports, newChild } = services
  const { child, area } = await newChild()
  const worker = workerOf('CM', area)
  const supervisor = workerOf('SUP', area, 2)
  const [device, other] = [newId(), newId()]
  let page = await readSync(ports, worker, { device, cursor: null })
  while (page.more) page = await readSync(ports, worker, { device, cursor: page.cursor })
  const item = (branch: RecordItem['branch'], phone: string): RecordItem => ({
    ...{ kind: 'record', id: newId(), subject: child, branch, form: 'LB-04', version: 1 },
    answers: visit({ now: () => NOW }, { enrol: 'IN' }),
    corrected: { 'guardian.gPhone': phone },
    filledAt: new Date(NOW).toISOString(),
  })
  const place = openBranch(1)
  const [first, second] = [item(place(), '13900000001'), item(place(), '13900000001')]
  const against = item(openBranch(1)(), '13900000002')
  await receive(ports, worker, { device, items: [second] })
  await receive(ports, worker, { device, items: [first] })
  await receive(ports, worker, { device: other, items: [against] })
  const [conflict] = (await listConflicts(ports, supervisor, null)).items
  if (conflict === undefined) throw new Error('there is no conflict')
  const choices = Object.fromEntries(conflict.places.map(({ path }) => [path, against.id]))
  await decideConflict(ports, supervisor, conflict.id, { revision: conflict.revision, choices, reason: '已电话核实' })

  const told = await ports.store.audit.read(child, EVERYTHING)
  const about = (action: string) => told.filter((entry) => entry.action === action).map(({ target }) => target?.id)
  expect(about('sync.hold')).toEqual([second.id])
  expect(about('sync.accept')).toEqual([first.id, second.id, against.id])
  expect(about('conflict.open')).toEqual([conflict.id])
  expect(about('conflict.decide')).toEqual([conflict.id])
  expect(told.find(({ action }) => action === 'conflict.decide')).toMatchObject({
    actor: supervisor.id,
    detail: { choices: { 'guardian.gPhone': against.id } },
  })
  const own = await ports.store.audit.read(worker.id, EVERYTHING)
  const read = own.filter(({ action }) => action === 'sync.read').map(({ detail }) => detail)
  expect(read).toContainEqual(expect.objectContaining({ device, begins: true }))
  expect(read).toContainEqual({ device, subjects: [child] })
  const text = JSON.stringify([told, own])
  for (const word of ['13900000001', '13900000002', '已电话核实', '测试签名']) expect(text).not.toContain(word)
})
