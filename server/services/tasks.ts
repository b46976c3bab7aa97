/** Tasks as people see them: one's own in one's area, those of a child, those that came from a record. */
import type { Place, Stored } from '../../core/store/port.ts'
import type { Id, Scope } from '../../core/store/query.ts'
import type { Actor } from '../access/actor.ts'
import { reaches } from '../access/departments.ts'
import { readLevel } from '../access/field-rights.ts'
import { scopeFor, subjectsOf } from './choke-point.ts'
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
    const tasks = await ports.store.getAll<'task', StoredTask>('task', page.rows, scope)
    const wanted = tasks.filter(({ data }) => !wish.mine || isFor(actor, data) || isTold(actor, data))
    items.push(...(await shownTasks(ports, actor, wanted, scope)))
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
  return tasksOf(ports, actor, placesOf(subject.id, subject.data.openTasks), await scopeFor(ports, actor))
}

export async function tasksOfRecord(ports: Ports, actor: Actor, record: Stored<StoredRecord>): Promise<ShownTask[]> {
  return tasksOf(ports, actor, placesOf(record.owner, record.data.tasks), await scopeFor(ports, actor))
}

export function placesOf(owner: Id, ids: readonly Id[]): Place[] {
  return ids.map((id) => ({ owner, id }))
}

/** Those of these tasks that this person may know of. */
export async function tasksOf(
  ports: Ports,
  actor: Actor,
  places: readonly Place[],
  scope: Scope,
): Promise<ShownTask[]> {
  const allowed = [...statusesFor(actor, 'open'), ...statusesFor(actor, 'done')]
  const tasks = await ports.store.getAll<'task', StoredTask>('task', places, scope)
  return shownTasks(
    ports,
    actor,
    tasks.filter(({ data }) => allowed.includes(data.status)),
    scope,
  )
}

/** In the same order. */
export async function shownTasks(
  ports: Ports,
  actor: Actor,
  tasks: readonly Stored<StoredTask>[],
  scope: Scope,
): Promise<ShownTask[]> {
  const subjects = await subjectsOf(ports, tasks, scope)
  return tasks.map((task) => shownTask(ports, actor, task, subjects.get(task.owner)?.data))
}

function shownTask(
  ports: Ports,
  actor: Actor,
  task: Stored<StoredTask>,
  subject: StoredSubject | undefined,
): ShownTask {
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
    subject: { id: task.owner, name: shownName(actor, subject) },
    record,
    status: status === 'sealed' ? 'open' : status === 'sealedDone' ? 'done' : status,
    overdue: isOpen && late,
    byHand: isOpen && endsByHand(task.data) && isFor(actor, task.data),
    doneAt: task.data.doneAt,
    closedBy: closedBy && isFor(actor, task.data) ? { name: closedBy.name, note: closedBy.note } : null,
    notices: task.data.notices,
  }
}
