/** Which facts a form has verified as things stand. A condition that cannot be told holds: then it is asked. */
import type { Workspace } from '../answers/workspace.ts'
import type { FormPlan } from '../model/plan.ts'

/** Paths of facts, or of blocks of facts. */
export function verifiedFacts({ verifies }: Pick<FormPlan, 'verifies'>, workspace: Workspace): string[] {
  return verifies.filter(({ when }) => when === undefined || workspace.run(when) !== false).map(({ fact }) => fact)
}

/** Whether a fact is one of these, or part of one. */
export function isAmong(paths: readonly string[], fact: string | undefined): boolean {
  return fact !== undefined && paths.some((path) => fact === path || fact.startsWith(`${path}.`))
}
