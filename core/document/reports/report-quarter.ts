/** The calendar quarter of a report and what lies in it; days count in Shanghai. */
import { parseQuarter, quarterEnd, quarterStart } from '../../calendar/quarter.ts'
import { addDays, compareCivilDates, type CivilDate } from '../../model/civil-date.ts'
import { dayOf } from '../wording/chinese-date.ts'

export interface ReportQuarter {
  year: number
  /** 1 to 4, as text for the wording. */
  quarterNo: string
  /** First and last day, both inclusive. */
  first: CivilDate
  last: CivilDate
}

/** `null` when `text` is not `YYYYQn`. */
export function reportQuarter(text: string): ReportQuarter | null {
  const quarter = parseQuarter(text)
  if (quarter === null) return null
  return {
    year: quarter.year,
    quarterNo: String(quarter.quarter),
    first: quarterStart(quarter),
    last: quarterEnd(quarter),
  }
}

/** Whether a day or instant lies in the quarter. */
export function liesIn({ first, last }: ReportQuarter, at: string): boolean {
  const day = dayOf(at)
  return day !== null && compareCivilDates(day, first) >= 0 && compareCivilDates(day, last) <= 0
}

/** Whether a day or instant is this day or earlier. */
export function isUpTo(day: CivilDate, at: string): boolean {
  const other = dayOf(at)
  return other !== null && compareCivilDates(other, day) <= 0
}

/** The day before the quarter begins. */
export function dayBefore({ first }: ReportQuarter): CivilDate {
  return addDays(first, -1)
}
