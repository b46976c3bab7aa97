/**
 * Civil dates: days of the proleptic Gregorian calendar without clock or zone, and the
 * fixed offset of Chinese official time. Everything that counts days, months or ages
 * stands on these few functions, so that a phone, a server and a test agree.
 */
export interface CivilDate {
  year: number
  /** 1–12 */
  month: number
  /** 1–31 */
  day: number
}

/** Chinese official time is UTC+8 all year (no summer time since 1992). */
export const SHANGHAI_OFFSET_MINUTES = 480

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/

/** Days of the month, 28–31. `month` is 1–12. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** Reads `YYYY-MM-DD`; null when the text is no existing day. */
export function parseCivilDate(text: string): CivilDate | null {
  const match = ISO_DATE.exec(text)
  if (!match) return null
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
  const exists = date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= daysInMonth(date.year, date.month)
  return exists ? date : null
}

export function formatCivilDate(date: CivilDate): string {
  const pad = (n: number, width: number) => String(n).padStart(width, '0')
  return `${pad(date.year, 4)}-${pad(date.month, 2)}-${pad(date.day, 2)}`
}

/** Day number, 0 for 1970-01-01. */
export function toDayNumber(date: CivilDate): number {
  const y = date.month <= 2 ? date.year - 1 : date.year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5) + date.day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

export function fromDayNumber(dayNumber: number): CivilDate {
  const z = dayNumber + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  }
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return fromDayNumber(toDayNumber(date) + days)
}

/** Moves whole months and clamps to the end of the month: 2020-01-31 + 1 month = 2020-02-29. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const index = date.year * 12 + (date.month - 1) + months
  const year = Math.floor(index / 12)
  const month = index - year * 12 + 1
  return { year, month, day: Math.min(date.day, daysInMonth(year, month)) }
}

export function compareCivilDates(a: CivilDate, b: CivilDate): number {
  return a.year - b.year || a.month - b.month || a.day - b.day
}

/** Completed months from `from` to `to`; a month is complete on the clamped day. Negative when `to` is earlier. */
export function completedMonths(from: CivilDate, to: CivilDate): number {
  if (compareCivilDates(to, from) < 0) return -completedMonths(to, from)
  const months = (to.year - from.year) * 12 + (to.month - from.month)
  return compareCivilDates(addMonths(from, months), to) <= 0 ? months : months - 1
}

/** Whether a year of age is full on the birthday itself, or, as the law counts 周岁, from the day after it. */
export type AgeRule = 'birthday-reached' | 'day-after-birthday'

/** Completed years at `on`. A birthday on 29 February is on 28 February of a common year. */
export function ageOn(birth: CivilDate, on: CivilDate, rule: AgeRule = 'birthday-reached'): number {
  const day = rule === 'day-after-birthday' ? addDays(on, -1) : on
  return Math.floor(completedMonths(birth, day) / 12) + 0
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(date: CivilDate): number {
  return ((((toDayNumber(date) + 3) % 7) + 7) % 7) + 1
}

/** The day in Shanghai on which the instant (milliseconds since 1970 UTC) falls. */
export function shanghaiDay(instantMs: number): CivilDate {
  return fromDayNumber(Math.floor((instantMs + SHANGHAI_OFFSET_MINUTES * 60_000) / 86_400_000))
}
