/**
 * Answers as they come in: numeric choice codes become text, ID numbers get their capital X, and what
 * the form does not know is told apart from what is a known fact of the subject.
 */
import type { Issue } from '../errors/issue.ts'
import { isJsonObject, own } from '../model/json.ts'
import type { FieldPlan } from '../model/plan.ts'
import { pointerOf } from '../model/pointer.ts'
import type { FieldIndex } from '../answers/field-index.ts'
import { type FormatName, normaliseFormat } from './formats/index.ts'

export interface NormalisedAnswers {
  answers: Record<string, unknown>
  /** Answers that are no field of the form but a fact of the dictionary. */
  facts: Record<string, unknown>
  issues: Omit<Issue, 'message'>[]
}

export function normaliseAnswers(raw: unknown, index: FieldIndex, dictionary: readonly FieldPlan[]): NormalisedAnswers {
  const facts: Record<string, unknown> = {}
  const issues: NormalisedAnswers['issues'] = []
  const known = new Set(dictionary.filter((field) => field.parent === '').map((field) => field.key))

  const object = (value: Record<string, unknown>, parent: string): Record<string, unknown> => {
    const result: Record<string, unknown> = {}
    for (const key of Object.keys(value)) {
      const pointer = parent + pointerOf([key])
      const field = index.at(pointer)
      if (field && field.parent !== undefined && field.key === key) result[key] = one(own(value, key), field, pointer)
      else if (parent === '' && known.has(key)) facts[key] = own(value, key)
      else if (!(parent === '' && key === '_meta'))
        issues.push({ path: pointer, code: 'field.unknown', severity: 'error', params: { key } })
    }
    return result
  }
  const one = (value: unknown, field: FieldPlan, pointer: string): unknown => {
    if (field.kind === 'object')
      return isJsonObject(value) && !Object.hasOwn(value, 'missing') ? object(value, pointer) : value
    if (field.kind === 'rows' && Array.isArray(value))
      return value.map((row: unknown, n) => (isJsonObject(row) ? object(row, `${pointer}/${n}`) : row))
    if (field.kind === 'multi' && Array.isArray(value)) return value.map((item: unknown) => code(item))
    if (field.kind === 'files' && (typeof value === 'string' || isFile(value))) return value === '' ? value : [value]
    if (field.kind === 'choice' || field.kind === 'area') return code(value)
    return field.format && !field.formatWhen
      ? normaliseFormat(field.format as FormatName, value)
      : upperCheckCharacter(field, value)
  }
  return { answers: isJsonObject(raw) ? object(raw, '') : {}, facts, issues }
}

/** One file where several may stand; a typed missing value is none. */
function isFile(value: unknown): boolean {
  return isJsonObject(value) && !Object.hasOwn(value, 'missing')
}

/** An ID number among other kinds of papers: only the check character is put right. */
function upperCheckCharacter(field: FieldPlan, value: unknown): unknown {
  return field.format === 'id-number' && typeof value === 'string' && /^\d{17}x$/.test(value.trim())
    ? value.trim().toUpperCase()
    : value
}

/** Choice codes are text also when they look like numbers. */
function code(value: unknown): unknown {
  return typeof value === 'number' && Number.isInteger(value) ? String(value) : value
}
