/** Dates, times, date times and durations from their ISO 8601 text and back. */
import { daysInMonth } from '../../model/civil-date.ts'
import type { CivilDate } from '../../model/civil-date.ts'
import { KIND, daysDuration, feelDate, monthsDuration } from '../values.ts'
import type { FeelDate, FeelDateTime, FeelDuration, FeelTemporal, FeelTime } from '../values.ts'
import { NANOS_PER_DAY, NANOS_PER_SECOND, dateTimeOf } from './instant.ts'
import { isZone } from './zone.ts'

const DATE = /^(-)?([1-9]\d{4,8}|\d{4})-(\d{2})-(\d{2})$/
const TIME = /^(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9})\d*)?(Z|[+-]\d{2}:\d{2}(?::\d{2})?|@[A-Za-z0-9/_+-]+)?$/
const MONTHS = /^(-)?P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?$/
const DAYS = /^(-)?P(?=\d|T\d)(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d{1,9})\d*)?S)?)?$/
const MAX_OFFSET = 18 * 3600

type Clock = Pick<FeelTime, 'hour' | 'minute' | 'second' | 'nano' | 'offset' | 'zone'>

/** Any of the temporal kinds, as after `@`; null when the text is none. */
export function parseTemporal(text: string): FeelTemporal | null {
  return parseDate(text) ?? parseTime(text) ?? parseDateTime(text) ?? parseDuration(text)
}

export function parseDate(text: string): FeelDate | null {
  const match = DATE.exec(text)
  if (!match) return null
  const year = Number(match[2]) * (match[1] ? -1 : 1)
  const date = { year, month: Number(match[3]), day: Number(match[4]) }
  return isDay(date) ? feelDate(date) : null
}

export function isDay({ year, month, day }: CivilDate): boolean {
  return Math.abs(year) <= 999_999_999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

export function parseTime(text: string): FeelTime | null {
  const clock = parseClock(text)
  if (!clock) return null
  return { [KIND]: 'time', ...clock, hour: clock.hour % 24 }
}

/** `24:00:00` is the end of the day, the same instant as the next midnight. */
export function parseDateTime(text: string): FeelDateTime | null {
  const split = text.indexOf('T')
  if (split < 0) return null
  const date = parseDate(text.slice(0, split))
  const clock = parseClock(text.slice(split + 1))
  return date && clock ? dateTimeOf(date, clock) : null
}

function parseClock(text: string): Clock | null {
  const match = TIME.exec(text)
  if (!match) return null
  const [hour, minute, second] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const nano = Number((match[4] ?? '').padEnd(9, '0'))
  const endOfDay = hour === 24 && minute === 0 && second === 0 && nano === 0
  if ((hour > 23 && !endOfDay) || minute > 59 || second > 59) return null
  const suffix = match[5]
  if (suffix?.startsWith('@')) {
    const zone = suffix.slice(1)
    if (!isZone(zone)) return null
    return { hour, minute, second, nano, offset: null, zone }
  }
  const offset = suffix === undefined ? null : parseOffset(suffix)
  return Number.isNaN(offset) ? null : { hour, minute, second, nano, offset, zone: null }
}

function parseOffset(text: string): number {
  if (text === 'Z') return 0
  const [hours = 0, minutes = 0, seconds = 0] = text.slice(1).split(':').map(Number)
  const size = hours * 3600 + minutes * 60 + seconds
  return minutes > 59 || seconds > 59 || size > MAX_OFFSET ? Number.NaN : size * (text[0] === '-' ? -1 : 1)
}

export function parseDuration(text: string): FeelDuration | null {
  const months = MONTHS.exec(text)
  if (months) {
    const size = Number(months[2] ?? 0) * 12 + Number(months[3] ?? 0)
    return Number.isSafeInteger(size) ? monthsDuration(months[1] ? 0 - size : size) : null
  }
  const days = text.length > 60 ? null : DAYS.exec(text)
  if (!days) return null
  const whole = (index: number) => BigInt(days[index] ?? 0)
  const seconds = whole(2) * 86_400n + whole(3) * 3600n + whole(4) * 60n + whole(5)
  const nanos = seconds * NANOS_PER_SECOND + BigInt((days[6] ?? '').padEnd(9, '0'))
  return daysDuration(days[1] ? -nanos : nanos)
}

/** ISO text of a temporal value; durations in their shortest form. */
export function temporalText(value: FeelTemporal): string {
  switch (value[KIND]) {
    case 'date':
      return dateText(value)
    case 'time':
      return clockText(value)
    case 'dateTime':
      return `${dateText(value)}T${clockText(value)}`
    case 'monthsDuration':
      return monthsText(value.months)
    case 'daysDuration':
      return daysText(value.nanos)
  }
}

function pad(value: number, width = 2): string {
  return String(value).padStart(width, '0')
}

function dateText({ year, month, day }: CivilDate): string {
  return `${year < 0 ? '-' : ''}${pad(Math.abs(year), 4)}-${pad(month)}-${pad(day)}`
}

function clockText({ hour, minute, second, nano, offset, zone }: Clock): string {
  const fraction = nano === 0 ? '' : `.${pad(nano, 9).replace(/0+$/, '')}`
  return `${pad(hour)}:${pad(minute)}:${pad(second)}${fraction}${zone === null ? offsetText(offset) : `@${zone}`}`
}

function offsetText(offset: number | null): string {
  if (offset === null) return ''
  if (offset === 0) return 'Z'
  const size = Math.abs(offset)
  const seconds = size % 60
  const tail = seconds === 0 ? '' : `:${pad(seconds)}`
  return `${offset < 0 ? '-' : '+'}${pad(Math.floor(size / 3600))}:${pad(Math.floor(size / 60) % 60)}${tail}`
}

function monthsText(months: number): string {
  const size = Math.abs(months)
  const years = Math.floor(size / 12)
  const rest = size % 12
  return `${months < 0 ? '-' : ''}P${years > 0 ? `${years}Y` : ''}${rest > 0 || years === 0 ? `${rest}M` : ''}`
}

function daysText(nanos: bigint): string {
  if (nanos === 0n) return 'PT0S'
  const size = nanos < 0n ? -nanos : nanos
  const days = size / NANOS_PER_DAY
  const seconds = Number((size % NANOS_PER_DAY) / NANOS_PER_SECOND)
  const nano = Number(size % NANOS_PER_SECOND)
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const fraction = nano === 0 ? '' : `.${pad(nano, 9).replace(/0+$/, '')}`
  const clock = `${h > 0 ? `${h}H` : ''}${m > 0 ? `${m}M` : ''}${s > 0 || fraction ? `${s}${fraction}S` : ''}`
  return `${nanos < 0n ? '-' : ''}P${days > 0n ? `${days}D` : ''}${clock ? `T${clock}` : ''}`
}
