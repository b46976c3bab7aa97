/**
 * A batch from a device: every item is answered by itself, in the order in which it was sent. An item that is refused
 * or fails takes no other with it; sent again, each is known again.
 */
import type { Issue } from '../../../core/errors/issue.ts'
import { Problem, type ProblemCode } from '../../../core/errors/problem.ts'
import { StoreError } from '../../../core/store/errors.ts'
import { EVERYTHING } from '../../../core/store/query.ts'
import type { Actor } from '../../access/actor.ts'
import { auditAlone, auditEntry } from '../../audit/entries.ts'
import type { Ports } from '../ports.ts'
import { answerOf, applyItem } from './apply-item.ts'
import { closeTask } from './close-task.ts'
import { drainAll, drainBranch } from './drain.ts'
import type { StoredEdit } from './stored-sync.ts'
import type { ItemAnswer, SyncItem } from './sync-item.ts'

export interface Batch {
  /** Made by the device when it is first used. */
  device: string
  items: SyncItem[]
}

const OURS: ProblemCode = 'server.fault'

/** Items in one batch. */
export const MOST_ITEMS = 50
/** Items of one person that may wait. */
const MOST_WAITING = 500

export async function receive(ports: Ports, actor: Actor, { device, items }: Batch): Promise<ItemAnswer[]> {
  const answers: ItemAnswer[] = []
  for (const item of items) answers.push(await answered(ports, actor, device, item))
  await drainAll(ports, actor)
  return Promise.all(
    answers.map((answer, i) => (answer.state === 'held' ? asItIsNow(ports, items[i], answer) : answer)),
  )
}

async function answered(ports: Ports, actor: Actor, device: string, item: SyncItem): Promise<ItemAnswer> {
  try {
    if (item.kind === 'task') return await closeTask(ports, actor, device, item)
    const answer = await applyItem(ports, actor, device, item, await hasRoom(ports, actor))
    if (answer.state !== 'held') await drainBranch(ports, actor, item.subject, item.branch.id)
    return answer
  } catch (error) {
    return refusal(ports, actor, item, error)
  }
}

/** Whether one more item of this person may wait. */
async function hasRoom({ store }: Ports, actor: Actor): Promise<boolean> {
  const [waiting] = await store.count('edit', { where: { state: 'held', by: actor.id } }, EVERYTHING)
  return (waiting?.count ?? 0) < MOST_WAITING
}

/** What the caller may do about it; a fault of ours is logged by its kind and told as something to try again. */
async function refusal(ports: Ports, actor: Actor, { id, kind }: SyncItem, error: unknown): Promise<ItemAnswer> {
  const told = problemOf(error)
  if (told === null) {
    ports.log.error({ item: id, err: error }, 'fault')
    return { id, state: 'failed', code: OURS }
  }
  if (told.status >= 500) return { id, state: 'failed', code: told.code }
  const entry = auditEntry('sync.refuse', { kind: 'edit', id }, { of: kind, code: told.code })
  await auditAlone(ports.store, actor.id, actor.id, entry)
  const { issues } = told.detail
  return { id, state: 'refused', code: told.code, ...(Array.isArray(issues) ? { issues: issues as Issue[] } : {}) }
}

function problemOf(error: unknown): Problem | null {
  if (error instanceof Problem) return error
  return error instanceof StoreError ? new Problem(error.problem, error.message) : null
}

async function asItIsNow({ store }: Ports, item: SyncItem | undefined, answer: ItemAnswer): Promise<ItemAnswer> {
  if (item === undefined) return answer
  const edit = await store.get<'edit', StoredEdit>('edit', item.subject, item.id, EVERYTHING)
  return edit === null ? answer : answerOf(item.id, edit.data)
}
