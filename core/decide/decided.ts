/** What goes into a decision and what comes out: the result, the documents it demands, and what follows. */
import type { MoreNames, Workspace } from '../answers/workspace.ts'
import type { DecisionResult } from '../model/assessment.ts'
import type { DecisionPlan, FollowUpPlan } from '../model/plan.ts'

export interface DecideInput {
  decision: DecisionPlan
  workspace: Workspace
  /** YYYY-MM-DD; rows outside their effective dates do not exist. */
  asOf: string
  /** Benefits that the form decides; all when absent. */
  benefits?: readonly string[]
  /** What a category of the child rests on, and what still has to be known to tell it. */
  categoryBasis?: (code: string) => CategoryBasis
  translate: (text: string) => string
}

/** JSON Pointers of answers and facts. */
export interface CategoryBasis {
  rests: readonly string[]
  missing: readonly string[]
}

export interface Decided {
  result: DecisionResult
  /** Outcomes that cannot be told yet, with the answers and facts that are missing for each. */
  undecided: Readonly<Record<string, readonly string[]>>
  produces: string[]
  followUps: { plan: FollowUpPlan; names: MoreNames }[]
}

/** Both ends inclusive. */
export function isEffective(row: { effectiveFrom?: string; effectiveTo?: string }, asOf: string): boolean {
  return (
    (row.effectiveFrom === undefined || row.effectiveFrom <= asOf) &&
    (row.effectiveTo === undefined || asOf <= row.effectiveTo)
  )
}
