/**
 * The work calendar of a county: public holidays and make-up days as data, year by year.
 * Holidays move with the lunar year and are announced each autumn, so nothing here is computed:
 * a year nobody entered counts Monday to Friday, and whoever asks is told so.
 */
import type { DefinitionFault } from '../errors/definition-error.ts'
import { parseCivilDate } from '../model/civil-date.ts'
import { isJsonObject, own } from '../model/json.ts'

export interface WorkCalendar {
  /** Days off, `YYYY-MM-DD`. */
  readonly holidays: readonly string[]
  /** Saturdays and Sundays on which offices work, `YYYY-MM-DD`. */
  readonly makeUpDays: readonly string[]
  /** Years whose holidays are entered; every other year counts weekdays only. */
  readonly years: readonly number[]
}

/** No year entered: weekdays only. */
export const NO_CALENDAR: WorkCalendar = { holidays: [], makeUpDays: [], years: [] }

/**
 * Reads a calendar file, or the shorter `{holidays, makeUpDays}` of a command line.
 * Without `years` the years that occur among the days count as covered.
 * Every entry that is no day, and every day that stands in both lists, is a fault; then the calendar is null.
 */
export function readWorkCalendar(
  source: unknown,
  file: string,
): { calendar: WorkCalendar | null; faults: DefinitionFault[] } {
  if (!isJsonObject(source)) return { calendar: null, faults: [fault(file, '', 'a calendar is an object')] }
  const holidays = readDays(source, 'holidays', file)
  const makeUpDays = readDays(source, 'makeUpDays', file)
  const years = readYears(source, [...holidays.days, ...makeUpDays.days], file)
  const both = makeUpDays.days.flatMap((day, index) =>
    holidays.days.includes(day) ? [fault(file, `/makeUpDays/${index}`, `${day} is also a holiday`)] : [],
  )
  const faults = [...holidays.faults, ...makeUpDays.faults, ...years.faults, ...both]
  if (faults.length > 0) return { calendar: null, faults }
  return { calendar: { holidays: holidays.days, makeUpDays: makeUpDays.days, years: years.years }, faults }
}

/** Several calendars as one. Where two speak of the same year, the later one alone counts for it. */
export function mergeWorkCalendars(calendars: readonly WorkCalendar[]): WorkCalendar {
  return calendars.reduce((known, next) => {
    const stays = (day: string) => !next.years.includes(Number(day.slice(0, 4)))
    return {
      holidays: [...known.holidays.filter(stays), ...next.holidays],
      makeUpDays: [...known.makeUpDays.filter(stays), ...next.makeUpDays],
      years: [...new Set([...known.years, ...next.years])].sort((a, b) => a - b),
    }
  }, NO_CALENDAR)
}

function readDays(source: unknown, key: string, file: string): { days: string[]; faults: DefinitionFault[] } {
  const list = own(source, key)
  if (!Array.isArray(list)) return { days: [], faults: [fault(file, `/${key}`, `${key} must be a list of days`)] }
  const isDay = (entry: unknown): entry is string => typeof entry === 'string' && parseCivilDate(entry) !== null
  return {
    days: list.filter(isDay),
    faults: list.flatMap((entry: unknown, index) =>
      isDay(entry) ? [] : [fault(file, `/${key}/${index}`, `${JSON.stringify(entry)} is no day, write YYYY-MM-DD`)],
    ),
  }
}

function readYears(
  source: unknown,
  days: readonly string[],
  file: string,
): { years: number[]; faults: DefinitionFault[] } {
  const list = own(source, 'years')
  if (list === undefined) {
    return { years: [...new Set(days.map((day) => Number(day.slice(0, 4))))].sort((a, b) => a - b), faults: [] }
  }
  const isYear = (entry: unknown): entry is number => Number.isInteger(entry)
  if (!Array.isArray(list) || !list.every(isYear)) {
    return { years: [], faults: [fault(file, '/years', 'years must be a list of whole numbers')] }
  }
  const stray = days.find((day) => !list.includes(Number(day.slice(0, 4))))
  return stray === undefined
    ? { years: list, faults: [] }
    : { years: list, faults: [fault(file, '/years', `${stray} lies in a year that is not listed`)] }
}

function fault(file: string, pointer: string, message: string): DefinitionFault {
  return { file, pointer, code: 'calendar.invalid', message }
}
