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
  states: {
    id: string
    title: string
    role: string
    clause?: string
    produces?: {
      form?: string
      document?: string
      due?: string
    }[]
    next: {
      to: string
      /**
       * Form or event that moves the case.
       */
      on: string
      when?: string
    }[]
  }[]
}
