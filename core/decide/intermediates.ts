/** A rule together with the intermediate values that it reads, and those that they read. */
import type { DecisionPlan, RulePlan } from '../model/plan.ts'

/** Each rule once; the rule itself stands first. */
export function withIntermediates(rule: RulePlan, lets: DecisionPlan['lets']): RulePlan[] {
  const sources = new Map(lets.map((entry) => [entry.name, entry.is]))
  const found = new Set<RulePlan>()
  const follow = (next: RulePlan): void => {
    if (found.has(next)) return
    found.add(next)
    for (const name of next.names) {
      const source = sources.get(name)
      if (source) follow(source)
    }
  }
  follow(rule)
  return [...found]
}
