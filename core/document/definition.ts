/**
 * What a `.document.json` file says: which answers feed a document, which elements the law
 * asks for, who receives it and what each of them may read. The wording stands beside it in
 * the `.hbs` file of the same name.
 */

/**
 * A place in the snapshot: a JSON Pointer into the answers (`/offender/gName`), or into another
 * part named before a colon (`facts:/childId`, `assessment:/ruleSet`, `snapshot:/signers`).
 * A segment `[key=value]` picks the first row of a list that has this value.
 */
export type SnapshotPointer = string

/** One way to feed an element; with `oneOf` a value outside the list leaves the element unmet. */
export type ElementSource = SnapshotPointer | { at: SnapshotPointer; oneOf: readonly (string | number | boolean)[] }

export interface DocumentElement {
  /** camelCase English; stands in lists of missing elements. */
  id: string
  title: string
  /** The law, clause or county rule that asks for the element. */
  source: string
  /** Every entry has to be met; an inner list is met by its first answered place. */
  from: readonly (ElementSource | readonly ElementSource[])[]
  /** Where a person enters it: form and pointer of the field. */
  fields: readonly { form: string; path: string }[]
  /** Parameters of the county that it is worked out from. */
  params?: readonly string[]
}

/** How a value is shown to a recipient who may not read it in full. `names`: masked names inside a longer text. */
export const MASKINGS = ['name', 'idNumber', 'phone', 'hidden', 'names'] as const
export type Masking = (typeof MASKINGS)[number]

export interface DocumentRecipient {
  id: string
  title: string
  mask?: Readonly<Record<string, Masking>>
}

/** What the template may read under one name: the first answered place; `rows` names the columns of a list of objects. */
export interface DocumentDatum {
  from: readonly SnapshotPointer[]
  rows?: readonly string[]
}

/** What stands on the paper instead of a code that tells an illness. */
export interface DiscreetWord {
  code: string
  label: string
}

/** L1 official letter, L2 letter format, L3 statutory form, L4 table or report, L5 agreement. */
export const LAYOUT_CLASSES = ['L1', 'L2', 'L3', 'L4', 'L5'] as const
export type LayoutClass = (typeof LAYOUT_CLASSES)[number]

export interface DocumentDefinition {
  $schema?: string
  id: string
  version: number
  title: string
  /** A report over many records: quarterly visits of an area, summary of a township, progress of tasks of a month. */
  gathers?: 'visits' | 'township' | 'tasks'
  /** Roles that issue a gathered report. */
  issuedBy?: readonly string[]
  /** Forms whose answers make the document. */
  forms: readonly string[]
  layout: LayoutClass
  /** Pages lie across, for wide tables (L4 only). */
  landscape?: true
  clauses: readonly string[]
  /** By code that tells an illness: the document may rest on what only few may know, and never names it. */
  discreet?: Readonly<Record<string, DiscreetWord>>
  /** Number series, counted per agency and year; `pattern` with {agency}, {year} and {seq}. */
  series: { id: string; pattern: string }
  data: Readonly<Record<string, DocumentDatum>>
  elements: readonly DocumentElement[]
  /** The first one is the addressee, whose copy is made when the snapshot names no recipient. */
  recipients: readonly DocumentRecipient[]
  copies: number
  /** Whether a stub 存根 is kept with the file. */
  stub: boolean
  /** Whether delivery is proved by a service receipt 送达回证. */
  serviceReceipt: boolean
}
