/** Whether this person may hand in this form with these answers: the form names its roles, some fields name theirs. */
import { Problem } from '../../core/errors/problem.ts'
import type { FormBundle } from '../../core/model/plan.ts'
import type { Actor } from '../access/actor.ts'
import { mayWrite } from '../access/field-rights.ts'
import { fillsForm } from '../access/questionnaire-rights.ts'
import { placesOf } from '../access/visible-values.ts'
import { fieldsOfFacts, fieldsOfForm } from './choke-point.ts'
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
