/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

export type Param = Param1

/**
 * Numbers, dates and choices that a county may set. Each value says from when it holds and where it comes from. A parameter without a value in force has no default: rules that need it say so.
 */
export interface ParamsDefinition {
  $schema?: string
  title: string
  params: Param[]
}
export interface Param1 {
  /**
   * A dot puts it into a group, so that {"MED": {"d1": 500}} sets MED.d1.
   */
  id: string
  title: string
  type: 'number' | 'boolean' | 'string' | 'date' | 'object' | 'list'
  unit?: string
  /**
   * What a text may be, where only these are.
   *
   * @minItems 2
   */
  choices?: ParamChoicesRow[]
  values: Value[]
  /**
   * Stands in where nobody has set a value, for trials, examples and training only; a server that decides about children never reads it.
   */
  sample?: {
    [k: string]: unknown
  }
}
export interface ParamChoicesRow {
  code: string
  label: string
}
export interface Value {
  /**
   * Agrees with the parameter's type.
   */
  value: {
    [k: string]: unknown
  }
  /**
   * First day, inclusive.
   */
  effectiveFrom: string
  /**
   * Last day, inclusive; absent while it still holds.
   */
  effectiveTo?: string
  /**
   * Document and article, or who proposed it.
   */
  source: string
  provenance: 'SEED' | 'SRC' | 'MEM' | 'DEF'
}
