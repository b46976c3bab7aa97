/**
 * Who is told of a task that somebody does not do in time: first the one above, at last the county's civil affairs,
 * which leads the work (domain G1: the supervisor on the next day, civil affairs ten days later).
 */
import type { NoticeStep } from '../../core/calendar/index.ts'
import { isRole, type Role } from './actor.ts'

const LEADING: readonly Role[] = ['MZ_CASE', 'MZ_APPROVE']

/** Everybody else answers to the case workers of civil affairs. */
const ABOVE: Partial<Record<Role, Role>> = {
  CM: 'SUP',
  ORG_WORKER: 'SUP',
  SCHOOL: 'EDU',
  MZ_CASE: 'MZ_APPROVE',
  MZ_APPROVE: 'MZ_APPROVE',
}

/** @param role who has to do it; a code that is no role is told to those who lead. */
export function toldOf(step: NoticeStep, role: string | undefined): readonly Role[] {
  if (role === undefined || !isRole(role) || step === 'BREACH') return LEADING
  return step === 'REMIND' ? [role] : [ABOVE[role] ?? 'MZ_CASE']
}
