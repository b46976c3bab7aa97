/** ask, confirm or known: the state of one shared fact in one questionnaire, with its reason. */
import { addDays, addMonths, formatCivilDate, parseCivilDate, type CivilDate } from '../model/civil-date.ts'
import { missingReason } from '../model/missing.ts'
import type { FieldPlan } from '../model/plan.ts'
import type { FactMeta, FactState } from '../model/questionnaire.ts'

export interface FactKnowledge {
  value: unknown
  /** Absent: counts as confirmed on the day of the questionnaire. */
  meta?: FactMeta & { changed?: string }
  /** Day on which a fact that unsettles this one changed. */
  unsettledOn?: string
}

export interface StateInput {
  field: FieldPlan
  knowledge: FactKnowledge
  /** The purpose has to verify the fact. */
  verify: boolean
  /** YYYY-MM-DD */
  asOf: string
  /** Freshness of the fact, ISO 8601 duration; the form may shorten it. */
  fresh?: string
  text: (key: StateText, values?: Record<string, string>) => string
}

export type StateText =
  'momentary' | 'missing' | 'stale' | 'unsettled' | 'unknownBefore' | 'verify' | 'fresh' | 'contradicted' | 'derived'

export function factState({ field, knowledge, verify, asOf, fresh, text }: StateInput): {
  state: FactState
  reason: string
} {
  if (field.momentary) return { state: 'ask', reason: text('momentary') }
  const { value, meta } = knowledge
  if (value === undefined || value === null || value === '') return { state: 'ask', reason: text('missing') }
  const confirmed = meta?.confirmed ?? asOf
  const aged = fresh !== undefined && isOlder(confirmed, fresh, asOf)
  if (missingReason(value) !== null)
    return aged || fresh === undefined
      ? { state: 'ask', reason: text('unknownBefore', { date: confirmed }) }
      : { state: 'known', reason: text('fresh', { date: confirmed }) }
  if (knowledge.unsettledOn !== undefined && knowledge.unsettledOn > confirmed)
    return { state: 'ask', reason: text('unsettled', { date: knowledge.unsettledOn }) }
  if (aged) return { state: 'ask', reason: text('stale', { date: confirmed, span: fresh }) }
  if (verify) return { state: 'confirm', reason: text('verify', { date: confirmed }) }
  return { state: 'known', reason: text('fresh', { date: confirmed }) }
}

/** Whether what was confirmed then has to be asked again; what has no time counts as confirmed today. */
export function isStale(meta: FactMeta | undefined, fresh: string | undefined, asOf: string): boolean {
  return meta !== undefined && fresh !== undefined && isOlder(meta.confirmed, fresh, asOf)
}

/** The last day on which the fact still counts as known is `confirmed` + duration, inclusive. */
export function isOlder(confirmed: string, duration: string, asOf: string): boolean {
  const day = parseCivilDate(confirmed.slice(0, 10))
  return day === null || formatCivilDate(addDuration(day, duration)) < asOf
}

/** Adds an ISO 8601 date duration (years, months, weeks, days); months clamp to the end of the month. */
export function addDuration(date: CivilDate, duration: string): CivilDate {
  const match = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(duration)
  if (!match) throw new RangeError(`no duration: ${duration}`)
  const [years, months, weeks, days] = match.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
  ]
  return addDays(addMonths(date, years * 12 + months), weeks * 7 + days)
}
