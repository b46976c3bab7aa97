/**
 * Recurring duties about children that are not done: of one child as a list, of many as counts by village. What is
 * somebody's own duty, or told because it is late, rests on all that is known; a duty of others only on what this
 * person may read, so that a duty tells nothing that is hidden.
 */
import type { Language } from '../../core/model/session.ts'
import type { Id } from '../../core/store/query.ts'
import type { Actor } from '../access/actor.ts'
import { openSubject, scopeFor } from './choke-point.ts'
import { byUrgency, shownDuty, standingsOf, type ShownDuty, type StandingDuty } from './duties.ts'
import { factsFor, noFacts, readFacts } from './facts.ts'
import type { Ports } from './ports.ts'
import type { StoredFacts } from './stored.ts'
import { areaLabel } from './subjects.ts'
import { today } from './time.ts'

export interface DutyCount {
  area: string
  areaLabel: string
  later: number
  soon: number
  late: number
}

/** @throws Problem `notFound` */
export async function dutiesOfChild(ports: Ports, actor: Actor, id: Id, lang: Language): Promise<ShownDuty[]> {
  const subject = await openSubject(ports, actor, id)
  const facts = (await readFacts(ports, id, await scopeFor(ports, actor))) ?? noFacts(subject.at)
  return openDuties(ports, actor, facts, lang)
}

/** Children of one page of counts. */
const PAGE = 100

/** Counts of the next children; the same village may come again on the next page. */
export async function dutyCounts(
  ports: Ports,
  actor: Actor,
  cursor: string | null,
): Promise<{ items: DutyCount[]; next: string | null }> {
  const scope = await scopeFor(ports, actor)
  const query = { where: { kind: 'child' }, order: [{ field: 'name' }] as const, limit: PAGE }
  const { rows, next } = await ports.store.find(
    'subject',
    { ...query, ...(cursor === null ? {} : { after: cursor }) },
    scope,
  )
  const counts = new Map<string, DutyCount>()
  for (const { id, area } of rows) {
    const facts = await readFacts(ports, id, scope)
    if (facts === null || area === null) continue
    const count = counts.get(area) ?? { area, areaLabel: areaLabel(ports, area), later: 0, soon: 0, late: 0 }
    for (const duty of openDuties(ports, actor, facts, 'zh-CN')) count[stateOf(duty)] += 1
    counts.set(area, count)
  }
  return { items: [...counts.values()], next }
}

function openDuties(ports: Ports, actor: Actor, facts: StoredFacts, lang: Language): ShownDuty[] {
  const day = today(ports.clock)
  const visible = { ...facts, values: factsFor(ports, facts, actor).values }
  const isOwn = ({ duty, standing }: StandingDuty): boolean =>
    duty.schedule.role === actor.role || standing.told.includes(actor.role)
  const own = standingsOf(ports, facts, day).filter(isOwn)
  const others = standingsOf(ports, visible, day).filter((standing) => !isOwn(standing))
  return [...own, ...others]
    .filter(({ standing }) => standing.state !== 'done')
    .map((standing) => shownDuty(ports, standing, day, lang))
    .sort(byUrgency)
}

function stateOf({ state, soon }: ShownDuty): 'later' | 'soon' | 'late' {
  return state === 'overdue' ? 'late' : soon ? 'soon' : 'later'
}
