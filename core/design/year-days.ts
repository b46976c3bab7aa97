/** The days of a year in a calendar of holidays and make-up days: added, taken away, and a new year begun. */
import { parseCivilDate } from '../model/civil-date.ts'

export interface CalendarYears {
  years: number[]
  holidays: string[]
  makeUpDays: string[]
}

export type DayList = 'holidays' | 'makeUpDays'
export type DaySlip = 'noDay' | 'otherYear' | 'both' | 'twice' | 'noWeekend'

/** Why a day cannot be put into a list; null when it can. */
export function slipOfDay(calendar: CalendarYears, list: DayList, day: string): DaySlip | null {
  const date = parseCivilDate(day)
  if (date === null) return 'noDay'
  if (!calendar.years.includes(date.year)) return 'otherYear'
  if (calendar[list].includes(day)) return 'twice'
  if (calendar[list === 'holidays' ? 'makeUpDays' : 'holidays'].includes(day)) return 'both'
  return list === 'makeUpDays' && !isWeekend(day) ? 'noWeekend' : null
}

function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
}

export function withDay<T extends CalendarYears>(calendar: T, list: DayList, day: string): T {
  return { ...calendar, [list]: [...calendar[list], day].sort() }
}

export function withoutDay<T extends CalendarYears>(calendar: T, list: DayList, day: string): T {
  return { ...calendar, [list]: calendar[list].filter((one) => one !== day) }
}

/** The year after the last one, with New Year's Day; what else is announced each autumn is entered day by day. */
export function withNextYear<T extends CalendarYears>(calendar: T, firstYear: number): T {
  const year = calendar.years.length === 0 ? firstYear : Math.max(...calendar.years) + 1
  const next = { ...calendar, years: [...calendar.years, year].sort((a, b) => a - b) }
  return withDay(next, 'holidays', `${year}-01-01`)
}

/** A year is taken away with all its days. */
export function withoutYear<T extends CalendarYears>(calendar: T, year: number): T {
  const stays = (day: string): boolean => !day.startsWith(`${year}-`)
  return {
    ...calendar,
    years: calendar.years.filter((one) => one !== year),
    holidays: calendar.holidays.filter(stays),
    makeUpDays: calendar.makeUpDays.filter(stays),
  }
}
