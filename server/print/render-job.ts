/**
 * One rendering from template to bytes, as the worker process runs it: check, run, read into the
 * model, draw. Completeness has been judged before.
 */
import { createHash } from 'node:crypto'
import type { DocumentDefinition } from '../../core/document/definition.ts'
import { htmlFromModel } from '../../core/document/html-from-model.ts'
import { modelFromHtml } from '../../core/document/model-from-html.ts'
import type { DocumentModel } from '../../core/document/model.ts'
import { printData } from '../../core/document/print-data.ts'
import type { DocumentSnapshot } from '../../core/document/snapshot.ts'
import { dayOf } from '../../core/document/wording/chinese-date.ts'
import { formatCivilDate } from '../../core/model/civil-date.ts'
import { PrintError, type DocumentFormat, type RenderHashes } from './rendering.ts'
import { checkTemplate } from './template-check.ts'
import { runTemplate } from './template-run.ts'
import type { LayoutFiles, PdfMaker } from './typst-pdf.ts'

export interface RenderJob {
  definition: DocumentDefinition
  template: string
  partials: Readonly<Record<string, string>>
  snapshot: DocumentSnapshot
  to: DocumentFormat
  draft: boolean
  layouts: LayoutFiles
}

export interface JobResult {
  bytes: Uint8Array
  sha256: string
  hashes: RenderHashes
  model: DocumentModel
}

/** The words across every page of a draft. */
const DRAFT_MARK = '草稿'

/** `pdfMaker` and `fontHash` are asked for only when a PDF is made. @throws PrintError */
export function runJob(job: RenderJob, fonts: () => { pdfMaker: PdfMaker; hash: string }): JobResult {
  const model = modelOf(job)
  const hashes: RenderHashes = {
    template: sha256(JSON.stringify([job.template, sorted(job.partials)])),
    snapshot: sha256(JSON.stringify(sorted(job.snapshot))),
    model: sha256(JSON.stringify(model)),
  }
  if (job.to === 'html') {
    const bytes = Buffer.from(htmlFromModel(model), 'utf8')
    return { bytes, sha256: sha256(bytes), hashes, model }
  }
  const { pdfMaker, hash } = fonts()
  const bytes = pdfMaker.pdf(model, job.layouts)
  const layout = sha256(JSON.stringify(sorted(job.layouts)))
  return { bytes, sha256: sha256(bytes), hashes: { ...hashes, layout, fonts: hash }, model }
}

function modelOf({ definition, template, partials, snapshot, draft }: RenderJob): DocumentModel {
  const faults = checkTemplate(definition, template, partials)
  if (faults.length > 0) throw new PrintError('template.invalid', 'the template may not run', faults)
  const data = printData(definition, snapshot)
  const html = runTemplate({ template, partials, data, labels: snapshot.labels ?? {} })
  const day = dayOf(snapshot.issuedAt)
  const reading = modelFromHtml(html, {
    id: definition.id,
    title: definition.title,
    layout: definition.layout,
    issuedOn: day ? formatCivilDate(day) : null,
    watermark: draft ? DRAFT_MARK : null,
  })
  if (!reading.ok)
    throw new PrintError('template.invalid', 'the rendered template leaves the HTML subset', reading.faults)
  return reading.model
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}

/** The value with the keys of its objects in order, so that equal values have equal hashes. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}
