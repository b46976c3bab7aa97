/**
 * What one write costs at a given number of children: a record of 3 kB, the child's own revision and an audit entry,
 * acknowledged when durable. Measured on a store that was closed and opened after it was filled: what the filling left
 * to be done in the background is none of a write's cost. For the bench; the medians at 1,000, 10,000 and 50,000 should
 * lie close together.
 */
import { setTimeout as wait } from 'node:timers/promises'
import type { Store } from '../../../core/store/port.ts'
import { child, director, EAST, id } from '../../contracts/store/people.ts'

export interface WriteCost {
  readonly subjects: number
  readonly writes: number
  /** Milliseconds, one write after the other. */
  readonly medianMs: number
  readonly p95Ms: number
  /** With all writes sent at once. */
  readonly perSecond: number
  /** From opening the filled store to its first answer. */
  readonly startMs: number
}

const RECORDS_EACH = 10
const AT_ONCE = 100
const REST_MS = 2_000
const FIRST_RECORD = 1_000_000

/** @param open opens the same place again after `close`. */
export async function measureWriteCost(open: () => Promise<Store>, subjects: number, writes = 300): Promise<WriteCost> {
  const filled = await open()
  await fill(filled, subjects)
  await filled.close()
  await wait(REST_MS)
  const begun = performance.now()
  const store = await open()
  await store.count('record', {}, director.scope)
  const startMs = performance.now() - begun
  try {
    const alone: number[] = []
    for (let i = 0; i < writes; i += 1) {
      const start = performance.now()
      await submit(store, subjects, i)
      alone.push(performance.now() - start)
    }
    alone.sort((a, b) => a - b)
    const start = performance.now()
    await Promise.all(Array.from({ length: writes }, (_, i) => submit(store, subjects, writes + i)))
    const perSecond = (writes * 1000) / (performance.now() - start)
    const at = (share: number) => alone[Math.floor(alone.length * share)] ?? 0
    return { subjects, writes, medianMs: at(0.5), p95Ms: at(0.95), perSecond, startMs }
  } finally {
    await store.close()
  }
}

async function fill(store: Store, subjects: number): Promise<void> {
  for (let n = 0; n < subjects; n += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, subjects - n) }, (_, i) => n + i)
    await Promise.all(some.map((i) => addWithRecords(store, i)))
  }
}

async function addWithRecords(store: Store, n: number): Promise<void> {
  const owner = id(n)
  await store.tx(director, async (t) => {
    await t.put('subject', owner, owner, 0, child(`孩子${n}`, EAST))
    for (let r = 0; r < RECORDS_EACH; r += 1) {
      await t.put('record', owner, id(FIRST_RECORD + n * RECORDS_EACH + r), 0, answers(2000))
    }
  })
}

/** Spread over the children by a step that shares no factor with round numbers. */
async function submit(store: Store, subjects: number, n: number): Promise<void> {
  const owner = id((n * 7919) % subjects)
  await store.tx(director, async (t) => {
    const subject = await t.get('subject', owner, owner)
    await t.put('subject', owner, owner, subject?.rev ?? 0, { ...subject?.data })
    await t.put('record', owner, id(FIRST_RECORD * 1000 + n), 0, answers(3000))
    await t.append('audit', owner, { action: 'record.submit' })
  })
}

function answers(bytes: number): object {
  return { form: 'LB-04', formVersion: 1, answers: { note: 'x'.repeat(bytes) } }
}
