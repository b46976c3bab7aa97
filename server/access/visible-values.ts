/**
 * Cuts answers and facts down to what somebody may read. It copies what is allowed instead of deleting what is not,
 * so that a key no definition knows is never shown.
 */
import { isJsonObject } from '../../core/model/json.ts'
import { missingReason } from '../../core/model/missing.ts'
import type { FieldPlan } from '../../core/model/plan.ts'
import type { Actor } from './actor.ts'
import { classOfField, TELLING_CODES, type FieldClass, type TellingCode } from './field-classes.ts'
import { mayRead, readLevel } from './field-rights.ts'
import { masked } from './masking.ts'

export type ViewedField = Pick<FieldPlan, 'pattern' | 'kind' | 'parent'> & {
  readonly sensitivity?: FieldPlan['sensitivity']
}

/** Fields by pattern with the kind of knowledge each one holds. */
export interface FieldMap {
  readonly fields: ReadonlyMap<string, Viewed>
  readonly containers: ReadonlySet<string>
}

interface Viewed {
  readonly field: ViewedField
  readonly is: FieldClass
  /** Codes among its values that say more than the field itself. */
  readonly telling: readonly TellingCode[]
}

export function fieldMap(form: string | null, fields: readonly ViewedField[]): FieldMap {
  const viewed = (field: ViewedField): Viewed => ({
    field,
    is: classOfField(form, classed(field)),
    telling: TELLING_CODES.filter((rule) => rule.pattern.test(field.pattern)),
  })
  const entries = fields.map((field) => [field.pattern, viewed(field)] as const)
  return { fields: new Map(entries), containers: new Set(['', ...fields.map((field) => field.parent)]) }
}

/** The shared facts with the results kept beside them: bands of scores and past visits. */
export function factMap(dictionary: readonly ViewedField[]): FieldMap {
  return fieldMap(null, [
    ...dictionary,
    { pattern: '/scores', parent: '', kind: 'file' },
    { pattern: '/visits', parent: '', kind: 'file' },
  ])
}

function classed(field: ViewedField): { pattern: string; sensitivity?: 'P' | 'S' | 'H' } {
  return field.sensitivity === undefined
    ? { pattern: field.pattern }
    : { pattern: field.pattern, sensitivity: field.sensitivity }
}

/** Decides about one field: whether it is shown and how. */
export interface Viewer {
  shows(is: FieldClass): boolean
  masks(is: FieldClass): boolean
}

export function viewerOf(actor: Pick<Actor, 'role'>, own: boolean): Viewer {
  return {
    shows: (is) => mayRead(actor, is, own),
    masks: (is) => readLevel(actor.role, is) === 'masked',
  }
}

/** Shows everything but HIV data: what a rule may work with when its result is meant for others. */
export const WITHOUT_HIV: Viewer = { shows: (is) => is !== 'hiv', masks: () => false }

export function visibleValues(values: unknown, map: FieldMap, viewer: Viewer): Record<string, unknown> {
  const copy = visibleAt(values, '', map, viewer)
  return isJsonObject(copy) ? copy : {}
}

/** Whether the field at a pattern is shown; a place that no field describes is not. */
export function showsPattern(pattern: string, map: FieldMap, viewer: Viewer): boolean {
  const found = map.fields.get(pattern)
  if (found) return viewer.shows(found.is)
  return map.containers.has(pattern)
}

function visibleAt(value: unknown, pattern: string, map: FieldMap, viewer: Viewer): unknown {
  const found = map.fields.get(pattern)
  if (pattern !== '' && !found && !map.containers.has(pattern)) return undefined
  if (found && !viewer.shows(found.is)) return undefined
  if (missingReason(value) !== null) return value
  if (Array.isArray(value) && map.containers.has(`${pattern}/*`)) {
    return value.map((item) => visibleAt(item, `${pattern}/*`, map, viewer) ?? {})
  }
  if (isJsonObject(value) && map.containers.has(pattern)) {
    const shown: [string, unknown][] = []
    for (const key of Object.keys(value)) {
      const item = visibleAt(value[key], `${pattern}/${key}`, map, viewer)
      if (item !== undefined) shown.push([key, item])
    }
    return Object.fromEntries(shown)
  }
  if (!found) return undefined
  const told = withoutTellingCodes(value, found, viewer)
  return viewer.masks(found.is) ? masked(told, maskable(found.field)) : told
}

function maskable(field: ViewedField): { kind: ViewedField['kind']; sensitivity?: 'P' | 'S' | 'H' } {
  return field.sensitivity === undefined ? { kind: field.kind } : { kind: field.kind, sensitivity: field.sensitivity }
}

function withoutTellingCodes(value: unknown, { telling }: Viewed, viewer: Viewer): unknown {
  if (telling.length === 0) return value
  const hidden = telling.filter((rule) => !viewer.shows(rule.is)).map((rule) => rule.code)
  if (hidden.length === 0) return value
  if (Array.isArray(value)) return value.filter((item) => typeof item !== 'string' || !hidden.includes(item))
  return typeof value === 'string' && hidden.includes(value) ? undefined : value
}

/** Patterns of all places in the values that hold a kind of knowledge. */
export function placesOf(values: unknown, map: FieldMap, wanted: (is: FieldClass) => boolean): string[] {
  const places: string[] = []
  collect(values, '', '', map, wanted, places)
  return places
}

function collect(
  value: unknown,
  pattern: string,
  pointer: string,
  map: FieldMap,
  wanted: (is: FieldClass) => boolean,
  places: string[],
): void {
  const found = map.fields.get(pattern)
  const tells = TELLING_CODES.some((rule) => rule.pattern.test(pattern) && wanted(rule.is) && holds(value, rule.code))
  if (value !== undefined && (tells || (found && wanted(found.is)))) places.push(pointer)
  if (Array.isArray(value)) {
    value.forEach((item, i) => collect(item, `${pattern}/*`, `${pointer}/${i}`, map, wanted, places))
  } else if (isJsonObject(value)) {
    for (const [key, item] of Object.entries(value)) {
      collect(item, `${pattern}/${key}`, `${pointer}/${key}`, map, wanted, places)
    }
  }
}

function holds(value: unknown, code: string): boolean {
  return Array.isArray(value) ? value.includes(code) : value === code
}
