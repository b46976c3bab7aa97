/**
 * Notices about tasks that are not done: a job waits for each open task until its next notice is due, writes it on
 * the task, and waits for the one after. Whoever is told finds the task among their own, with the notice on it.
 */
import { noticesOf, NOTICE_STEPS, type Notice } from '../../core/calendar/index.ts'
import type { Job, Tx } from '../../core/store/port.ts'
import { EVERYTHING, type Id } from '../../core/store/query.ts'
import { toldOf } from '../access/superiors.ts'
import { audit, auditEntry, HOUSE } from '../audit/entries.ts'
import type { Ports } from './ports.ts'
import type { StoredTask, TaskNotice } from './stored.ts'
import { instant } from './time.ts'

export const NOTICE_JOB = 'task.notice'

type Followed = Pick<StoredTask, 'due' | 'dueAt' | 'status' | 'notices'>

/** Lets a job wait for the next notice of an open task; @param given when the task was given, in milliseconds. */
export async function followTask(t: Tx, owner: Id, id: Id, task: Followed, given: number, now: number): Promise<void> {
  const next = notYetTold(task, given)
  const late = next.filter(({ at }) => at <= now).at(-1)
  const wanted = late ?? next[0]
  if (wanted === undefined) return
  const runAt = instant(Math.max(wanted.at, now))
  await t.enqueue({ owner, type: NOTICE_JOB, key: id, payload: { task: id, given }, runAt })
}

/** Of a task that is open; in order. */
function notYetTold(task: Followed, given: number): Notice[] {
  if (task.status !== 'open' && task.status !== 'sealed') return []
  const told = task.notices.at(-1)
  const from = told === undefined ? 0 : NOTICE_STEPS.indexOf(told.step) + 1
  return noticesOf(task, given).filter(({ step }) => NOTICE_STEPS.indexOf(step) >= from)
}

/** The job: tells what is due by now, once, and waits for what comes after. */
export async function tellNotice(ports: Ports, job: Job): Promise<void> {
  const { task: id, given } = job.payload
  if (typeof id !== 'string' || typeof given !== 'number') throw new Error('The job names no task.')
  const now = ports.clock.now()
  await ports.store.tx({ actor: HOUSE, scope: EVERYTHING }, async (t) => {
    await t.finish(job)
    const task = await t.get<'task', StoredTask>('task', job.owner, id)
    if (task === null) return
    const due = notYetTold(task.data, given)
      .filter(({ at }) => at <= now)
      .at(-1)
    const told = due === undefined ? task.data : withNotice(task.data, due, now)
    if (due !== undefined) {
      await t.put('task', job.owner, id, task.rev, told)
      await audit(t, job.owner, auditEntry('task.notice', { kind: 'task', id }, { step: due.step }))
      const detail = { step: due.step, to: [...(told.notices.at(-1)?.to ?? [])] }
      await t.append('outbox', job.owner, { action: 'task.notice', target: { kind: 'task', id }, detail })
    }
    await followTask(t, job.owner, id, told, given, now)
  })
}

function withNotice(task: StoredTask, { step }: Notice, now: number): StoredTask {
  const notice: TaskNotice = { step, at: instant(now), to: [...toldOf(step, task.role)] }
  return { ...task, notices: [...task.notices, notice] }
}

const PAGE = 200
const DAY_MS = 86_400_000
/** Tasks that are later than this were told of long ago. */
const SWEPT_DAYS = 400

/** Follows tasks that nobody follows: those of an older version, and those that came from elsewhere. */
export async function followAll(ports: Ports): Promise<void> {
  const now = ports.clock.now()
  const where = {
    status: { in: ['open', 'sealed'] },
    due: { from: instant(now - SWEPT_DAYS * DAY_MS).slice(0, 10) },
  }
  let after: string | undefined
  do {
    const more = after === undefined ? {} : { after }
    const page = await ports.store.find('task', { where, order: [{ field: 'due' }], limit: PAGE, ...more }, EVERYTHING)
    for (const { owner, id, data } of await ports.store.getAll<'task', StoredTask>('task', page.rows, EVERYTHING)) {
      if (notYetTold(data, now).length === 0) continue
      await ports.store.tx({ actor: HOUSE, scope: EVERYTHING }, async (t) => {
        const current = await t.get<'task', StoredTask>('task', owner, id)
        if (current !== null) await followTask(t, owner, id, current.data, Date.parse(current.at), now)
      })
    }
    after = page.next ?? undefined
  } while (after !== undefined)
}
