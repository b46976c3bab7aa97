/**
 * Decision tables. A cell is true, false or unknown; unknown is reported with the facts that are
 * missing and never read as "no". Under `first` an unknown row stops the search: what comes after it
 * could be wrong.
 */
import type { MoreNames, Workspace } from '../answers/workspace.ts'
import { restsOn, unknownIn } from '../answers/rests-on.ts'
import type { FeelValue } from '../feel/runtime.ts'
import type { DecisionReason, DecisionResult } from '../model/assessment.ts'
import type { DecisionPlan, RulePlan } from '../model/plan.ts'
import { decideBenefits } from './benefits.ts'
import { type Decided, type DecideInput, isEffective } from './decided.ts'
import { withIntermediates } from './intermediates.ts'

export type { CategoryBasis, Decided, DecideInput } from './decided.ts'

type Row = DecisionPlan['rules'][number]

export function decide(input: DecideInput): Decided {
  const { decision, workspace } = input
  const names = letNames(decision, workspace)
  if (decision.benefits.length > 0) return decideBenefits(input, names)
  const sources = ruleSources(decision)
  const rows = decision.rules.filter((row) => isEffective(row, input.asOf))
  const matched: Row[] = []
  const undecided = new Map<string, string[]>()
  for (const row of rows) {
    const verdict = judge(row, decision, workspace, names)
    if (verdict === true) matched.push(row)
    if (verdict === null)
      undecided.set(row.outcome, [...(undecided.get(row.outcome) ?? []), ...missingFacts(row, sources, workspace)])
    if (decision.hitPolicy !== 'collect' && verdict !== false) break
  }
  return {
    result: {
      outcomes: [...new Set(matched.map((row) => row.outcome))],
      ...dimensions(decision, matched, input.translate),
      unknown: decision.unknown === 'ask' ? [...new Set([...undecided.values()].flat())] : [],
      reasons: matched.map((row) => reasonOf(row, decision, sources, input)),
      ...reviews(matched, input),
    },
    undecided: Object.fromEntries(undecided),
    produces: matched.flatMap((row) => row.produces),
    followUps: matched.flatMap((row) => row.tasks.map((plan) => ({ plan, names }))),
  }
}

/** Intermediate values, each worked out once when first read. */
export function letNames(decision: DecisionPlan, workspace: Workspace): MoreNames {
  const names: Record<string, () => FeelValue> = {}
  for (const entry of decision.lets) {
    let known: FeelValue | undefined
    names[entry.name] = () => (known === undefined ? (known = workspace.run(entry.is, '', names)) : known)
  }
  return names
}

/** true when every cell holds, false when one does not, null when that cannot be told. */
function judge(row: Row, decision: DecisionPlan, workspace: Workspace, names: MoreNames): boolean | null {
  let verdict: boolean | null = true
  for (const [n, cell] of row.when.entries()) {
    const input = decision.inputs[n]
    if (cell === null || !input) continue
    const tested = cellVerdict(cell, input.is, workspace, names)
    if (tested === false) return false
    if (tested === null) verdict = null
  }
  return verdict
}

/** Whether a cell holds for its input; null when that cannot be told. */
export function cellVerdict(cell: RulePlan, input: RulePlan, workspace: Workspace, names: MoreNames): boolean | null {
  const value = workspace.run(input, '', names)
  const tested = value === null && !asksForNull(cell) ? null : workspace.run(cell, '', { ...names, '?': () => value })
  return typeof tested === 'boolean' ? tested : null
}

/** An unknown input leaves every cell unknown, but those that ask for the unknown itself. */
function asksForNull(cell: RulePlan): boolean {
  return /\bnull\b/.test(cell.text)
}

/** For each input, the rules it rests on: itself and the intermediate values it reads. */
function ruleSources(decision: DecisionPlan): RulePlan[][] {
  return decision.inputs.map((input) => withIntermediates(input.is, decision.lets))
}

function usedSources(row: Row, sources: RulePlan[][]): RulePlan[] {
  return row.when.flatMap((cell, n) => (cell === null ? [] : [cell, ...(sources[n] ?? [])]))
}

function missingFacts(row: Row, sources: RulePlan[][], workspace: Workspace): string[] {
  return usedSources(row, sources).flatMap((rule) => unknownIn(rule, workspace))
}

function reasonOf(
  row: Row,
  decision: DecisionPlan,
  sources: RulePlan[][],
  { workspace, translate }: DecideInput,
): DecisionReason {
  const clause =
    row.clause ?? decision.outcomes.find((outcome) => outcome.code === row.outcome)?.clause ?? decision.clauses[0]
  const facts = [...new Set(usedSources(row, sources).flatMap((rule) => restsOn(rule, workspace)))]
  return { outcome: row.outcome, text: translate(row.because), facts, ...(clause ? { clause } : {}) }
}

/** Letters of the dimensions that the outcomes lie in, and what each means. */
function dimensions(
  decision: DecisionPlan,
  matched: readonly Row[],
  translate: DecideInput['translate'],
): Pick<DecisionResult, 'dimensions' | 'dimensionReasons'> {
  if (!decision.outcomes.some((outcome) => outcome.dimension)) return {}
  const found = matched.flatMap(
    (row) => (row.dimension ?? decision.outcomes.find((one) => one.code === row.outcome)?.dimension)?.split('') ?? [],
  )
  const letters = [...new Set(found)].sort()
  return {
    dimensions: letters,
    dimensionReasons: decision.dimensions
      .filter((entry) => letters.includes(entry.code))
      .map(({ code, title, clause }) => ({ dimension: code, text: translate(title), ...(clause ? { clause } : {}) })),
  }
}

function reviews(matched: readonly Row[], { translate }: DecideInput): Pick<DecisionResult, 'review'> {
  const review = matched.flatMap((row) =>
    row.review === undefined
      ? []
      : [{ id: row.outcome, reason: translate(row.review), ...(row.clause ? { clause: row.clause } : {}) }],
  )
  return review.length > 0 ? { review } : {}
}
