/** Accounts of people and machines: making, finding, disabling, the first administrator. */
import { Problem } from '../../core/errors/problem.ts'
import type { Stored } from '../../core/store/port.ts'
import { EVERYTHING, type Id } from '../../core/store/query.ts'
import { isRole, ROLES, type Role } from '../access/actor.ts'
import { audit, auditEntry } from '../audit/entries.ts'
import type { Ports } from './ports.ts'
import { idOf } from './secrets.ts'
import type { StoredUser } from './stored.ts'

export interface NewUser {
  login: string
  /** null for a machine. */
  password: string | null
  name: string
  role: Role
  area: string
  org: string
  orgShort?: string
  assigned?: Id[]
}

/** One account per login: the id comes out of the login, so that two can never have the same. */
function userId(login: string): Id {
  return idOf(`user\0${login.normalize('NFKC').toLowerCase()}`)
}

/** @throws Problem `request.invalid` when the login is taken. */
export async function createUser(ports: Ports, user: NewUser, actor: string): Promise<Id> {
  const id = userId(user.login)
  const stored: StoredUser = {
    login: user.login,
    role: user.role,
    area: user.area,
    name: user.name,
    org: user.org,
    orgShort: user.orgShort ?? user.org,
    passwordHash: user.password === null ? null : await ports.passwords.hash(user.password),
    disabled: false,
    epoch: 1,
    assigned: user.assigned ?? [],
  }
  await ports.store.tx({ actor, scope: EVERYTHING }, async (t) => {
    if ((await t.get('user', id, id)) !== null) throw new Problem('request.invalid', 'This login is taken.')
    await t.put('user', id, id, 0, stored)
    await audit(t, id, auditEntry('user.create', { kind: 'user', id }, { role: user.role, area: user.area }))
  })
  return id
}

export async function userByLogin(ports: Ports, login: string): Promise<Stored<StoredUser> | null> {
  return userById(ports, userId(login))
}

export async function userById(ports: Pick<Ports, 'store'>, id: Id): Promise<Stored<StoredUser> | null> {
  return ports.store.get<'user', StoredUser>('user', id, id, EVERYTHING)
}

export interface UserChange {
  disabled?: boolean
  role?: Role
  area?: string
  passwordHash?: string
}

/** Rights and password changes end every session of the account; a mere re-hash of the same password does not. */
export async function changeUser(ports: Ports, id: Id, change: UserChange, actor: string): Promise<void> {
  await ports.store.tx({ actor, scope: EVERYTHING }, async (t) => {
    const stored = await t.get<'user', StoredUser>('user', id, id)
    if (stored === null) throw new Problem('notFound', 'There is no such account.')
    await t.put('user', id, id, stored.rev, { ...stored.data, ...change, epoch: stored.data.epoch + 1 })
    await audit(t, id, auditEntry('user.change', { kind: 'user', id }, { changed: Object.keys(change) }))
  })
}

export async function keepNewHash(ports: Ports, user: Stored<StoredUser>, passwordHash: string): Promise<void> {
  await ports.store.tx({ actor: user.id, scope: EVERYTHING }, async (t) => {
    await t.put('user', user.id, user.id, user.rev, { ...user.data, passwordHash })
    await audit(t, user.id, auditEntry('user.change', { kind: 'user', id: user.id }, { changed: ['passwordHash'] }))
  })
}

export async function hasUsers(ports: Pick<Ports, 'store'>): Promise<boolean> {
  return (await ports.store.find('user', { limit: 1 }, EVERYTHING)).rows.length > 0
}

export interface FirstAdministrator {
  token: string
  login: string
  password: string
  name: string
}

/** @throws Problem `access.denied` for a wrong or used token. */
export async function createFirstAdministrator(ports: Ports, wanted: FirstAdministrator): Promise<void> {
  if (ports.setup === null || !ports.setup.take(wanted.token)) {
    throw new Problem('access.denied', 'The link for the first administrator is wrong or used.')
  }
  try {
    const { login, password, name } = wanted
    await createUser(ports, { login, password, name, role: 'ADMIN', area: '00', org: ROLES.ADMIN }, 'system')
  } catch (error) {
    ports.setup.giveBack()
    throw error
  }
}

/** @throws Problem `request.invalid` for a code that is no role. */
export function demandRole(text: string): Role {
  if (isRole(text)) return text
  throw new Problem('request.invalid', `There is no role ${text}; roles are ${Object.keys(ROLES).join(', ')}.`)
}
