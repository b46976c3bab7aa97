/**
 * Signing in and out, and who is behind a secret. A session ends after 30 minutes without a call, after 12 hours
 * whatever happens, and at once when the account is disabled or its rights change.
 */
import { Problem } from '../../core/errors/problem.ts'
import type { Stored } from '../../core/store/port.ts'
import { EVERYTHING, type Id } from '../../core/store/query.ts'
import type { Actor } from '../access/actor.ts'
import { audit, auditAlone, auditEntry, HOUSE } from '../audit/entries.ts'
import type { Ports } from './ports.ts'
import { hashOf, newSecret } from './secrets.ts'
import { countFailure, forgetFailures, waitOf } from './sign-in-lock.ts'
import type { StoredSession, StoredUser } from './stored.ts'
import { instant } from './time.ts'
import { keepNewHash, userById, userByLogin } from './users.ts'

export const IDLE_MS = 30 * 60_000
export const ABSOLUTE_MS = 12 * 3_600_000
/** The last use is written down at most once in this time. */
const TOUCH_MS = 60_000

export interface SignIn {
  login: string
  password: string
  address: string
  /** Secret of the session that the browser had before: it ends here. */
  before: string | null
}

export interface SignedIn {
  secret: string
  actor: Actor
}

/** @throws Problem `session.badCredentials`, `request.tooMany` with `retryAfter` in seconds. */
export async function signIn(ports: Ports, { login, password, address, before }: SignIn): Promise<SignedIn> {
  const wait = await waitOf(ports, login, address)
  if (wait > 0) {
    await auditAlone(ports.store, 'system', HOUSE, auditEntry('session.locked'))
    throw new Problem('request.tooMany', 'Too many wrong passwords; wait before the next try.', {
      retryAfter: Math.ceil(wait / 1000),
    })
  }
  const user = await userByLogin(ports, login)
  const usable = user !== null && !user.data.disabled ? user.data.passwordHash : null
  if (!(await ports.passwords.matches(usable, password)) || user === null || usable === null) {
    await countFailure(ports, login, address)
    await auditAlone(ports.store, 'system', user?.id ?? HOUSE, auditEntry('session.failed'))
    throw new Problem('session.badCredentials', 'Login or password is wrong.')
  }
  await forgetFailures(ports, login, address)
  if (ports.passwords.isOutdated(usable)) await keepNewHash(ports, user, await ports.passwords.hash(password))
  if (before !== null) await endSession(ports, before)
  return startSession(ports, user.id)
}

async function startSession(ports: Ports, userId: Id): Promise<SignedIn> {
  const user = await userById(ports, userId)
  if (user === null) throw new Problem('session.badCredentials', 'Login or password is wrong.')
  const secret = newSecret()
  const id = await keepSession(ports, user, secret, 'cookie', ABSOLUTE_MS)
  return { secret, actor: actorOf(user, id, 'cookie') }
}

async function keepSession(
  ports: Ports,
  user: Stored<StoredUser>,
  secret: string,
  via: 'cookie' | 'token',
  lifeMs: number,
): Promise<Id> {
  const id = ports.newId()
  const now = ports.clock.now()
  const session: StoredSession = {
    userId: user.id,
    tokenHash: hashOf(secret),
    via,
    epoch: user.data.epoch,
    expiresAt: instant(now + lifeMs),
    lastSeenAt: instant(now),
  }
  await ports.store.tx({ actor: user.id, scope: EVERYTHING }, async (t) => {
    await t.put('session', user.id, id, 0, session)
    await audit(t, user.id, auditEntry(via === 'cookie' ? 'session.start' : 'token.create', { kind: 'session', id }))
  })
  return id
}

/** Who is behind a secret; null when there is no such session or it has ended. */
export async function actorBehind(ports: Ports, secret: string, via: 'cookie' | 'token'): Promise<Actor | null> {
  const session = await sessionOf(ports, secret)
  if (session === null || session.data.via !== via) return null
  const user = await userById(ports, session.data.userId)
  if (user === null || user.data.disabled || user.data.epoch !== session.data.epoch) return null
  const now = ports.clock.now()
  const idle = now - Date.parse(session.data.lastSeenAt)
  if (Date.parse(session.data.expiresAt) <= now || (via === 'cookie' && idle > IDLE_MS)) return null
  if (via === 'cookie' && idle > TOUCH_MS) await touch(ports, session, now)
  return actorOf(user, session.id, via)
}

async function sessionOf(ports: Ports, secret: string): Promise<Stored<StoredSession> | null> {
  const { rows } = await ports.store.find('session', { where: { tokenHash: hashOf(secret) }, limit: 1 }, EVERYTHING)
  const row = rows[0]
  return row ? ports.store.get<'session', StoredSession>('session', row.owner, row.id, EVERYTHING) : null
}

/** Parallel calls of one session write the same thing: the first one is enough. */
async function touch(ports: Ports, session: Stored<StoredSession>, now: number): Promise<void> {
  await ports.store.tx({ actor: 'system', scope: EVERYTHING }, async (t) => {
    const current = await t.get<'session', StoredSession>('session', session.owner, session.id)
    if (current === null || current.rev !== session.rev) return
    await t.put('session', session.owner, session.id, current.rev, { ...current.data, lastSeenAt: instant(now) })
  })
}

export async function endSession(ports: Ports, secret: string): Promise<void> {
  const session = await sessionOf(ports, secret)
  if (session === null) return
  await ports.store.tx({ actor: session.data.userId, scope: EVERYTHING }, async (t) => {
    const current = await t.get('session', session.owner, session.id)
    if (current === null) return
    await t.remove('session', session.owner, session.id, current.rev)
    await audit(t, session.owner, auditEntry('session.end', { kind: 'session', id: session.id }))
  })
}

/** A secret for a machine, valid for `days`; shown once and kept as a hash. */
export async function issueToken(ports: Ports, user: Stored<StoredUser>, days: number): Promise<string> {
  const secret = newSecret()
  await keepSession(ports, user, secret, 'token', days * 86_400_000)
  return secret
}

/** Somebody whose work is done later without a session: what was sent and had to wait. */
export function absentActor(user: Stored<StoredUser>): Actor {
  return actorOf(user, user.id, 'token')
}

function actorOf(user: Stored<StoredUser>, session: Id, via: 'cookie' | 'token'): Actor {
  const { login, name, role, area, org, orgShort, assigned } = user.data
  return { id: user.id, login, name, role, area, org, orgShort, assigned, session, via }
}
