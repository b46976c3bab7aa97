/**
 * Every small mistake that somebody could make in an instrument or a decision: a point, a weight, an edge, a band, a
 * comparison, a literal, a condition, a row. Left out is what cannot be told apart by any answers: names that the check
 * refuses at load, points in a score whose formula reads none, the edge of the lowest band, which every score reaches.
 */
import { isJsonObject } from '../../../core/model/json.ts'
import type { DecisionPlan, InstrumentPlan } from '../../../core/model/plan.ts'
import type { Place } from './json-place.ts'
import { type Change, type NumberParams, ruleChanges } from './rule-mutants.ts'

export interface Mutant extends Change {
  /** SC-1, D2 … */
  of: string
}

export function mutantsOf(plan: InstrumentPlan | DecisionPlan, params: NumberParams): Mutant[] {
  const own = 'bands' in plan ? instrumentChanges(plan) : decisionChanges(plan)
  return [...own, ...rulesBelow(plan, [], params)].map((change) => ({ of: plan.id, ...change }))
}

/** Rules wherever they stand; texts and names are no rules. */
function rulesBelow(value: unknown, place: Place, params: NumberParams): Change[] {
  if (Array.isArray(value)) return value.flatMap((inner, n) => rulesBelow(inner, [...place, n], params))
  if (!isJsonObject(value)) return []
  if ('plan' in value && 'calls' in value) {
    const root = isJsonObject(value['plan']) ? value['plan']['root'] : undefined
    return ruleChanges(root, [...place, 'plan', 'root'], params).map((change) => ({
      ...change,
      what: `${String(value['text'])}: ${change.what}`,
    }))
  }
  return Object.entries(value).flatMap(([key, inner]) => rulesBelow(inner, [...place, key], params))
}

function instrumentChanges(plan: InstrumentPlan): Change[] {
  const bands = plan.bands.map((band) => band.id)
  const counted = plan.score === undefined || plan.score.names.includes('points')
  return [
    ...plan.items.flatMap((item, n) => [
      ...(item.options ?? []).flatMap((option, m) =>
        option.points === null || !counted
          ? []
          : [more(['items', n, 'options', m, 'points'], `${item.id} ${option.id}`)],
      ),
      ...(item.ranges ?? []).flatMap((range, m) => [
        more(['items', n, 'ranges', m, 'points'], `${item.id} up to ${range.upTo ?? '∞'}`),
        ...(range.upTo === undefined ? [] : steps(['items', n, 'ranges', m, 'upTo'], `${item.id} edge ${range.upTo}`)),
      ]),
    ]),
    ...plan.bands.flatMap((band, n) =>
      band.from === undefined ? [] : lowest(plan, band.from) ? [] : steps(['bands', n, 'from'], `band ${band.id}`),
    ),
    ...plan.floors.flatMap((floor, n) => [
      ...otherBand(['floors', n, 'band'], floor.band, bands, `floor ${floor.id}`),
      without(['floors', n], `floor ${floor.id}`),
    ]),
    ...plan.triggers.flatMap((trigger, n) => [
      ...otherBand(['triggers', n, 'band'], trigger.band, bands, `trigger ${trigger.id}`),
      without(['triggers', n], `trigger ${trigger.id}`),
    ]),
    ...plan.followUps.flatMap((entry, n) => [
      ...(entry.bands ?? []).map((band, m) => without(['followUps', n, 'bands', m], `consequence of ${band}`)),
      ...(entry.triggers ?? []).map((id, m) => without(['followUps', n, 'triggers', m], `consequence of ${id}`)),
      ...entry.then.map((then, m) =>
        without(['followUps', n, 'then', m], `consequence ${n + 1}.${m + 1} (${then.form ?? then.what ?? then.kind})`),
      ),
    ]),
    ...duesBelow(plan.followUps, ['followUps']),
  ]
}

/** Every score reaches the lowest band, so that its edge can be anything at or below the lowest score. */
function lowest(plan: InstrumentPlan, from: number): boolean {
  return from <= Math.min(...plan.bands.flatMap((band) => (band.from === undefined ? [] : [band.from])))
}

function decisionChanges(plan: DecisionPlan): Change[] {
  const rows = plan.rules.flatMap((row, n) => [
    { place: ['rules', n, 'outcome'], what: `row ${row.id}: another outcome`, change: () => `${row.outcome}~` },
    without(['rules', n], `row ${row.id}`),
    ...row.when.flatMap((cell, m) =>
      cell === null
        ? []
        : [{ place: ['rules', n, 'when', m], what: `row ${row.id}: cell ${m + 1} left out`, change: () => null }],
    ),
    ...dates(row, ['rules', n], `row ${row.id}`),
    ...row.produces.map((id, m) => without(['rules', n, 'produces', m], `row ${row.id}: document ${id}`)),
    ...row.tasks.map((_, m) => without(['rules', n, 'tasks', m], `row ${row.id}: task ${m + 1}`)),
  ])
  const benefits = plan.benefits.flatMap((benefit, n) => [
    ...benefit.conditions.flatMap((condition, m) => [
      without(['benefits', n, 'conditions', m], `${benefit.id}: condition ${m + 1}`),
      {
        place: ['benefits', n, 'conditions', m, 'outcome'],
        what: `${benefit.id}: condition ${m + 1} another outcome`,
        change: () => (condition.outcome === 'review' ? 'refused' : 'review'),
      },
    ]),
    ...benefit.notOpen.map((_, m) => without(['benefits', n, 'notOpen', m], `${benefit.id}: reason ${m + 1} not open`)),
    ...dates(benefit, ['benefits', n], benefit.id),
    ...benefit.produces.map((id, m) => without(['benefits', n, 'produces', m], `${benefit.id}: document ${id}`)),
    ...benefit.tasks.map((_, m) => without(['benefits', n, 'tasks', m], `${benefit.id}: task ${m + 1}`)),
    ...benefit.refusedTasks.map((_, m) =>
      without(['benefits', n, 'refusedTasks', m], `${benefit.id}: refused task ${m + 1}`),
    ),
  ])
  return [...rows, ...benefits, ...duesBelow(plan.rules, ['rules']), ...duesBelow(plan.benefits, ['benefits'])]
}

function more(place: Place, what: string): Change {
  return { place, what: `${what}: one point more`, change: (points) => Number(points) + 1 }
}

function steps(place: Place, what: string): Change[] {
  return [-1, 1].map((step) => ({
    place,
    what: `${what}: one ${step > 0 ? 'higher' : 'lower'}`,
    change: (edge) => Number(edge) + step,
  }))
}

function without(place: Place, what: string): Change {
  return { place, what: `${what} left out`, change: () => undefined }
}

/** The next better band; for the best one the next worse. */
function otherBand(place: Place, band: string, bands: readonly string[], what: string): Change[] {
  const rank = bands.indexOf(band)
  const other = bands[rank > 0 ? rank - 1 : 1]
  return other === undefined ? [] : [{ place, what: `${what}: ${other} instead of ${band}`, change: () => other }]
}

function dates(row: { effectiveFrom?: string; effectiveTo?: string }, place: Place, what: string): Change[] {
  return (['effectiveFrom', 'effectiveTo'] as const).flatMap((key) =>
    row[key] === undefined
      ? []
      : [-1, 1].map((step) => ({
          place: [...place, key],
          what: `${what}: ${key} a day ${step > 0 ? 'later' : 'earlier'}`,
          change: (day: unknown) => dayAfter(String(day), step),
        })),
  )
}

function dayAfter(day: string, step: number): string {
  return new Date(Date.parse(day) + step * 86_400_000).toISOString().slice(0, 10)
}

/** Times allowed: one longer, such as 11wd for 10wd; another one in place of a parameter. */
function duesBelow(value: unknown, place: Place): Change[] {
  if (Array.isArray(value)) return value.flatMap((inner, n) => duesBelow(inner, [...place, n]))
  if (!isJsonObject(value) || 'calls' in value) return []
  return [
    ...dueChanges(value['in'], place),
    ...Object.entries(value).flatMap(([key, inner]) => duesBelow(inner, [...place, key])),
  ]
}

function dueChanges(due: unknown, place: Place): Change[] {
  if (typeof due !== 'string') return []
  if (/^\d/.test(due)) return [longer([...place, 'in'], due)]
  return due.startsWith('param:') ? [{ place, what: `17d instead of ${due}`, change: () => ({ in: '17d' }) }] : []
}

function longer(place: Place, due: string): Change {
  return { place, what: `${due} one longer`, change: () => due.replace(/^\d+/, (count) => String(Number(count) + 1)) }
}
