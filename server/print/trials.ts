/**
 * Templates that somebody is writing or has sent in: checked and tried in a process apart from
 * the one that prints, so that no trial holds up a paper. What takes longer than 20 s is killed.
 */
import type { DocumentSnapshot } from '../../core/document/snapshot.ts'
import type { TemplateReport, TemplateSource } from './lint/template-lint.ts'
import { createPrinter } from './printer.ts'
import type { PrinterOptions, Rendering, RenderRequest } from './rendering.ts'
import type { WordCheckJob, WordFillJob, WordReport } from './word/word-template.ts'
import { createWorkerLine } from './worker-line.ts'

const TIMEOUT_MS = 20_000

export interface Trials {
  /** @throws PrintError `render.timeout`, `render.crashed` */
  lint(source: TemplateSource, sample: DocumentSnapshot): Promise<TemplateReport>
  /** @throws PrintError as `lint` */
  checkWord(job: WordCheckJob): Promise<WordReport>
  /** @throws PrintError */
  fillWord(job: WordFillJob): Promise<Uint8Array>
  /** A draft of what somebody is writing, complete or not. @throws PrintError */
  draft(request: Omit<RenderRequest, 'draft'>): Promise<Rendering>
  /** Ends the processes; trials under way fail. */
  close(): void
}

/** The process starts with the first trial and does not keep the program alive. */
export function createTrials(options: PrinterOptions): Trials {
  const { workerPath, timeoutMs = TIMEOUT_MS } = options
  const drafts = createPrinter(options)
  const line = createWorkerLine({ workerPath, officeFonts: undefined, timeoutMs })
  return {
    lint: (source, sample) => line.run('lint', { source, sample }),
    checkWord: (job) => line.run('checkWord', job),
    fillWord: (job) => line.run('fillWord', job),
    draft: (request) => drafts.render({ ...request, draft: true }),
    close() {
      drafts.close()
      line.close()
    },
  }
}
