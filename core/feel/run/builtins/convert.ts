/** Conversions: texts to numbers, dates, times and durations, and anything to text. */
import { KIND, isContext } from '../../values.ts'
import type { FeelTemporal, FeelValue } from '../../values.ts'
import { boundedText } from '../arithmetic.ts'
import { charge } from '../frame.ts'
import type { Frame } from '../frame.ts'
import { isNumber, numberText, parseNumber } from '../number.ts'
import { parseDuration, temporalText } from '../temporal-text.ts'
import { equal } from '../compare.ts'
import { not } from '../logic.ts'
import { asKind, kindOf } from '../../values.ts'
import { single, text } from './arguments.ts'
import type { BuiltinTable } from './arguments.ts'

const GROUPING: readonly (string | null)[] = [' ', ',', '.', null]
const POINTS: readonly (string | null)[] = [',', '.', null]

/** With the signs that group digits and begin the fraction; both may be null. */
function toNumber(args: readonly FeelValue[]): FeelValue {
  const from = single(args[0])
  if (args.length === 1 && isNumber(from)) return from
  const [grouping, point] = [single(args[1]), single(args[2])]
  if (typeof from !== 'string' || !isOneOf(grouping, GROUPING) || !isOneOf(point, POINTS)) return null
  if (grouping !== null && grouping === point) return null
  const digits = grouping === null ? from : from.replaceAll(String(grouping), '')
  return parseNumber(point === null ? digits : digits.replace(String(point), '.'))
}

function isOneOf(value: FeelValue, allowed: readonly (string | null)[]): value is string | null {
  return (value === null || typeof value === 'string') && allowed.includes(value)
}

function toText(args: readonly FeelValue[], frame: Frame): FeelValue {
  const value = single(args[0])
  if (value === null) return null
  return typeof value === 'string' ? value : boundedText(write(value, frame, 0))
}

/** Texts inside lists and contexts are quoted. */
function write(value: FeelValue, frame: Frame, depth: number): string {
  charge(frame.meter, 1)
  if (value === null || depth > 100) return 'null'
  if (typeof value === 'string') return `"${value.replaceAll('"', '\\"')}"`
  if (typeof value === 'boolean') return String(value)
  if (isNumber(value)) return numberText(value)
  if (Array.isArray(value)) return `[${value.map((item) => write(item, frame, depth + 1)).join(', ')}]`
  if (isContext(value)) {
    const entries = Object.keys(value).map((key) => `${writeKey(key)}: ${write(value[key] ?? null, frame, depth + 1)}`)
    return `{${entries.join(', ')}}`
  }
  const range = asKind(value, 'range')
  if (range) {
    const [start, end] = [write(range.start, frame, depth + 1), write(range.end, frame, depth + 1)]
    return `${range.startIncluded ? '[' : '('}${start}..${end}${range.endIncluded ? ']' : ')'}`
  }
  return kindOf(value) === 'function' ? 'function' : temporalText(value as FeelTemporal)
}

function writeKey(key: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(key) ? key : `"${key.replaceAll('"', '\\"')}"`
}

/** Same kind and same value, times with the same offset as written. */
function is(args: readonly FeelValue[]): FeelValue {
  const [a, b] = [args[0] ?? null, args[1] ?? null]
  if (kindOf(a) !== kindOf(b)) return false
  const [left, right] = [offsetOf(a), offsetOf(b)]
  return left === right && equal(a, b) === true
}

function offsetOf(value: FeelValue): string | null {
  const clock = asKind(value, 'time') ?? asKind(value, 'dateTime')
  return clock ? `${clock[KIND]} ${clock.offset ?? ''} ${clock.zone ?? ''}` : null
}

export const CONVERSIONS: BuiltinTable = {
  number: toNumber,
  string: toText,
  duration: (args) => {
    const found = text(args[0])
    return found === null ? null : parseDuration(found)
  },
  not: (args) => not(single(args[0])),
  is,
  'is defined': (args) => (args[0] ?? null) !== null,
}
