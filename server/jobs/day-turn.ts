/**
 * The job of each day: follows tasks that nobody follows and anchors the audit. It ends by waiting for the next day, so
 * that there is exactly one of it, whoever starts how often; it carries the anchor of the day before.
 */
import type { Job } from '../../core/store/port.ts'
import { EVERYTHING } from '../../core/store/query.ts'
import { anchorChains } from '../audit/anchors.ts'
import { audit, auditEntry, HOUSE } from '../audit/entries.ts'
import type { Ports } from '../services/ports.ts'
import { followAll } from '../services/task-notices.ts'
import { dayInShanghai, instant } from '../services/time.ts'

export const DAY_JOB = 'day.turn'

const NEXT = { owner: HOUSE, type: DAY_JOB, key: 'next' } as const
const DAY_MS = 86_400_000
/** Ten past midnight in Shanghai. */
const MINUTES_UTC = -8 * 60 + 10

/** Nothing when it waits already. */
export async function awaitDay(ports: Ports): Promise<void> {
  await ports.store.tx({ actor: HOUSE, scope: EVERYTHING }, (t) => t.enqueue({ ...NEXT, payload: { anchor: null } }))
}

export async function turnDay(ports: Ports, job: Job): Promise<void> {
  await followAll(ports)
  const now = ports.clock.now()
  const before = typeof job.payload['anchor'] === 'string' ? job.payload['anchor'] : null
  const anchor = await anchorChains(ports.store, before, instant(now))
  const { sha256, grown, chains } = anchor
  await ports.store.tx({ actor: HOUSE, scope: EVERYTHING }, async (t) => {
    await t.finish(job)
    await audit(t, HOUSE, auditEntry('audit.anchor', undefined, { sha256, grown, chains }))
    await t.enqueue({ ...NEXT, payload: { anchor: sha256 }, runAt: nextTurn(now) })
  })
  ports.log.info({ anchor: sha256, chains, grown }, 'audit anchored')
}

function nextTurn(now: number): string {
  const midnight = Date.parse(`${dayInShanghai(now)}T00:00:00.000Z`)
  const turn = midnight + MINUTES_UTC * 60_000
  return instant(turn > now ? turn : turn + DAY_MS)
}
