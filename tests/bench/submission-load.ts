/** Submissions of 250 answers, as many as go in, by sixteen at once: what stays acknowledged each second, and what fails. */
import type { Store } from '../../core/store/port.ts'
import { child, director, EAST, id } from '../contracts/store/people.ts'
import { rounded, timingOf } from './measuring.ts'

export interface Load {
  answers: number
  seconds: number
  perSecond: number
  failures: number
  medianMs: number
  p95Ms: number
  /** Of this process, for one submission: what is left of the figure on a busy machine. */
  cpuMs: number
}

const CLIENTS = 16
const CHILDREN = 500
const ANSWERS = 250
/** Beyond the ids of the children. */
const FIRST_ID = 10_000_000

export async function submissionLoad(store: Store, seconds: number): Promise<Load> {
  for (let n = 0; n < CHILDREN; n += 1) {
    const owner = id(n)
    await store.tx(director, async (t) => {
      await t.put('subject', owner, owner, 0, child(`孩子${n}`, EAST))
      await t.put('facts', owner, owner, 0, { values: {}, updatedAt: '2020-04-01T04:00:00.000Z' })
    })
  }
  const times: number[] = []
  let failures = 0
  let next = 0
  const before = process.cpuUsage()
  const start = performance.now()
  const until = start + seconds * 1000
  const client = async (): Promise<void> => {
    while (performance.now() < until) {
      const n = (next += 1)
      const begun = performance.now()
      await submitted(store, n).catch(() => (failures += 1))
      times.push(performance.now() - begun)
    }
  }
  await Promise.all(Array.from({ length: CLIENTS }, client))
  const spent = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(before)
  const cpuMs = rounded((user + system) / 1000 / times.length)
  const { medianMs, p95Ms } = timingOf(times)
  const perSecond = rounded((times.length - failures) / spent)
  return { answers: ANSWERS, seconds: Math.round(spent), perSecond, failures, medianMs, p95Ms, cpuMs }
}

/** What handing in a record does: facts, subject, a task, the record, audit and event, once. */
async function submitted(store: Store, n: number): Promise<void> {
  const owner = id((n * 7919) % CHILDREN)
  const record = id(FIRST_ID + n)
  const answers = Object.fromEntries(Array.from({ length: ANSWERS }, (_, i) => [`q${i}`, `答案 ${n}-${i}`]))
  await store.tx(
    director,
    async (t) => {
      const subject = await t.get('subject', owner, owner)
      const facts = await t.get('facts', owner, owner)
      await t.put('record', owner, record, 0, { form: 'LB-04', formVersion: 1, by: 'director', answers })
      await t.put('task', owner, id(2 * FIRST_ID + n), 0, {
        kind: 'visit',
        role: 'CM',
        status: 'open',
        due: '2020-07-01',
      })
      await t.put('facts', owner, owner, facts?.rev ?? 0, { ...facts?.data, last: n })
      await t.put('subject', owner, owner, subject?.rev ?? 0, { ...subject?.data })
      await t.append('audit', owner, { action: 'record.submit', target: { kind: 'record', id: record } })
      await t.append('outbox', owner, { action: 'record.submitted', target: { kind: 'record', id: record } })
    },
    { idempotency: { owner, key: record, body: answers } },
  )
}
