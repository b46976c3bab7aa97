/** `GET /metrics`: for a collector on this machine, or one with the token of an administrator. */
import type { Request, RequestHandler } from 'express'
import { Problem } from '../../core/errors/problem.ts'
import type { Actor } from '../access/actor.ts'
import type { Gauge, Meter } from '../http/metrics.ts'
import type { Worker } from '../jobs/worker.ts'
import type { Work } from '../services/measured-ports.ts'
import type { Ports } from '../services/ports.ts'

export interface MetricsParts {
  readonly ports: Ports
  readonly work: Readonly<Work>
  /** null until the server listens. */
  worker(): Pick<Worker, 'done' | 'failed'> | null
  readonly meter: Meter
  actorOf(request: Request): Promise<Actor | null>
}

export function metricsPage({ ports, work, worker, meter, actorOf }: MetricsParts): RequestHandler {
  return (request, response, next) => {
    const answer = async (): Promise<void> => {
      if (!isLocal(request) && (await actorOf(request))?.role !== 'ADMIN') {
        throw new Problem('access.denied', 'Metrics are for this machine, or for the token of an administrator.')
      }
      response.setHeader('content-type', 'text/plain; version=0.0.4; charset=utf-8')
      response.setHeader('cache-control', 'no-store')
      response.end(meter.page([...(await gauges(ports, work)), ...(await jobGauges(ports, worker()))]))
    }
    answer().catch(next)
  }
}

/** A proxy on this machine speaks for others: what it forwards is not local. */
function isLocal({ socket, headers }: Request): boolean {
  const address = socket.remoteAddress ?? ''
  const forwarded = headers['x-forwarded-for'] ?? headers['forwarded'] ?? headers['x-real-ip'] ?? headers['via']
  return forwarded === undefined && /^(127\.|::1$|::ffff:127\.)/.test(address)
}

async function gauges(ports: Ports, work: Readonly<Work>): Promise<readonly Gauge[]> {
  const { state, owners, journalBytes } = await ports.store.health()
  const gauge = (name: string, help: string, value: number): Gauge => ({ name, help, type: 'gauge', value })
  const counter = (name: string, help: string, value: number): Gauge => ({ name, help, type: 'counter', value })
  return [
    gauge('tongbiao_store_open', '1 while the store takes writes, 0 when it only reads.', state === 'open' ? 1 : 0),
    gauge('tongbiao_store_owners', 'Subjects and other owners in the store.', owners),
    ...(journalBytes === undefined
      ? []
      : [gauge('tongbiao_journal_bytes', 'Size of the journal on the disk.', journalBytes)]),
    counter('tongbiao_transactions_committed_total', 'Transactions that are durable.', work.committed),
    counter('tongbiao_transactions_refused_total', 'Transactions that were refused or failed.', work.refused),
    gauge('tongbiao_printing', 'Papers being drawn or waiting for it.', work.printing),
    gauge('tongbiao_forms', 'Forms in force.', ports.definitions.forms.length),
    gauge('tongbiao_memory_bytes', 'Memory of the server process.', process.memoryUsage().rss),
  ]
}

async function jobGauges({ store }: Ports, worker: ReturnType<MetricsParts['worker']>): Promise<readonly Gauge[]> {
  const counts = await store.jobs.counts().catch(() => [])
  const states = ['due', 'held', 'later', 'failing'] as const
  const waiting = states.flatMap((state) =>
    counts.map((count): Gauge => ({
      name: 'tongbiao_jobs',
      help: 'Jobs in the store by type: due, held by a worker, for later, and of these tried before without success.',
      type: 'gauge',
      labels: `type="${count.type}",state="${state}"`,
      value: count[state],
    })),
  )
  const counter = (name: string, help: string, value: number): Gauge => ({ name, help, type: 'counter', value })
  return [
    ...waiting,
    counter('tongbiao_jobs_done_total', 'Jobs that this process has done.', worker?.done ?? 0),
    counter('tongbiao_jobs_failed_total', 'Jobs that failed here and are tried again.', worker?.failed ?? 0),
  ]
}
