/**
 * The process that renders. It is started by the printer, has no environment and no secrets,
 * and may be killed at any moment: it holds nothing but fonts.
 */
import { loadFontSet } from './font-set.ts'
import { runJob, type JobResult, type RenderJob } from './render-job.ts'
import { PrintError, type PrintErrorCode, type TemplateFault } from './rendering.ts'
import { createPdfMaker, type PdfMaker } from './typst-pdf.ts'

export interface WorkerRequest {
  id: number
  job: RenderJob
  officeFonts?: string
}

export type WorkerAnswer =
  | { id: number; ok: true; result: JobResult }
  | { id: number; ok: false; code: PrintErrorCode; message: string; faults: readonly TemplateFault[] }

let loaded: { pdfMaker: PdfMaker; hash: string } | null = null

function fonts(officeFonts: string | undefined): { pdfMaker: PdfMaker; hash: string } {
  if (!loaded) {
    const set = loadFontSet(officeFonts)
    loaded = { pdfMaker: createPdfMaker(set), hash: set.hash }
  }
  return loaded
}

function answer({ id, job, officeFonts }: WorkerRequest): WorkerAnswer {
  try {
    return { id, ok: true, result: runJob(job, () => fonts(officeFonts)) }
  } catch (error) {
    if (error instanceof PrintError) {
      return { id, ok: false, code: error.code, message: error.message, faults: error.faults }
    }
    const message = error instanceof Error ? error.message : String(error)
    return { id, ok: false, code: 'layout.failed', message, faults: [] }
  }
}

process.on('message', (request: WorkerRequest) => process.send?.(answer(request)))
process.on('disconnect', () => process.exit(0))
