/**
 * What differs between two JSON values, place by place, in the order of the newer one. Lists of things with an id are
 * compared thing by thing, so that a row that moved is not told as a hundred changes.
 */
import { isJsonObject } from '../model/json.ts'

export interface JsonChange {
  /** JSON Pointer; a segment `[id=G4]` names an entry of a list by its id. */
  at: string
  /** Absent where there was nothing. */
  before?: unknown
  /** Absent where there is nothing any more. */
  after?: unknown
}

export function jsonDifference(before: unknown, after: unknown, at: string = ''): JsonChange[] {
  if (Array.isArray(before) && Array.isArray(after)) return listDifference(before, after, at)
  if (isJsonObject(before) && isJsonObject(after)) {
    const keys = [...new Set([...Object.keys(after), ...Object.keys(before)])]
    return keys.flatMap((key) => {
      const here = placeBelow(at, key)
      if (!Object.hasOwn(after, key)) return [{ at: here, before: before[key] }]
      if (!Object.hasOwn(before, key)) return [{ at: here, after: after[key] }]
      return jsonDifference(before[key], after[key], here)
    })
  }
  return sameJson(before, after) ? [] : [{ at, before, after }]
}

/** The place of a key below a place. */
export function placeBelow(at: string, key: string): string {
  return `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
}

/** The place of a list's entry that is known by the value of `id`. */
export function placeOfEntry(at: string, id: string, name: string): string {
  return `${at}/[${id}=${name}]`
}

/** Names of what identifies an entry of a list, in the formats of plugins. */
const IDS = ['id', 'code', 'key', 'description'] as const

function listDifference(before: readonly unknown[], after: readonly unknown[], at: string): JsonChange[] {
  const id = identifierOf([before, after])
  if (id === null) return sameJson(before, after) ? [] : [{ at, before, after }]
  const old = new Map(before.map((entry) => [idOfEntry(entry, id), entry]))
  const kept = new Set(after.map((entry) => idOfEntry(entry, id)))
  const changed = after.flatMap((entry) => {
    const name = idOfEntry(entry, id)
    const here = placeOfEntry(at, id, name)
    return old.has(name) ? jsonDifference(old.get(name), entry, here) : [{ at: here, after: entry }]
  })
  const gone = [...old].filter(([name]) => !kept.has(name))
  const order = (list: readonly unknown[]) =>
    list.map((entry) => idOfEntry(entry, id)).filter((name) => old.has(name) && kept.has(name))
  const moved = sameJson(order(before), order(after)) ? [] : [{ at, before: order(before), after: order(after) }]
  return [...changed, ...gone.map(([name, entry]) => ({ at: placeOfEntry(at, id, name), before: entry })), ...moved]
}

/** By which key the entries of all these lists can be told apart; null where they cannot. */
export function identifierOf(lists: readonly (readonly unknown[])[]): string | null {
  const id = IDS.find((name) => lists.flat().every((entry) => isJsonObject(entry) && isId(entry[name])))
  return id === undefined || lists.some((list) => hasTwins(list, id)) ? null : id
}

function isId(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number'
}

export function idOfEntry(entry: unknown, id: string): string {
  return isJsonObject(entry) ? String(entry[id]) : ''
}

function hasTwins(list: readonly unknown[], id: string): boolean {
  return new Set(list.map((entry) => idOfEntry(entry, id))).size < list.length
}

/** Equal as JSON, whatever the order of keys. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((entry, n) => sameJson(entry, b[n]))
  if (isJsonObject(a) && isJsonObject(b)) {
    const keys = Object.keys(a)
    return (
      keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key], b[key]))
    )
  }
  return a === b
}
