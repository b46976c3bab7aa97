/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

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
