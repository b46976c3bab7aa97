/** Days, instants, times, months and quarters as text, read by the same functions that count with them. */
import { parseInstant } from '../../calendar/instant.ts'
import { parseQuarter } from '../../calendar/quarter.ts'
import { parseCivilDate } from '../../model/civil-date.ts'
import { wrong, type Finding } from './finding.ts'

export function dateFormat(text: string): boolean {
  return parseCivilDate(text) !== null
}

/** RFC 3339 with offset. */
export function dateTimeFormat(text: string): boolean {
  return parseInstant(text) !== null
}

/** `09:30` or `09:30:00`. */
export function timeFormat(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/.test(text)
}

/** `2020-06` */
export function monthFormat(text: string): boolean {
  return /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text)
}

/** `2020Q2` */
export function quarterFormat(text: string): boolean {
  return parseQuarter(text) !== null
}

export function checkDate(text: string): Finding[] {
  return dateFormat(text) ? [] : [wrong('date.format')]
}

export function checkDateTime(text: string): Finding[] {
  return dateTimeFormat(text) ? [] : [wrong('dateTime.format')]
}

export function checkTime(text: string): Finding[] {
  return timeFormat(text) ? [] : [wrong('time.format')]
}

export function checkMonth(text: string): Finding[] {
  return monthFormat(text) ? [] : [wrong('month.format')]
}

export function checkQuarter(text: string): Finding[] {
  return quarterFormat(text) ? [] : [wrong('quarter.format')]
}
