/**
 * Who is asking: the signed-in person or machine, as every service sees it. Roles are the codes of CL.role;
 * whoever has a role that is not in the list has no rights at all.
 */
import type { Id } from '../../core/store/query.ts'

export const ROLES = {
  ADMIN: '管理员',
  CM: '儿童主任',
  SUP: '儿童督导员',
  MZ_CASE: '民政个案',
  MZ_APPROVE: '民政审批',
  POLICE: '公安',
  EDU: '教育体育',
  HEALTH: '卫生健康',
  HIV_CASE: '艾滋病专案',
  INS: '医保',
  DPF: '残联',
  SCHOOL: '学校',
  ORG_WORKER: '社会组织工作人员',
  HOTLINE: '热线接线员',
  LEGAL: '司法行政',
  JOINT: '联席会议办公室',
  AUDITOR: '审计员',
  PARENT: '家长',
} as const

export type Role = keyof typeof ROLES

export function isRole(text: string): text is Role {
  return Object.hasOwn(ROLES, text)
}

export interface Actor {
  readonly id: Id
  readonly login: string
  readonly name: string
  readonly role: Role
  /** Area code or prefix of 2 to 12 digits; the rights end at its border. */
  readonly area: string
  readonly org: string
  /** Short form of the organisation at the head of document numbers. */
  readonly orgShort: string
  /** Subjects given to this person by name, for roles that do not go by area. */
  readonly assigned: readonly Id[]
  /** The session or token that carried the request. */
  readonly session: Id
  readonly via: 'cookie' | 'token'
}
