/**
 * Calculated fields whose rule reads the clock, as they stand at a moment. An assessment is made for a day and never
 * changes; what time alone makes worse since then is told beside it.
 */
import type { FieldPlan, FormBundle } from '../model/plan.ts'
import type { AssessInput } from '../model/session.ts'
import { startRun } from './run.ts'

/** @param input with the moment in `now`. @returns values by pointer, of visible fields alone; undefined where there is none. */
export function clockReadings(
  bundle: FormBundle,
  input: AssessInput & Required<Pick<AssessInput, 'now'>>,
): Record<string, unknown> {
  const fields = bundle.form.fields.filter(readsClock)
  if (fields.length === 0) return {}
  const { workspace } = startRun(bundle, input)
  const visible = fields.filter(({ pattern }) => workspace.visible(pattern))
  return Object.fromEntries(visible.map(({ pattern }) => [pattern, workspace.value(pattern)]))
}

function readsClock({ calculate, pattern }: FieldPlan): boolean {
  return calculate !== undefined && !pattern.includes('/*') && /\bnow\(\)/.test(calculate.text)
}
