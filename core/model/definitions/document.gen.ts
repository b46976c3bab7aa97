/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * JSON Pointer into the answers, or into the part named before a colon. A segment [key=value] picks the first row with this value.
 */
export type Pointer = string
export type Source = Pointer | Source1

/**
 * A letter, form or report made from answers: what feeds it, what the law asks of it and who may read what. Its wording is the .hbs file of the same name.
 */
export interface DocumentDefinition {
  $schema?: string
  id: string
  version: number
  title: string
  /**
   * Forms whose answers make the document.
   *
   * @minItems 1
   */
  forms: string[]
  /**
   * L1 official letter, L2 letter format, L3 statutory form, L4 table or report, L5 agreement.
   */
  layout: 'L1' | 'L2' | 'L3' | 'L4' | 'L5'
  /**
   * Pages lie across, for wide tables (L4 only).
   */
  landscape?: true
  /**
   * @minItems 1
   */
  clauses: string[]
  /**
   * The document is a report over many records: the quarterly visits of an area, the summary of a township, or the progress of tasks of a month.
   */
  gathers?: 'visits' | 'township' | 'tasks'
  /**
   * Roles that issue a gathered report.
   *
   * @minItems 1
   */
  issuedBy?: string[]
  /**
   * true: the content is settled, the wording (template) follows later; the document cannot be rendered yet.
   */
  declaredOnly?: boolean
  /**
   * By code that tells an illness: what stands in its stead. The document may then rest on what only few may know; it is restricted to them and goes to the addressee alone.
   */
  discreet?: {
    [k: string]: DocumentDefinitionDiscreetEntry
  }
  series: DocumentDefinitionSeries
  /**
   * What the template may read, by name; the first answered place counts.
   */
  data: {
    [k: string]: Datum
  }
  /**
   * Mandatory elements; one missing blocks issue. Fixed legal wording is none.
   */
  elements: Element[]
  /**
   * The first is the addressee, whose copy is made when a snapshot names nobody.
   *
   * @minItems 1
   */
  recipients: Recipient[]
  copies: number
  /**
   * Whether a stub (存根) is kept with the file.
   */
  stub: boolean
  /**
   * Whether delivery is proved by a service receipt (送达回证).
   */
  serviceReceipt: boolean
}
export interface DocumentDefinitionDiscreetEntry {
  code: string
  label: string
}
/**
 * The number series, counted per agency and year.
 */
export interface DocumentDefinitionSeries {
  id: string
  /**
   * With {agency} (short form), {year} and {seq}.
   */
  pattern: string
}
export interface Datum {
  /**
   * @minItems 1
   */
  from: Pointer[]
  /**
   * Columns of a list of objects; others are left out.
   *
   * @minItems 1
   */
  rows?: string[]
}
export interface Element {
  id: string
  title: string
  /**
   * The law, clause or county rule that asks for it.
   */
  source: string
  /**
   * Every entry has to be met; an inner list by its first answered place.
   *
   * @minItems 1
   */
  from: (Source | Source[])[]
  /**
   * Where a person enters it.
   *
   * @minItems 1
   */
  fields: ElementFieldsRow[]
  /**
   * Parameters of the county that it is worked out from.
   *
   * @minItems 1
   */
  params?: string[]
}
export interface Source1 {
  at: Pointer
  /**
   * @minItems 1
   */
  oneOf: (string | number | boolean)[]
}
export interface ElementFieldsRow {
  form: string
  path: string
}
export interface Recipient {
  id: string
  title: string
  /**
   * How data are shown to this recipient.
   */
  mask?: {
    [k: string]: 'name' | 'idNumber' | 'phone' | 'hidden' | 'names'
  }
}
