/**
 * One edit of several places set upon what has been told before. Places nobody else touched are merged softly; a place
 * that others changed without being seen, to another value, is contested. Of a place that one edit alone has told, the
 * value is not kept twice: it is the one that stands in the thing itself.
 */
import type { Json } from '../store/json.ts'
import { isContested, tell, type Order, type Telling } from './telling.ts'

/** As it is stored: the value only where several were told. */
export type KeptTelling = Omit<Telling, 'value'> & { readonly value?: Json }
export type ToldPlaces = Readonly<Record<string, readonly KeptTelling[]>>

export interface Edit extends Omit<Telling, 'value'> {
  /** The last revision that was seen when the branch began, inclusive. */
  readonly seen: number
  /** By place; null takes the answer away. */
  readonly values: Readonly<Record<string, Json>>
}

export interface MergedEdit {
  readonly told: ToldPlaces
  /** What stands at each place of the edit. */
  readonly standing: Readonly<Record<string, Telling>>
  /** Places of the edit that a person has to decide about. */
  readonly contested: readonly string[]
  /** Others changed something that the edit has not seen, here or elsewhere. */
  readonly foreign: boolean
}

/** @param valueAt what stands at a place now; null for nothing. */
export function mergeEdit(told: ToldPlaces, valueAt: (path: string) => Json, edit: Edit, order: Order): MergedEdit {
  const { seen, values, ...teller } = edit
  const changed: Record<string, readonly KeptTelling[]> = {}
  const standing: Record<string, Telling> = {}
  const contested: string[] = []
  for (const [path, value] of Object.entries(values)) {
    const before = tellingsAt(told, path, valueAt(path))
    const after = tell(path, before, { ...teller, value }, seen, order)
    changed[path] = kept(after.tellings)
    standing[path] = after.standing
    if (after.contested) contested.push(path)
  }
  return { told: { ...told, ...changed }, standing, contested: contested.sort(), foreign: hasForeign(told, edit) }
}

/** Whether somebody else told something that this edit has not seen. */
export function hasForeign(told: ToldPlaces, { seen, branch, edit }: Edit): boolean {
  return Object.values(told)
    .flat()
    .some((other) => other.rev > seen && other.edit !== edit && (branch === null || other.branch !== branch))
}

/** What was told at a place, with values. */
export function tellingsAt(told: ToldPlaces, path: string, standing: Json): readonly Telling[] {
  return (Object.hasOwn(told, path) ? (told[path] ?? []) : []).map((one) => ({ ...one, value: one.value ?? standing }))
}

export function kept(tellings: readonly Telling[]): readonly KeptTelling[] {
  if (tellings.length > 1) return tellings
  return tellings.map(({ value: _, ...teller }) => teller)
}

/** Places that wait for a person, in order. */
export function contestedPlaces(told: ToldPlaces, valueAt: (path: string) => Json, order: Order): string[] {
  return Object.keys(told)
    .filter((path) => (told[path]?.length ?? 0) > 1)
    .filter((path) => isContested(path, tellingsAt(told, path, valueAt(path)), order))
    .sort()
}

/** A person's choice: from now on it is the one telling of this place. */
export function decide(told: ToldPlaces, path: string, decision: Omit<Telling, 'value'>): ToldPlaces {
  return { ...told, [path]: [decision] }
}
