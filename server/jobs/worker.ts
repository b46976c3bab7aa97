/**
 * The worker of a server process: takes due jobs under a lease, a few at a time, and runs what belongs to their type. A
 * process that dies leaves its jobs to the others when the lease is over; what a job does and its end are one
 * transaction, so that its effects are there once. A job that fails is tried again later, and later each time.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { Conflict, StoreError } from '../../core/store/errors.ts'
import type { Job } from '../../core/store/port.ts'
import type { Ports } from '../services/ports.ts'
import { instant } from '../services/time.ts'

type Needed = Pick<Ports, 'store' | 'clock' | 'log'>

/** Does the work of a job and ends it with `t.finish(job)` in the transaction of its effects. */
export type Handler<P extends Needed = Ports> = (ports: P, job: Job) => Promise<void>

export interface WorkerOptions {
  /** Names the process in the store. */
  readonly name: string
  /** Pause when nothing is due. */
  readonly everyMs: number
  readonly leaseMs?: number
}

export interface Worker {
  readonly done: number
  readonly failed: number
  /** Ends after the jobs in hand. */
  stop(): Promise<void>
}

const LEASE_MS = 120_000
const AT_ONCE = 8
const MOST_TAKEN = 32
const FIRST_PAUSE_MS = 10_000
const LONGEST_PAUSE_MS = 6 * 3_600_000

export function startWorker<P extends Needed>(
  ports: P,
  handlers: Readonly<Record<string, Handler<P>>>,
  { name, everyMs, leaseMs = LEASE_MS }: WorkerOptions,
): Worker {
  const counts = { done: 0, failed: 0 }
  const end = new AbortController()
  const run = async (job: Job): Promise<void> => {
    const ended = await runOne(ports, handlers[job.type], job, leaseMs)
    if (ended === 'done') counts.done += 1
    if (ended === 'failed') counts.failed += 1
  }
  const round = async (): Promise<number> => {
    const jobs = await ports.store.jobs.claim(name, Object.keys(handlers), leaseMs, MOST_TAKEN)
    const waiting = [...jobs]
    const next = async (): Promise<void> => {
      for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) await run(job)
    }
    await Promise.all(Array.from({ length: AT_ONCE }, next))
    return jobs.length
  }
  const loop = async (): Promise<void> => {
    let told: unknown
    while (!end.signal.aborted) {
      const found = await round().catch((error: unknown) => {
        const reason = error instanceof StoreError ? error.code : error
        if (reason !== told) ports.log.error({ err: error }, 'jobs cannot be taken')
        told = reason
        return 0
      })
      if (found > 0) told = undefined
      else await wait(everyMs, undefined, { signal: end.signal, ref: false }).catch(() => undefined)
    }
  }
  const running = loop()
  return {
    get done() {
      return counts.done
    },
    get failed() {
      return counts.failed
    },
    async stop() {
      end.abort()
      await running
    },
  }
}

/** `lost`: another worker has it, or has done it. */
async function runOne<P extends Needed>(
  ports: P,
  handler: Handler<P> | undefined,
  job: Job,
  leaseMs: number,
): Promise<'done' | 'lost' | 'failed'> {
  const { jobs } = ports.store
  const holding = setInterval(() => void jobs.renew(job, leaseMs).catch(() => false), leaseMs / 3)
  try {
    if (handler === undefined) throw new Error(`Nobody does jobs of type ${job.type}.`)
    await handler(ports, job)
    return 'done'
  } catch (error) {
    if (error instanceof Conflict) return 'lost'
    const { type, attempts } = job
    ports.log.error({ err: error, job: type, attempts }, 'a job failed and is tried again later')
    const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (attempts - 1))
    const reason = error instanceof Error ? error.name : 'unknown'
    await jobs.retry(job, instant(ports.clock.now() + pause), reason).catch(() => false)
    return 'failed'
  } finally {
    clearInterval(holding)
  }
}
