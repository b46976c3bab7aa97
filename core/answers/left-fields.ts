/** Fields of a form that are left to others: what is missing there is not missing from whoever fills the rest. */
import type { Issue } from '../errors/issue.ts'
import { patternOf } from '../model/pointer.ts'

/** Whether this only says that something is missing which others fill in. @param left patterns of leaf fields. */
export function isLeftMissing({ code, path }: Pick<Issue, 'code' | 'path'>, left: ReadonlySet<string>): boolean {
  return code === 'field.required' && isLeft(patternOf(path), left)
}

/** Whether the field, or all that is asked in the object, is left to others. */
export function isLeft(pattern: string, left: ReadonlySet<string>): boolean {
  return left.has(pattern) || [...left].some((field) => field.startsWith(`${pattern}/`))
}
