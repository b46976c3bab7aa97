/** Instants as the clock on the wall in Shanghai shows them, for native date-time inputs, and back. */
import { SHANGHAI_OFFSET_MINUTES } from '../model/civil-date.ts'

/** `2020-04-01T09:30` for any RFC 3339 instant; null when the text is none. */
export function toShanghaiLocal(instant: string): string | null {
  const ms = Date.parse(instant)
  return Number.isNaN(ms) ? null : shanghaiMinute(ms)
}

/** The minute in Shanghai at `ms` milliseconds since 1970 UTC. */
export function shanghaiMinute(ms: number): string {
  return new Date(ms + SHANGHAI_OFFSET_MINUTES * 60_000).toISOString().slice(0, 16)
}

/** `2020-04-01T09:30` as `2020-04-01T09:30:00+08:00`. */
export function fromShanghaiLocal(local: string): string {
  return `${local.length === 16 ? `${local}:00` : local}+08:00`
}
