/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * States of a case, what each must produce, the time allowed, and where it can go.
 */
export interface WorkflowDefinition {
  $schema?: string
  id: string
  title: string
  clauses: string[]
  start: string
  /**
   * @minItems 2
   */
  states: WorkflowDefinitionStatesRow[]
}
export interface WorkflowDefinitionStatesRow {
  id: string
  title: string
  role: string
  clause?: string
  /**
   * true: the case is closed in this state, though it may be opened again.
   */
  closed?: boolean
  produces?: WorkflowDefinitionStatesRowProducesRow[]
  next: WorkflowDefinitionStatesRowNextRow[]
}
export interface WorkflowDefinitionStatesRowProducesRow {
  form?: string
  document?: string
  due?: string
}
export interface WorkflowDefinitionStatesRowNextRow {
  to: string
  /**
   * Form or event that moves the case.
   */
  on: string
  when?: string
}
