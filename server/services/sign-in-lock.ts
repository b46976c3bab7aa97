/**
 * Slows down guessing: from the tenth wrong password for one login from one address, each further try waits twice as
 * long as the one before, up to a quarter of an hour. Kept in the store, so that a restart does not reset it; nobody
 * can lock out somebody else's address for good.
 */
import type { Stored } from '../../core/store/port.ts'
import { EVERYTHING } from '../../core/store/query.ts'
import { HOUSE } from '../audit/entries.ts'
import type { Ports } from './ports.ts'
import { idOf } from './secrets.ts'
import { instant } from './time.ts'

const FREE_TRIES = 10
const FIRST_WAIT = 30_000
const LONGEST_WAIT = 15 * 60_000
const FORGOTTEN_AFTER = 24 * 3_600_000

interface Tries {
  count: number
  /** No try before; UTC. */
  waitUntil: string
  /** When it is forgotten. */
  expiresAt: string
}

type Held = Pick<Ports, 'store' | 'clock'>

function keyOf(login: string, address: string): string {
  return idOf(`tries\0${login.toLowerCase()}\0${address}`)
}

async function triesOf({ store, clock }: Held, id: string): Promise<Stored<Tries> | null> {
  const stored = await store.get<'session', Tries>('session', HOUSE, id, EVERYTHING)
  return stored !== null && Date.parse(stored.data.expiresAt) > clock.now() ? stored : null
}

/** Milliseconds until the next try is allowed; 0 for now. */
export async function waitOf(ports: Held, login: string, address: string): Promise<number> {
  const tries = await triesOf(ports, keyOf(login, address))
  return tries === null ? 0 : Math.max(0, Date.parse(tries.data.waitUntil) - ports.clock.now())
}

export async function countFailure(ports: Held, login: string, address: string): Promise<void> {
  const id = keyOf(login, address)
  const now = ports.clock.now()
  await forgetOld(ports)
  await ports.store.tx({ actor: 'system', scope: EVERYTHING }, async (t) => {
    const stored = await t.get<'session', Tries>('session', HOUSE, id)
    const live = stored !== null && Date.parse(stored.data.expiresAt) > now
    const count = (live ? stored.data.count : 0) + 1
    const wait = count < FREE_TRIES ? 0 : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (count - FREE_TRIES))
    const tries: Tries = { count, waitUntil: instant(now + wait), expiresAt: instant(now + FORGOTTEN_AFTER) }
    await t.put('session', HOUSE, id, stored?.rev ?? 0, tries)
  })
}

export async function forgetFailures(ports: Held, login: string, address: string): Promise<void> {
  await remove(ports, keyOf(login, address))
}

async function forgetOld(ports: Held): Promise<void> {
  const where = { owner: HOUSE, expiresAt: { before: instant(ports.clock.now()) } }
  const { rows } = await ports.store.find('session', { where, limit: 20 }, EVERYTHING)
  for (const row of rows) await remove(ports, row.id)
}

async function remove({ store }: Held, id: string): Promise<void> {
  await store.tx({ actor: 'system', scope: EVERYTHING }, async (t) => {
    const stored = await t.get('session', HOUSE, id)
    if (stored !== null) await t.remove('session', HOUSE, id, stored.rev)
  })
}
