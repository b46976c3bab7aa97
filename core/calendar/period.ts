/**
 * Periods in which a recurring duty falls (domain page 05 G): quarters, months, years, the holidays that a county
 * sets as parameters, and the single span of a duty that comes once. Both ends belong to a period.
 */
import {
  addDays,
  addMonths,
  daysInMonth,
  formatCivilDate,
  parseCivilDate,
  type CivilDate,
} from '../model/civil-date.ts'
import { addQuarters, formatQuarter, quarterEnd, quarterOf, quarterStart } from './quarter.ts'

export type Rhythm = 'quarter' | 'month' | 'year' | 'term' | 'once'

/** Days of the year, `MM-DD`, both inclusive; a term that ends before it begins runs into the next year. */
export interface Term {
  from: string
  to: string
}

export interface Period {
  /** `2020Q2`, `2020-07`, `2020`, `2020-07-01` for a term by its first day, `once`. */
  id: string
  /** `YYYY-MM-DD` */
  from: string
  to: string
}

export interface RhythmInput {
  terms?: readonly Term[]
  /** Where a duty that comes once starts, or whose anniversary a year has, `YYYY-MM-DD`. */
  base?: string
}

/**
 * The period in which the day lies and the one before it, the earlier first; between two holidays only the one before,
 * for a duty that comes once the span from its base on. Empty when a base or a term is needed and is not known.
 * @throws RangeError when `day` is no day.
 */
export function periodsAt(rhythm: Rhythm, day: string, input: RhythmInput = {}): Period[] {
  const date = parseCivilDate(day)
  if (date === null) throw new RangeError(`no date: ${day}`)
  switch (rhythm) {
    case 'quarter':
      return [-1, 0].map((step) => quarterPeriod(date, step))
    case 'month':
      return [-1, 0].map((step) => monthPeriod(addMonths({ ...date, day: 1 }, step)))
    case 'year':
      return [-1, 0].map((step) => yearPeriod(date.year + step))
    case 'term':
      return termPeriods(date, input.terms ?? [])
    case 'once':
      return input.base === undefined ? [] : [{ id: 'once', from: input.base, to: '9999-12-31' }]
  }
}

function quarterPeriod(date: CivilDate, step: number): Period {
  const quarter = addQuarters(quarterOf(date), step)
  return {
    id: formatQuarter(quarter),
    from: formatCivilDate(quarterStart(quarter)),
    to: formatCivilDate(quarterEnd(quarter)),
  }
}

function monthPeriod(first: CivilDate): Period {
  const from = formatCivilDate(first)
  return { id: from.slice(0, 7), from, to: formatCivilDate({ ...first, day: daysInMonth(first.year, first.month) }) }
}

function yearPeriod(year: number): Period {
  return {
    id: String(year).padStart(4, '0'),
    from: formatCivilDate({ year, month: 1, day: 1 }),
    to: formatCivilDate({ year, month: 12, day: 31 }),
  }
}

/** The last two terms that have begun. */
function termPeriods(date: CivilDate, terms: readonly Term[]): Period[] {
  const day = formatCivilDate(date)
  return [date.year - 1, date.year]
    .flatMap((year) => terms.flatMap((term) => termPeriod(year, term) ?? []))
    .filter((period) => period.from <= day)
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .slice(-2)
}

function termPeriod(year: number, { from, to }: Term): Period | null {
  const start = dayOfYear(year, from)
  const end = dayOfYear(to < from ? year + 1 : year, to)
  return start === null || end === null ? null : { id: start, from: start, to: end }
}

/** `02-29` is the last day of February where a year has no such day; null when the text is no day. */
function dayOfYear(year: number, text: string): string | null {
  const leap = parseCivilDate(`2000-${text}`)
  if (leap === null) return null
  return formatCivilDate({ ...leap, year, day: Math.min(leap.day, daysInMonth(year, leap.month)) })
}

/** The day in a calendar year on which a base comes again; null when the base is no day. */
export function anniversaryIn(year: number, base: string): string | null {
  const date = parseCivilDate(base)
  return date && formatCivilDate({ ...date, year, day: Math.min(date.day, daysInMonth(year, date.month)) })
}

/** Days before or after a day. */
export function shiftDay(day: string, days: number): string {
  const date = parseCivilDate(day)
  if (date === null) throw new RangeError(`no date: ${day}`)
  return formatCivilDate(addDays(date, days))
}
