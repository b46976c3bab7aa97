/**
 * Queries on declared index fields, and the scope without which nothing is read.
 * Order is by code point for text, numbers by size; rows without a value come last ascending and first descending;
 * ties are broken by id, so that pages neither repeat nor skip a row.
 */
import type { IndexField, Kind } from './kinds.ts'

/** UUID in lower case; clients make them (version 7), nobody else's number is ever a key. */
export type Id = string

/**
 * Row filter of access. `areas` are prefixes of area codes, or everything; `owners` adds single owners by id.
 * A row of an owner without an area is seen by `'all'` and by those who name the owner, by nobody else.
 */
export interface Scope {
  readonly areas: readonly string[] | 'all'
  readonly owners?: readonly Id[]
}

/** The scope of the office's own machinery (jobs, verification), never of a request. */
export const EVERYTHING: Scope = { areas: 'all' }

export type IndexValue = string | number | null

/** A bare value means equal; `null` means no value. Ranges and prefixes never match a row without a value. */
export type Condition =
  | IndexValue
  | { readonly in: readonly IndexValue[] }
  | { readonly from?: string | number; readonly to?: string | number; readonly before?: string | number }
  | { readonly prefix: string }

export type Where<K extends Kind> = { readonly [F in IndexField<K>]?: Condition }

export interface Query<K extends Kind> {
  readonly where?: Where<K>
  /** Default: by id ascending, which for version-7 ids is by time of making. */
  readonly order?: readonly { readonly field: IndexField<K>; readonly descending?: boolean }[]
  /** 1 to 500. */
  readonly limit: number
  /** `next` of the page before, with the same kind, where and order; anything else is refused. */
  readonly after?: string
}

/** One row of a list: the index fields and nothing of the answers. */
export interface Row<K extends Kind> {
  readonly id: Id
  readonly owner: Id
  readonly area: string | null
  readonly rev: number
  readonly fields: { readonly [F in IndexField<K>]: IndexValue }
}

export interface Page<K extends Kind> {
  readonly rows: readonly Row<K>[]
  /** Opaque and signed; null on the last page. */
  readonly next: string | null
}

export interface Group {
  /** Value of the field counted by; null for rows without one, and for a count without `by`. */
  readonly value: IndexValue
  readonly count: number
}

export interface Grouping<K extends Kind> {
  readonly where?: Where<K>
  readonly by?: IndexField<K>
}
