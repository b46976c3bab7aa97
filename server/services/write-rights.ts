/** Whether this person may hand in this form with these answers: the form names its roles, some fields name theirs. */
import { isLeftMissing } from '../../core/answers/left-fields.ts'
import type { Issue } from '../../core/errors/issue.ts'
import { Problem } from '../../core/errors/problem.ts'
import type { Assessment } from '../../core/model/assessment.ts'
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
 * What stands in the way of keeping the answers. What is missing and left to others does not, nor what was missing
 * before already: such a record is stored as incomplete and says so.
 * @param before the assessment of the version that is rewritten; null for a new record.
 */
export function standsInTheWay(
  actor: Actor,
  bundle: FormBundle,
  { full }: Assessed,
  before: Pick<Assessment, 'issues'> | null,
): Issue[] {
  const left = new Set(leftFields(actor.role, bundle.form).flatMap(({ fields }) => fields))
  const missing = (before?.issues ?? []).filter(({ code }) => code === 'field.required').map(({ path }) => path)
  return full.issues.filter(
    (issue) =>
      issue.severity === 'error' &&
      !isLeftMissing(issue, left, bundle.form.fields) &&
      !(issue.code === 'field.required' && missing.includes(issue.path)),
  )
}

/** @throws Problem `answers.invalid` with the issues that stand in the way. */
export function demandValid(...asked: Parameters<typeof standsInTheWay>): void {
  const issues = standsInTheWay(...asked)
  if (issues.length > 0) throw new Problem('answers.invalid', 'Some answers are missing or not right.', { issues })
}
