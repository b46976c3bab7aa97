/**
 * Dates and times as official letters print them: 2020年5月12日, in Arabic numerals without
 * leading zeros (GB/T 9704-2012). Instants are told in Shanghai time.
 */
import { parseCivilDate, shanghaiDay, SHANGHAI_OFFSET_MINUTES, type CivilDate } from '../../model/civil-date.ts'

/** The day of a date `YYYY-MM-DD` or of an instant, in Shanghai; null when the value is neither. */
export function dayOf(value: unknown): CivilDate | null {
  if (typeof value !== 'string') return null
  const day = parseCivilDate(value)
  if (day) return day
  const instant = instantOf(value)
  return instant === null ? null : shanghaiDay(instant)
}

/** `2020年5月12日`; empty when the value is no date. */
export function chineseDate(value: unknown): string {
  const day = dayOf(value)
  return day ? `${day.year}年${day.month}月${day.day}日` : ''
}

/** `2020年6月`, of a month `YYYY-MM` or of a date; empty when the value is neither. */
export function chineseMonth(value: unknown): string {
  const day = typeof value === 'string' && /^\d{4}-\d{2}$/.test(value) ? dayOf(`${value}-01`) : dayOf(value)
  return day ? `${day.year}年${day.month}月` : ''
}

/** `2020年5月12日9时05分`; a date without a time gives the date alone; empty when the value is neither. */
export function chineseDateTime(value: unknown): string {
  const date = chineseDate(value)
  const instant = typeof value === 'string' ? instantOf(value) : null
  if (date === '' || instant === null) return date
  const minutes = (((Math.floor(instant / 60_000) + SHANGHAI_OFFSET_MINUTES) % 1440) + 1440) % 1440
  return `${date}${Math.floor(minutes / 60)}时${String(minutes % 60).padStart(2, '0')}分`
}

function instantOf(text: string): number | null {
  const match = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/.exec(text)
  if (!match || !parseCivilDate(match[1] ?? '')) return null
  const instant = Date.parse(text)
  return Number.isNaN(instant) ? null : instant
}
