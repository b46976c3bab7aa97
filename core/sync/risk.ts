/**
 * A merge must never make a child look safer than somebody who was there found it. Risk is compared part by part: the
 * band of each score, each trigger, each duty and paper that follows. A person may lower what that person has seen;
 * putting two edits together may not.
 */
import type { Assessment } from '../model/assessment.ts'

/** Degrees by part, 0 where a part is absent. */
export type Risk = Readonly<Record<string, number>>

/** @param bandsOf bands of a score from best to worst. */
export function riskOf(
  { scores, tasks, documents }: Pick<Assessment, 'scores' | 'tasks' | 'documents'>,
  bandsOf: (score: string) => readonly string[],
): Risk {
  const parts: [string, number][] = []
  for (const [id, { finalBand, triggers }] of Object.entries(scores)) {
    parts.push([`band ${id}`, finalBand === null ? 0 : bandsOf(id).indexOf(finalBand) + 1])
    for (const trigger of triggers) parts.push([`trigger ${id} ${trigger}`, 1])
  }
  for (const { kind, form, document, what, role } of tasks) {
    parts.push([`task ${JSON.stringify([kind, form ?? null, document ?? null, what ?? null, role ?? null])}`, 1])
  }
  for (const { id, required } of documents) if (required) parts.push([`document ${id}`, 1])
  return Object.fromEntries(parts)
}

export interface MergedRisk {
  /** As both knew it. */
  readonly seen: Risk
  /** As the edit has it, on what its author saw. */
  readonly mine: Risk
  /** As the others have it. */
  readonly current: Risk
  readonly merged: Risk
}

/** Parts that the merge would lower below what one of the two sides raised, or below both. */
export function loweredParts({ seen, mine, current, merged }: MergedRisk): string[] {
  const parts = new Set([seen, mine, current, merged].flatMap((risk) => Object.keys(risk)))
  return [...parts].filter((part) => at(merged, part) < least(at(seen, part), at(mine, part), at(current, part))).sort()
}

/** What one side raised is kept; what only one side lowered may be lowered. */
function least(seen: number, mine: number, current: number): number {
  const raised = [mine, current].filter((degree) => degree > seen)
  return raised.length > 0 ? Math.max(...raised) : Math.min(mine, current)
}

/** Whether `to` has a part lower than `from`. */
export function isLowered(from: Risk, to: Risk): boolean {
  return Object.keys(from).some((part) => at(to, part) < at(from, part))
}

function at(risk: Risk, part: string): number {
  return Object.hasOwn(risk, part) ? (risk[part] ?? 0) : 0
}
