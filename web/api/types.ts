/** What the server says over HTTP, as far as the pages read it. */
import type { Language } from '../../core/model/session.ts'
import type { Assessment, TaskKind } from '../../core/model/assessment.ts'
import type { Json } from '../../core/model/json.ts'
import type { FormBundle } from '../../core/model/plan.ts'
import type { FactMeta, Questionnaire } from '../../core/model/questionnaire.ts'

export interface User {
  id: string
  login: string
  name: string
  /** Code of CL.role. */
  role: string
  area: string
  org: string
}
export interface TrainingAccount {
  login: string
  password: string
  name: string
  role: string
  roleTitle: string
  org: string
}
export interface AreaItem {
  code: string
  label: string
  parent?: string | null
}
export interface Page<T> {
  items: T[]
  next: string | null
}
export interface BandInfo {
  score: string
  band: string
}
export interface Due {
  title: string
  form: string
  quarter: string
  /** YYYY-MM-DD */
  due: string
  state: 'due' | 'done' | 'overdue'
}
export interface SubjectItem {
  id: string
  childId: string | null
  name: string
  sex: string | null
  age: number | null
  area: string
  areaLabel: string
  categories: string[]
  band: BandInfo | null
  due: Due | null
  openTasks: number
}
export interface RecordSummary {
  id: string
  form: string
  title: string
  version: number
  submittedAt: string
  by: string
  /** Bands and outcomes in words; empty where nothing follows. */
  summary: Record<Language, string>
  /** In lists over many children. */
  subject?: { id: string; name: string }
}
export interface TaskItem {
  id: string
  kind: TaskKind
  form: string | null
  document: string | null
  what: string | null
  due: string | null
  dueAt: string | null
  role: string | null
  to: string[]
  reason: string
  clause: string | null
  subject: { id: string; name: string }
  record: string | null
  status: string
  overdue: boolean
  /** Ended by whoever is signed in saying that it is done. */
  byHand: boolean
  /** Who was told that it is not done, in order. */
  notices?: { step: string; at: string; to: string[] }[]
}
/** Names by code, in the language that was asked for. */
export interface NameTables {
  forms: Record<string, string>
  documents: Record<string, string>
  offices: Record<string, string>
  work: Record<string, string>
}
export interface IssuedDocument {
  id: string
  number: string
  issuedAt: string
  sha256: string
}
export type ServiceState = 'served' | 'refused' | 'returned'
/** A line of the register of issued papers. */
export interface Paper {
  id: string
  document: string
  title: string
  number: string
  status: 'issued' | 'void'
  issuedAt: string
  /** null for a report that was gathered from many records. */
  record: string | null
  /** The child, or the area of a report. */
  subject: { id: string; name: string }
  voidReason: string | null
  /** Whether delivery is proved by a receipt. */
  receipt: boolean
  copies: { recipient: string; title: string; state: ServiceState | 'issued'; at: string | null }[]
}
export interface ServiceBody {
  id: string
  recipient: string
  state: ServiceState
  happenedAt: string
  receiver?: string
  witness?: string
  reason?: string
}
export interface UnsetParameter {
  id: string
  title: string
  set: boolean
}
export interface DocumentState {
  id: string
  title: string
  required: boolean
  ready: boolean
  /** `fields`: pointers into the record's answers; `params`: what the county had not set, and whether it has by now. */
  missing: { id: string; title: string; source: string; fields: string[]; params?: UnsetParameter[] }[]
  issued: IssuedDocument | null
}
export interface SubjectFile {
  id: string
  revision: number
  facts: Record<string, unknown>
  meta: Record<string, FactMeta>
  records: RecordSummary[]
  tasks: TaskItem[]
  documents: { id: string; document: string; title: string; number: string; issuedAt: string; record: string }[]
  case: { id: string; number?: string; state: string } | null
}
export interface GeneratedQuestionnaire {
  questionnaire: Questionnaire
  facts: Record<string, unknown>
  meta: Record<string, FactMeta>
  asOf: string
}
export interface FormSummary {
  id: string
  title: string
  version: number
  plugin: string
  mode: 'form' | 'checklist'
  filledBy: string[]
  is: 'visit' | 'report' | null
  purposes: string[]
  /** Fields that whoever is signed in may not write, by the roles (codes of CL.role) that do. */
  left: { fields: string[]; roles: string[] }[]
}
export interface ConfirmedSection {
  section: string
  facts: string[]
  at: string
}
export interface SubmitBody {
  id: string
  form: string
  version: number
  subject: string
  answers: Record<string, unknown>
  confirmed: ConfirmedSection[]
  corrected: Record<string, unknown>
  derived: string[]
  filledAt: string
}
export interface SubmitResult {
  record: { id: string; revision: number; number?: string }
  assessment: Assessment
  tasks: TaskItem[]
  documents: DocumentState[]
}
export interface RecordFile {
  record: {
    id: string
    revision: number
    form: string
    version: number
    subject: string
    answers: Record<string, unknown>
    confirmed: ConfirmedSection[]
    /** Pointers of answers that followed from others. */
    derived: string[]
    submittedAt: string
    by: string
  }
  assessment: Assessment
  bundle: FormBundle
}
export interface Draft {
  id: string
  form: string
  subject: string
  /** Nothing was handed in about this subject yet. */
  isNew: boolean
  answers: Record<string, unknown>
  updatedAt: string
  revision: number
  /** The form has changed since it was begun. */
  upgrade?: { from: number | null; to: number; changes: QuestionChange[] } | null
  /** Answers that no question of the form takes any more. */
  aside?: AsideAnswer[]
}
export interface QuestionChange {
  at: string
  title: string
  change: 'new' | 'gone' | 'changed'
  parts: ('title' | 'kind' | 'options' | 'required' | 'visible' | 'rules' | 'place')[]
}
export interface AsideAnswer {
  at: string
  title: string
  value: unknown
  reason: 'gone' | 'kind' | 'option'
}
export type ProblemBody = { [key: string]: Json | undefined } & { code?: string; title?: string }
