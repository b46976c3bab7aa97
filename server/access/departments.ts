/**
 * Whom a task reaches that names a department, a school or a role instead of one person's role: departments are codes
 * of CL.dept. Who is not listed (parents, the reporter) has no account here and is told by the one who holds the task.
 */
import { isRole, type Role } from './actor.ts'

const ROLES_OF: Readonly<Record<string, readonly Role[]>> = {
  MZ: ['MZ_CASE', 'MZ_APPROVE'],
  JT: ['EDU'],
  GA: ['POLICE'],
  SF: ['LEGAL'],
  WJ: ['HEALTH'],
  YB: ['INS'],
  CL: ['DPF'],
  XZ: ['SUP'],
  CJ: ['CM'],
  LX: ['JOINT'],
  school: ['SCHOOL'],
}

/** @param addressees codes of departments, roles or kinds of people, as a task's `to` names them. */
export function reaches(addressees: readonly string[], role: Role): boolean {
  return addressees.some((code) => (isRole(code) ? code === role : rolesOf(code).includes(role)))
}

function rolesOf(department: string): readonly Role[] {
  return Object.hasOwn(ROLES_OF, department) ? (ROLES_OF[department] ?? []) : []
}
