/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * Public holidays and make-up days of whole years. A year in no calendar counts Monday to Friday and is reported.
 */
export interface CalendarDefinition {
  $schema?: string
  id: string
  title: string
  provenance?: 'SEED' | 'SRC' | 'MEM' | 'DEF'
  /**
   * The announcement the days were taken from.
   */
  source?: string
  /**
   * Years that are entered in full.
   *
   * @minItems 1
   */
  years: number[]
  /**
   * Days off.
   */
  holidays: string[]
  /**
   * Saturdays and Sundays on which offices work.
   */
  makeUpDays: string[]
}
