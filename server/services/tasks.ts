/** Tasks as people see them: one's own in one's area, those of a child, those that came from a record. */
import type { Stored } from '../../core/store/port.ts'
import type { Id, Scope } from '../../core/store/query.ts'
import type { Actor } from '../access/actor.ts'
import { readLevel } from '../access/field-rights.ts'
import { coverText } from '../access/masking.ts'
import { scopeFor } from './choke-point.ts'
import type { Ports } from './ports.ts'
import type { StoredRecord, StoredSubject, StoredTask } from './stored.ts'
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

export async function listTasks(ports: Ports, actor: Actor, wish: TaskWish): Promise<TaskPage> {
  const scope = await scopeFor(ports, actor)
  const where = { status: { in: statusesFor(actor, wish.status) }, ...(wish.mine ? { role: actor.role } : {}) }
  const order = [{ field: 'due' }] as const
  const query = { where, order, limit: 50, ...(wish.cursor === null ? {} : { after: wish.cursor }) }
  const { rows, next } = await ports.store.find('task', query, scope)
  const items: ShownTask[] = []
  for (const row of rows) {
    const task = await ports.store.get<'task', StoredTask>('task', row.owner, row.id, scope)
    if (task !== null) items.push(await shownTask(ports, actor, task, scope))
  }
  return { items, next }
}

/** Sealed tasks are open ones that only HIV data explains. */
export function statusesFor(actor: Actor, wanted: 'open' | 'done'): string[] {
  if (wanted === 'done') return ['done']
  return readLevel(actor.role, 'hiv') === 'all' ? ['open', 'sealed'] : ['open']
}

export async function tasksOfSubject(ports: Ports, actor: Actor, subject: Stored<StoredSubject>): Promise<ShownTask[]> {
  return shownTasks(ports, actor, subject.id, subject.data.openTasks)
}

export async function tasksOfRecord(ports: Ports, actor: Actor, record: Stored<StoredRecord>): Promise<ShownTask[]> {
  return shownTasks(ports, actor, record.owner, record.data.tasks)
}

async function shownTasks(ports: Ports, actor: Actor, subject: Id, ids: readonly Id[]): Promise<ShownTask[]> {
  const scope = await scopeFor(ports, actor)
  const allowed = [...statusesFor(actor, 'open'), 'done']
  const shown: ShownTask[] = []
  for (const id of ids) {
    const task = await ports.store.get<'task', StoredTask>('task', subject, id, scope)
    if (task !== null && allowed.includes(task.data.status)) shown.push(await shownTask(ports, actor, task, scope))
  }
  return shown
}

async function shownTask(ports: Ports, actor: Actor, task: Stored<StoredTask>, scope: Scope): Promise<ShownTask> {
  const subject = await ports.store.get<'subject', StoredSubject>('subject', task.owner, task.owner, scope)
  const name = subject?.data.name ?? '（姓名待补）'
  const { kind, form, document, what, due, dueAt, role, to, reason, clause, record, status } = task.data
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
    subject: { id: task.owner, name: readLevel(actor.role, 'identity') === 'masked' ? coverText(name) : name },
    record,
    status: status === 'sealed' ? 'open' : status,
    overdue: status !== 'done' && late,
  }
}
