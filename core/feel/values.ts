/**
 * FEEL values as they live in memory. Integers of the safe range are JS numbers (fast path),
 * every other number is an exact decimal; dates, times and durations are objects marked by a
 * symbol that no JSON text can forge, so that a context is never mistaken for a date.
 */
import { Decimal } from 'decimal.js'
import type { CivilDate } from '../model/civil-date.ts'

export const KIND: unique symbol = Symbol.for('tongbiao.feel.kind')

export interface FeelDate extends CivilDate {
  readonly [KIND]: 'date'
}

/** A time of day; `offset` in seconds east of UTC, null for a local time; `zone` is the IANA name it was written with. */
export interface FeelTime {
  readonly [KIND]: 'time'
  hour: number
  minute: number
  second: number
  nano: number
  offset: number | null
  zone: string | null
}

/** A day and a time of day; an instant when `offset` (seconds east of UTC) is known. */
export interface FeelDateTime extends CivilDate {
  readonly [KIND]: 'dateTime'
  hour: number
  minute: number
  second: number
  nano: number
  offset: number | null
  zone: string | null
}

/** An exact length of time, in nanoseconds, may be negative. */
export interface FeelDaysDuration {
  readonly [KIND]: 'daysDuration'
  nanos: bigint
}

/** A length in calendar months, may be negative. */
export interface FeelMonthsDuration {
  readonly [KIND]: 'monthsDuration'
  months: number
}

export type FeelDuration = FeelDaysDuration | FeelMonthsDuration

/** A range; `open` is the side without an end, as in `(> 5)`; any other end that is null is unknown. */
export interface FeelRange {
  readonly [KIND]: 'range'
  start: FeelValue
  end: FeelValue
  startIncluded: boolean
  endIncluded: boolean
  open?: 'start' | 'end'
}

/** A function written in the text; lives only while a text runs. */
export interface FeelFunction {
  readonly [KIND]: 'function'
  params: readonly string[]
  call: (args: readonly FeelValue[]) => FeelValue
}

/** Own properties only; made without a prototype. */
export interface FeelContext {
  [key: string]: FeelValue
}

export type FeelTemporal = FeelDate | FeelTime | FeelDateTime | FeelDuration
type FeelMarked = FeelTemporal | FeelRange | FeelFunction
export type FeelValue = null | boolean | string | number | Decimal | FeelMarked | FeelValue[] | FeelContext

/** The kind of a value, as the standard tells kinds apart. */
export type FeelKind =
  | 'null'
  | 'boolean'
  | 'string'
  | 'number'
  | 'date'
  | 'time'
  | 'dateTime'
  | 'daysDuration'
  | 'monthsDuration'
  | 'range'
  | 'function'
  | 'list'
  | 'context'

/** Tells the kind of a value. */
export function kindOf(value: FeelValue): FeelKind {
  if (value === null) return 'null'
  switch (typeof value) {
    case 'boolean':
      return 'boolean'
    case 'string':
      return 'string'
    case 'number':
      return 'number'
    default:
      return kindOfObject(value)
  }
}

function kindOfObject(value: Exclude<FeelValue, null | boolean | string | number>): FeelKind {
  if (Array.isArray(value)) return 'list'
  if (KIND in value) return (value as FeelMarked)[KIND]
  return Decimal.isDecimal(value) ? 'number' : 'context'
}

/** Whether the value is a context: an object that is neither list, number nor marked value. */
export function isContext(value: FeelValue): value is FeelContext {
  return value !== null && typeof value === 'object' && kindOfObject(value) === 'context'
}

export function isList(value: FeelValue): value is FeelValue[] {
  return Array.isArray(value)
}

/** The marked value when it is of the asked kind, else null. */
export function asKind<K extends FeelMarked[typeof KIND]>(
  value: FeelValue,
  kind: K,
): Extract<FeelMarked, { readonly [KIND]: K }> | null {
  return value !== null && typeof value === 'object' && (value as { [KIND]?: unknown })[KIND] === kind
    ? (value as Extract<FeelMarked, { readonly [KIND]: K }>)
    : null
}

/** A date value from a civil date. */
export function feelDate(date: CivilDate): FeelDate {
  return { [KIND]: 'date', year: date.year, month: date.month, day: date.day }
}

export function daysDuration(nanos: bigint): FeelDaysDuration {
  return { [KIND]: 'daysDuration', nanos }
}

export function monthsDuration(months: number): FeelMonthsDuration {
  return { [KIND]: 'monthsDuration', months }
}

export function feelRange(
  start: FeelValue,
  end: FeelValue,
  startIncluded: boolean,
  endIncluded: boolean,
  open?: 'start' | 'end',
): FeelRange {
  const range: FeelRange = { [KIND]: 'range', start, end, startIncluded, endIncluded }
  return open === undefined ? range : { ...range, open }
}

/** An empty context. */
export function newContext(): FeelContext {
  return Object.create(null) as FeelContext
}
