/** The FEEL type of a single answer, from the kind of its field. */
import type { FeelType } from '../feel/runtime.ts'
import type { FieldPlan } from '../model/plan.ts'

export function leafType(field: FieldPlan): FeelType {
  const codes = field.options?.map((option) => option.code)
  const text: FeelType = codes ? { kind: 'string', values: codes } : { kind: 'string' }
  switch (field.kind) {
    case 'integer':
    case 'number':
    case 'money':
      return { kind: 'number' }
    case 'boolean':
      return { kind: 'boolean' }
    case 'date':
      return { kind: 'date' }
    case 'dateTime':
      return { kind: 'dateTime' }
    case 'time':
      return { kind: 'time' }
    case 'multi':
      return { kind: 'list', of: text }
    case 'file':
    case 'files':
    case 'signature':
      return { kind: 'any' }
    default:
      return text
  }
}
