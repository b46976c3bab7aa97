/** `instance of`: whether a value is of a named type of the standard. */
import type { PlanType } from '../plan.ts'
import { isContext, kindOf } from '../values.ts'
import type { FeelKind, FeelRange, FeelValue } from '../values.ts'

const KINDS: Readonly<Record<string, FeelKind>> = {
  number: 'number',
  string: 'string',
  boolean: 'boolean',
  date: 'date',
  time: 'time',
  'date and time': 'dateTime',
  dateTime: 'dateTime',
  'days and time duration': 'daysDuration',
  dayTimeDuration: 'daysDuration',
  'years and months duration': 'monthsDuration',
  yearMonthDuration: 'monthsDuration',
  list: 'list',
  context: 'context',
  range: 'range',
  function: 'function',
  Null: 'null',
}

/** Names of types that the parser reads as wholes. */
export const TYPE_NAMES: readonly string[] = [...Object.keys(KINDS), 'Any']

export function isInstance(value: FeelValue, type: PlanType): boolean | null {
  if (type.name === 'Any') return value !== null
  const kind = Object.hasOwn(KINDS, type.name) ? KINDS[type.name] : undefined
  if (kind === undefined) return null
  if (kindOf(value) !== kind) return false
  if ('fields' in type)
    return isContext(value) && Object.entries(type.fields).every(([key, of]) => fieldFits(value, key, of))
  if (!('of' in type)) return true
  const members = Array.isArray(value) ? value : [(value as FeelRange).start, (value as FeelRange).end]
  return members.every((member) => member === null || isInstance(member, type.of) === true)
}

function fieldFits(context: Record<string, FeelValue>, key: string, type: PlanType): boolean {
  const field = Object.hasOwn(context, key) ? (context[key] ?? null) : null
  return Object.hasOwn(context, key) && (field === null || isInstance(field, type) === true)
}
