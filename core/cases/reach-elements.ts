/**
 * What the worked cases have to reach of an instrument or a decision, from its compiled form: bands with their edges,
 * triggers, floors, points, the missing policy, rows, refusals, what is unknown, and what rule-elements.ts finds.
 */
import type { DecisionPlan, InstrumentPlan, RulePlan } from '../model/plan.ts'
import { rulesBelow } from './definition-rules.ts'
import { ruleElements } from './rule-elements.ts'

export interface ReachElement {
  definition: string
  /** One key for one element, the same in every form that uses the definition. */
  key: string
  element: string
  /** How a case gets there. */
  example: string
}

type Entry = Omit<ReachElement, 'definition'>

/** `told`: benefits that some form decides by itself, and says so when they are not open. */
export function reachElements(plan: InstrumentPlan | DecisionPlan, told: ReadonlySet<string>): ReachElement[] {
  const own = 'bands' in plan ? instrumentElements(plan) : decisionElements(plan, told)
  const rules = rulesBelow(plan).flatMap(({ place, rule }) =>
    ruleElements((rule.plan as { root: unknown }).root).map(({ key, element, example }) => ({
      key: `${place}${key}`,
      element: `${place}: ${element}`,
      example,
    })),
  )
  return [...own, ...rules].map((entry) => ({ definition: plan.id, ...entry }))
}

function instrumentElements(plan: InstrumentPlan): Entry[] {
  return [
    ...plan.bands.flatMap((band): Entry[] => [
      entry(`band ${band.id}`, howToBand(plan, band)),
      ...bandEdges(plan, band),
    ]),
    ...plan.triggers.map(({ id, title }) => entry(`trigger ${id}`, `a case in which holds: ${title}`)),
    ...plan.floors.map(({ id, when }) => entry(`floor ${id}`, `a case in which holds: ${when.text}`)),
    entry('missing answer: INCOMPLETE', 'a case that leaves an item without an answer'),
    ...(plan.appliesWhen ? [entry('NOT_APPLICABLE', `a case in which does not hold: ${plan.appliesWhen.text}`)] : []),
    ...plan.items.flatMap(itemElements),
  ]
}

function itemElements({ id, options = [], ranges = [] }: InstrumentPlan['items'][number]): Entry[] {
  return [
    ...options.map((option) => entry(`item ${id} option ${option.id}`, `a case that answers ${id} with ${option.id}`)),
    ...ranges.flatMap(({ upTo }): Entry[] =>
      upTo === undefined
        ? []
        : [
            entry(`item ${id} on ${upTo}`, `a case that answers ${id} with ${upTo}`),
            entry(`item ${id} beyond ${upTo}`, `a case that answers ${id} with more than ${upTo}, by one at most`),
          ],
    ),
  ]
}

type Band = InstrumentPlan['bands'][number]

function howToBand(plan: InstrumentPlan, { id, from, fromRule }: Band): string {
  if (fromRule) return `a case whose score is at least ${fromRule.text}`
  if (from !== undefined) return `a case whose score is at least ${from}`
  const causes = [...plan.triggers, ...plan.floors].flatMap((cause) => (cause.band === id ? [cause.id] : []))
  return `a case with one of ${causes.join(', ')}`
}

/** The lowest band has no edge: every score reaches it. */
function bandEdges(plan: InstrumentPlan, band: Band): Entry[] {
  if (band.fromRule) return edge(band.id, band.fromRule.text)
  const lowest = Math.min(...plan.bands.flatMap(({ from }) => (from === undefined ? [] : [from])))
  return band.from === undefined || band.from <= lowest ? [] : edge(band.id, String(band.from))
}

function edge(id: string, from: string): Entry[] {
  return [
    entry(`band ${id} on its edge`, `a case whose score is exactly ${from}`),
    entry(`band ${id} just beneath its edge`, `a case whose score is less than ${from} by one at most`),
  ]
}

function decisionElements(plan: DecisionPlan, told: ReadonlySet<string>): Entry[] {
  const outcomes = [...new Set(plan.rules.map((row) => row.outcome))]
  return [
    ...plan.rules.map((row) => entry(`row ${row.id}`, `a case in which holds: ${row.because}`)),
    ...(plan.unknown === 'ask' ? outcomes : []).map((code) =>
      entry(`outcome ${code} unknown`, `a case of ${code} with a fact left out that its row reads`),
    ),
    ...plan.benefits.flatMap((benefit) => benefitElements(benefit, told.has(benefit.id))),
  ]
}

type Benefit = DecisionPlan['benefits'][number]

function benefitElements({ id, opens, conditions, notOpen }: Benefit, told: boolean): Entry[] {
  const open = (rule: RulePlan) => `a case with a fact left out that this reads: ${rule.text}`
  return [
    entry(`${id} granted`, `a case in which ${id} opens and every condition holds`),
    ...(canBeUnknown(opens) ? [entry(`${id} unknown whether open`, open(opens))] : []),
    ...(told ? notOpen : []).map((reason, n) =>
      entry(`${id} not open, reason ${n + 1}`, `a case refused because: ${reason.refused}`),
    ),
    ...conditions.flatMap(({ that, outcome }, n) => [
      entry(`${id} condition ${n + 1} ${outcome}`, `a case in which does not hold: ${that.text}`),
      ...(canBeUnknown(that) ? [entry(`${id} condition ${n + 1} unknown`, open(that))] : []),
    ]),
  ]
}

/** Equality is true or false even with an unknown side. */
function canBeUnknown(rule: RulePlan): boolean {
  const { root } = rule.plan as { root: { op: string; test?: string } }
  return !(root.op === 'compare' && (root.test === '=' || root.test === '!='))
}

function entry(key: string, example: string): Entry {
  return { key, element: key, example }
}
