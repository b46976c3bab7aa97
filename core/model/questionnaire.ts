/** A generated questionnaire: what to ask, what to confirm and what is known, each with its reason. */
export type FactState = 'ask' | 'confirm' | 'known'

export interface QuestionnaireItem {
  /** Shared fact (`father.pStatus`), or null for a question of one form only. */
  fact: string | null
  /** JSON Pointer of the field in the first form that holds it. */
  path: string
  forms: string[]
  state: FactState
  reason: string
  required: boolean
}
export interface QuestionnaireSection {
  id: string
  title: string
  items: QuestionnaireItem[]
}
export interface Questionnaire {
  forms: { id: string; reason: string }[]
  sections: QuestionnaireSection[]
  counts: { ask: number; confirm: number; known: number }
}
/** When and how a fact was learned. */
export interface FactMeta {
  /** YYYY-MM-DD */
  confirmed: string
  how: 'asked' | 'observed' | 'document' | 'department' | 'derived'
}
