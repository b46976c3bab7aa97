/**
 * The kinds of the port plus three that only the machinery sees: jobs, number series and remembered idempotency keys.
 * They are things like all others, so that one transaction covers them without a rule of their own.
 */
import { hashOf } from './hash.ts'
import { KINDS, type FieldType, type Kind, type KindSpec } from '../../../core/store/kinds.ts'

export type StoredKind = Kind | 'job' | 'series' | 'once'

const MACHINERY: Record<'job' | 'series' | 'once', KindSpec> = {
  /** `dueAt` is when it may be taken: its start, or the end of the lease it is under. */
  job: {
    ownedBy: 'subject',
    fields: { type: 'text', key: 'text', dueAt: 'instant', worker: 'text', attempts: 'integer' },
    keeps: 'latest',
    removable: true,
  },
  series: { ownedBy: 'subject', fields: {}, keeps: 'latest', removable: false },
  once: { ownedBy: 'subject', fields: {}, keeps: 'once', removable: false },
}

const SPECS = new Map<string, KindSpec>([...Object.entries(KINDS), ...Object.entries(MACHINERY)])

/** All kinds, those of the machinery last. */
export const STORED_KINDS = [...SPECS.keys()] as readonly StoredKind[]

/** Changes when a kind or a field is added: whoever keeps columns or rows has to make them again. */
export const KINDS_PRINT = hashOf(STORED_KINDS.map((kind) => [kind, Object.entries(specOf(kind).fields)]))

/** Owner of the number series: the office as a whole. */
export const OFFICE = '00000000-0000-0000-0000-000000000000'

export function specOf(kind: StoredKind): KindSpec {
  const spec = SPECS.get(kind)
  if (spec === undefined) throw new Error(`"${kind}" is no kind of thing that is stored.`)
  return spec
}

/** Declared fields in their fixed order, `owner` and `area` left out. */
export function fieldsOf(kind: StoredKind): readonly (readonly [string, FieldType])[] {
  return Object.entries(specOf(kind).fields)
}

/** Things that are looked up by key only have no rows in any list. */
export function isListed(kind: StoredKind): boolean {
  return kind !== 'series' && kind !== 'once'
}
