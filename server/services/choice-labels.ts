/** The labels of a form's choices, by pointer, as documents print them. */
import type { ChoiceLabels } from '../../core/document/snapshot.ts'
import type { FormBundle } from '../../core/model/plan.ts'

export function choiceLabels(bundle: FormBundle): ChoiceLabels {
  const withOptions = bundle.form.fields.filter((field) => field.options !== undefined && field.options.length > 0)
  const entries = withOptions.map((field) => [
    field.pattern,
    (field.options ?? []).map(({ code, label }) => ({ code, label })),
  ])
  return Object.fromEntries(entries)
}
