/** What a new part of a condition begins with, so that it means something from the start wherever it can. */
import {
  fits,
  isAgeOrder,
  RELATIONS,
  takesValue,
  type Comparison,
  type ConditionField,
  type ConditionValue,
  type Relation,
} from './condition.ts'

export function newComparison(field: ConditionField, relation?: Relation): Comparison {
  const asked = relation ?? RELATIONS[field.kind][0] ?? 'answered'
  return { field: field.name, relation: asked, value: firstValue(field, asked) }
}

/** Keeps the value where it still fits. */
export function withRelation(comparison: Comparison, relation: Relation, field: ConditionField): Comparison {
  const kept = { ...comparison, relation }
  return fits(kept, field) ? kept : newComparison(field, relation)
}

/** null where somebody has to say it. */
function firstValue({ kind, options }: ConditionField, relation: Relation): ConditionValue {
  const first = options?.[0]?.code
  if (!takesValue(relation) || isAgeOrder(relation) || kind === 'number') return null
  if (kind === 'boolean') return relation === 'isNot'
  if (kind === 'date') return { ago: 0, unit: 'days' }
  if (first === undefined) return null
  return relation === 'oneOf' ? [first] : first
}
