/**
 * Instants: RFC 3339 text with an offset, read to milliseconds and written in Chinese official time.
 * A time without an offset is no instant, since nobody can say when it was.
 */
import {
  SHANGHAI_OFFSET_MINUTES,
  formatCivilDate,
  parseCivilDate,
  shanghaiDay,
  toDayNumber,
} from '../model/civil-date.ts'

const INSTANT = /^(\d{4}-\d{2}-\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(\.\d{1,9})?(?:([Zz])|([+-])(\d{2}):(\d{2}))$/
const DAY_MS = 86_400_000

/** Milliseconds since 1970 UTC; null when the text is no instant. A leap second counts as the next second. */
export function parseInstant(text: string): number | null {
  const match = INSTANT.exec(text)
  const date = match ? parseCivilDate(match[1] ?? '') : null
  if (!match || !date) return null
  const [hour, minute, second] = [Number(match[2]), Number(match[3]), Number(match[4])]
  const [offsetHour, offsetMinute] = [Number(match[8] ?? 0), Number(match[9] ?? 0)]
  if (hour > 23 || minute > 59 || second > 60 || offsetHour > 23 || offsetMinute > 59) return null
  const offset = (match[7] === '-' ? -1 : 1) * (offsetHour * 60 + offsetMinute)
  const milliseconds = Math.floor(Number(`0${match[5] ?? ''}`) * 1000)
  return toDayNumber(date) * DAY_MS + ((hour * 60 + minute - offset) * 60 + second) * 1000 + milliseconds
}

/** `2020-05-13T10:00:00+08:00`; milliseconds are written only where there are any. */
export function formatShanghaiInstant(instantMs: number): string {
  const local = instantMs + SHANGHAI_OFFSET_MINUTES * 60_000
  const ofDay = ((local % DAY_MS) + DAY_MS) % DAY_MS
  const pad = (value: number, width = 2) => String(Math.floor(value)).padStart(width, '0')
  const clock = [ofDay / 3_600_000, (ofDay / 60_000) % 60, (ofDay / 1000) % 60].map((part) => pad(part)).join(':')
  const fraction = ofDay % 1000 === 0 ? '' : `.${pad(ofDay % 1000, 3)}`
  return `${formatCivilDate(shanghaiDay(instantMs))}T${clock}${fraction}+08:00`
}
