/** Dates, times, ages: building them and counting between them, all on core/model/civil-date.ts. */
import { ageOn, compareCivilDates, completedMonths, toDayNumber, weekday } from '../../../model/civil-date.ts'
import type { CivilDate } from '../../../model/civil-date.ts'
import { KIND, asKind, feelDate, monthsDuration } from '../../values.ts'
import type { FeelDate, FeelDateTime, FeelTime, FeelValue } from '../../values.ts'
import { charge } from '../frame.ts'
import { NANOS_PER_SECOND, dateTimeOf, isZoned, midnight } from '../instant.ts'
import { number as numberArgument, single, whole } from './arguments.ts'
import type { Builtin, BuiltinTable } from './arguments.ts'
import { isDay, parseDate, parseDateTime, parseTime } from '../temporal-text.ts'
import { numberText } from '../number.ts'

const DAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const MONTH_NAMES = 'January February March April May June July August September October November December'.split(' ')
const MAX_OFFSET_SECONDS = 18 * 3600

const date: Builtin = (args) => {
  if (args.length === 3) {
    const [year, month, day] = [whole(args[0]), whole(args[1]), whole(args[2])]
    if (year === null || month === null || day === null) return null
    return isDay({ year, month, day }) ? feelDate({ year, month, day }) : null
  }
  const from = single(args[0])
  return typeof from === 'string' ? parseDate(from) : dayOf(from)
}

/** The day of a date or date time, in its own offset. */
function dayOf(value: FeelValue): FeelDate | null {
  const dateTime = asKind(value, 'dateTime')
  return dateTime ? feelDate(dateTime) : asKind(value, 'date')
}

const dateAndTime: Builtin = (args) => {
  const from = single(args[0])
  if (args.length === 1) {
    if (typeof from !== 'string') return asKind(from, 'dateTime') ?? withDate(from)
    const day = parseDate(from)
    return day
      ? dateTimeOf(day, { hour: 0, minute: 0, second: 0, nano: 0, offset: null, zone: null })
      : parseDateTime(from)
  }
  const [day, time] = [dayOf(from), asKind(single(args[1]), 'time')]
  return day && time ? dateTimeOf(day, time) : null
}

function withDate(value: FeelValue): FeelDateTime | null {
  const day = asKind(value, 'date')
  return day && midnight(day)
}

const time: Builtin = (args) => {
  if (args.length >= 3) return timeOfParts(args)
  const from = single(args[0])
  if (typeof from === 'string') return parseTime(from)
  const dateTime = asKind(from, 'dateTime')
  if (dateTime) {
    const { hour, minute, second, nano, offset, zone } = dateTime
    return {
      [KIND]: 'time',
      hour,
      minute,
      second,
      nano,
      offset: zone === null ? offset : null,
      zone,
    } satisfies FeelTime
  }
  const day = asKind(from, 'date')
  return day ? { [KIND]: 'time', hour: 0, minute: 0, second: 0, nano: 0, offset: 0, zone: null } : asKind(from, 'time')
}

/** Finding the offset of a named zone is costly. */
function priced(builtin: Builtin): Builtin {
  return (args, frame) => {
    const value = builtin(args, frame)
    if (isZoned(value)) charge(frame.meter, 200)
    return value
  }
}

function timeOfParts(args: readonly FeelValue[]): FeelTime | null {
  const [hour, minute, seconds] = [whole(args[0]), whole(args[1]), numberArgument(args[2])]
  const offset = args[3] === undefined || args[3] === null ? null : offsetSeconds(args[3])
  if (hour === null || minute === null || seconds === null || Number.isNaN(offset)) return null
  const [second = '', fraction = ''] = numberText(seconds).split('.')
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || !(Number(second) >= 0 && Number(second) <= 59)) return null
  const nano = Number(fraction.slice(0, 9).padEnd(9, '0'))
  return { [KIND]: 'time', hour, minute, second: Number(second), nano, offset, zone: null }
}

function offsetSeconds(value: FeelValue): number {
  const duration = asKind(single(value), 'daysDuration')
  const seconds = duration ? Number(duration.nanos / NANOS_PER_SECOND) : Number.NaN
  return Math.abs(seconds) > MAX_OFFSET_SECONDS ? Number.NaN : seconds
}

function withDay(how: (day: CivilDate) => FeelValue): Builtin {
  return (args) => {
    const day = dayOf(single(args[0]))
    return day && how(day)
  }
}

function dayOfYear(day: CivilDate): number {
  return toDayNumber(day) - toDayNumber({ year: day.year, month: 1, day: 1 }) + 1
}

/** ISO 8601: the week belongs to the year of its Thursday. */
function weekOfYear(day: CivilDate): number {
  const thursday = dayOfYear(day) + 4 - weekday(day)
  if (thursday < 1) {
    const last = { year: day.year - 1, month: 12, day: 31 }
    return Math.ceil((dayOfYear(last) + thursday) / 7)
  }
  return thursday > dayOfYear({ year: day.year, month: 12, day: 31 }) ? 1 : Math.ceil(thursday / 7)
}

/** Whole months between two days or date times; the time of day counts when both have one. */
function monthsBetween(from: FeelValue, to: FeelValue): number | null {
  const [first, last] = [dayOf(from), dayOf(to)]
  if (!first || !last) return null
  return completedMonths(first, last) + 0
}

const yearsAndMonths: Builtin = (args) => {
  const months = monthsBetween(single(args[0]), single(args[1]))
  return months === null ? null : monthsDuration(months)
}

/** Completed years; unknown when the birth lies after the day. */
const age: Builtin = (args, frame) => {
  const birth = dayOf(single(args[0]))
  const on = args.length < 2 ? frame.env.today : dayOf(single(args[1]))
  return birth && on && compareCivilDates(birth, on) <= 0 ? ageOn(birth, on, frame.env.ageRule) : null
}

export const TEMPORALS: BuiltinTable = {
  date,
  'date and time': priced(dateAndTime),
  time: priced(time),
  today: (_args, frame) => frame.env.today,
  now: (_args, frame) => frame.env.now ?? null,
  'day of year': withDay(dayOfYear),
  'day of week': withDay((day) => DAY_NAMES[weekday(day) - 1] ?? null),
  'month of year': withDay((day) => MONTH_NAMES[day.month - 1] ?? null),
  'week of year': withDay(weekOfYear),
  'years and months duration': yearsAndMonths,
  'months between': (args) => monthsBetween(single(args[0]), single(args[1])),
  age,
}
