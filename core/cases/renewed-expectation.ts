/** What a case expects, brought up to what was found: what holds stays as it was written, what does not is replaced. */
import type { Assessment } from '../model/assessment.ts'
import { isJsonObject, own } from '../model/json.ts'
import { differences } from './match.ts'

/** `valid` alone where nothing of it can be kept. */
export function renewedExpectation(expect: object, assessment: Assessment): Record<string, unknown> {
  const renewed = Object.entries(expect).flatMap(([path, pattern]) => {
    const whole = { [path]: pattern as unknown }
    if (differences(assessment, whole, '').length === 0) return [[path, pattern as unknown] as const]
    const found = path
      .split('.')
      .reduce<unknown>((value, key) => (Array.isArray(value) ? value[Number(key)] : own(value, key)), assessment)
    const next = renewedPattern(found, pattern)
    return next === undefined ? [] : [[path, next] as const]
  })
  return renewed.length > 0 ? Object.fromEntries(renewed) : { valid: assessment.valid }
}

/** undefined where there is nothing to expect any more. */
function renewedPattern(found: unknown, pattern: unknown): unknown {
  if (!isJsonObject(pattern)) return found ?? null
  const renewed = Object.entries(pattern).flatMap(([key, wanted]) => {
    const operator = OPERATORS[key]
    const next = operator ? operator(found, wanted) : renewedPattern(own(found, key), wanted)
    return next === undefined ? [] : [[key, next] as const]
  })
  return renewed.length > 0 ? Object.fromEntries(renewed) : undefined
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const stands = (found: unknown, pattern: unknown): boolean =>
  list(found).some((entry) => differences(entry, pattern, '').length === 0)

/** An empty list of an operator says nothing and is left out. */
const someOf = (entries: unknown[]): unknown[] | undefined => (entries.length > 0 ? entries : undefined)

const OPERATORS: Readonly<Record<string, (found: unknown, wanted: unknown) => unknown>> = {
  contains: (found, wanted) => someOf(list(wanted).filter((pattern) => stands(found, pattern))),
  excludes: (found, wanted) => someOf(list(wanted).filter((pattern) => !stands(found, pattern))),
  equals: (found) => list(found),
  absent: (found) => found === undefined || found === null || found === '',
  oneOf: (found, wanted) => (list(wanted).includes(found) ? wanted : [found ?? null]),
  near: (found) => (typeof found === 'number' ? found : undefined),
  date: (found) => (typeof found === 'string' ? found.slice(0, 10) : undefined),
  nonEmpty: (found) => list(found).length > 0 || (isJsonObject(found) && Object.keys(found).length > 0),
}
