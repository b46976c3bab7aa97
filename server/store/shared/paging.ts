/**
 * Pages by keyset: how large one may be, in which order, and behind which key it begins. The cursor is tied to kind,
 * filter and order, so that one of another list is refused.
 */
import { StoreError } from '../../../core/store/errors.ts'
import type { Kind } from '../../../core/store/kinds.ts'
import type { IndexValue, Page, Query, Row } from '../../../core/store/query.ts'
import type { Cursors } from './cursor.ts'
import { hashOf } from './hash.ts'
import { fieldsOf, type StoredKind } from './stored-kinds.ts'

const MAX_LIMIT = 500

export interface Order {
  readonly field: string
  readonly descending?: boolean
}

/** Sort key of a row: the values of the order fields, then the id. */
export type SortKey = readonly IndexValue[]

export interface IndexRow {
  readonly kind: StoredKind
  readonly id: string
  readonly owner: string
  readonly area: string | null
  readonly rev: number
  /** In the order of the kind's declared fields. */
  readonly values: readonly IndexValue[]
}

export interface Paging {
  readonly limit: number
  readonly order: readonly Order[]
  /** Key of the last row of the page before; null for the first page. */
  readonly after: SortKey | null
  /** The page of up to `limit + 1` rows, each with its key. */
  page<K extends Kind>(found: readonly { readonly key: SortKey; readonly row: IndexRow }[]): Page<K>
}

/** @throws StoreError `invalid` for a limit outside 1 to 500 or a cursor of another list. */
export function pagingOf<K extends Kind>(cursors: Cursors, kind: K, query: Query<K>): Paging {
  const { limit } = query
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT) {
    throw new StoreError('invalid', `A page has 1 to ${MAX_LIMIT} rows.`)
  }
  const order: readonly Order[] = query.order ?? []
  const purpose = `find:${hashOf([kind, JSON.stringify(query.where ?? {}), JSON.stringify(order)])}`
  return {
    limit,
    order,
    after: query.after === undefined ? null : (cursors.read(purpose, query.after) as SortKey),
    page(found) {
      const last = found[limit - 1]
      return {
        rows: found.slice(0, limit).map(({ row }) => rowOf(row)),
        next: found.length > limit && last !== undefined ? cursors.write(purpose, last.key) : null,
      }
    },
  }
}

function rowOf<K extends Kind>(row: IndexRow): Row<K> {
  const { id, owner, area, rev } = row
  const fields: [string, IndexValue][] = fieldsOf(row.kind).map(([name], i) => [name, row.values[i] ?? null])
  fields.push(['id', id], ['owner', owner], ['area', area])
  return { id, owner, area, rev, fields: Object.fromEntries(fields) as Row<K>['fields'] }
}
