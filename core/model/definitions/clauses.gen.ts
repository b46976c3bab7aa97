/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * The clauses of a policy document, in our own words, and the artefacts that each must lead to.
 */
export interface ClausesDefinition {
  $schema?: string
  id: string
  title: string
  clauses: ClausesDefinitionClausesRow[]
}
export interface ClausesDefinitionClausesRow {
  id: string
  requirement: string
  actor: string
  /**
   * E entitlement, P procedure, R duty to report, D deadline, C periodic duty, F document, G register, O organisational duty; several by comma.
   */
  type: string
  /**
   * @minItems 1
   *
   * Items: Id of a form, instrument, decision, benefit, document, schedule or workflow, or CL: and a code list.
   */
  artefacts: string[]
}
