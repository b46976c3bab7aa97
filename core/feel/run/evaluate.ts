/** Runs a plan. */
import type { FeelEnv } from '../env.ts'
import type { FeelPlan } from '../plan.ts'
import type { FeelValue } from '../values.ts'

/** Turns a plan into a function once, for plans that run often. */
export function prepare(_plan: FeelPlan): (env: FeelEnv) => FeelValue {
  return () => null
}

export function evaluate(plan: FeelPlan, env: FeelEnv): FeelValue {
  return prepare(plan)(env)
}
