/** Assessments a second of each shipped form, warm, over the answers of its worked cases. */
import { runCase } from '../../core/cases/run-case.ts'
import { assess } from '../../core/engine/index.ts'
import { DefinitionError } from '../../core/errors/definition-error.ts'
import type { FormBundle } from '../../core/model/plan.ts'
import type { AnswerValidator, AssessInput } from '../../core/model/session.ts'
import type { Registry } from '../../core/registry/registry.ts'
import { answerValidator } from '../../core/validate/validator.ts'
import { randomAnswers, randomFrom } from '../support/random-answers.ts'
import { rateOf, type Rate } from './measuring.ts'

export interface FormSpeed extends Rate {
  form: string
  fields: number
  /** Where the answers come from: worked cases, or seeded random ones for a form without a case. */
  answers: 'cases' | 'random'
  sets: number
}

const RANDOM_SETS = 20

export interface FormSpeeds {
  measured: FormSpeed[]
  /** Forms that do not load, which `tongbiao check` explains. */
  unloadable: string[]
}

export function assessSpeeds(registry: Registry): FormSpeeds {
  const measured: FormSpeed[] = []
  const unloadable: string[] = []
  for (const id of [...new Set(registry.forms().map((form) => form.id))].sort()) {
    const bundle = bundleOf(registry, id)
    if (bundle === null) unloadable.push(id)
    else measured.push(speedOf(registry, bundle))
  }
  return { measured, unloadable }
}

function bundleOf(registry: Registry, id: string): FormBundle | null {
  try {
    return registry.bundle(id)
  } catch (error) {
    if (error instanceof DefinitionError) return null
    throw error
  }
}

function speedOf(registry: Registry, bundle: FormBundle): FormSpeed {
  const validate = answerValidator(bundle.form.schema)
  const worked = workedInputs(registry, bundle, validate)
  const inputs = worked.length > 0 ? worked : randomInputs(bundle)
  const rate = rateOf((round) => {
    const input = inputs[round % inputs.length]
    if (input) assess(bundle, input, validate)
  }, inputs.length)
  const { id: form, fields } = bundle.form
  return { form, fields: fields.length, answers: worked.length > 0 ? 'cases' : 'random', sets: inputs.length, ...rate }
}

/** The answers of the form's cases, as complete as the assessment of the case shows them. */
function workedInputs(registry: Registry, bundle: FormBundle, validate: AnswerValidator): AssessInput[] {
  const { profiles } = registry
  return registry.cases
    .filter(({ value }) => value.form === bundle.form.id)
    .flatMap(({ value: definition }) =>
      definition.cases.map((worked) => {
        const { assessment } = runCase(worked, { definition, bundle, validate, profiles })
        return {
          answers: assessment.answers,
          facts: { ...definition.base?.facts, ...worked.facts },
          asOf: worked.asOf,
          submit: true,
        }
      }),
    )
}

function randomInputs(bundle: FormBundle): AssessInput[] {
  const random = randomFrom(1)
  return Array.from({ length: RANDOM_SETS }, () => ({
    answers: randomAnswers(bundle, random, 0.9),
    asOf: '2020-05-12',
    submit: true,
  }))
}
