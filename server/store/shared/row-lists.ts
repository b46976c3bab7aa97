/**
 * Lists and counts over index rows in memory: scope first, then filter, order and keyset.
 */
import type { Kind } from '../../../core/store/kinds.ts'
import type { Group, Grouping, IndexValue, Page, Query, Scope } from '../../../core/store/query.ts'
import { checkScope, inScope } from '../../../core/store/scope.ts'
import type { Cursors } from './cursor.ts'
import { pagingOf, type IndexRow, type SortKey } from './paging.ts'
import { compareValues, filterOf, readerOf, sortingOf } from './row-query.ts'
import type { StoredKind } from './stored-kinds.ts'

/** What lists read: all rows of a kind, those of one owner, or the one of an id. */
export interface Rows {
  ofKind(kind: StoredKind): Iterable<IndexRow>
  ofOwner(kind: StoredKind, owner: string): Iterable<IndexRow>
  ofId(kind: StoredKind, id: string): Iterable<IndexRow>
}

/** @throws StoreError `invalid` for an unknown field, a limit outside 1 to 500 or a cursor of another list. */
export function findRows<K extends Kind>(
  rows: Rows,
  cursors: Cursors,
  kind: K,
  query: Query<K>,
  scope: Scope,
): Page<K> {
  const paging = pagingOf(cursors, kind, query)
  const { limit, after } = paging
  const sorting = sortingOf(kind, paging.order)
  return paging.page(first(limit + 1, sorting.compare, keyed()))

  function* keyed() {
    for (const row of visible(rows, kind, query.where ?? {}, scope)) {
      const key = sorting.keyOf(row)
      if (after === null || sorting.compare(key, after) > 0) yield { key, row }
    }
  }
}

export function countRows<K extends Kind>(rows: Rows, kind: K, grouping: Grouping<K>, scope: Scope): readonly Group[] {
  const read = grouping.by === undefined ? () => null : readerOf(kind, grouping.by)
  const counts = new Map<IndexValue, number>()
  for (const row of visible(rows, kind, grouping.where ?? {}, scope)) {
    const value = read(row)
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => compareValues(a.value, b.value))
}

function* visible(rows: Rows, kind: StoredKind, where: object, scope: Scope): Iterable<IndexRow> {
  checkScope(scope)
  const passes = filterOf(kind, where)
  for (const row of narrowed(rows, kind, where)) if (inScope(scope, row.owner, row.area) && passes(row)) yield row
}

/** No row outside of these can pass. */
function narrowed(rows: Rows, kind: StoredKind, where: object): Iterable<IndexRow> {
  if ('id' in where && typeof where.id === 'string') return rows.ofId(kind, where.id)
  if ('owner' in where && typeof where.owner === 'string') return rows.ofOwner(kind, where.owner)
  return rows.ofKind(kind)
}

/** The first `n` by order, without sorting the rest. */
function first<T extends { key: SortKey }>(
  n: number,
  compare: (a: SortKey, b: SortKey) => number,
  items: Iterable<T>,
): T[] {
  const kept: T[] = []
  for (const item of items) {
    const worst = kept[n - 1]
    if (worst !== undefined && compare(item.key, worst.key) >= 0) continue
    let low = 0
    let high = kept.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (compare((kept[middle] as T).key, item.key) < 0) low = middle + 1
      else high = middle
    }
    kept.splice(low, 0, item)
    if (kept.length > n) kept.pop()
  }
  return kept
}
