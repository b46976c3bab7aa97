/**
 * Which children a role sees: by area, by case, or by name. The one place where a person becomes a Scope; services
 * read the store with what comes from here and with nothing else.
 */
import type { Id, Scope } from '../../core/store/query.ts'
import type { Actor, Role } from './actor.ts'

type RowFilter = 'area' | 'case' | 'assigned' | 'none'

const FILTER_OF: Record<Role, RowFilter> = {
  ADMIN: 'none',
  CM: 'area',
  SUP: 'area',
  MZ_CASE: 'area',
  MZ_APPROVE: 'area',
  POLICE: 'case',
  EDU: 'assigned',
  HEALTH: 'case',
  HIV_CASE: 'area',
  INS: 'case',
  DPF: 'case',
  SCHOOL: 'assigned',
  ORG_WORKER: 'assigned',
  HOTLINE: 'assigned',
  LEGAL: 'none',
  JOINT: 'none',
  AUDITOR: 'area',
  PARENT: 'none',
}

const NOBODY: Scope = { areas: [] }

/** The prefix that all codes below an area share: 341399101000 is the township 341399101. */
export function areaPrefix(code: string): string {
  const below = /^\d{12}$/.test(code) ? code.replace(/(000){1,2}$/, '') : code
  return below.length === 6 ? below.replace(/(00){1,2}$/, '') : below
}

export function areaScope(actor: Actor): Scope {
  const prefix = areaPrefix(actor.area)
  return /^\d{2,12}$/.test(prefix) ? { areas: [prefix] } : NOBODY
}

/** @param ownersWithCase asked only for roles that work by case; gives the owners of cases in the area. */
export async function scopeOf(actor: Actor, ownersWithCase: (scope: Scope) => Promise<readonly Id[]>): Promise<Scope> {
  switch (FILTER_OF[actor.role]) {
    case 'area':
      return areaScope(actor)
    case 'case':
      return { areas: [], owners: await ownersWithCase(areaScope(actor)) }
    case 'assigned':
      return { areas: [], owners: actor.assigned }
    case 'none':
      return NOBODY
  }
}

/** Whether a new subject of this area may be opened by this person. */
export function mayOpenIn(actor: Actor, area: string): boolean {
  return FILTER_OF[actor.role] !== 'none' && areaScope(actor).areas !== 'all' && inAreas(areaScope(actor), area)
}

function inAreas(scope: Scope, area: string): boolean {
  return scope.areas === 'all' || scope.areas.some((prefix) => area.startsWith(prefix))
}
