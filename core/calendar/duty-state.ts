/**
 * Where a recurring duty stands on a day: which period counts, when it opens, by when it is due, whether it is done and
 * who is told when it is late. A period before the one of the day counts only until it is done, and only for those
 * who were known when it began.
 */
import { due } from './due.ts'
import type { DueRule } from './due-rule.ts'
import { anniversaryIn, periodsAt, shiftDay, type Period, type Rhythm, type RhythmInput } from './period.ts'
import type { WorkCalendar } from './work-calendar.ts'

export interface DutyRule extends RhythmInput {
  every: Rhythm
  due: DueRule
  /** How often in a period; `again`: as often as the time allowed runs out before the period ends. */
  times?: number | 'again'
  remindDaysBefore?: number
  late?: readonly { afterDays: number; role: string }[]
  calendar: WorkCalendar
}

export interface DutyHistory {
  /** First day on which the subject was known; a past period without it is not asked for. */
  since?: string
  /** Days on which it was done, in any order. */
  done: readonly string[]
  /** Ids of periods in which it was done, whatever the day. */
  periods?: readonly string[]
}

export interface DutyStanding {
  /** Id of the period, see {@link Period}. */
  period: string
  /** Day from which the time runs. */
  from: string
  /** First day on which it can be done, inclusive. */
  opens: string
  due: string
  state: 'due' | 'done' | 'overdue'
  /** Due soon: the time of the reminder has come. */
  remind: boolean
  /** Roles that are told by now because it is late. */
  told: string[]
}

/** null while nothing is due: no period, no base, or not open yet. */
export function standingOf(rule: DutyRule, history: DutyHistory, day: string): DutyStanding | null {
  const periods = periodsAt(rule.every, day, rule)
  const standings = periods
    .filter((period) => day <= period.to || (history.since !== undefined && history.since <= period.from))
    .flatMap((period) => standingIn(period, rule, history, day) ?? [])
  return standings.find(({ state }) => state !== 'done') ?? standings.at(-1) ?? null
}

function standingIn(period: Period, rule: DutyRule, history: DutyHistory, day: string): DutyStanding | null {
  const start = startOf(period, rule, history)
  if (start === null) return null
  const last = due({ date: start }, rule.due, rule.calendar).due
  const opens = opensOn(period, rule, last)
  if (opens > day) return null
  if (rule.every === 'once' && day > last && !wasKnown(history, last)) return null
  const state = isDone(period, rule, history, { opens, last }) ? 'done' : day > last ? 'overdue' : 'due'
  const late = state === 'overdue' ? (rule.late ?? []) : []
  return {
    period: period.id,
    from: start,
    opens,
    due: last,
    state,
    remind: state === 'due' && day >= shiftDay(last, -(rule.remindDaysBefore ?? 0)),
    told: late.filter(({ afterDays }) => day >= shiftDay(last, afterDays)).map(({ role }) => role),
  }
}

/** What was due once, before anybody knew the subject, is nobody's duty any more. */
function wasKnown({ since }: DutyHistory, day: string): boolean {
  return since !== undefined && since <= day
}

/** From when the time runs: the first day of the period, the base's day in that year; in a holiday the last visit of several. */
function startOf(period: Period, rule: DutyRule, { done }: DutyHistory): string | null {
  if (rule.every === 'year' && rule.base !== undefined) return anniversaryIn(Number(period.id), rule.base)
  const visits = done.filter((entry) => entry >= period.from && entry <= period.to).sort()
  const isLast = rule.times !== 'again' && visits.length >= (rule.times ?? 1)
  return (rule.every === 'term' && !isLast ? visits.at(-1) : undefined) ?? period.from
}

/** A year and a single time open with their reminder; what is due after its month or quarter opens when that is over. */
function opensOn(period: Period, rule: DutyRule, last: string): string {
  if (rule.every === 'year' || rule.every === 'once') return shiftDay(last, -(rule.remindDaysBefore ?? 0))
  const isOfWork = rule.every === 'month' || rule.every === 'quarter'
  return isOfWork && last > period.to ? shiftDay(period.to, 1) : period.from
}

/** Done often enough since it opened, or made up for after its last day. */
function isDone(period: Period, rule: DutyRule, history: DutyHistory, times: { opens: string; last: string }): boolean {
  if (history.periods?.includes(period.id) || history.done.some((entry) => entry > times.last)) return true
  if (rule.times === 'again') return times.last > period.to
  return history.done.filter((entry) => entry >= times.opens).length >= (rule.times ?? 1)
}
