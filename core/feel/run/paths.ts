/** `value.name`: own fields of contexts, properties of dates, times, durations and ranges; a list maps. */
import { weekday } from '../../model/civil-date.ts'
import { KIND, daysDuration } from '../values.ts'
import type { FeelContext, FeelDateTime, FeelDaysDuration, FeelRange, FeelTime, FeelValue } from '../values.ts'
import { kindOf } from '../values.ts'
import { NANOS_PER_DAY, NANOS_PER_SECOND } from './instant.ts'
import { charge } from './frame.ts'
import type { Meter } from './frame.ts'

export function readPath(value: FeelValue, name: string, meter: Meter): FeelValue {
  if (value === null || typeof value !== 'object') return null
  if (Array.isArray(value)) {
    charge(meter, value.length)
    return value.map((item) => (Array.isArray(item) ? null : readPath(item, name, meter)))
  }
  if (!(KIND in value)) return kindOf(value) === 'context' ? ownField(value as FeelContext, name) : null
  const marked = value as Exclude<FeelValue, null | boolean | string | number> & { readonly [KIND]: string }
  return propertyOf(marked as never, name)
}

export function ownField(context: FeelContext, name: string): FeelValue {
  return Object.hasOwn(context, name) ? (context[name] ?? null) : null
}

type Marked = Extract<FeelValue, { readonly [KIND]: string }>

function propertyOf(value: Marked, name: string): FeelValue {
  switch (value[KIND]) {
    case 'date':
      return dayProperty(value, name)
    case 'dateTime':
      return dayProperty(value, name) ?? clockProperty(value, name)
    case 'time':
      return clockProperty(value, name)
    case 'monthsDuration':
      return name === 'years' ? Math.trunc(value.months / 12) + 0 : name === 'months' ? (value.months % 12) + 0 : null
    case 'daysDuration':
      return daysProperty(value, name)
    case 'range':
      return rangeProperty(value, name)
    case 'function':
      return null
  }
}

function dayProperty(value: { year: number; month: number; day: number }, name: string): FeelValue {
  if (name === 'weekday') return weekday(value)
  return name === 'year' ? value.year : name === 'month' ? value.month : name === 'day' ? value.day : null
}

function clockProperty(value: FeelTime | FeelDateTime, name: string): FeelValue {
  switch (name) {
    case 'hour':
      return value.hour
    case 'minute':
      return value.minute
    case 'second':
      return value.second
    case 'time offset':
      return value.offset === null ? null : daysDuration(BigInt(value.offset) * NANOS_PER_SECOND)
    case 'timezone':
      return value.zone
    default:
      return null
  }
}

function daysProperty({ nanos }: FeelDaysDuration, name: string): FeelValue {
  const seconds = (divisor: bigint, modulo: bigint) => Number((nanos / NANOS_PER_SECOND / divisor) % modulo)
  switch (name) {
    case 'days':
      return Number(nanos / NANOS_PER_DAY)
    case 'hours':
      return seconds(3600n, 24n)
    case 'minutes':
      return seconds(60n, 60n)
    case 'seconds':
      return seconds(1n, 60n)
    default:
      return null
  }
}

function rangeProperty(value: FeelRange, name: string): FeelValue {
  switch (name) {
    case 'start':
      return value.start
    case 'end':
      return value.end
    case 'start included':
      return value.startIncluded
    case 'end included':
      return value.endIncluded
    default:
      return null
  }
}
