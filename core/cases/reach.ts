/** Compares what can be reached of every instrument and decision with what the worked cases do reach. */
import type { DecisionPlan, FormBundle, InstrumentPlan } from '../model/plan.ts'
import type { Registry } from '../registry/registry.ts'
import { type ReachElement, reachElements } from './reach-elements.ts'
import { tellReached } from './reached.ts'
import { caseInput } from './run-case.ts'

export interface Reach {
  elements: readonly ReachElement[]
  /** Elements that no worked case reaches. */
  missing: readonly ReachElement[]
}

export function reachOfCases(registry: Registry): Reach {
  return reachOf(registry, () => true)
}

/**
 * What is not reached of these instruments and decisions by the cases that fill the form or prove one of them; what a
 * case of something else reaches by the way does not count.
 */
export function missingElements(registry: Registry, form: string, ids: ReadonlySet<string>): readonly ReachElement[] {
  if (ids.size === 0) return []
  const cases = registry.cases.filter(({ value }) => value.form === form || ids.has(value.of))
  return reachOf({ ...registry, cases }, (id) => ids.has(id)).missing
}

function reachOf(registry: Registry, wanted: (id: string) => boolean): Reach {
  const bundles = registry.cases.flatMap((source) => registry.bundle(source.value.form) ?? [])
  const told = new Set(registry.forms().flatMap(({ head }) => head.benefits ?? []))
  const elements = plansOf(bundles)
    .filter(({ id }) => wanted(id))
    .flatMap((plan) => reachElements(plan, told))
  const reached = new Set<string>()
  for (const source of registry.cases) {
    const bundle = registry.bundle(source.value.form)
    if (!bundle) continue
    const context = { definition: source.value, profiles: registry.profiles }
    for (const worked of source.value.cases)
      tellReached(bundle, caseInput(worked, context), (definition, key) => reached.add(`${definition} ${key}`))
  }
  return { elements, missing: elements.filter(({ definition, key }) => !reached.has(`${definition} ${key}`)) }
}

/** Each definition once, whatever forms use it. */
function plansOf(bundles: readonly FormBundle[]): (InstrumentPlan | DecisionPlan)[] {
  const plans = new Map(bundles.flatMap((bundle) => Object.entries({ ...bundle.instruments, ...bundle.decisions })))
  return [...plans].sort(([a], [b]) => a.localeCompare(b)).map(([, plan]) => plan)
}
