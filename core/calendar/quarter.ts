/** Calendar quarters, written `2020Q2`. */
import { addMonths, daysInMonth } from '../model/civil-date.ts'
import type { CivilDate } from '../model/civil-date.ts'

export interface Quarter {
  year: number
  /** 1–4 */
  quarter: number
}

/** Reads `2020Q2`; null when the text is no quarter. */
export function parseQuarter(text: string): Quarter | null {
  const match = /^(\d{4})Q([1-4])$/.exec(text)
  return match ? { year: Number(match[1]), quarter: Number(match[2]) } : null
}

export function formatQuarter(quarter: Quarter): string {
  return `${String(quarter.year).padStart(4, '0')}Q${quarter.quarter}`
}

export function quarterOf(date: CivilDate): Quarter {
  return { year: date.year, quarter: Math.ceil(date.month / 3) }
}

export function quarterStart(quarter: Quarter): CivilDate {
  return { year: quarter.year, month: quarter.quarter * 3 - 2, day: 1 }
}

/** The last day, which still belongs to the quarter. */
export function quarterEnd(quarter: Quarter): CivilDate {
  const month = quarter.quarter * 3
  return { year: quarter.year, month, day: daysInMonth(quarter.year, month) }
}

/** Moves whole quarters, backwards when `count` is negative. */
export function addQuarters(quarter: Quarter, count: number): Quarter {
  return quarterOf(addMonths(quarterStart(quarter), count * 3))
}
