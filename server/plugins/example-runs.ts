/** The worked cases of a form run on mounted plugins, and the rules that none of them reaches. */
import { unreachedRules, type UnreachedRule } from '../../core/cases/reach-of-form.ts'
import { renewedExpectation } from '../../core/cases/renewed-expectation.ts'
import { caseInput, runCase, type CaseContext, type WorkedCase } from '../../core/cases/run-case.ts'
import type { Difference } from '../../core/cases/match.ts'
import { DefinitionError } from '../../core/errors/definition-error.ts'
import type { FormBundle } from '../../core/model/plan.ts'
import type { AssessInput } from '../../core/model/session.ts'
import type { Registry } from '../../core/registry/registry.ts'
import { answerValidator } from '../../core/validate/validator.ts'

export interface ExampleRun {
  /** The file of cases inside the plugin, and the place in it. */
  path: string
  index: number
  description: string
  /** What it gives, with the base of its file; null for a case that cannot be read. */
  input: AssessInput | null
  /** Where the result is another than expected. */
  differences: Difference[]
  /** What the case would expect if the result were taken as right. */
  renewed: Record<string, unknown>
}

export interface ExamplesReport {
  examples: ExampleRun[]
  /** Rules of this plugin; null while another form of it has faults. */
  unreached: (UnreachedRule & { path: string | null })[] | null
}

/** Which cases are run: those of a plugin that fill this form. */
export interface ExamplesWish {
  plugin: string
  form: string
}

/** @throws DefinitionError for a form with faults. */
export function exampleRuns(registry: Registry, { plugin, form }: ExamplesWish): ExamplesReport {
  const bundle = registry.bundle(form)
  if (bundle === null) return { examples: [], unreached: null }
  return { examples: runsOf(registry, plugin, bundle), unreached: unreachedIn(registry, plugin, bundle) }
}

function runsOf(registry: Registry, plugin: string, bundle: FormBundle): ExampleRun[] {
  const validate = answerValidator(bundle.form.schema)
  return registry.cases
    .filter((source) => source.plugin === plugin && source.value.form === bundle.form.id)
    .flatMap(({ value: definition, path }) =>
      definition.cases.map((worked, index) => ({
        path: insidePlugin(path, plugin),
        index,
        description: worked.description,
        ...outcomeOf(worked, { definition, bundle, validate, profiles: registry.profiles }),
      })),
    )
}

function outcomeOf(worked: WorkedCase, context: CaseContext): Pick<ExampleRun, 'input' | 'differences' | 'renewed'> {
  try {
    const { assessment, differences } = runCase(worked, context)
    return {
      input: caseInput(worked, context),
      differences: differences.map(({ path, expected, got }) => ({ path, expected, got: got ?? null })),
      renewed: renewedExpectation(worked.expect, assessment),
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const differences = [{ path: 'params', expected: worked.params ?? null, got: null }]
    return { input: null, differences, renewed: { ...worked.expect } }
  }
}

function unreachedIn(registry: Registry, plugin: string, bundle: FormBundle): ExamplesReport['unreached'] {
  const own = new Map(
    [...registry.instruments, ...registry.decisions].flatMap(([id, source]) =>
      source.plugin === plugin ? [[id, insidePlugin(source.path, plugin)] as const] : [],
    ),
  )
  try {
    return unreachedRules(registry, bundle, (id) => own.has(id)).map((rule) => ({
      ...rule,
      path: own.get(rule.definition) ?? null,
    }))
  } catch (error) {
    if (error instanceof DefinitionError || error instanceof RangeError) return null
    throw error
  }
}

function insidePlugin(path: string, plugin: string): string {
  return path.startsWith(`${plugin}/`) ? path.slice(plugin.length + 1) : path
}
