/**
 * What a query means, row by row: filter, order, keyset. The embedded adapter runs it in memory; an SQL adapter must
 * give the same answers.
 */
import { StoreError } from '../../../core/store/errors.ts'
import type { FieldType } from '../../../core/store/kinds.ts'
import type { Condition, IndexValue } from '../../../core/store/query.ts'
import { hasType } from './index-values.ts'
import { fieldsOf, type StoredKind } from './stored-kinds.ts'

export interface IndexRow {
  readonly kind: StoredKind
  readonly id: string
  readonly owner: string
  readonly area: string | null
  readonly rev: number
  /** In the order of the kind's declared fields. */
  readonly values: readonly IndexValue[]
}

export type Reader = (row: IndexRow) => IndexValue

interface Field {
  readonly read: Reader
  readonly type: FieldType
}

/** @throws StoreError `invalid` for a field that the kind does not declare. */
export function fieldOf(kind: StoredKind, name: string): Field {
  if (name === 'id') return { read: (row) => row.id, type: 'text' }
  if (name === 'owner') return { read: (row) => row.owner, type: 'text' }
  if (name === 'area') return { read: (row) => row.area, type: 'text' }
  const fields = fieldsOf(kind)
  const i = fields.findIndex(([field]) => field === name)
  const type = fields[i]?.[1]
  if (type === undefined) throw new StoreError('invalid', `"${name}" is no index field of ${kind}.`)
  return { read: (row) => row.values[i] ?? null, type }
}

/** @throws StoreError `invalid` for an unknown field or operator, or an operand of another type. */
export function filterOf(kind: StoredKind, where: object): (row: IndexRow) => boolean {
  const tests = Object.entries(where)
    .filter(([, condition]) => condition !== undefined)
    .map(([name, condition]) => testOf(name, fieldOf(kind, name), condition as Condition))
  return (row) => tests.every((test) => test(row))
}

function testOf(name: string, { read, type }: Field, condition: Condition): (row: IndexRow) => boolean {
  const checked = (value: unknown): IndexValue => {
    if (value === null || hasType(value, type)) return value
    throw new StoreError('invalid', `"${name}" is compared with a value that is no ${type}.`)
  }
  if (condition === null || typeof condition !== 'object') {
    const wanted = checked(condition)
    return (row) => read(row) === wanted
  }
  if ('in' in condition) {
    const wanted = new Set(condition.in.map(checked))
    return (row) => wanted.has(read(row))
  }
  if ('prefix' in condition) {
    const { prefix } = condition
    if (typeof prefix !== 'string' || type === 'integer') throw new StoreError('invalid', `"${name}" has no prefix.`)
    return (row) => String(read(row) ?? '').startsWith(prefix) && read(row) !== null
  }
  return rangeOf(name, read, condition, checked)
}

function rangeOf(
  name: string,
  read: Reader,
  range: object,
  checked: (value: unknown) => IndexValue,
): (row: IndexRow) => boolean {
  const limits = Object.entries(range).map(([bound, value]) => [bound, checked(value)] as const)
  if (limits.length === 0) throw new StoreError('invalid', `"${name}" has a condition without a bound.`)
  const tests = limits.map(([bound, limit]) => {
    if (limit === null) throw new StoreError('invalid', `"${name}" has a bound without a value.`)
    if (bound === 'from') return (value: IndexValue) => compareValues(value, limit) >= 0
    if (bound === 'to') return (value: IndexValue) => compareValues(value, limit) <= 0
    if (bound === 'before') return (value: IndexValue) => compareValues(value, limit) < 0
    throw new StoreError('invalid', `"${bound}" is no condition.`)
  })
  return (row) => {
    const value = read(row)
    return value !== null && tests.every((test) => test(value))
  }
}

/** Numbers by size, text by code point, no value last. */
export function compareValues(a: IndexValue, b: IndexValue): number {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return compareText(String(a), String(b))
}

/** UTF-16 order differs from code point order only where a surrogate meets a unit above it. */
export function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i += 1) {
    const x = a.charCodeAt(i)
    const y = b.charCodeAt(i)
    if (x !== y) return weight(x) - weight(y)
  }
  return a.length - b.length
}

function weight(unit: number): number {
  if (unit < 0xd800) return unit
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800
}

export interface Order {
  readonly field: string
  readonly descending?: boolean
}

/** Sort key of a row: the values of the order fields, then the id. */
export type SortKey = readonly IndexValue[]

export function sortingOf(kind: StoredKind, order: readonly Order[]) {
  const parts = order.map(({ field, descending }) => ({ read: fieldOf(kind, field).read, sign: descending ? -1 : 1 }))
  return {
    keyOf: (row: IndexRow): SortKey => [...parts.map(({ read }) => read(row)), row.id],
    compare(a: SortKey, b: SortKey): number {
      for (const [i, { sign }] of parts.entries()) {
        const difference = compareValues(a[i] ?? null, b[i] ?? null)
        if (difference !== 0) return sign * difference
      }
      return compareValues(a[parts.length] ?? null, b[parts.length] ?? null)
    },
  }
}
