/**
 * Tasks that come from an assessment, and tasks that a record does away with. A form that is handed in closes the open
 * tasks for that form; of two tasks for the same thing the earlier one stays.
 */
import type { Assessment, Task } from '../../core/model/assessment.ts'
import { canonicalJson } from '../../core/store/canonical-json.ts'
import type { Tx } from '../../core/store/port.ts'
import type { Stored } from '../../core/store/port.ts'
import type { Id } from '../../core/store/query.ts'
import { audit, auditEntry } from '../audit/entries.ts'
import type { Role } from '../access/actor.ts'
import type { Assessed } from './assessment-view.ts'
import type { StoredTask } from './stored.ts'
import { followTask } from './task-notices.ts'

export interface TaskContext {
  readonly subject: Id
  readonly record: Id
  readonly now: string
  /** Who has to do what names nobody: whoever filled in the form. */
  readonly filler: Role
  newId(): Id
}

/** Whether a record of this form does what the task asks for; an unseen child leaves a visit to be done. */
export function isSatisfied(task: StoredTask, form: string, assessment: Assessment): boolean {
  return task.form === form && task.document === undefined && assessment.answers['seenChild'] !== false
}

/** @returns ids that are still open. */
export async function closeTasks(
  t: Tx,
  open: readonly Id[],
  context: Pick<TaskContext, 'subject' | 'record' | 'now'>,
  satisfied: (task: StoredTask) => boolean,
): Promise<Id[]> {
  const left: Id[] = []
  for (const id of open) {
    const task = await t.get<'task', StoredTask>('task', context.subject, id)
    if (task === null || !satisfied(task.data)) {
      left.push(id)
      continue
    }
    const status = task.data.status === 'sealed' ? 'sealedDone' : 'done'
    const done: StoredTask = { ...task.data, status, doneBy: context.record, doneAt: context.now }
    await t.put('task', context.subject, id, task.rev, done)
    await audit(t, context.subject, auditEntry('task.close', { kind: 'task', id }, { record: context.record }))
  }
  return left
}

/** Opens again those done tasks that fit; @returns their ids. */
export async function reopenTasks(
  t: Tx,
  subject: Id,
  done: readonly Id[],
  fits: (task: StoredTask) => boolean,
): Promise<Id[]> {
  const reopened: Id[] = []
  for (const id of done) {
    const task = await t.get<'task', StoredTask>('task', subject, id)
    if (task === null || !fits(task.data)) continue
    if (task.data.status !== 'done' && task.data.status !== 'sealedDone') continue
    const status = task.data.status === 'sealedDone' ? 'sealed' : 'open'
    const again: StoredTask = { ...task.data, status, doneBy: null, doneAt: null }
    await t.put('task', subject, id, task.rev, again)
    const closedAt = Date.parse(task.at)
    await followTask(t, subject, id, again, closedAt, closedAt)
    await audit(t, subject, auditEntry('task.reopen', { kind: 'task', id }))
    reopened.push(id)
  }
  return reopened
}

export interface OpenedTasks {
  /** Ids of all open tasks of the subject after the change. */
  open: Id[]
  /** Ids of the tasks that came from this record. */
  made: Id[]
}

/** Puts the tasks of the assessment; those that only HIV data explains are sealed from all others. */
export async function openTasks(
  t: Tx,
  open: readonly Id[],
  assessed: Assessed,
  context: TaskContext,
): Promise<OpenedTasks> {
  const plain = new Set(assessed.open.tasks.map(keyOf))
  const sealed = assessed.full.tasks.filter((task) => !plain.has(keyOf(task)))
  const wanted = [
    ...assessed.open.tasks.map((task) => ({ task: { role: context.filler, ...task }, status: 'open' as const })),
    ...sealed.map((task) => ({ task: { role: context.filler, ...task }, status: 'sealed' as const })),
  ]
  const made: Id[] = []
  let ids = [...open]
  for (const { task, status } of wanted) {
    const same = await sameTask(t, ids, context.subject, task, status)
    if (same !== null && dayOf(same.data) <= dayOf(task)) continue
    if (same !== null) {
      await t.put('task', context.subject, same.id, same.rev, { ...same.data, status: 'superseded' })
      ids = ids.filter((id) => id !== same.id)
    }
    const id = context.newId()
    const stored: StoredTask = { ...task, status, record: context.record, doneBy: null, doneAt: null, notices: [] }
    await t.put('task', context.subject, id, 0, stored)
    const given = Date.parse(context.now)
    await followTask(t, context.subject, id, stored, given, given)
    ids.push(id)
    made.push(id)
  }
  return { open: ids, made }
}

async function sameTask(
  t: Tx,
  ids: readonly Id[],
  subject: Id,
  wanted: Task,
  status: StoredTask['status'],
): Promise<Stored<StoredTask> | null> {
  for (const id of ids) {
    const task = await t.get<'task', StoredTask>('task', subject, id)
    if (task !== null && task.data.status === status && matterOf(task.data) === matterOf(wanted)) return task
  }
  return null
}

/** What is to be done and by whom, whenever it is due; to tell somebody of one thing is not to tell of another. */
function matterOf({ kind, form, document, what, role, to, reason }: Task): string {
  const told = kind === 'notify' || kind === 'other' ? [to ?? [], reason] : []
  return JSON.stringify([kind, form ?? null, document ?? null, what ?? null, role ?? null, ...told])
}

function keyOf(task: Task): string {
  return canonicalJson([matterOf(task), task.due, task.dueAt])
}

const NO_DAY = '9999-12-31'

function dayOf({ due, dueAt }: Task): string {
  return dueAt ?? due ?? NO_DAY
}
