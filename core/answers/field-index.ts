/** Look-ups over the flat list of fields, made once per plan. */
import type { FieldPlan } from '../model/plan.ts'
import { patternOf } from '../model/pointer.ts'

export interface FieldIndex {
  fields: readonly FieldPlan[]
  at(pointer: string): FieldPlan | undefined
  /** Fields directly inside an object, a row or the form (by pointer or pattern). */
  inside(parent: string): readonly FieldPlan[]
  /** Field bound to a shared fact. */
  byFact(path: string): FieldPlan | undefined
}

export function fieldIndex(fields: readonly FieldPlan[]): FieldIndex {
  const byPattern = new Map(fields.map((field) => [field.pattern, field]))
  const byFact = new Map(
    fields.flatMap((field) => (field.fact && field.kind !== 'object' ? [[field.fact, field] as const] : [])),
  )
  const children = new Map<string, FieldPlan[]>()
  for (const field of fields) {
    const list = children.get(field.parent)
    if (list) list.push(field)
    else children.set(field.parent, [field])
  }
  const patterns = new Map<string, string>()
  const pattern = (pointer: string): string => {
    const known = patterns.get(pointer)
    if (known !== undefined) return known
    const made = patternOf(pointer)
    patterns.set(pointer, made)
    return made
  }
  return {
    fields,
    at: (pointer) => byPattern.get(pattern(pointer)),
    inside: (parent) => children.get(pattern(parent)) ?? [],
    byFact: (path) => byFact.get(path),
  }
}
