/**
 * Fields that the server owns: who fills in, for which office, on which day, and the number of the child's file. What
 * a caller says about them is overwritten.
 */
import type { FormBundle } from '../../core/model/plan.ts'
import { pathOf, readAt, writeAt } from '../../core/model/pointer.ts'
import { isJsonObject } from '../../core/model/json.ts'
import type { Actor } from '../access/actor.ts'

export interface ServerValues {
  readonly actor: Actor
  readonly day: string
  readonly childId: string | null
}

export function withServerFields(
  bundle: FormBundle,
  answers: Record<string, unknown>,
  values: ServerValues,
): Record<string, unknown> {
  const given: Readonly<Record<string, unknown>> = {
    // A role that exists for HIV data would tell of it to everyone who reads the record; the audit knows who it was.
    fillRole: values.actor.role === 'HIV_CASE' ? undefined : values.actor.role,
    filler: values.actor.name,
    fillOrg: values.actor.org,
    fillDate: values.day,
    childId: values.childId ?? undefined,
  }
  let filled: unknown = answers
  for (const field of bundle.form.fields) {
    if (!field.server || !Object.hasOwn(given, field.key)) continue
    for (const path of placesOf(field.pattern, filled)) filled = writeAt(filled, path, given[field.key])
  }
  return isJsonObject(filled) ? filled : {}
}

/** In rows only the first one is the person who hands in; the other signatures are of others. */
function placesOf(pattern: string, answers: unknown): string[][] {
  const path = pathOf(pattern)
  const rows = path.indexOf('*')
  if (rows < 0) return [path]
  const first = [...path.slice(0, rows), '0', ...path.slice(rows + 1)]
  return readAt(answers, first.slice(0, rows + 1)) === undefined ? [] : [first]
}
