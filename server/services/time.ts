/** Instants as the store and the wire write them, and days as people in Shanghai count them. */
import { formatCivilDate, shanghaiDay } from '../../core/model/civil-date.ts'
import type { Clock } from './ports.ts'

/** UTC with milliseconds. */
export function instant(ms: number): string {
  return new Date(ms).toISOString()
}

export function dayInShanghai(ms: number): string {
  return formatCivilDate(shanghaiDay(ms))
}

export function today(clock: Clock): string {
  return dayInShanghai(clock.now())
}

/** `2026Q4` for a day `YYYY-MM-DD`. */
export function quarterOf(day: string): string {
  return `${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
}
