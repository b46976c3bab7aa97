/** Counting on the line of time: seconds since 1970, differences, and moving by durations. */
import { addDays, addMonths, fromDayNumber, toDayNumber } from '../../model/civil-date.ts'
import type { CivilDate } from '../../model/civil-date.ts'
import { KIND, feelDate } from '../values.ts'
import type { FeelDate, FeelDateTime, FeelTime, FeelValue } from '../values.ts'
import { zoneOffset } from './zone.ts'

export const NANOS_PER_SECOND = 1_000_000_000n
export const NANOS_PER_DAY = 86_400n * NANOS_PER_SECOND
const DAY_SECONDS = 86_400
const MAX_YEAR = 999_999_999

type Clock = Pick<FeelTime, 'hour' | 'minute' | 'second' | 'nano' | 'offset' | 'zone'>

/** Joins a day and a clock; 24:00:00 becomes the next midnight, a named zone gets its offset of that day. */
export function dateTimeOf(date: CivilDate, clock: Clock): FeelDateTime {
  const { year, month, day } = clock.hour === 24 ? addDays(date, 1) : date
  const hour = clock.hour % 24
  const localMs =
    (toDayNumber({ year, month, day }) * DAY_SECONDS + hour * 3600 + clock.minute * 60 + clock.second) * 1000
  const offset = clock.zone === null ? clock.offset : zoneOffset(clock.zone, localMs)
  const { minute, second, nano, zone } = clock
  return { [KIND]: 'dateTime', year, month, day, hour, minute, second, nano, offset, zone }
}

/** Whether the value was written in a named zone, whose offset is costly to find. */
export function isZoned(value: FeelValue): boolean {
  return typeof value === 'object' && value !== null && KIND in value && 'zone' in value && value.zone !== null
}

/** Midnight UTC of a day, as the standard reads a date where an instant is asked. */
export function midnight({ year, month, day }: CivilDate): FeelDateTime {
  return { [KIND]: 'dateTime', year, month, day, hour: 0, minute: 0, second: 0, nano: 0, offset: 0, zone: null }
}

export function secondOfDay(clock: Pick<Clock, 'hour' | 'minute' | 'second'>): number {
  return clock.hour * 3600 + clock.minute * 60 + clock.second
}

function epochSeconds(value: FeelDateTime): number {
  return toDayNumber(value) * DAY_SECONDS + secondOfDay(value) - (value.offset ?? 0)
}

/** Null when one is an instant and the other a local time: then nobody knows which comes first. */
export function compareDateTimes(a: FeelDateTime, b: FeelDateTime): number | null {
  if ((a.offset === null) !== (b.offset === null)) return null
  return epochSeconds(a) - epochSeconds(b) || a.nano - b.nano
}

export function compareTimes(a: FeelTime, b: FeelTime): number | null {
  if ((a.offset === null) !== (b.offset === null) || a.zone !== b.zone) return null
  return secondOfDay(a) - (a.offset ?? 0) - (secondOfDay(b) - (b.offset ?? 0)) || a.nano - b.nano
}

/** Nanoseconds from `b` to `a`; null like compareDateTimes. */
export function dateTimeDifference(a: FeelDateTime, b: FeelDateTime): bigint | null {
  if ((a.offset === null) !== (b.offset === null)) return null
  return BigInt(epochSeconds(a) - epochSeconds(b)) * NANOS_PER_SECOND + BigInt(a.nano - b.nano)
}

export function timeDifference(a: FeelTime, b: FeelTime): bigint | null {
  if ((a.offset === null) !== (b.offset === null)) return null
  const seconds = secondOfDay(a) - (a.offset ?? 0) - (secondOfDay(b) - (b.offset ?? 0))
  return BigInt(seconds) * NANOS_PER_SECOND + BigInt(a.nano - b.nano)
}

/** Moves by calendar months, clamped to the end of the month; null beyond the years that can be written. */
export function moveMonths<T extends FeelDate | FeelDateTime>(value: T, months: number): T | null {
  const moved = addMonths(value, months)
  if (!(Math.abs(moved.year) <= MAX_YEAR)) return null
  return withDay(value, moved)
}

/** Moves by an exact length; a date keeps only its day. */
export function moveNanos<T extends FeelDate | FeelDateTime>(value: T, nanos: bigint): T | null {
  const clock: FeelDateTime = value[KIND] === 'dateTime' ? value : midnight(value)
  const within = BigInt(secondOfDay(clock)) * NANOS_PER_SECOND + BigInt(clock.nano) + nanos
  const rest = ((within % NANOS_PER_DAY) + NANOS_PER_DAY) % NANOS_PER_DAY
  const days = Number((within - rest) / NANOS_PER_DAY)
  if (Math.abs(days) > MAX_YEAR * 366) return null
  const moved = fromDayNumber(toDayNumber(value) + days)
  if (Math.abs(moved.year) > MAX_YEAR) return null
  return withDay(value, moved, rest)
}

function withDay<T extends FeelDate | FeelDateTime>(moved: T, day: CivilDate, nanosOfDay?: bigint): T {
  const value: FeelDate | FeelDateTime = moved
  if (value[KIND] === 'date') return feelDate(day) as T
  const clock: Clock = nanosOfDay === undefined ? value : { ...value, ...clockOf(nanosOfDay) }
  return dateTimeOf(day, clock) as T
}

function clockOf(nanosOfDay: bigint): Pick<Clock, 'hour' | 'minute' | 'second' | 'nano'> {
  const seconds = Number(nanosOfDay / NANOS_PER_SECOND)
  const nano = Number(nanosOfDay % NANOS_PER_SECOND)
  return { hour: Math.floor(seconds / 3600), minute: Math.floor(seconds / 60) % 60, second: seconds % 60, nano }
}

/** A time of day moved by an exact length, round the clock. */
export function moveTime(value: FeelTime, nanos: bigint): FeelTime {
  const within = BigInt(secondOfDay(value)) * NANOS_PER_SECOND + BigInt(value.nano) + nanos
  return { ...value, ...clockOf(((within % NANOS_PER_DAY) + NANOS_PER_DAY) % NANOS_PER_DAY) }
}
