/**
 * Jobs as things: a claim is a conditional change of the time at which a job is due, so that it needs no lock and
 * works the same wherever a put with an expected revision does.
 */
import { randomUUID } from 'node:crypto'
import { Conflict } from '../../../core/store/errors.ts'
import type { JsonObject } from '../../../core/store/json.ts'
import type { Job, JobCount, Jobs, NewJob } from '../../../core/store/port.ts'
import { hashOf } from './hash.ts'
import type { IndexRow } from './paging.ts'

/** What the machinery must offer: the jobs that are due, and one conditional change at a time. */
export interface JobTable {
  /** Of these types and due at `now`, those longest due first. */
  due(types: readonly string[], now: string): Promise<readonly Pick<IndexRow, 'owner' | 'id'>[]>
  counts(now: string): Promise<readonly JobCount[]>
  get(owner: string, id: string): Promise<{ readonly rev: number; readonly data: JsonObject } | null>
  /** @throws Conflict when the revision is another. `data` null removes the job. */
  change(actor: string, owner: string, id: string, ifRev: number, data: JsonObject | null): Promise<void>
  now(): number
}

type JobData = {
  readonly type: string
  readonly key: string | null
  readonly payload: JsonObject
  readonly dueAt: string
  readonly attempts: number
  readonly worker: string | null
  readonly lease: string | null
  /** Why it is tried again. */
  readonly reason: string | null
}

export function jobThing(job: NewJob, now: string): JobData {
  const { type, key = null, payload, runAt = now } = job
  return { type, key, payload, dueAt: runAt, attempts: 0, worker: null, lease: null, reason: null }
}

/**
 * A job with a key has an id that follows from it (a UUID of version 8), so that a second one meets the first. Null
 * for a job without.
 */
export function keyedJobId({ owner, type, key }: NewJob): string | null {
  if (key === undefined) return null
  const hex = hashOf([owner, type, key])
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  )
}

export function jobsOn(table: JobTable): Jobs {
  const settle = async (job: Job, next: (data: JobData) => JobData | null): Promise<boolean> => {
    const stored = await table.get(job.owner, job.id)
    const data = stored?.data as JobData | undefined
    if (stored === null || data?.lease !== job.lease) return false
    return changed(() => table.change(data.worker ?? '', job.owner, job.id, stored.rev, next(data)))
  }
  return {
    async claim(worker, types, leaseMs, limit) {
      const now = table.now()
      const taken: Job[] = []
      for (const { owner, id } of await table.due(types, instant(now))) {
        if (taken.length >= limit) break
        const stored = await table.get(owner, id)
        if (stored === null) continue
        const data = stored.data as JobData
        if (data.dueAt > instant(now)) continue
        const lease = randomUUID()
        const attempts = data.attempts + 1
        const next = { ...data, attempts, worker, lease, dueAt: instant(now + leaseMs) }
        if (await changed(() => table.change(worker, owner, id, stored.rev, next))) {
          taken.push({ owner, id, type: data.type, payload: data.payload, attempts, lease })
        }
      }
      return taken
    },
    done: (job) => settle(job, () => null),
    retry: (job, runAt, reason) =>
      settle(job, (data) => ({ ...data, dueAt: runAt, worker: null, lease: null, reason })),
    renew: (job, leaseMs) => settle(job, (data) => ({ ...data, dueAt: instant(table.now() + leaseMs) })),
    counts: () => table.counts(instant(table.now())),
  }
}

/** Due jobs that are looked at for one claim. */
export const MOST_DUE = 200

/** For a table in memory: longest due first, the first of them; a copy, since claiming changes the rows. */
export function dueRows(rows: Iterable<IndexRow>, types: readonly string[], now: string): readonly IndexRow[] {
  const dueAt = (row: IndexRow) => String(row.values[2])
  const inTime = (a: IndexRow, b: IndexRow) => (dueAt(a) < dueAt(b) ? -1 : dueAt(a) > dueAt(b) ? 1 : 0)
  let first: IndexRow[] = []
  for (const row of rows) {
    if (!types.includes(String(row.values[0])) || dueAt(row) > now) continue
    first.push(row)
    if (first.length >= 2 * MOST_DUE) first = first.sort(inTime).slice(0, MOST_DUE)
  }
  return first.sort(inTime).slice(0, MOST_DUE)
}

/** For a table in memory. */
export function countJobRows(rows: Iterable<IndexRow>, now: string): readonly JobCount[] {
  const counts = new Map<string, { due: number; held: number; later: number; failing: number }>()
  for (const { values } of rows) {
    const [type, , dueAt, worker, attempts] = values
    const count = counts.get(String(type)) ?? { due: 0, held: 0, later: 0, failing: 0 }
    counts.set(String(type), count)
    const isHeld = typeof worker === 'string' && String(dueAt) > now
    if (isHeld) count.held += 1
    else if (String(dueAt) <= now) count.due += 1
    else count.later += 1
    if (Number(attempts) > (isHeld ? 1 : 0)) count.failing += 1
  }
  return [...counts].map(([type, count]) => ({ type, ...count })).sort((a, b) => (a.type < b.type ? -1 : 1))
}

async function changed(change: () => Promise<void>): Promise<boolean> {
  try {
    await change()
    return true
  } catch (error) {
    if (error instanceof Conflict) return false
    throw error
  }
}

function instant(ms: number): string {
  return new Date(ms).toISOString()
}
