/**
 * What each role may do at all, before any question of area or field. Default deny: an action that is not listed for
 * a role is refused, and an action that stands in no list belongs to nobody.
 */
import { Problem } from '../../core/errors/problem.ts'
import type { Actor, Role } from './actor.ts'

export type Action =
  | 'area.read'
  | 'form.read'
  | 'assess'
  | 'subject.list'
  | 'subject.read'
  | 'record.read'
  | 'record.submit'
  | 'record.change'
  | 'duty.list'
  | 'task.list'
  | 'task.close'
  | 'draft.keep'
  | 'document.read'
  | 'document.issue'
  | 'document.serve'
  | 'document.void'
  | 'design.change'
  | 'design.publish'
  | 'wordTemplate.change'
  | 'wordTemplate.list'
  | 'file.add'
  | 'file.read'
  | 'sync'
  | 'conflict.decide'

const DEFINITIONS: readonly Action[] = ['area.read', 'form.read', 'assess']
const READING: readonly Action[] = [...DEFINITIONS, 'subject.list', 'subject.read', 'record.read']
const CASEWORK: readonly Action[] = [
  ...READING,
  'record.submit',
  'record.change',
  'duty.list',
  'task.list',
  'task.close',
  'draft.keep',
  'document.read',
  'document.issue',
  'document.serve',
  'document.void',
  'wordTemplate.list',
  'file.add',
  'file.read',
  'sync',
]
/** A choice between what two people told is made by whoever answers for both. */
const DECIDING: readonly Action[] = [...CASEWORK, 'conflict.decide']

const ACTIONS_OF: Record<Role, readonly Action[]> = {
  ADMIN: [...DEFINITIONS, 'design.change', 'design.publish', 'wordTemplate.change', 'wordTemplate.list'],
  CM: CASEWORK,
  SUP: DECIDING,
  MZ_CASE: DECIDING,
  MZ_APPROVE: DECIDING,
  POLICE: CASEWORK,
  EDU: CASEWORK,
  HEALTH: DECIDING,
  HIV_CASE: DECIDING,
  INS: CASEWORK,
  DPF: CASEWORK,
  SCHOOL: CASEWORK,
  ORG_WORKER: CASEWORK,
  HOTLINE: CASEWORK,
  LEGAL: DEFINITIONS,
  JOINT: [...DEFINITIONS, 'duty.list'],
  AUDITOR: READING,
  PARENT: [],
}

export function mayDo(role: Role, action: Action): boolean {
  return ACTIONS_OF[role].includes(action)
}

/** @throws Problem `access.denied` */
export function demand(actor: Actor, action: Action): void {
  if (!mayDo(actor.role, action)) throw new Problem('access.denied', 'Your role does not allow this.', { action })
}
