/** Equality and order as the standard has them: three-valued, never between different kinds. */
import { KIND, isContext, kindOf } from '../values.ts'
import type { FeelContext, FeelRange, FeelTemporal, FeelValue } from '../values.ts'
import { compareNumbers, isNumber } from './number.ts'
import { compareDateTimes, compareTimes } from './instant.ts'
import { compareCivilDates } from '../../model/civil-date.ts'

const MAX_DEPTH = 200

/** True, false, or null for values of different kinds; null equals null only. */
export function equal(a: FeelValue, b: FeelValue, depth = 0): boolean | null {
  if (a === null || b === null) return a === b
  if (typeof a !== 'object' || typeof b !== 'object') {
    if (typeof a === typeof b) return a === b
    return isNumber(a) && isNumber(b) ? false : null
  }
  if (depth > MAX_DEPTH) return null
  const kind = kindOf(a)
  if (kind !== kindOf(b)) return null
  switch (kind) {
    case 'list':
      return equalLists(a as FeelValue[], b as FeelValue[], depth + 1)
    case 'context':
      return equalContexts(a as FeelContext, b as FeelContext, depth + 1)
    case 'range':
      return equalRanges(a as FeelRange, b as FeelRange, depth + 1)
    case 'function':
      return a === b
    case 'dateTime':
    case 'time':
      return compare(a, b) === 0
    default: {
      const order = compare(a, b)
      return order === null ? null : order === 0
    }
  }
}

function equalLists(a: FeelValue[], b: FeelValue[], depth: number): boolean | null {
  if (a.length !== b.length) return false
  let unknown = false
  for (let i = 0; i < a.length; i++) {
    const same = equal(a[i] ?? null, b[i] ?? null, depth)
    if (same === false) return false
    unknown ||= same === null
  }
  return unknown ? null : true
}

function equalContexts(a: FeelContext, b: FeelContext, depth: number): boolean | null {
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length || !keys.every((key) => Object.hasOwn(b, key))) return false
  return equalLists(
    keys.map((key) => a[key] ?? null),
    keys.map((key) => b[key] ?? null),
    depth,
  )
}

function equalRanges(a: FeelRange, b: FeelRange, depth: number): boolean | null {
  if (a.startIncluded !== b.startIncluded || a.endIncluded !== b.endIncluded || a.open !== b.open) return false
  return equalLists([a.start, a.end], [b.start, b.end], depth)
}

/** Negative, zero or positive; null when the two have no order. */
export function compare(a: FeelValue, b: FeelValue): number | null {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (a === null || b === null) return null
  if (typeof a === 'string') return typeof b === 'string' ? compareText(a, b) : null
  if (isNumber(a)) return isNumber(b) ? compareNumbers(a, b) : null
  if (typeof a !== 'object' || typeof b !== 'object' || !(KIND in a) || !(KIND in b)) return null
  return compareTemporals(a as FeelTemporal, b as FeelTemporal)
}

/** By code units, whatever the place and language. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function compareTemporals(a: FeelTemporal, b: FeelTemporal): number | null {
  if (a[KIND] === 'date' && b[KIND] === 'date') return compareCivilDates(a, b)
  if (a[KIND] === 'dateTime' && b[KIND] === 'dateTime') return compareDateTimes(a, b)
  if (a[KIND] === 'time' && b[KIND] === 'time') return compareTimes(a, b)
  if (a[KIND] === 'monthsDuration' && b[KIND] === 'monthsDuration') return a.months - b.months
  if (a[KIND] === 'daysDuration' && b[KIND] === 'daysDuration')
    return a.nanos < b.nanos ? -1 : a.nanos > b.nanos ? 1 : 0
  return null
}

/** Whether the value lies in the range; null when an end cannot be compared with it. */
export function inRange(value: FeelValue, range: FeelRange): boolean | null {
  const low = range.open === 'start' ? true : side(value, range.start, 1, range.startIncluded)
  const high = range.open === 'end' ? true : side(value, range.end, -1, range.endIncluded)
  if (low === false || high === false) return false
  return low === null || high === null ? null : true
}

function side(value: FeelValue, end: FeelValue, sign: 1 | -1, included: boolean): boolean | null {
  const order = compare(value, end)
  if (order === null) return null
  return order === 0 ? included : order * sign > 0
}

/** `x in y`: member of a list, inside a range, or equal; a list is also in itself. */
export function isIn(value: FeelValue, container: FeelValue): boolean | null {
  if (Array.isArray(container)) return inList(value, container)
  if (isRange(container)) return isRange(value) ? equal(value, container) : inRange(value, container)
  return equal(value, container)
}

function inList(value: FeelValue, list: FeelValue[]): boolean | null {
  let unknown = false
  for (const item of list) {
    const found = isRange(item) && !isRange(value) ? inRange(value, item) : equal(value, item)
    if (found === true) return true
    unknown ||= found === null
  }
  if (Array.isArray(value) && equalLists(value, list, 0) === true) return true
  return unknown ? null : false
}

function isRange(value: FeelValue): value is FeelRange {
  return value !== null && typeof value === 'object' && (value as { [KIND]?: unknown })[KIND] === 'range'
}

/** Whether a context holds an own field of that name. */
export function hasField(value: FeelValue, name: string): value is FeelContext {
  return isContext(value) && Object.hasOwn(value, name)
}
