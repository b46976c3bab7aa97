/**
 * When somebody is told of a task that nobody does: a reminder before it is due, a warning to the one above on the day
 * after, and the county's civil affairs ten days later, as for the quarterly visit (S2.6-2, G1). Where the time is
 * counted in hours the warning comes when it has run out, and the last notice a day later.
 */
import { addDays, parseCivilDate, SHANGHAI_OFFSET_MINUTES, toDayNumber } from '../model/civil-date.ts'
import { parseInstant } from './instant.ts'

export type NoticeStep = 'REMIND' | 'WARN' | 'BREACH'

export interface Notice {
  readonly step: NoticeStep
  /** From when on, in milliseconds since 1970 UTC, inclusive. */
  readonly at: number
}

/** In the order in which they come. */
export const NOTICE_STEPS: readonly NoticeStep[] = ['REMIND', 'WARN', 'BREACH']

const DAY_MS = 86_400_000
/** A reminder comes when a fifth of the time is left, at most so many days before. */
const MOST_DAYS_BEFORE = 15
const LATER_DAYS = 10

/**
 * @param due last day, YYYY-MM-DD in Shanghai. @param dueAt instant, where the time is counted in hours.
 * @param given when the task was given, milliseconds. @returns none for a task without a date.
 */
export function noticesOf({ due, dueAt }: { due: string | null; dueAt: string | null }, given: number): Notice[] {
  const end = dueAt === null ? null : parseInstant(dueAt)
  if (end !== null) {
    return [
      { step: 'WARN', at: end },
      { step: 'BREACH', at: end + DAY_MS },
    ]
  }
  const day = due === null ? null : parseCivilDate(due)
  if (day === null) return []
  const over = morning(toDayNumber(addDays(day, 1)))
  const before = Math.min(MOST_DAYS_BEFORE, Math.floor((over - given) / DAY_MS / 5))
  return [
    ...(before < 1 ? [] : [{ step: 'REMIND', at: over - before * DAY_MS } as const]),
    { step: 'WARN', at: over },
    { step: 'BREACH', at: over + LATER_DAYS * DAY_MS },
  ]
}

/** The first moment of a day in Shanghai. */
function morning(dayNumber: number): number {
  return dayNumber * DAY_MS - SHANGHAI_OFFSET_MINUTES * 60_000
}
