/**
 * Partial patterns over an assessment, for worked cases. A key is a dotted path; a value is what must
 * stand there, an object to be met in part, or operators:
 * contains, excludes, equals (lists, order ignored), absent, oneOf, near (± 0.005), date, nonEmpty.
 */
import { isJsonObject, own } from '../model/json.ts'

export interface Difference {
  path: string
  expected: unknown
  got: unknown
}

type Operator = (got: unknown, wanted: unknown) => boolean

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const meets = (got: unknown, pattern: unknown): boolean => differences(got, pattern, '').length === 0

const OPERATORS: Record<string, Operator> = {
  contains: (got, wanted) =>
    Array.isArray(got) && list(wanted).every((pattern) => got.some((entry) => meets(entry, pattern))),
  excludes: (got, wanted) => !list(got).some((entry) => list(wanted).some((pattern) => meets(entry, pattern))),
  equals: (got, wanted) =>
    Array.isArray(got) &&
    got.length === list(wanted).length &&
    list(wanted).every((pattern) => got.some((entry) => meets(entry, pattern))) &&
    got.every((entry) => list(wanted).some((pattern) => meets(entry, pattern))),
  absent: (got, wanted) => (got === undefined || got === null || got === '') === wanted,
  oneOf: (got, wanted) => list(wanted).some((pattern) => meets(got, pattern)),
  near: (got, wanted) =>
    typeof got === 'number' && typeof wanted === 'number' && Math.abs(got - wanted) <= 0.005 + 1e-9,
  date: (got, wanted) => typeof got === 'string' && got.slice(0, 10) === wanted,
  nonEmpty: (got, wanted) =>
    (Array.isArray(got) ? got.length > 0 : isJsonObject(got) && Object.keys(got).length > 0) === wanted,
}

export function differences(got: unknown, pattern: unknown, path: string): Difference[] {
  if (isJsonObject(pattern)) {
    const keys = Object.keys(pattern)
    if (keys.length > 0 && keys.every((key) => Object.hasOwn(OPERATORS, key)))
      return keys
        .filter((key) => OPERATORS[key]?.(got, pattern[key]) !== true)
        .map((key) => ({ path, expected: { [key]: pattern[key] }, got }))
    return keys.flatMap((key) => differences(stepsTo(got, key), pattern[key], path === '' ? key : `${path}.${key}`))
  }
  if (Array.isArray(pattern)) {
    const same =
      Array.isArray(got) && got.length === pattern.length && pattern.every((entry, n) => meets(got[n], entry))
    return same ? [] : [{ path, expected: pattern, got }]
  }
  const same =
    typeof pattern === 'number' && typeof got === 'number'
      ? Math.abs(got - pattern) <= 0.005 + 1e-9
      : (got ?? null) === pattern
  return same ? [] : [{ path, expected: pattern, got }]
}

/** A pointer key such as `/age` may follow a dot: `calculated./age`. */
function stepsTo(root: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => (Array.isArray(value) ? value[Number(key)] : own(value, key)), root)
}
