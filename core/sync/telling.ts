/**
 * What several people told about one place without knowing of each other. An edit does away with what it has seen and
 * stands beside what it has not; two different values side by side are a conflict, which waits for a person. What comes
 * out does not depend on the order in which edits arrive.
 */
import { canonicalJson } from '../store/canonical-json.ts'
import type { Json } from '../store/json.ts'
import type { Id } from '../store/query.ts'

export interface Telling {
  /** The record or change that told it. */
  readonly edit: Id
  /** null for one that was made with a line, on what stood there. */
  readonly branch: Id | null
  /** Revision of the thing that came of it. */
  readonly rev: number
  /** When it was told, by the clock of the device; decides nothing but what stands until a person has decided. */
  readonly at: string
  readonly by: Id
  /** null: no answer. */
  readonly value: Json
}

/** How values of a place are compared. */
export interface Order {
  /** The part of a value by which two are the same; the whole value where nothing is said. */
  keyOf?(path: string, value: Json): Json
  /** The more careful value has the greater rank: a worse band, a trigger that holds. */
  rankOf(path: string, value: Json): number
}

export interface Told {
  readonly tellings: readonly Telling[]
  /** What stands while nobody has decided: the most careful value, then the later one, then the greater id. */
  readonly standing: Telling
  readonly contested: boolean
}

/**
 * @param seen the last revision that the teller knew, inclusive.
 * @returns `before` without what `mine` has seen or has itself replaced, and with `mine`. While a place is contested
 * nothing but an own earlier telling goes: the choice is made by a person and not by the next edit.
 */
export function tell(path: string, before: readonly Telling[], mine: Telling, seen: number, order: Order): Told {
  const waits = isContested(path, before, order)
  const others = before.filter((other) => !isReplaced(other, mine) && (waits || other.rev > seen))
  const tellings = [...others, mine]
  return { tellings, standing: standingOf(path, tellings, order), contested: isContested(path, tellings, order) }
}

function isReplaced(other: Telling, mine: Telling): boolean {
  return other.edit === mine.edit || (mine.branch !== null && other.branch === mine.branch)
}

export function isContested(path: string, tellings: readonly Telling[], order: Order): boolean {
  return new Set(tellings.map(({ value }) => keyText(path, value, order))).size > 1
}

export function standingOf(path: string, tellings: readonly Telling[], order: Order): Telling {
  const [first, ...rest] = tellings
  if (first === undefined) throw new RangeError('nothing was told')
  return rest.reduce((best, next) => (stands(path, next, best, order) ? next : best), first)
}

function stands(path: string, a: Telling, b: Telling, order: Order): boolean {
  const careful = order.rankOf(path, a.value) - order.rankOf(path, b.value)
  if (careful !== 0) return careful > 0
  const later = Date.parse(a.at) - Date.parse(b.at)
  return later !== 0 ? later > 0 : a.edit > b.edit
}

export function isSameValue(path: string, a: Json, b: Json, order: Order): boolean {
  return keyText(path, a, order) === keyText(path, b, order)
}

function keyText(path: string, value: Json, order: Order): string {
  return canonicalJson(order.keyOf === undefined ? value : order.keyOf(path, value))
}
