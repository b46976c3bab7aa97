/** How points and ranges lie to each other: before, meets, overlaps, includes … */
import { compare } from '../compare.ts'
import { asKind, feelRange } from '../../values.ts'
import type { FeelRange, FeelValue } from '../../values.ts'
import type { Builtin, BuiltinTable } from './arguments.ts'

function rangeOf(value: FeelValue | undefined): FeelRange | null {
  if (value === undefined || value === null) return null
  return asKind(value, 'range') ?? feelRange(value, value, true, true)
}

/** Order of two ends; an excluded end lies just inside. */
function order(a: FeelValue, b: FeelValue): number | null {
  return compare(a, b)
}

function relation(how: (a: FeelRange, b: FeelRange) => boolean | null): Builtin {
  return (args) => {
    const [a, b] = [rangeOf(args[0]), rangeOf(args[1])]
    if (!a || !b || order(a.start, b.start) === null || order(a.end, b.end) === null) return null
    return how(a, b)
  }
}

function isBefore(a: FeelRange, b: FeelRange): boolean | null {
  const gap = order(a.end, b.start)
  return gap === null ? null : gap < 0 || (gap === 0 && !(a.endIncluded && b.startIncluded))
}

function meets(a: FeelRange, b: FeelRange): boolean {
  return a.endIncluded && b.startIncluded && order(a.end, b.start) === 0
}

/** Negative when `a` starts before `b`. */
function starts(a: FeelRange, b: FeelRange): number {
  return (order(a.start, b.start) ?? 0) || Number(b.startIncluded) - Number(a.startIncluded)
}

/** Negative when `a` ends before `b`. */
function ends(a: FeelRange, b: FeelRange): number {
  return (order(a.end, b.end) ?? 0) || Number(a.endIncluded) - Number(b.endIncluded)
}

function overlaps(a: FeelRange, b: FeelRange): boolean {
  return isBefore(a, b) === false && isBefore(b, a) === false
}

function includes(a: FeelRange, b: FeelRange): boolean {
  return starts(a, b) <= 0 && ends(a, b) >= 0
}

function startsWith(a: FeelRange, b: FeelRange): boolean {
  return starts(a, b) === 0 && ends(a, b) <= 0
}

function finishes(a: FeelRange, b: FeelRange): boolean {
  return ends(a, b) === 0 && starts(a, b) >= 0
}

export const RANGES: BuiltinTable = {
  before: relation(isBefore),
  after: relation((a, b) => isBefore(b, a)),
  meets: relation(meets),
  'met by': relation((a, b) => meets(b, a)),
  overlaps: relation(overlaps),
  'overlaps before': relation((a, b) => overlaps(a, b) && starts(a, b) < 0 && ends(a, b) <= 0),
  'overlaps after': relation((a, b) => overlaps(a, b) && starts(a, b) >= 0 && ends(a, b) > 0),
  finishes: relation(finishes),
  'finished by': relation((a, b) => finishes(b, a)),
  includes: relation(includes),
  during: relation((a, b) => includes(b, a)),
  starts: relation(startsWith),
  'started by': relation((a, b) => startsWith(b, a)),
  coincides: relation((a, b) => starts(a, b) === 0 && ends(a, b) === 0),
}
