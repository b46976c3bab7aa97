/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * A duty that comes again: for whom, which form, how often, by when, and who is told when it is late.
 */
export interface ScheduleDefinition {
  $schema?: string
  id: string
  title: string
  clauses: string[]
  provenance?: 'SEED' | 'SRC' | 'MEM' | 'DEF'
  form: string
  /**
   * The report over these forms that is due, where the forms themselves are other duties: done when it is issued for the area.
   */
  document?: string
  /**
   * FEEL over facts of the subject.
   */
  appliesWhen: string
  every: 'quarter' | 'month' | 'year' | 'term' | 'once' | 'event'
  /**
   * Parameters that say from which to which day of the year (from, to as MM-DD) a term runs.
   *
   * @minItems 1
   */
  during?: string[]
  /**
   * FEEL over facts; the date from which the time runs, where it is not the first day of the period: the day of each year that is its anniversary, or the start of a duty that comes once, which without it is the last time that the form was handed in.
   */
  base?: string
  /**
   * How often in a period; again: each time anew from the last visit until the period ends.
   */
  times?: number | 'again'
  /**
   * Rule from the base, e.g. q-end.
   */
  due: string
  remindDaysBefore?: number
  late?: ScheduleDefinitionLateRow[]
  role: string
  because?: string
}
export interface ScheduleDefinitionLateRow {
  afterDays: number
  role: string
}
