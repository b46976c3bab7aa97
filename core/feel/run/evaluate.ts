/** Runs a plan: the interpreter's only entry. */
import type { FeelEnv } from '../env.ts'
import { FeelRuntimeError } from '../env.ts'
import type { FeelPlan } from '../plan.ts'
import type { FeelValue } from '../values.ts'
import { DEFAULT_BUDGET, charge } from './frame.ts'
import { prepareNode } from './prepare.ts'

/** Turns a plan into a function once, for plans that run often. Throws FeelRuntimeError for a broken plan. */
export function prepare(plan: FeelPlan): (env: FeelEnv) => FeelValue {
  if (plan.version !== 1) throw new FeelRuntimeError('feel.plan', 'Unknown version of the plan')
  const { run, cost } = prepareNode(plan.root)
  const { slots } = plan
  return (env) => {
    const meter = { left: env.budget ?? DEFAULT_BUDGET, calls: 0 }
    charge(meter, cost)
    return run({ env, slots: slots === 0 ? NO_SLOTS : new Array<FeelValue>(slots).fill(null), meter })
  }
}

const NO_SLOTS: FeelValue[] = []

/** Prepares and runs once. Throws FeelRuntimeError only for an exhausted budget or a broken plan; all else follows DMN: null. */
export function evaluate(plan: FeelPlan, env: FeelEnv): FeelValue {
  return prepare(plan)(env)
}
