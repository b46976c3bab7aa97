/**
 * The heavy members of a kind's data: what most readers do without. A store may keep them beside the rest, and whoever
 * asks for things light gets them without, whichever store it is.
 */
import type { JsonObject } from '../../../core/store/json.ts'
import { specOf, type StoredKind } from './stored-kinds.ts'

export function heavyOf(kind: StoredKind): readonly string[] {
  return specOf(kind).heavy ?? []
}

/** A frozen copy without them. */
export function withoutHeavy(kind: StoredKind, data: JsonObject): JsonObject {
  const heavy = heavyOf(kind)
  return heavy.length === 0 ? data : copyOf(data, (key, value) => (heavy.includes(key) ? undefined : value))
}

/** The data with null in the places of its heavy members, and these; null when it has none. */
export function split(
  kind: StoredKind,
  data: JsonObject,
): { readonly data: JsonObject; readonly apart: JsonObject | null } {
  const keys = heavyOf(kind).filter((key) => (data[key] ?? null) !== null)
  if (keys.length === 0) return { data, apart: null }
  return {
    data: copyOf(data, (key, value) => (keys.includes(key) ? null : value)),
    apart: copyOf(data, (key, value) => (keys.includes(key) ? value : undefined)),
  }
}

/**
 * What `split` took apart; every member is in its old place. One that stands in the data as well was written there
 * later, by a server that does not split.
 */
export function joined(data: JsonObject, apart: JsonObject | null): JsonObject {
  if (apart === null) return data
  return copyOf(data, (key, value) => (value === null && Object.hasOwn(apart, key) ? apart[key] : value))
}

type Value = JsonObject[string]

function copyOf(data: JsonObject, valueOf: (key: string, value: Value) => Value | undefined): JsonObject {
  const copy: Record<string, Value> = Object.create(null)
  for (const [key, value] of Object.entries(data)) {
    const kept = valueOf(key, value)
    if (kept !== undefined) copy[key] = kept
  }
  return Object.freeze(copy)
}
