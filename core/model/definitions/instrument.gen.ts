/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * A scoring instrument: items with points, bands from best to worst, floors, triggers, and what follows from a band.
 */
export interface InstrumentDefinition {
  $schema?: string
  id: string
  title: string
  version?: number
  max?: number
  /**
   * Decimals to which the score is rounded half-up.
   */
  decimals?: number
  /**
   * true: the band is found before the score is rounded.
   */
  exactBands?: boolean
  provenance: 'SEED' | 'SRC' | 'MEM' | 'DEF'
  clauses: string[]
  /**
   * FEEL; when false the score is NOT_APPLICABLE, whatever was answered.
   */
  appliesWhen?: string
  items: Item[]
  /**
   * FEEL formula over the items' answers and points(); without it the score is the sum of points.
   */
  score?: string
  missing: 'incomplete'
  /**
   * FEEL; a further condition under which the score is INCOMPLETE.
   */
  incompleteWhen?: string
  /**
   * From best to worst; the worst of score band, floors and triggers is final.
   *
   * @minItems 1
   */
  bands: Band[]
  floors?: Floor[]
  triggers?: Trigger[]
  /**
   * Values that the score also gives, listed among the calculated fields.
   */
  derived?: InstrumentDefinitionDerivedRow[]
  followUps?: Consequence[]
}
export interface Item {
  id: string
  title: string
  hint?: string
  clause?: string
  critical?: boolean
  /**
   * @minItems 2
   */
  options?: ItemOptionsRow[]
  /**
   * @minItems 2
   */
  ranges?: ItemRangesRow[]
  /**
   * For items that feed a formula.
   */
  input?: 'integer' | 'number' | 'boolean' | 'ratio' | 'percent'
  /**
   * FEEL; the answer that counts in the score, where it can differ from the stored one.
   */
  counts?: string
  /**
   * FEEL; the answer that follows from known facts and need not be asked (x-derive of a form).
   */
  derive?: string
  /**
   * FEEL; otherwise the item counts nothing and is not missing.
   */
  appliesWhen?: string
}
export interface ItemOptionsRow {
  id: string
  title: string
  points?: number
}
export interface ItemRangesRow {
  /**
   * Inclusive upper end.
   */
  upTo?: number
  points: number
}
export interface Band {
  id: string
  title: string
  /**
   * Lowest score of the band, inclusive; a band without it is reached only by floors and triggers.
   */
  from?: number
  /**
   * Parameter that holds the lowest score of the band, instead of from.
   */
  fromParam?: string
  colour?: 'good' | 'fair' | 'watch' | 'danger'
}
export interface Floor {
  id: string
  when: string
  band: string
  because: string
  clause?: string
}
export interface Trigger {
  id: string
  title: string
  band: string
  /**
   * FEEL condition that raises it from the answers or facts; a tick can only add.
   */
  when?: string
  /**
   * FEEL; the tick that follows from known facts and need not be asked (x-derive of a form).
   */
  derive?: string
  /**
   * false: only derived, never asked.
   */
  ticked?: boolean
  because?: string
  clause?: string
}
export interface InstrumentDefinitionDerivedRow {
  key: string
  title?: string
  is: string
}
export interface Consequence {
  /**
   * Final bands for which it holds.
   */
  bands?: string[]
  /**
   * Triggers, any of which brings it.
   */
  triggers?: string[]
  when?: string
  /**
   * @minItems 1
   */
  then: FollowUp[]
}
/**
 * What is to be done after an assessment, by whom and by when.
 */
export interface FollowUp {
  kind: 'form' | 'visit' | 'notify' | 'document' | 'review' | 'conference' | 'reassess' | 'plan' | 'other'
  /**
   * Form to fill.
   */
  form?: string
  /**
   * Document to issue.
   */
  document?: string
  /**
   * Code of another action, e.g. call-police.
   */
  what?: string
  /**
   * Role that has to do it.
   */
  role?: string
  /**
   * Departments, roles or people who are told.
   */
  to?: string[]
  /**
   * Time allowed, e.g. 24h, 10wd, 7d, 1m, q-end, next-q-end, 0d, or param:ID for a parameter that holds one; of several the earliest that applies wins.
   */
  due: string | (string | FollowUpDueRow)[]
  /**
   * FEEL expression of the date or instant from which the time runs; else the event of the form.
   */
  base?: string
  /**
   * FEEL condition; without it the follow-up always applies.
   */
  when?: string
  /**
   * The reason in one sentence, shown to the worker.
   */
  because: string
  clause?: string
}
export interface FollowUpDueRow {
  in: string
  when?: string
}
