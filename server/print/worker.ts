/**
 * The process that renders. It is started by the printer, has no environment and no secrets,
 * and may be killed at any moment: it holds nothing but fonts.
 */
import { loadFontSet } from './font-set.ts'
import { checkTemplateWithSample } from './lint/template-lint.ts'
import { runJob } from './render-job.ts'
import { PrintError } from './rendering.ts'
import { createPdfMaker, type PdfMaker } from './typst-pdf.ts'
import type { JobOf, ResultOf, TaskName, WorkerAnswer, WorkerRequest } from './worker-tasks.ts'

let loaded: { pdfMaker: PdfMaker; hash: string } | null = null

function fonts(officeFonts: string | undefined): { pdfMaker: PdfMaker; hash: string } {
  if (!loaded) {
    const set = loadFontSet(officeFonts)
    loaded = { pdfMaker: createPdfMaker(set), hash: set.hash }
  }
  return loaded
}

type Fonts = () => { pdfMaker: PdfMaker; hash: string }

const TASKS: { [T in TaskName]: (job: JobOf<T>, fonts: Fonts) => ResultOf<T> | Promise<ResultOf<T>> } = {
  render: (job, fonts) => runJob(job, fonts),
  lint: ({ source, sample }) => checkTemplateWithSample(source, sample),
  checkWord: async (job) => (await import('./word/word-template.ts')).checkWord(job),
  fillWord: async (job) => (await import('./word/word-template.ts')).fillWord(job),
}

async function run<T extends TaskName>(task: T, job: JobOf<T>, fonts: Fonts): Promise<ResultOf<T>> {
  return TASKS[task](job, fonts)
}

async function answer({ id, task, job, officeFonts }: WorkerRequest): Promise<WorkerAnswer> {
  try {
    return { id, ok: true, result: await run(task, job, () => fonts(officeFonts)) }
  } catch (error) {
    if (error instanceof PrintError) {
      return { id, ok: false, code: error.code, message: error.message, faults: error.faults }
    }
    const message = error instanceof Error ? error.message : String(error)
    return { id, ok: false, code: 'layout.failed', message, faults: [] }
  }
}

process.on('message', (request: WorkerRequest) => void answer(request).then((told) => process.send?.(told)))
process.on('disconnect', () => process.exit(0))
