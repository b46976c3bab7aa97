/**
 * What a query means, row by row: filter and order over rows in memory. An SQL adapter must give the same answers.
 */
import type { IndexValue } from '../../../core/store/query.ts'
import { testsOf, typeOfField, type FieldTest } from './conditions.ts'
import type { IndexRow, Order, SortKey } from './paging.ts'
import { fieldsOf, type StoredKind } from './stored-kinds.ts'

type Reader = (row: IndexRow) => IndexValue

/** @throws StoreError `invalid` for a field that the kind does not declare. */
export function readerOf(kind: StoredKind, name: string): Reader {
  typeOfField(kind, name)
  if (name === 'id') return (row) => row.id
  if (name === 'owner') return (row) => row.owner
  if (name === 'area') return (row) => row.area
  const i = fieldsOf(kind).findIndex(([field]) => field === name)
  return (row) => row.values[i] ?? null
}

/** @throws StoreError `invalid` as `testsOf`. */
export function filterOf(kind: StoredKind, where: object): (row: IndexRow) => boolean {
  const tests = testsOf(kind, where).map((test) => passes(test, readerOf(kind, test.field)))
  return (row) => tests.every((test) => test(row))
}

function passes(test: FieldTest, read: Reader): (row: IndexRow) => boolean {
  if ('values' in test) {
    const wanted = new Set(test.values)
    return (row) => wanted.has(read(row))
  }
  if ('prefix' in test) {
    return (row) => {
      const value = read(row)
      return value !== null && String(value).startsWith(test.prefix)
    }
  }
  return (row) => {
    const value = read(row)
    return value !== null && test.bounds.every(([bound, limit]) => keepsBound(compareValues(value, limit), bound))
  }
}

function keepsBound(difference: number, bound: 'from' | 'to' | 'before'): boolean {
  if (bound === 'from') return difference >= 0
  return bound === 'to' ? difference <= 0 : difference < 0
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

export function sortingOf(kind: StoredKind, order: readonly Order[]) {
  const parts = order.map(({ field, descending }) => ({ read: readerOf(kind, field), sign: descending ? -1 : 1 }))
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
