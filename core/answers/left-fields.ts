/** Fields of a form that are left to others: what is missing there is not missing from whoever fills the rest. */
import type { Issue } from '../errors/issue.ts'
import type { FieldPlan } from '../model/plan.ts'
import { patternOf } from '../model/pointer.ts'

type LeftField = Pick<FieldPlan, 'pattern' | 'kind' | 'server'> & { calculate?: unknown }

/**
 * Whether this only says that something is missing which others fill in: a field, or an object of which all that is
 * asked is left to them.
 * @param left patterns of leaf fields. @param fields of the form.
 */
export function isLeftMissing(
  { code, path }: Pick<Issue, 'code' | 'path'>,
  left: ReadonlySet<string>,
  fields: readonly LeftField[],
): boolean {
  if (code !== 'field.required' || left.size === 0) return false
  const pattern = patternOf(path)
  if (left.has(pattern)) return true
  const asked = fields.filter(
    (field) => field.pattern.startsWith(`${pattern}/`) && field.kind !== 'object' && !field.server && !field.calculate,
  )
  return asked.length > 0 && asked.every((field) => left.has(field.pattern))
}
