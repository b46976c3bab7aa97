/**
 * Joins two changes of one JSON value: what the county made of it and what a release made of it. Places that only one
 * of them changed follow that one; a place that both changed differently is a conflict that a person decides.
 */
import { isJsonObject } from '../model/json.ts'
import { identifierOf, idOfEntry, placeBelow, placeOfEntry, sameJson } from './json-difference.ts'

export type Side = 'mine' | 'theirs'

export interface MergeConflict {
  /** As in `JsonChange`. */
  at: string
  /** Absent where there is nothing on that side. */
  base?: unknown
  mine?: unknown
  theirs?: unknown
}

export interface Merged {
  /** undefined: the value is taken away. */
  value: unknown
  conflicts: MergeConflict[]
  /** Places that were taken over from the release. */
  taken: string[]
}

/** Whose value stands at a place in conflict; null while nobody has decided, then `mine` stands for the time being. */
export type Choice = (at: string) => Side | null

interface Three {
  base: unknown
  mine: unknown
  theirs: unknown
}

/** `undefined` on a side means that there is nothing. Both results of the same inputs are equal. */
export function mergeJson(three: Three, choice: Choice, at: string = ''): Merged {
  const { base, mine, theirs } = three
  if (sameJson(mine, theirs) || sameJson(base, theirs)) return { value: mine, conflicts: [], taken: [] }
  if (sameJson(base, mine)) return { value: theirs, conflicts: [], taken: [at] }
  if (isJsonObject(mine) && isJsonObject(theirs))
    return mergeObjects(isJsonObject(base) ? base : {}, mine, theirs, choice, at)
  if (Array.isArray(mine) && Array.isArray(theirs)) {
    const merged = mergeLists(Array.isArray(base) ? base : [], mine, theirs, choice, at)
    if (merged !== null) return merged
  }
  return decided(three, choice, at)
}

function decided({ base, mine, theirs }: Three, choice: Choice, at: string): Merged {
  const side = choice(at)
  const value = side === 'theirs' ? theirs : mine
  if (side !== null) return { value, conflicts: [], taken: side === 'theirs' ? [at] : [] }
  const sides = Object.entries({ base, mine, theirs }).filter(([, one]) => one !== undefined)
  return { value, conflicts: [{ at, ...Object.fromEntries(sides) }], taken: [] }
}

type JsonObject = Record<string, unknown>

/** Keys in the order of `mine`; those of the release come after the key that they follow there. */
function mergeObjects(base: JsonObject, mine: JsonObject, theirs: JsonObject, choice: Choice, at: string): Merged {
  const parts = inOrder(Object.keys(mine), Object.keys(theirs)).map((key) => {
    const three = { base: ownOf(base, key), mine: ownOf(mine, key), theirs: ownOf(theirs, key) }
    return { key, merged: mergeJson(three, choice, placeBelow(at, key)) }
  })
  const kept = parts.filter(({ merged }) => merged.value !== undefined)
  return joined(Object.fromEntries(kept.map(({ key, merged }) => [key, merged.value])), parts)
}

/** null for lists whose entries cannot be told apart by an id. */
function mergeLists(
  base: readonly unknown[],
  mine: readonly unknown[],
  theirs: readonly unknown[],
  choice: Choice,
  at: string,
): Merged | null {
  const id = identifierOf([base, mine, theirs])
  if (id === null) return null
  const [old, own, other] = [base, mine, theirs].map(
    (list) => new Map(list.map((entry) => [idOfEntry(entry, id), entry])),
  )
  if (!old || !own || !other) return null
  const order = mergeOrder({ base: [...old.keys()], mine: [...own.keys()], theirs: [...other.keys()] }, choice, at)
  const parts = order.names.map((name) => {
    const three = { base: old.get(name), mine: own.get(name), theirs: other.get(name) }
    return { key: name, merged: mergeJson(three, choice, placeOfEntry(at, id, name)) }
  })
  const entries = parts.flatMap(({ merged }) => (merged.value === undefined ? [] : [merged.value]))
  return joined(entries, [...parts, { merged: order.merged }])
}

/** The order of rows counts where the first that fits decides, so it is merged like a value of its own. */
function mergeOrder(
  { base, mine, theirs }: { base: string[]; mine: string[]; theirs: string[] },
  choice: Choice,
  at: string,
): { names: string[]; merged: Merged } {
  const common = (list: string[]): string[] =>
    list.filter((name) => base.includes(name) && mine.includes(name) && theirs.includes(name))
  const three = { base: common(base), mine: common(mine), theirs: common(theirs) }
  const merged = mergeJson(three, choice, `${at}/[order]`)
  const names = merged.value === three.mine ? inOrder(mine, theirs) : inOrder(theirs, mine)
  return { names, merged }
}

function joined(value: unknown, parts: readonly { merged: Merged }[]): Merged {
  return {
    value,
    conflicts: parts.flatMap(({ merged }) => merged.conflicts),
    taken: parts.flatMap(({ merged }) => merged.taken),
  }
}

function ownOf(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined
}

/** All names once: those of the first list in its order, each other one after the name it follows in the second. */
function inOrder(first: readonly string[], second: readonly string[]): string[] {
  const known = new Set(first)
  const order = [...first]
  let before = -1
  for (const name of second) {
    if (known.has(name)) {
      before = order.indexOf(name)
      continue
    }
    order.splice(before + 1, 0, name)
    known.add(name)
    before += 1
  }
  return order
}
