/** What a screen asks of a form that is being filled. Renderer and tests are two clients of it. */
import type { Issue } from '../errors/issue.ts'
import type { Assessment } from './assessment.ts'
import type { FormBundle } from './plan.ts'

export type Language = 'zh-CN' | 'en'

export interface AssessInput {
  answers: Record<string, unknown>
  facts?: Record<string, unknown>
  /** YYYY-MM-DD in Shanghai. */
  asOf: string
  /** RFC 3339: the moment, for what the clock alone decides; an assessment for a day has none. */
  now?: string
  /** Overrides by parameter id. */
  params?: Record<string, unknown>
  calendar?: { holidays: string[]; makeUpDays: string[] }
  lang?: Language
  /** The record is handed in: what is required only then is required now. */
  submit?: boolean
}

/** Who is signed in while a form is filled, and the time by the device: what the rules of `x-derive` call `worker`. */
export interface Worker {
  name?: string
  /** Code of CL.role. */
  role?: string
  org?: string
  /** Area code; of a child director the village. */
  area?: string
  phone?: string
  /** RFC 3339. */
  now?: string
}

/** Answers to hand in: those that were given, and those that follow and were shown. */
export interface FilledAnswers {
  answers: Record<string, unknown>
  /** Pointers of the answers that were not given but derived. */
  derived: string[]
}

/** One fault found by the schema validator (the part of ajv's error object that is used). */
export interface ValidatorFault {
  instancePath: string
  keyword: string
  params: Record<string, unknown>
}
export type AnswerValidator = (answers: unknown) => readonly ValidatorFault[]

export interface FieldState {
  visible: boolean
  required: boolean
  /** The answer, else the fact that fills it, else the calculated value. */
  value: unknown
  /** The value comes from a known fact. */
  carried: boolean
  calculated: boolean
  /** Titles of what the value follows from, where nobody gave it and it was derived. */
  derived?: string[]
  issues: Issue[]
}

export interface FormSession {
  readonly bundle: FormBundle
  field(pointer: string): FieldState
  sectionVisible(id: string): boolean
  /** undefined takes the answer back. Hidden answers stay in the draft. */
  set(pointer: string, value: unknown): void
  /** Facts that were told elsewhere in the same questionnaire, by path. */
  know(facts: Readonly<Record<string, unknown>>): void
  /** All facts: those it was opened with, and those told since. */
  known(): Record<string, unknown>
  addRow(pointer: string): void
  removeRow(pointer: string, index: number): void
  /** The whole assessment of the present answers; computed once per change. */
  assessment(): Assessment
  /** All answers typed so far, the hidden ones too. */
  draft(): Record<string, unknown>
  /** What would be handed in now. */
  filled(): FilledAnswers
  /** Called after every change. Returns the way to stop. */
  subscribe(listener: () => void): () => void
}
