/**
 * What a query asks, checked once for all adapters: which field is tested how against which values. An adapter only
 * carries it out, in memory or as SQL.
 */
import { checkedJson } from '../../../core/store/checked-json.ts'
import { StoreError } from '../../../core/store/errors.ts'
import type { FieldType } from '../../../core/store/kinds.ts'
import type { Condition, IndexValue } from '../../../core/store/query.ts'
import { hasType } from './index-values.ts'
import { fieldsOf, type StoredKind } from './stored-kinds.ts'

export type Bound = 'from' | 'to' | 'before'

/** `bounds` and `prefix` never pass a row without a value; a null in `values` passes it. */
export type FieldTest = { readonly field: string } & (
  | { readonly values: readonly IndexValue[] }
  | { readonly prefix: string }
  | { readonly bounds: readonly (readonly [Bound, string | number])[] }
)

/** @throws StoreError `invalid` for a field that the kind does not declare. */
export function typeOfField(kind: StoredKind, name: string): FieldType {
  if (name === 'id' || name === 'owner' || name === 'area') return 'text'
  const type = fieldsOf(kind).find(([field]) => field === name)?.[1]
  if (type === undefined) throw new StoreError('invalid', `"${name}" is no index field of ${kind}.`)
  return type
}

/** @throws StoreError `invalid` for an unknown field or operator, or an operand of another type. */
export function testsOf(kind: StoredKind, where: object): readonly FieldTest[] {
  return Object.entries(where)
    .filter(([, condition]) => condition !== undefined)
    .map(([field, condition]) => testOf(field, typeOfField(kind, field), condition as Condition))
}

function testOf(field: string, type: FieldType, condition: Condition): FieldTest {
  const checked = (value: unknown): IndexValue => {
    if (value === null || hasType(value, type)) return checkedJson(value) as IndexValue
    throw new StoreError('invalid', `"${field}" is compared with a value that is no ${type}.`)
  }
  if (condition === null || typeof condition !== 'object') return { field, values: [checked(condition)] }
  if ('in' in condition) return { field, values: condition.in.map(checked) }
  if (!('prefix' in condition)) return { field, bounds: boundsOf(field, condition, checked) }
  const { prefix } = condition
  if (typeof prefix !== 'string' || type === 'integer') throw new StoreError('invalid', `"${field}" has no prefix.`)
  checkedJson(prefix)
  return { field, prefix }
}

function boundsOf(field: string, range: object, checked: (value: unknown) => IndexValue) {
  const bounds = Object.entries(range).map(([bound, operand]) => {
    const value = checked(operand)
    if (value === null) throw new StoreError('invalid', `"${field}" has a bound without a value.`)
    if (bound !== 'from' && bound !== 'to' && bound !== 'before') {
      throw new StoreError('invalid', `"${bound}" is no condition.`)
    }
    return [bound, value] as const
  })
  if (bounds.length === 0) throw new StoreError('invalid', `"${field}" has a condition without a bound.`)
  return bounds
}
