/**
 * A phone's first reading of 200 children with two years of records, ten phones at once, and the reading of a hundred
 * changes: pages as the server would send them, JSON included, on both stores.
 */
import { EVERYTHING } from '../../core/store/query.ts'
import type { Actor } from '../../server/access/actor.ts'
import type { Ports } from '../../server/services/ports.ts'
import type { StoredRecord } from '../../server/services/stored.ts'
import { submit } from '../../server/services/submit.ts'
import { readSync } from '../../server/services/sync/read-sync.ts'
import { newId } from '../server/support/county.ts'
import { visit } from '../server/support/story.ts'
import { NOW, openServices, workerOf, type Services } from '../server/sync/services.ts'
import { durablePostgres } from './durable-postgres.ts'
import { rounded } from './measuring.ts'

export interface SyncSpeed {
  adapter: 'folder' | 'PostgreSQL'
  children: number
  records: number
  phones: number
  /** Until the last of the phones had everything. */
  firstMs: number
  /** What one phone reads, uncompressed. */
  kilobytes: number
  changes: number
  changesMs: number
}

const CHILDREN = 200
/** Twelve visits, assessments and papers a year. */
const RECORDS_OF_CHILD = 24
const PHONES = 10
const CHANGES = 100
const AREA = '341399800101'
const DAY_MS = 86_400_000

export async function syncSpeeds(root: string): Promise<SyncSpeed[]> {
  const folder = await measured('folder', await openServices())
  const postgres = await durablePostgres(root)
  try {
    return [folder, await measured('PostgreSQL', await openServices(await postgres.fresh()))]
  } finally {
    await postgres.stop()
  }
}

async function measured(adapter: SyncSpeed['adapter'], services: Services): Promise<SyncSpeed> {
  const { ports } = services
  const worker = workerOf('CM', AREA)
  try {
    const children = await withRecords(services, worker)
    const start = performance.now()
    const readings = await Promise.all(Array.from({ length: PHONES }, () => readAll(ports, worker, newId(), null)))
    const firstMs = rounded(performance.now() - start)
    const [one] = readings
    if (one === undefined) throw new Error('nothing was read')
    for (const child of children.slice(0, CHANGES)) await submit(ports, worker, visitOf(child))
    const again = performance.now()
    await readAll(ports, worker, one.device, one.cursor)
    const changesMs = rounded(performance.now() - again)
    const records = CHILDREN * RECORDS_OF_CHILD
    const kilobytes = Math.round(one.bytes / 1000)
    return { adapter, children: CHILDREN, records, phones: PHONES, firstMs, kilobytes, changes: CHANGES, changesMs }
  } finally {
    await services.close()
  }
}

function visitOf(subject: string) {
  const answers = visit({ now: () => NOW }, { enrol: 'IN' })
  return { id: newId(), form: 'LB-04', version: 1, subject, answers, filledAt: new Date(NOW).toISOString() }
}

/** The first record of each child is handed in; those before it are like it, on their own days. */
async function withRecords({ ports, newChild }: Services, worker: Actor): Promise<string[]> {
  const children: string[] = []
  for (let n = 0; n < CHILDREN; n += 1) {
    const { child } = await newChild(AREA)
    const sent = visitOf(child)
    await submit(ports, worker, sent)
    const first = await ports.store.get<'record', StoredRecord>('record', child, sent.id, EVERYTHING)
    if (first === null) throw new Error('a record is missing')
    await ports.store.tx({ actor: worker.id, scope: EVERYTHING }, async (t) => {
      for (let back = 1; back < RECORDS_OF_CHILD; back += 1) {
        const submittedAt = new Date(NOW - back * 30 * DAY_MS).toISOString()
        await t.put('record', child, newId(), 0, { ...first.data, submittedAt, tasks: [] })
      }
    })
    children.push(child)
  }
  return children
}

async function readAll(ports: Ports, actor: Actor, device: string, from: string | null) {
  let cursor = from
  let bytes = 0
  for (let more = true; more;) {
    const page = await readSync(ports, actor, { device, cursor })
    bytes += JSON.stringify(page).length
    cursor = page.cursor
    more = page.more
  }
  return { device, cursor, bytes }
}
