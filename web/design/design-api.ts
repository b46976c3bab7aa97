/** Calls of the designer. */
import type { Assessment } from '../../core/model/assessment.ts'
import type { FormBundle } from '../../core/model/plan.ts'
import type { FormDraft, ImportRemark } from '../../core/design/import/draft.ts'
import type { KnownQuestion } from '../../core/design/known-questions.ts'
import type { JsonChange } from '../../core/design/json-difference.ts'
import type { Choices, FileMerge } from '../../core/design/merge-texts.ts'
import type { Remark } from '../../core/design/findings/remark.ts'
import { hrefOf, pathWith, request, sendFile } from '../api/request.ts'

const at = encodeURIComponent

export interface PluginLine {
  id: string
  title: string
  ships: boolean
  /** Published version in force; 0 for the plugin as it ships. */
  version: number
  enabled: boolean
  /** A release of the product changed it since the county did. */
  behind: boolean
  design: { id: string; by: string; updatedAt: string } | null
}
export interface Design {
  id: string
  revision: number
  plugin: string
  files: Record<string, string>
  updatedAt: string
  by: string
  behind: boolean
}
export interface Fault {
  file: string
  pointer: string
  code: string
  message: string
  hint?: string
  line?: number
  column?: number
}
export interface Report {
  faults: Fault[]
  cases: string[]
  /** What is left open, said twice, never reached or let out; nothing that bars publishing. */
  remarks: Remark[]
}
export interface Impact {
  state: 'running' | 'done' | 'failed'
  records: number
  done: number
  changed: number
  /** `records` is null for fewer than three. */
  counts: { form: string; what: string; before: string; after: string; records: number | null }[]
}
export interface LetterReport {
  findings: { severity: 'error' | 'warning'; code: string; message: string; line: number; column: number }[]
}
export interface FileDifference {
  path: string
  state: 'added' | 'removed' | 'changed'
  changes: JsonChange[]
}
export interface VersionLine {
  version: number
  note: string
  effectiveFrom: string
  publishedAt: string
  by: string
  disabled: boolean
}
export interface PublishWish {
  note: string
  effectiveFrom: string
}
export interface Trial {
  form: string
  answers: Record<string, unknown>
  facts?: Record<string, unknown>
  asOf?: string
}

export const designApi = {
  plugins: () => request<PluginLine[]>('GET', '/plugins'),
  versions: (plugin: string) => request<VersionLine[]>('GET', `/plugins/${at(plugin)}/versions`),
  begin: (id: string, plugin: string) => request<Design>('POST', '/designs', { id, plugin }),
  importPack: (id: string, file: File) => sendFile<Design>(pathWith('/designs/import', { id }), file),
  factTitles: () => request<Record<string, string>>('GET', '/fact-titles'),
  knownTexts: () => request<Record<string, string>>('GET', '/known-texts'),
  knownQuestions: () => request<KnownQuestion[]>('GET', '/known-questions'),
  draftOfFile: (format: string, file: File) => sendFile<FormDraft>(pathWith('/form-drafts', { format }), file),
  proveForm: (id: string, text: string) =>
    request<{ text: string; remarks: ImportRemark[] }>('POST', `/designs/${at(id)}/form-proofs`, { text }),
  read: (id: string) => request<Design>('GET', `/designs/${at(id)}`),
  save: (id: string, base: number, files: Record<string, string | null>) =>
    request<{ revision: number }>('PUT', `/designs/${at(id)}`, { base, files }),
  drop: (id: string) => request<null>('DELETE', `/designs/${at(id)}`),
  check: (id: string) => request<Report>('POST', `/designs/${at(id)}/check`),
  difference: (id: string) => request<FileDifference[]>('GET', `/designs/${at(id)}/difference`),
  release: (id: string) => request<FileMerge[]>('GET', `/designs/${at(id)}/release`),
  takeRelease: (id: string, base: number, choices: Choices) =>
    request<{ revision: number }>('POST', `/designs/${at(id)}/release`, { base, choices }),
  bundle: (id: string, form: string) => request<FormBundle>('GET', `/designs/${at(id)}/forms/${at(form)}`),
  assess: (id: string, trial: Trial) => request<Assessment>('POST', `/designs/${at(id)}/assess`, trial),
  startImpact: (id: string) => request<Impact>('POST', `/designs/${at(id)}/impact`),
  impact: (id: string) => request<Impact>('GET', `/designs/${at(id)}/impact`),
  checkLetter: (id: string, document: string, template: string) =>
    request<LetterReport>('POST', `/designs/${at(id)}/documents/${at(document)}/check`, { template }),
  publish: (id: string, wish: PublishWish & { base: number }) =>
    request<VersionLine>('POST', `/designs/${at(id)}/publish`, wish),
  revert: (plugin: string, wish: PublishWish & { version: number }) =>
    request<VersionLine>('POST', `/plugins/${at(plugin)}/revert`, wish),
  disable: (plugin: string, wish: PublishWish) => request<VersionLine>('POST', `/plugins/${at(plugin)}/disable`, wish),
}

export function packHref(plugin: string): string {
  return hrefOf(`/plugins/${at(plugin)}/pack`)
}

/** `hash` makes the address of each draft its own, so that no browser keeps an old module. */
export function validatorHref(design: string, form: string, hash: string): string {
  return hrefOf(pathWith(`/designs/${at(design)}/forms/${at(form)}/validator`, { hash }))
}

/** The PDF of a letter as the design stands at this revision. */
export function draftHref(design: string, document: string, revision: number): string {
  return hrefOf(pathWith(`/designs/${at(design)}/documents/${at(document)}/draft.pdf`, { revision: String(revision) }))
}
