/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * A decision table. Each cell is the text of a FEEL unary test, so that a table travels to DMN and back.
 */
export interface DecisionDefinition {
  $schema?: string
  id: string
  title: string
  version?: number
  /**
   * classifies: says which categories a child is in; grants: decides benefits. Read by category() and categories(), and by amount(), route() and benefit(). One decision each.
   */
  role?: 'classifies' | 'grants'
  hitPolicy: 'first' | 'unique' | 'collect'
  clauses: string[]
  provenance?: 'SEED' | 'SRC' | 'MEM' | 'DEF'
  /**
   * Intermediate values in order; later ones may use earlier ones.
   */
  let?: DecisionDefinitionLetRow[]
  inputs: (string | DecisionDefinitionInputsRow)[]
  /**
   * What the letters in the dimension of an outcome mean.
   */
  dimensions?: DecisionDefinitionDimensionsRow[]
  outcomes?: DecisionDefinitionOutcomesRow[]
  rules: Rule[]
  benefits?: Benefit[]
  /**
   * ask: a fact that is missing and matters is reported, never read as a refusal.
   */
  unknown: 'ask' | 'no'
}
export interface DecisionDefinitionLetRow {
  name: string
  is: string
}
export interface DecisionDefinitionInputsRow {
  is: string
  title?: string
}
export interface DecisionDefinitionDimensionsRow {
  code: string
  title: string
  clause?: string
}
export interface DecisionDefinitionOutcomesRow {
  code: string
  title: string
  dimension?: string
  clause?: string
  /**
   * A mark that is no category of its own.
   */
  tag?: boolean
}
export interface Rule {
  id: string
  when: string[]
  outcome: string
  /**
   * Letters in place of those of the outcome.
   */
  dimension?: string
  because: string
  clause?: string
  provenance?: 'SEED' | 'SRC' | 'MEM' | 'DEF'
  effectiveFrom?: string
  effectiveTo?: string
  /**
   * Reason why a person has to look at it.
   */
  review?: string
  /**
   * Documents that must be issued.
   */
  produces?: string[]
  tasks?: FollowUp[]
}
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
export interface Benefit {
  id: string
  title: string
  /**
   * FEEL; whether the benefit is looked at all.
   */
  opens: string
  /**
   * Why it is refused on a form that was asked for exactly this benefit; the first reason that holds is told.
   */
  notOpen?: BenefitNotOpenRow[]
  conditions: BenefitConditionsRow[]
  amount?: string
  route?: string
  because?: string
  clause?: string
  effectiveFrom?: string
  effectiveTo?: string
  produces?: string[]
  tasks?: FollowUp[]
  refusedTasks?: FollowUp[]
}
export interface BenefitNotOpenRow {
  when?: string
  refused: string
  clause?: string
}
export interface BenefitConditionsRow {
  that: string
  refused: string
  outcome?: 'refused' | 'review' | 'silent'
  clause?: string
}
