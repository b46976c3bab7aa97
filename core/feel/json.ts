/** Between JSON and FEEL values. Own fields only; contexts have no prototype. */
import { SHANGHAI_OFFSET_MINUTES } from '../model/civil-date.ts'
import type { Json } from '../model/json.ts'
import { missingReason } from '../model/missing.ts'
import { moveNanos, NANOS_PER_SECOND } from './run/instant.ts'
import { fromJsNumber, isNumber } from './run/number.ts'
import { parseDate, parseDateTime, parseDuration, parseTime, temporalText } from './run/temporal-text.ts'
import type { FeelType } from './types.ts'
import { KIND, isContext, newContext } from './values.ts'
import type { FeelDateTime, FeelDuration, FeelTemporal, FeelValue } from './values.ts'

const MAX_DEPTH = 100
const SHANGHAI_SECONDS = SHANGHAI_OFFSET_MINUTES * 60

/**
 * Reads a JSON value. Numbers become exact through their shortest text; texts become dates,
 * times or durations where `type` says so (null when they are none); instants are taken to
 * Chinese official time. A typed missing value, undefined and null become null.
 */
export function fromJson(value: unknown, type?: FeelType): FeelValue {
  return read(value, type, 0)
}

function read(value: unknown, type: FeelType | undefined, depth: number): FeelValue {
  if (value === null || value === undefined || depth > MAX_DEPTH) return null
  switch (typeof value) {
    case 'boolean':
      return value
    case 'number':
      return fromJsNumber(value)
    case 'string':
      return readText(value, type)
    case 'object':
      return readObject(value, type, depth)
    default:
      return null
  }
}

function readText(value: string, type: FeelType | undefined): FeelValue {
  switch (type?.kind) {
    case 'date':
      return parseDate(value)
    case 'time':
      return parseTime(value)
    case 'dateTime':
      return inOfficialTime(parseDateTime(value))
    case 'daysDuration':
    case 'monthsDuration':
      return ofKind(parseDuration(value), type.kind)
    default:
      return value
  }
}

function ofKind(value: FeelDuration | null, kind: FeelDuration[typeof KIND]): FeelValue {
  return value?.[KIND] === kind ? value : null
}

/** The same instant with the offset +08:00; a text without an offset is meant in that time. */
function inOfficialTime(value: FeelDateTime | null): FeelValue {
  if (!value) return null
  const ahead = SHANGHAI_SECONDS - (value.offset ?? SHANGHAI_SECONDS)
  return moveNanos({ ...value, offset: SHANGHAI_SECONDS, zone: null }, BigInt(ahead) * NANOS_PER_SECOND)
}

function readObject(value: object, type: FeelType | undefined, depth: number): FeelValue {
  if (Array.isArray(value)) {
    const of = type?.kind === 'list' ? type.of : undefined
    return value.map((item: unknown) => read(item, of, depth + 1))
  }
  if (missingReason(value) !== null) return null
  const fields = type?.kind === 'context' ? type.fields : {}
  const context = newContext()
  for (const [key, item] of Object.entries(value)) {
    context[key] = read(item, Object.hasOwn(fields, key) ? fields[key] : undefined, depth + 1)
  }
  return context
}

/** Decimals become JS numbers, dates and durations their ISO text, ranges `{start, end, …}`; functions null. */
export function toJson(value: FeelValue): Json {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(toJson)
  if (isNumber(value)) return typeof value === 'number' ? value : value.toNumber()
  if (isContext(value)) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toJson(item)]))
  const marked = value as Extract<FeelValue, { readonly [KIND]: string }>
  if (marked[KIND] === 'function') return null
  if (marked[KIND] !== 'range') return temporalText(marked satisfies FeelTemporal)
  const { start, end, startIncluded, endIncluded } = marked
  return { start: toJson(start), end: toJson(end), startIncluded, endIncluded }
}
