/** Counting working days: Monday to Friday, less the holidays, plus the make-up days. */
import { addDays, formatCivilDate, weekday } from '../model/civil-date.ts'
import type { CivilDate } from '../model/civil-date.ts'
import type { WorkCalendar } from './work-calendar.ts'

export function isWorkingDay(date: CivilDate, calendar: WorkCalendar): boolean {
  const day = formatCivilDate(date)
  return calendar.makeUpDays.includes(day) || (weekday(date) <= 5 && !calendar.holidays.includes(day))
}

/**
 * The `count`-th working day after `date`; counting starts the day after, so `date` itself never counts.
 * Zero gives `date` back, whatever day it is. `count` is a whole number from 0.
 */
export function addWorkingDays(date: CivilDate, count: number, calendar: WorkCalendar): CivilDate {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`no count of working days: ${count}`)
  let day = date
  for (let left = count; left > 0;) {
    day = addDays(day, 1)
    if (isWorkingDay(day, calendar)) left -= 1
  }
  return day
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: CivilDate, to: CivilDate, calendar: WorkCalendar): number {
  const last = formatCivilDate(to)
  let count = 0
  for (let day = addDays(from, 1); formatCivilDate(day) <= last; day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) count += 1
  }
  return count
}

/** Years from `from` to `to`, both inclusive, whose holidays nobody entered. */
export function uncoveredYears(from: CivilDate, to: CivilDate, calendar: WorkCalendar): number[] {
  const years = Array.from({ length: Math.max(0, to.year - from.year + 1) }, (_, index) => from.year + index)
  return years.filter((year) => !calendar.years.includes(year))
}
