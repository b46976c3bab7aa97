/**
 * Who may read and write which kind of knowledge: the table of "who may see what" as data, default deny.
 * `own` means: only in records that the person handed in; `masked`: with names, numbers and free text covered.
 */
import type { FieldClass } from './field-classes.ts'
import type { Actor, Role } from './actor.ts'

export type ReadLevel = 'none' | 'own' | 'masked' | 'all'

type Row = Partial<Record<Role, ReadLevel>>

const READ: Readonly<Record<FieldClass, Row>> = {
  identity: {
    CM: 'all',
    SUP: 'all',
    MZ_CASE: 'all',
    MZ_APPROVE: 'all',
    POLICE: 'all',
    EDU: 'all',
    SCHOOL: 'all',
    HEALTH: 'all',
    HIV_CASE: 'all',
    INS: 'all',
    DPF: 'all',
    ORG_WORKER: 'all',
    HOTLINE: 'own',
    AUDITOR: 'masked',
  },
  hiv: { HIV_CASE: 'all', HEALTH: 'all' },
  abuse: {
    CM: 'own',
    SUP: 'all',
    MZ_CASE: 'all',
    MZ_APPROVE: 'all',
    POLICE: 'all',
    HEALTH: 'all',
    HOTLINE: 'own',
  },
  reporter: { CM: 'own', MZ_CASE: 'all', POLICE: 'all', HOTLINE: 'own' },
  health: {
    CM: 'all',
    SUP: 'all',
    MZ_CASE: 'all',
    MZ_APPROVE: 'all',
    HEALTH: 'all',
    HIV_CASE: 'all',
    INS: 'all',
    DPF: 'all',
    ORG_WORKER: 'all',
  },
  finance: { MZ_CASE: 'all', MZ_APPROVE: 'all', HIV_CASE: 'own', AUDITOR: 'masked' },
  parentStatus: { CM: 'all', SUP: 'all', MZ_CASE: 'all', MZ_APPROVE: 'all', POLICE: 'all' },
  offence: { SUP: 'all', MZ_CASE: 'all', MZ_APPROVE: 'all', POLICE: 'all' },
}

/** Kinds that only these roles may write; all else is written by whoever may fill the form. */
const WRITE_ONLY: Partial<Record<FieldClass, readonly Role[]>> = {
  hiv: ['HIV_CASE', 'HEALTH'],
  finance: ['MZ_CASE', 'HIV_CASE'],
}

/** Papers that rest on HIV data are issued in this role alone, and read by those who may know of it. */
const ISSUES_RESTRICTED: readonly Role[] = ['HIV_CASE']

export function mayIssueRestricted({ role }: Pick<Actor, 'role'>): boolean {
  return ISSUES_RESTRICTED.includes(role)
}

export function mayReadRestricted({ role }: Pick<Actor, 'role'>): boolean {
  return readLevel(role, 'hiv') === 'all'
}

export function readLevel(role: Role, kind: FieldClass): ReadLevel {
  return READ[kind][role] ?? 'none'
}

/** Whether this person reads such a field, given whether the record it stands in is the person's own. */
export function mayRead(actor: Pick<Actor, 'role'>, kind: FieldClass, own: boolean): boolean {
  const level = readLevel(actor.role, kind)
  return level === 'all' || level === 'masked' || (level === 'own' && own)
}

export function mayWrite(actor: Pick<Actor, 'role'>, kind: FieldClass): boolean {
  return WRITE_ONLY[kind]?.includes(actor.role) ?? true
}
