/**
 * Benefits: each one is opened by a category, then every condition must hold. A condition that is
 * false refuses with its reason; an unknown one asks; nothing is refused because something is unknown.
 */
import { toJson } from '../feel/runtime.ts'
import type { MoreNames } from '../answers/workspace.ts'
import { demandedBy, restsOn, unknownIn } from '../answers/rests-on.ts'
import type { DecisionReason, DecisionResult } from '../model/assessment.ts'
import type { DecisionPlan, RulePlan } from '../model/plan.ts'
import { type Decided, type DecideInput, isEffective } from './decided.ts'
import { withIntermediates } from './intermediates.ts'

type Benefit = DecisionPlan['benefits'][number]

export function decideBenefits(input: DecideInput, names: MoreNames): Decided {
  const result: Required<
    Pick<DecisionResult, 'outcomes' | 'amounts' | 'routes' | 'refused' | 'review' | 'unknown' | 'reasons'>
  > = {
    outcomes: [],
    amounts: {},
    routes: {},
    refused: [],
    review: [],
    unknown: [],
    reasons: [],
  }
  const produces: string[] = []
  const followUps: Decided['followUps'] = []
  for (const benefit of input.decision.benefits) {
    if (!isEffective(benefit, input.asOf) || (input.benefits && !input.benefits.includes(benefit.id))) continue
    const granted = judgeBenefit(benefit, input, names, result)
    if (granted) produces.push(...benefit.produces)
    const tasks = granted
      ? benefit.tasks
      : result.refused.some((entry) => entry.id === benefit.id)
        ? benefit.refusedTasks
        : []
    followUps.push(...tasks.map((plan) => ({ plan, names })))
  }
  return { result: { ...result, unknown: [...new Set(result.unknown)] }, undecided: {}, produces, followUps }
}

/** Files the benefit under outcomes, refused, review or unknown; true when it is granted. */
function judgeBenefit(benefit: Benefit, input: DecideInput, names: MoreNames, result: DecisionResult): boolean {
  const { workspace, translate } = input
  const opens = workspace.run(benefit.opens, '', names)
  if (opens === false) {
    if (input.benefits && groundIsOpen(benefit, input)) result.unknown.push(...missingFor(benefit.opens, input))
    else if (input.benefits) refuseClosed(benefit, input, names, result)
    return false
  }
  if (opens !== true) {
    result.unknown.push(...missingFor(benefit.opens, input))
    return false
  }
  const clause = benefit.clause ? { clause: benefit.clause } : {}
  for (const condition of benefit.conditions) {
    const holds = workspace.run(condition.that, '', names)
    if (holds === true) continue
    if (holds !== false) {
      result.unknown.push(...missingFor(condition.that, input))
      return false
    }
    const entry = {
      id: benefit.id,
      reason: translate(condition.refused),
      ...(condition.clause ? { clause: condition.clause } : clause),
    }
    if (condition.outcome === 'refused') result.refused?.push(entry)
    if (condition.outcome === 'review') result.review?.push(entry)
    return false
  }
  const reason: DecisionReason = {
    outcome: benefit.id,
    text: translate(benefit.because ?? benefit.title),
    facts: [
      ...new Set(
        [benefit.opens, ...benefit.conditions.map((condition) => condition.that)].flatMap((rule) =>
          basisOf(rule, input),
        ),
      ),
    ],
    ...clause,
  }
  result.outcomes.push(benefit.id)
  result.reasons.push(reason)
  fillAmount(benefit, workspace, names, result)
  return true
}

/** Categories that a rule asks for, its intermediate values included. */
function categoriesIn(rules: readonly RulePlan[]): string[] {
  const calls = rules.flatMap((rule) => rule.calls)
  return calls.flatMap((call) => (call.name === 'category' && call.argument ? [call.argument] : []))
}

function missingFor(rule: RulePlan, { decision, workspace, categoryBasis }: DecideInput): string[] {
  const rules = withIntermediates(rule, decision.lets)
  const own = rules.flatMap((source) => unknownIn(source, workspace))
  return [...own, ...categoriesIn(rules).flatMap((code) => categoryBasis?.(code).missing ?? [])]
}

function basisOf(rule: RulePlan, { decision, workspace, categoryBasis }: DecideInput): string[] {
  const rules = withIntermediates(rule, decision.lets)
  const own = rules.flatMap((source) => restsOn(source, workspace))
  return [...own, ...categoriesIn(rules).flatMap((code) => categoryBasis?.(code).rests ?? [])]
}

/** A ground that the form demands and nobody has named yet is no missing ground: the benefit stays open. */
function groundIsOpen({ opens }: Benefit, { decision, workspace }: DecideInput): boolean {
  return withIntermediates(opens, decision.lets).some((rule) => demandedBy(rule, workspace).length > 0)
}

/** A form that decides exactly this benefit says why it is not open. */
function refuseClosed(
  benefit: Benefit,
  { workspace, translate }: DecideInput,
  names: MoreNames,
  result: DecisionResult,
): void {
  const reason = benefit.notOpen.find((entry) => entry.when === undefined || workspace.holds(entry.when, '', names))
  if (!reason) return
  const clause = reason.clause ?? benefit.clause
  result.refused?.push({ id: benefit.id, reason: translate(reason.refused), ...(clause ? { clause } : {}) })
}

function fillAmount(
  benefit: Benefit,
  workspace: DecideInput['workspace'],
  names: MoreNames,
  result: DecisionResult,
): void {
  const amount = benefit.amount ? toJson(workspace.run(benefit.amount, '', names)) : undefined
  const route = benefit.route ? toJson(workspace.run(benefit.route, '', names)) : undefined
  if (typeof amount === 'number' && result.amounts) result.amounts[benefit.id] = amount
  if (typeof route === 'string' && result.routes) result.routes[benefit.id] = route
}
