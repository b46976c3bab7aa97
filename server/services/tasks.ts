/** Tasks as people see them: one's own in one's area, those of a child, those that came from a record. */
import type { Stored } from '../../core/store/port.ts'
import type { Id, Scope } from '../../core/store/query.ts'
import type { Actor } from '../access/actor.ts'
import { reaches } from '../access/departments.ts'
import { readLevel } from '../access/field-rights.ts'
import { scopeFor } from './choke-point.ts'
import type { Ports } from './ports.ts'
import { shownName } from './shown-name.ts'
import type { StoredRecord, StoredSubject, StoredTask, TaskNotice } from './stored.ts'
import { today } from './time.ts'

export interface ShownTask {
  id: Id
  kind: string
  form: string | null
  document: string | null
  what: string | null
  due: string | null
  dueAt: string | null
  role: string | null
  to: string[]
  reason: string
  clause: string | null
  subject: { id: Id; name: string }
  record: Id | null
  status: string
  overdue: boolean
  /** Whether this person ends it by saying that it is done. */
  byHand: boolean
  doneAt: string | null
  /** Who said that it is done, and what was noted; shown to those whom the task is for. */
  closedBy: { name: string; note: string | null } | null
  /** Who was told that it is not done, and when. */
  notices: TaskNotice[]
}

export interface TaskWish {
  mine: boolean
  status: 'open' | 'done'
  cursor: string | null
}

export interface TaskPage {
  items: ShownTask[]
  next: string | null
}

const PAGE = 50
/** Pages of the whole list that one page of one's own may be picked from. */
const MOST_PAGES = 20

/** By due date. A page of one's own tasks may be short or empty while there is a next one. */
export async function listTasks(ports: Ports, actor: Actor, wish: TaskWish): Promise<TaskPage> {
  const scope = await scopeFor(ports, actor)
  const where = { status: { in: statusesFor(actor, wish.status) } }
  const query = { where, order: [{ field: 'due' }] as const, limit: PAGE }
  const items: ShownTask[] = []
  let next = wish.cursor
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const page = await ports.store.find('task', { ...query, ...(next === null ? {} : { after: next }) }, scope)
    for (const { owner, id } of page.rows) {
      const task = await ports.store.get<'task', StoredTask>('task', owner, id, scope)
      if (task === null || (wish.mine && !isFor(actor, task.data) && !isTold(actor, task.data))) continue
      items.push(await shownTask(ports, actor, task, scope))
    }
    next = page.next
    if (next === null || items.length >= PAGE / 2) break
  }
  return { items, next }
}

/** A task is for the role that has to do it, and for those whom it is to reach. */
export function isFor(actor: Actor, { role, to }: StoredTask): boolean {
  return role === actor.role || reaches(to ?? [], actor.role)
}

/** Whether the task is open and this person was told that it is not done. */
function isTold(actor: Actor, { status, notices }: StoredTask): boolean {
  const isOpen = status === 'open' || status === 'sealed'
  return isOpen && notices.some(({ to }) => to.includes(actor.role))
}

const BY_HAND: readonly StoredTask['kind'][] = ['notify', 'other', 'conference', 'plan', 'review']

/** Whether the task ends by somebody saying that it is done. */
export function endsByHand({ kind, form, document }: StoredTask): boolean {
  return BY_HAND.includes(kind) && form === undefined && document === undefined
}

/** Sealed tasks are those that only HIV data explains. */
export function statusesFor(actor: Actor, wanted: 'open' | 'done'): string[] {
  const unsealed = readLevel(actor.role, 'hiv') === 'all'
  if (wanted === 'done') return unsealed ? ['done', 'sealedDone'] : ['done']
  return unsealed ? ['open', 'sealed'] : ['open']
}

export async function tasksOfSubject(ports: Ports, actor: Actor, subject: Stored<StoredSubject>): Promise<ShownTask[]> {
  return shownTasks(ports, actor, subject.id, subject.data.openTasks)
}

export async function tasksOfRecord(ports: Ports, actor: Actor, record: Stored<StoredRecord>): Promise<ShownTask[]> {
  return shownTasks(ports, actor, record.owner, record.data.tasks)
}

async function shownTasks(ports: Ports, actor: Actor, subject: Id, ids: readonly Id[]): Promise<ShownTask[]> {
  const scope = await scopeFor(ports, actor)
  const allowed = [...statusesFor(actor, 'open'), ...statusesFor(actor, 'done')]
  const shown: ShownTask[] = []
  for (const id of ids) {
    const task = await ports.store.get<'task', StoredTask>('task', subject, id, scope)
    if (task !== null && allowed.includes(task.data.status)) shown.push(await shownTask(ports, actor, task, scope))
  }
  return shown
}

export async function shownTask(
  ports: Ports,
  actor: Actor,
  task: Stored<StoredTask>,
  scope: Scope,
): Promise<ShownTask> {
  const subject = await ports.store.get<'subject', StoredSubject>('subject', task.owner, task.owner, scope)
  const { kind, form, document, what, due, dueAt, role, to, reason, clause, record, status, closedBy } = task.data
  const isOpen = status === 'open' || status === 'sealed'
  const late = dueAt === null ? due !== null && due < today(ports.clock) : Date.parse(dueAt) < ports.clock.now()
  return {
    id: task.id,
    kind,
    form: form ?? null,
    document: document ?? null,
    what: what ?? null,
    due,
    dueAt,
    role: role ?? null,
    to: to ?? [],
    reason,
    clause: clause ?? null,
    subject: { id: task.owner, name: shownName(actor, subject?.data) },
    record,
    status: status === 'sealed' ? 'open' : status === 'sealedDone' ? 'done' : status,
    overdue: isOpen && late,
    byHand: isOpen && endsByHand(task.data) && isFor(actor, task.data),
    doneAt: task.data.doneAt,
    closedBy: closedBy && isFor(actor, task.data) ? { name: closedBy.name, note: closedBy.note } : null,
    notices: task.data.notices,
  }
}
