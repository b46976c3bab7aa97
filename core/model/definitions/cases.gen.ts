/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * Worked cases that prove a form, a rule or an instrument: given answers and facts, the expected parts of the assessment.
 */
export interface CasesDefinition {
  $schema?: string
  /**
   * Id of the form, decision, instrument or document that is proved.
   */
  of: string
  /**
   * Form through which the cases are assessed.
   */
  form: string
  base?: CasesDefinitionBase
  /**
   * @minItems 1
   */
  cases: CasesDefinitionCasesRow[]
}
/**
 * What all cases share; a case adds to it key by key.
 */
export interface CasesDefinitionBase {
  given?: {}
  facts?: {}
}
export interface CasesDefinitionCasesRow {
  description: string
  clause?: string
  asOf: string
  given?: {}
  facts?: {}
  params?: string[] | {}
  /**
   * Dotted path into the assessment → value or operators contains, excludes, equals, absent, near, date.
   */
  expect: {}
}
