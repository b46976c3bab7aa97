/**
 * The due-date engine (domain page 05 G): base and rule give the day, or the minute, by which
 * something has to be done. Only working days step over holidays; days, months and quarter
 * ends stay where they fall, and months clamp to the end of the month.
 */
import { addDays, addMonths, daysInMonth, formatCivilDate, parseCivilDate, shanghaiDay } from '../model/civil-date.ts'
import type { CivilDate } from '../model/civil-date.ts'
import type { DueRule, DueStep } from './due-rule.ts'
import { formatShanghaiInstant, parseInstant } from './instant.ts'
import { addQuarters, quarterEnd, quarterOf } from './quarter.ts'
import type { WorkCalendar } from './work-calendar.ts'
import { addWorkingDays, uncoveredYears } from './working-days.ts'

/** From when a time limit runs: a day in Shanghai, and the instant where the hour is known. */
export interface DueBase {
  /** `YYYY-MM-DD` */
  date: string
  /** RFC 3339 with offset. */
  instant?: string
}

export interface Due {
  /** Last day, inclusive, `YYYY-MM-DD` in Shanghai. */
  due: string
  /** RFC 3339 in +08:00; only for hours from a known instant. */
  dueAt: string | null
  /** Years of which no holidays are known, although working days were counted in them. */
  uncovered?: number[]
}

/** Reads a date or an instant as it stands in answers; null when it is neither. */
export function dueBaseOf(text: string): DueBase | null {
  if (parseCivilDate(text)) return { date: text }
  const instant = parseInstant(text)
  return instant === null ? null : { date: formatCivilDate(shanghaiDay(instant)), instant: text }
}

/**
 * Hours run on the clock when the base has one. Without it whole days of 24 hours are counted:
 * 24 h is the next day, fewer is the same day.
 * @throws RangeError when the base is no date or no instant: read it with `dueBaseOf` first.
 */
export function due(base: DueBase, rule: DueRule, calendar: WorkCalendar): Due {
  const from = parseCivilDate(base.date)
  if (!from) throw new RangeError(`no date: ${base.date}`)
  if (rule.kind === 'hours') return dueInHours(from, base.instant, rule.count)
  const uncovered = new Set<number>()
  let day = from
  for (const step of rule.steps) {
    const next = take(step, day, calendar)
    if (step.kind === 'workingDays') uncoveredYears(day, next, calendar).forEach((year) => uncovered.add(year))
    day = next
  }
  const result = { due: formatCivilDate(day), dueAt: null }
  return uncovered.size === 0 ? result : { ...result, uncovered: [...uncovered] }
}

function dueInHours(from: CivilDate, instant: string | undefined, hours: number): Due {
  if (instant === undefined) return { due: formatCivilDate(addDays(from, Math.floor(hours / 24))), dueAt: null }
  const start = parseInstant(instant)
  if (start === null) throw new RangeError(`no instant: ${instant}`)
  const end = start + hours * 3_600_000
  return { due: formatCivilDate(shanghaiDay(end)), dueAt: formatShanghaiInstant(end) }
}

function take(step: DueStep, from: CivilDate, calendar: WorkCalendar): CivilDate {
  switch (step.kind) {
    case 'days':
      return addDays(from, step.count)
    case 'workingDays':
      return addWorkingDays(from, step.count, calendar)
    case 'months':
      return addMonths(from, step.count)
    case 'monthEnd':
      return { ...from, day: daysInMonth(from.year, from.month) }
    case 'quarterEnd':
      return quarterEnd(addQuarters(quarterOf(from), step.quartersAhead))
  }
}
