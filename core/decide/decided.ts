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
  translate: (text: string) => string
}

export interface Decided {
  result: DecisionResult
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
