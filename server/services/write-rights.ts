/** Whether this person may hand in this form with these answers: the form names its roles, some fields name theirs. */
import { isLeftMissing } from '../../core/answers/left-fields.ts'
import { Problem } from '../../core/errors/problem.ts'
import type { FormBundle } from '../../core/model/plan.ts'
import type { Actor } from '../access/actor.ts'
import { mayWrite } from '../access/field-rights.ts'
import { fillsForm, leftFields } from '../access/questionnaire-rights.ts'
import { placesOf } from '../access/visible-values.ts'
import { fieldsOfFacts, fieldsOfForm } from './choke-point.ts'
import type { Assessed } from './assessment-view.ts'
import type { Ports } from './ports.ts'

export function mayFill(actor: Actor, bundle: FormBundle): boolean {
  return fillsForm(actor.role, bundle.form)
}

/** @throws Problem `access.denied`, naming the fields but not what was written in them. */
export function demandWrite(
  ports: Ports,
  actor: Actor,
  bundle: FormBundle,
  written: { answers: Record<string, unknown>; corrected: Record<string, unknown> },
): void {
  if (!mayFill(actor, bundle)) {
    throw new Problem('access.denied', 'Your role does not fill in this form.', { form: bundle.form.id })
  }
  const forbidden = (is: Parameters<typeof mayWrite>[1]) => !mayWrite(actor, is)
  const fields = [
    ...placesOf(written.answers, fieldsOfForm(bundle), forbidden),
    ...placesOf(written.corrected, fieldsOfFacts(ports), forbidden),
  ]
  if (fields.length > 0) throw new Problem('access.denied', 'Your role may not write these fields.', { fields })
}

/**
 * What is missing and left to others does not stand in the way: the record is stored as incomplete and says so.
 * @throws Problem `answers.invalid` with the issues.
 */
export function demandValid(actor: Actor, bundle: FormBundle, { full }: Assessed): void {
  const left = new Set(leftFields(actor.role, bundle.form).flatMap(({ fields }) => fields))
  const issues = full.issues.filter(
    (issue) => issue.severity === 'error' && !isLeftMissing(issue, left, bundle.form.fields),
  )
  if (issues.length > 0) throw new Problem('answers.invalid', 'Some answers are missing or not right.', { issues })
}
