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
   * FEEL over facts of the subject.
   */
  appliesWhen: string
  every: 'quarter' | 'month' | 'year' | 'term' | 'once' | 'event'
  /**
   * Rule from the first day of the period, e.g. q-end.
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
