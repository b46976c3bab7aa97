/**
 * Recurring duties on a day: of the child in a list the one that presses most, and those of an office that are about
 * no single child.
 */
import { shiftDay, type DutyHistory, type DutyStanding } from '../../core/calendar/index.ts'
import { isJsonObject } from '../../core/model/json.ts'
import type { Language } from '../../core/model/session.ts'
import { EVERYTHING, type Scope } from '../../core/store/query.ts'
import type { Actor } from '../access/actor.ts'
import type { Definitions, Duty, Ports } from './ports.ts'
import { reportsOf } from './report-owner.ts'
import type { StoredFacts } from './stored.ts'
import { dayInShanghai, quarterOf, today } from './time.ts'

/** A duty with all that a person needs to know of it. */
export interface ShownDuty extends DutyState {
  /** The time of the reminder has come, or three days are left. */
  soon: boolean
  because: string
  clauses: string[]
}

export interface DutyState extends Pick<DutyStanding, 'period' | 'due' | 'state' | 'told'> {
  schedule: string
  title: string
  form: string
  /** Of the last day. */
  quarter: string
  role: string
}

type Known = { readonly definitions: Pick<Definitions, 'duties'> }

/** The most pressing duty of this role about a child, else the quarterly one, whoever has to do it; null when none applies. */
export function dutyState(ports: Known, facts: StoredFacts, role: string, day: string): DutyState | null {
  const states = standingsOf(ports, facts, day).map(({ duty, standing }) => stateOf(duty, standing))
  const mine = states
    .filter((state) => state.role === role || state.told.includes(role))
    .filter((state) => state.state !== 'done' || isQuarterly(ports, state.schedule))
    .sort(byUrgency)
  return mine[0] ?? states.find(({ schedule }) => isQuarterly(ports, schedule)) ?? null
}

export interface StandingDuty {
  duty: Duty
  standing: DutyStanding
}

/** All recurring duties about a child that stand on a day, done or not. */
export function standingsOf(ports: Known, facts: StoredFacts, day: string): StandingDuty[] {
  return ports.definitions.duties
    .filter(({ subject, schedule }) => subject === 'child' || isPatrol(schedule))
    .flatMap((duty) => {
      const standing = duty.standing(facts.values, historyOf(facts, duty), day)
      return standing === null || !duty.applies(facts.values, day) ? [] : [{ duty, standing }]
    })
}

/** Patrols are written down by village and count child by child. */
function isPatrol({ every }: Duty['schedule']): boolean {
  return every === 'term'
}

function isQuarterly(ports: Known, schedule: string): boolean {
  return ports.definitions.duties.some((duty) => duty.schedule.id === schedule && duty.schedule.every === 'quarter')
}

/** Duties of this role, or late ones that it is told of, that are about no single child; of the records only the days are read. */
export async function officeDuties(ports: Ports, actor: Actor, lang: Language): Promise<ShownDuty[]> {
  const day = today(ports.clock)
  const scope = { areas: [actor.area.slice(0, 6)] }
  const first = await ports.store.find('record', { limit: 1 }, scope)
  const began = first.rows[0]?.fields.submittedAt
  const since = typeof began === 'string' ? dayInShanghai(Date.parse(began)) : day
  const states = await Promise.all(
    ports.definitions.duties
      .filter((duty) => duty.subject !== 'child' && !isPatrol(duty.schedule) && duty.applies({}, day))
      .map(async (duty) => {
        const { form, document } = duty.schedule
        const done =
          document === undefined ? await recordDays(ports, form, scope) : await reportDays(ports, document, actor.area)
        const standing = duty.standing({}, { since, done }, day)
        return standing === null ? [] : [shownDuty(ports, { duty, standing }, day, lang)]
      }),
  )
  return states
    .flat()
    .filter((state) => state.role === actor.role || state.told.includes(actor.role))
    .sort(byUrgency)
}

async function recordDays(ports: Ports, form: string, scope: Scope): Promise<string[]> {
  const order = [{ field: 'submittedAt', descending: true }] as const
  const { rows } = await ports.store.find('record', { where: { form }, order, limit: 100 }, scope)
  return rows.flatMap(({ fields: { submittedAt } }) => dayOf(submittedAt))
}

/** Days on which a report of this kind was issued for the area. */
async function reportDays(ports: Ports, documentId: string, area: string): Promise<string[]> {
  const where = { owner: reportsOf(area), documentId, status: 'issued' }
  const { rows } = await ports.store.find('document', { where, limit: 100 }, EVERYTHING)
  return rows.flatMap(({ fields: { issuedAt } }) => dayOf(issuedAt))
}

function dayOf(at: unknown): string[] {
  return typeof at === 'string' ? [dayInShanghai(Date.parse(at))] : []
}

const ORDER: readonly DutyState['state'][] = ['overdue', 'due', 'done']

export function byUrgency(a: DutyState, b: DutyState): number {
  return ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || (a.due < b.due ? -1 : Number(a.due > b.due))
}

/** Days before the last one on which a duty is due soon, also where no reminder is set. */
const SOON_DAYS = 3

export function shownDuty(
  { definitions }: Pick<Ports, 'definitions'>,
  { duty, standing }: StandingDuty,
  day: string,
  lang: Language,
): ShownDuty {
  const { title, because = '', clauses } = duty.schedule
  return {
    ...stateOf(duty, standing),
    title: definitions.text(lang, title),
    soon: standing.state === 'due' && (standing.remind || shiftDay(standing.due, -SOON_DAYS) <= day),
    because: definitions.text(lang, because),
    clauses: [...clauses],
  }
}

function stateOf({ schedule }: Duty, { period, due, state, told }: DutyStanding): DutyState {
  const { id, title, form, role } = schedule
  return { schedule: id, title, form, quarter: quarterOf(due), period, due, state, told, role }
}

/** A quarter is met by a complete visit of that quarter, a patrol by a complete visit of any kind, the rest by the form. */
function historyOf(facts: StoredFacts, { schedule }: Duty): DutyHistory {
  const visits = Array.isArray(facts.values['visits']) ? facts.values['visits'].filter(isJsonObject) : []
  const complete = visits.filter((visit) => visit['status'] === 'COMPLETE')
  const since = facts.since === undefined ? {} : { since: facts.since }
  if (schedule.every === 'term') return { ...since, done: complete.flatMap(dayOfVisit) }
  const own = complete.filter((visit) => visit['form'] === schedule.form)
  const filed = facts.filed?.[schedule.form]
  if (schedule.every !== 'quarter') return { ...since, done: filed === undefined ? [] : [filed] }
  return { ...since, done: own.flatMap(dayOfVisit), periods: own.map((visit) => String(visit['quarter'])) }
}

function dayOfVisit({ visitAt }: Record<string, unknown>): string[] {
  const ms = typeof visitAt === 'string' ? Date.parse(visitAt) : NaN
  return Number.isNaN(ms) ? [] : [dayInShanghai(ms)]
}
