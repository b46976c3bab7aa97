/** What the printing process is asked for, and what passes between it and the server. */
import type { DocumentSnapshot } from '../../core/document/snapshot.ts'
import type { TemplateReport, TemplateSource } from './lint/template-lint.ts'
import type { JobResult, RenderJob } from './render-job.ts'
import type { PrintErrorCode, TemplateFault } from './rendering.ts'
import type { WordCheckJob, WordFillJob, WordReport } from './word/word-template.ts'

export interface LintJob {
  source: TemplateSource
  sample: DocumentSnapshot
}

interface Tasks {
  render: { job: RenderJob; result: JobResult }
  lint: { job: LintJob; result: TemplateReport }
  checkWord: { job: WordCheckJob; result: WordReport }
  fillWord: { job: WordFillJob; result: Uint8Array }
}

export type TaskName = keyof Tasks
export type JobOf<T extends TaskName> = Tasks[T]['job']
export type ResultOf<T extends TaskName> = Tasks[T]['result']

export interface WorkerRequest {
  id: number
  task: TaskName
  job: JobOf<TaskName>
  officeFonts?: string
}

export type WorkerAnswer =
  | { id: number; ok: true; result: ResultOf<TaskName> }
  | { id: number; ok: false; code: PrintErrorCode; message: string; faults: readonly TemplateFault[] }
