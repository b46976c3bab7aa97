/**
 * Answers that somebody made up for a form, taken over when the form has changed: what a question can still hold stays,
 * everything else is left out.
 */
import { isJsonObject } from '../../model/json.ts'
import { missingReason } from '../../model/missing.ts'
import type { FieldPlan, FormBundle } from '../../model/plan.ts'

type Answers = Record<string, unknown>

/** Answers to questions of the form, and facts of the dictionary that were given among them. */
export function keptAnswers({ form, dictionary }: Pick<FormBundle, 'form' | 'dictionary'>, answers: Answers): Answers {
  const asked = new Set(form.fields.filter(({ parent }) => parent === '').map(({ key }) => key))
  const facts = new Set(dictionary.filter(({ parent }) => parent === '').map(({ key }) => key))
  const told = Object.entries(answers).filter(([key]) => !asked.has(key) && facts.has(key))
  return { ...Object.fromEntries(told), ...inside(form.fields, answers, '') }
}

/**
 * Everything that was typed so far, for a question that goes and comes back.
 * @param before what was remembered
 * @param draft the answers as they stand under this form
 */
export function rememberedAnswers({ form }: Pick<FormBundle, 'form'>, before: Answers, draft: Answers): Answers {
  const asked = new Set(form.fields.filter(({ parent }) => parent === '').map(({ key }) => key))
  return { ...Object.fromEntries(Object.entries(before).filter(([key]) => !asked.has(key))), ...draft }
}

function inside(fields: readonly FieldPlan[], answers: Answers, parent: string): Answers {
  const kept: Answers = {}
  for (const field of fields) {
    if (field.parent !== parent || !Object.hasOwn(answers, field.key)) continue
    const value = keptValue(fields, field, answers[field.key])
    if (value !== undefined) kept[field.key] = value
  }
  return kept
}

function keptValue(fields: readonly FieldPlan[], field: FieldPlan, value: unknown): unknown {
  const reason = missingReason(value)
  if (reason !== null) return field.missing.includes(reason) ? value : undefined
  switch (field.kind) {
    case 'object':
      return isJsonObject(value) ? inside(fields, value, field.pattern) : undefined
    case 'rows':
      if (!Array.isArray(value)) return undefined
      return value.map((row: unknown) => (isJsonObject(row) ? inside(fields, row, `${field.pattern}/*`) : {}))
    case 'boolean':
      return typeof value === 'boolean' ? value : undefined
    case 'integer':
    case 'number':
    case 'money':
      return typeof value === 'number' ? value : undefined
    case 'choice':
      return isOffered(field, value) ? value : undefined
    case 'multi': {
      const chosen = Array.isArray(value) ? value.filter((one) => isOffered(field, one)) : []
      return chosen.length > 0 ? chosen : undefined
    }
    case 'file':
    case 'files':
    case 'signature':
      return typeof value === 'object' ? value : undefined
    default:
      return typeof value === 'string' ? value : undefined
  }
}

/** Codes may have been given as numbers. */
function isOffered({ options }: FieldPlan, value: unknown): boolean {
  if (typeof value !== 'string' && typeof value !== 'number') return false
  return options === undefined || options.some(({ code }) => code === String(value))
}
