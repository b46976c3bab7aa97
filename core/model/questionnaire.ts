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
  /** The value that follows, with the facts (by path) or answers (by pointer) that it follows from; it need not be asked. */
  derived?: { value: unknown; from: string[] }
  /** The answer that says: nothing of the kind. Such questions of one section can be answered together. */
  none?: string | boolean
}
export interface QuestionnaireSection {
  id: string
  title: string
  items: QuestionnaireItem[]
}
/** A form that the purpose brings and that the role does not fill. */
export interface FormLeft {
  id: string
  /** Codes of CL.role. */
  roles: string[]
  reason: string
}
/** Questions of one part of the visit that the role may not read or not answer: who does, and nothing of their content. */
export interface PartLeft {
  /** Id of the section. */
  section: string
  title: string
  /** Codes of CL.role. */
  roles: string[]
  reason: string
}
export interface LeftToOthers {
  forms: FormLeft[]
  parts: PartLeft[]
}
export interface Questionnaire {
  forms: { id: string; reason: string }[]
  sections: QuestionnaireSection[]
  counts: { ask: number; confirm: number; known: number }
  /** Only in a questionnaire for a role, and only where something is left to others. */
  left?: LeftToOthers
}
/** When and how a fact was learned. */
export interface FactMeta {
  /** YYYY-MM-DD */
  confirmed: string
  how: 'asked' | 'observed' | 'document' | 'department' | 'derived'
}
