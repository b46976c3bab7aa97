/** Runs the worked cases of a plugin and names each that does not hold. */
import { runCase, type CaseContext, type WorkedCase } from '../../core/cases/run-case.ts'
import type { Registry } from '../../core/registry/registry.ts'
import { answerValidator } from '../../core/validate/validator.ts'

/** One line for each case that differs: file, case, and what was expected where. */
export function caseFaults(registry: Registry, plugin: string): string[] {
  return registry.cases
    .filter((source) => source.plugin === plugin)
    .flatMap((source) => {
      const bundle = registry.bundle(source.value.form)
      if (!bundle) return [`${source.path}: there is no form ${source.value.form}`]
      const context = {
        definition: source.value,
        bundle,
        validate: answerValidator(bundle.form.schema),
        profiles: registry.profiles,
      }
      return source.value.cases.flatMap((worked) => {
        const told = toldOf(worked, context)
        return told.length === 0 ? [] : [`${source.path} “${worked.description}”: ${told.join('; ')}`]
      })
    })
}

/** What differs, and what keeps the case from being run: a profile of parameters that is not there. */
function toldOf(worked: WorkedCase, context: CaseContext): string[] {
  try {
    return runCase(worked, context).differences.map(
      ({ path, expected, got }) =>
        `${path} expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)?.slice(0, 300) ?? 'nothing'}`,
    )
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return [error.message]
  }
}
