/**
 * Power loss at any operation: what was acknowledged is there, nothing is half there, numbers have no gap, and the
 * store starts. The disk is simulated, so that what was never synced is really lost.
 */
import { describe, expect, it } from 'vitest'
import type { Store } from '../../../core/store/port.ts'
import { EVERYTHING } from '../../../core/store/query.ts'
import { director, id, pieces } from '../../contracts/store/people.ts'
import { losingDisk } from './losing-disk.ts'
import { lowdbHarness } from './lowdb-harness.ts'

const ROUNDS = Number(process.env['TONGBIAO_ROUNDS'] ?? 12)
const CHILDREN = 6

/** Mulberry32: a fixed seed gives the same losses each time. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

interface Sent {
  readonly owner: string
  readonly record: string
}

/** A record with a number, a counter on the county's file, and an audit entry: three files in one transaction. */
async function submit(store: Store, { owner, record }: Sent): Promise<void> {
  const county = id(900)
  await store.tx(
    director,
    async (t) => {
      const facts = await t.get<'facts', { records: number }>('facts', county, county)
      await t.put('facts', county, county, facts?.rev ?? 0, { records: (facts?.data.records ?? 0) + 1 })
      await t.put('record', owner, record, 0, { form: 'LB-04', formVersion: await t.next('record') })
      await t.append('audit', owner, { action: 'record.submit' })
    },
    { idempotency: { owner, key: record, body: record } },
  )
}

async function checkWhole(store: Store, acknowledged: readonly Sent[], blobs: readonly string[], where: string) {
  for (const { owner, record } of acknowledged) {
    expect(await store.get('record', owner, record, EVERYTHING), where).not.toBeNull()
  }
  for (const blob of blobs) expect(await store.blobs.get(blob), where).not.toBeNull()
  const { rows } = await store.find('record', { order: [{ field: 'formVersion' }], limit: 500 }, EVERYTHING)
  expect(
    rows.map((row) => row.fields.formVersion),
    where,
  ).toEqual(rows.map((_, i) => i + 1))
  const county = await store.get<'facts', { records: number }>('facts', id(900), id(900), EVERYTHING)
  expect(county?.data.records ?? 0, where).toBe(rows.length)
  const report = await store.verify()
  expect(report.faults, where).toEqual([])
  expect(report.auditEntries, where).toBe(rows.length)
}

describe('power loss', () => {
  it(
    `in ${ROUNDS} rounds loses nothing that was acknowledged`,
    async () => {
      for (let seed = 1; seed <= ROUNDS; seed += 1) await oneRound(seed)
    },
    20_000 + ROUNDS * 4000,
  )
})

/** One disk that loses power again and again, also while it recovers. */
async function oneRound(seed: number): Promise<void> {
  const random = seeded(seed)
  const disk = losingDisk(random)
  const unwritten = seed % 2 === 0 ? 2 : 9
  const limits = { segmentBytes: 2000, filesInMemory: 2, unwritten, delayMs: 0, snapshotEvery: 5 }
  const harness = await lowdbHarness({ fs: disk.fs, limits })
  disk.format(harness.dir)
  const acknowledged: Sent[] = []
  const blobs: string[] = []
  let next = 1
  for (let life = 0; life < 4; life += 1) {
    disk.cutPowerAfter(Math.floor(20 + random() * 400))
    const store = await harness.open().catch(() => null)
    if (store !== null) {
      const worker = async () => {
        for (let i = 0; i < 12; i += 1) {
          const sent = { owner: id(Math.floor(random() * CHILDREN) + 1), record: id(1000 + next) }
          next += 1
          await submit(store, sent)
          acknowledged.push(sent)
          if (i % 5 === 0) blobs.push((await store.blobs.put(pieces(`photo ${next}`))).sha256)
        }
      }
      await Promise.allSettled([worker(), worker(), worker()])
      await store.close().catch(() => undefined)
    }
    disk.restore()
    const whole = await harness.open()
    await checkWhole(whole, acknowledged, blobs, `seed ${seed}, life ${life}`)
    if (random() < 0.5) await whole.close()
    else {
      disk.cutPowerAfter(0)
      await whole.close().catch(() => undefined)
      disk.restore()
    }
  }
  await harness.dispose()
}
