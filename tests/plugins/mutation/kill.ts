/** Runs worked cases against mutants: a mutant is killed when a case that holds on the real definition does not hold on it. */
import { runCase, type CaseContext, type WorkedCase } from '../../../core/cases/run-case.ts'
import type { FormBundle } from '../../../core/model/plan.ts'
import type { Registry } from '../../../core/registry/registry.ts'
import { answerValidator } from '../../../core/validate/validator.ts'
import { changedAt, readPlace } from './json-place.ts'
import { type Mutant, mutantsOf } from './mutants.ts'

interface Suite {
  of: string
  context: CaseContext
  cases: readonly WorkedCase[]
}

export interface Proof {
  mutants: readonly Mutant[]
  /** The sentence of the case that notices the mutant; null when none does. */
  killer: (mutant: Mutant) => string | null
}

export function proofOf(registry: Registry): Proof {
  const suites = registry.cases.flatMap((source): Suite[] => {
    const bundle = registry.bundle(source.value.form)
    if (!bundle) return []
    const validate = answerValidator(bundle.form.schema)
    const context = { definition: source.value, bundle, validate, profiles: registry.profiles }
    return [{ of: source.value.of, context, cases: source.value.cases }]
  })
  const params = numberParams(registry)
  const plans = new Map(
    suites.flatMap(({ context: { bundle } }) => Object.entries({ ...bundle.instruments, ...bundle.decisions })),
  )
  const mutants = [...plans].sort(([a], [b]) => a.localeCompare(b)).flatMap(([, plan]) => mutantsOf(plan, params))
  return { mutants, killer: (mutant) => killerAmong(mutant, suites) }
}

/** The cases of the definition itself go first, then those of forms that use it. */
function killerAmong(mutant: Mutant, suites: readonly Suite[]): string | null {
  const near = suites.filter((suite) => suite.of === mutant.of)
  const far = suites.filter((suite) => suite.of !== mutant.of)
  for (const suite of [...near, ...far]) {
    const bundle = mutated(suite.context.bundle, mutant)
    if (!bundle) continue
    const context = { ...suite.context, bundle }
    const killer = suite.cases.find((worked) => notices(worked, context))
    if (killer) return `${suite.of}: ${killer.description}`
  }
  return null
}

/** A definition that breaks on the answers of a case is noticed too. */
function notices(worked: WorkedCase, context: CaseContext): boolean {
  try {
    return runCase(worked, context).differences.length > 0
  } catch {
    return true
  }
}

/** The bundle with the mutant in place of its definition; null when the bundle holds no such place. */
function mutated(bundle: FormBundle, { of, place, change }: Mutant): FormBundle | null {
  const kind = bundle.instruments[of] ? 'instruments' : 'decisions'
  const plan = bundle[kind][of]
  if (!plan || readPlace(plan, place) === undefined) return null
  return changedAt(bundle, [kind, of, ...place], change) as FormBundle
}

function numberParams(registry: Registry): ReadonlySet<string> {
  return new Set([...registry.params.values()].flatMap(({ value }) => (value.type === 'number' ? [value.id] : [])))
}
