/** Who reads which field, as the check of a design asks it: by role, and for recipients of letters by the roles behind them. */
import type { Reading } from '../../core/design/findings/leaks.ts'
import { ROLES, type Role } from './actor.ts'
import { classOfField, type ClassedField } from './field-classes.ts'
import { readLevel } from './field-rights.ts'

/** What rests on HIV data is computed again without them, and identity is known to all who work on a child. */
const LOOKED_AFTER: readonly string[] = ['identity', 'hiv']

export function readingOf(form: string | null, field: ClassedField): Reading {
  const kind = classOfField(form, field)
  const roles = Object.keys(ROLES) as Role[]
  const level = (role: Role): string => readLevel(role, kind)
  return {
    restricted: !LOOKED_AFTER.includes(kind),
    roles: roles.filter((role) => level(role) === 'all' || level(role) === 'masked'),
    own: roles.filter((role) => level(role) === 'own'),
  }
}

/** Ids of recipients as the letters of the county use them. */
const BEHIND: Readonly<Record<string, readonly Role[]>> = {
  village: ['CM'],
  township: ['SUP'],
  civilAffairs: ['MZ_CASE', 'MZ_APPROVE'],
  school: ['SCHOOL'],
  education: ['EDU'],
  police: ['POLICE'],
  insurance: ['INS'],
  hospital: ['HEALTH'],
  organisation: ['ORG_WORKER'],
}

export function rolesBehind(recipient: string): readonly Role[] {
  return Object.hasOwn(BEHIND, recipient) ? (BEHIND[recipient] ?? []) : []
}
