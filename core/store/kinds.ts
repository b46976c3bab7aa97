/**
 * The closed list of kinds of things a store holds: who owns one, and which top-level fields of its data can be
 * searched and sorted. A field that is not declared here cannot be asked for; an answer of a form never needs to be.
 */
import type { Json } from './json.ts'

/**
 * text: any text, compared by code point. integer: a safe integer. date: `YYYY-MM-DD`.
 * instant: UTC with milliseconds, `2020-04-01T08:00:00.000Z` and no other spelling, so that text order is time order.
 */
export type FieldType = 'text' | 'integer' | 'date' | 'instant'

export interface KindSpec {
  /** Whose file it lies in: the subject it is about, or the thing itself where there is no subject (a user). */
  readonly ownedBy: 'subject' | 'person' | 'itself'
  readonly fields: Readonly<Record<string, FieldType>>
  /** `once`: written once and never changed. `versions`: every revision is kept. `latest`: only the last one is. */
  readonly keeps: 'once' | 'versions' | 'latest'
  readonly removable: boolean
  /** Members of the data that most readers do without: long, no index fields, and left out when asked for light. */
  readonly heavy?: readonly string[]
}

/**
 * `id`, `owner` and `area` can be asked for on every kind and are filled by the store: the area is that of the owner's
 * subject, so that a child who moves takes its records and tasks along; an owner without a subject (a user) lends
 * the `area` of the thing's own data.
 */
export const KINDS = {
  subject: {
    ownedBy: 'itself',
    fields: { kind: 'text', name: 'text', birth: 'date', village: 'text', status: 'text', risk: 'integer' },
    keeps: 'latest',
    removable: false,
  },
  role: { ownedBy: 'person', fields: { userId: 'text', role: 'text' }, keeps: 'latest', removable: true },
  facts: { ownedBy: 'subject', fields: { updatedAt: 'instant' }, keeps: 'latest', removable: false },
  record: {
    ownedBy: 'subject',
    fields: { form: 'text', formVersion: 'integer', submittedAt: 'instant', by: 'text', caseId: 'text' },
    keeps: 'versions',
    removable: false,
    heavy: ['facts', 'assessment'],
  },
  draft: {
    ownedBy: 'subject',
    fields: { form: 'text', by: 'text', updatedAt: 'instant' },
    keeps: 'latest',
    removable: true,
  },
  case: { ownedBy: 'subject', fields: { state: 'text' }, keeps: 'latest', removable: false },
  task: {
    ownedBy: 'subject',
    fields: { role: 'text', form: 'text', kind: 'text', due: 'date', status: 'text' },
    keeps: 'latest',
    removable: false,
  },
  document: {
    ownedBy: 'subject',
    fields: { documentId: 'text', number: 'text', status: 'text', issuedAt: 'instant' },
    keeps: 'latest',
    removable: false,
  },
  definition: {
    ownedBy: 'itself',
    fields: { key: 'text', version: 'integer' },
    keeps: 'once',
    removable: false,
  },
  /** A plugin in the hands of an administrator, not published yet. */
  design: {
    ownedBy: 'itself',
    fields: { plugin: 'text', updatedAt: 'instant' },
    keeps: 'latest',
    removable: true,
  },
  /** Steps that carry stored records over to a changed form. */
  migration: {
    ownedBy: 'itself',
    fields: { form: 'text', state: 'text', updatedAt: 'instant' },
    keeps: 'latest',
    removable: false,
  },
  parameter: {
    ownedBy: 'subject',
    fields: { parameterId: 'text', effectiveFrom: 'date' },
    keeps: 'versions',
    removable: false,
  },
  user: { ownedBy: 'itself', fields: { login: 'text', role: 'text' }, keeps: 'latest', removable: false },
  session: {
    ownedBy: 'person',
    fields: { userId: 'text', tokenHash: 'text', expiresAt: 'instant' },
    keeps: 'latest',
    removable: true,
  },
  device: { ownedBy: 'person', fields: { userId: 'text', status: 'text' }, keeps: 'latest', removable: false },
  /** What a device sent: waiting, stored, or in conflict. */
  edit: {
    ownedBy: 'subject',
    fields: { state: 'text', by: 'text', receivedAt: 'instant' },
    keeps: 'latest',
    removable: false,
  },
  /** Edits of one thing that a device made one after the other without a line. */
  branch: { ownedBy: 'subject', fields: { by: 'text' }, keeps: 'latest', removable: false },
  /** Values that were told side by side, until a person has decided. */
  conflict: {
    ownedBy: 'subject',
    fields: { status: 'text', openedAt: 'instant' },
    keeps: 'versions',
    removable: false,
  },
  consent: { ownedBy: 'subject', fields: { purpose: 'text', status: 'text' }, keeps: 'versions', removable: false },
} as const satisfies Record<string, KindSpec>

export type Kind = keyof typeof KINDS

/** Fields the store itself fills in on every row. */
export type CommonField = 'id' | 'owner' | 'area'
export type IndexField<K extends Kind> = (keyof (typeof KINDS)[K]['fields'] & string) | CommonField

/** What data of a kind may say about its index fields; absent and null are the same: no value. */
export type Indexed<K extends Kind> = {
  readonly [F in keyof (typeof KINDS)[K]['fields']]?: (typeof KINDS)[K]['fields'][F] extends 'integer'
    ? number | null
    : string | null
} & { readonly area?: string | null }

/** Data as read back: its index fields by type, all else as JSON. */
export type Data<K extends Kind> = { readonly [key: string]: Json } & Indexed<K>

/** Data as given to be stored: index fields by type, all else is checked to be JSON when it comes in. */
export type Given<K extends Kind> = Indexed<K> & ({ readonly [key: string]: unknown } | object)
