/** The rules of an instrument or a decision, each with its place and the names that the engine gives it. */
import { isJsonObject } from '../model/json.ts'
import type { RulePlan } from '../model/plan.ts'

export interface PlacedRule {
  /** /floors/0/when … */
  place: string
  rule: RulePlan
}

/** Texts of tasks and times allowed are no rules; their conditions are. */
export function rulesBelow(value: unknown, place = ''): PlacedRule[] {
  if (Array.isArray(value)) return value.flatMap((inner, n) => rulesBelow(inner, `${place}/${n}`))
  if (!isJsonObject(value)) return []
  if ('plan' in value && 'calls' in value) return [{ place, rule: value as unknown as RulePlan }]
  return Object.entries(value).flatMap(([key, inner]) => rulesBelow(inner, `${place}/${key}`))
}

/** The input that a cell of a decision table tests; null for every other rule. */
export function testedInput(place: string): number | null {
  const found = /^\/rules\/\d+\/when\/(\d+)$/.exec(place)
  return found ? Number(found[1]) : null
}
