/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * A list of codes with their labels. A code is never reused for another meaning; what ends is given a last day.
 */
export interface CodeListDefinition {
  $schema?: string
  /**
   * Name by which forms call it, after the plugin: governance:disType.
   */
  id: string
  title: string
  /**
   * Said by the notice, checked in a source, recalled, or our own proposal.
   */
  provenance: 'SEED' | 'SRC' | 'MEM' | 'DEF'
  /**
   * Source, standard or reservation; for those who maintain the list.
   */
  note?: string
  items: Item[]
}
export interface Item {
  code: string
  /**
   * In Chinese; other languages stand in locales under codelists.<list>.<code>.
   */
  label: string
  /**
   * Code in the same list, or in the list into which this one is imported.
   */
  parent?: string
  /**
   * First day, inclusive.
   */
  effectiveFrom?: string
  /**
   * Last day, inclusive.
   */
  effectiveTo?: string
}
