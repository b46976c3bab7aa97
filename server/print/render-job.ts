/**
 * One rendering from template to bytes, as the worker process runs it: check, run, read into the
 * model, draw. Completeness has been judged before.
 */
import type { DocumentDefinition } from '../../core/document/definition.ts'
import { htmlFromModel } from '../../core/document/html-from-model.ts'
import { modelFromHtml } from '../../core/document/model-from-html.ts'
import type { DocumentModel } from '../../core/document/model.ts'
import { printData } from '../../core/document/print-data.ts'
import type { DocumentSnapshot } from '../../core/document/snapshot.ts'
import { dayOf } from '../../core/document/wording/chinese-date.ts'
import { formatCivilDate } from '../../core/model/civil-date.ts'
import { docxFile } from './docx/docx-file.ts'
import { PrintError, type DocumentFormat, type DrawnHashes } from './rendering.ts'
import { sha256, sorted } from './source-hashes.ts'
import { checkTemplate } from './template-check.ts'
import { runTemplate } from './template-run.ts'
import type { LayoutFiles, PdfMaker } from './typst-pdf.ts'

export interface TemplateJob {
  definition: DocumentDefinition
  template: string
  partials: Readonly<Record<string, string>>
  snapshot: DocumentSnapshot
  to: DocumentFormat
  draft: boolean
  layouts: LayoutFiles
}

/** A model that needs no template: a form on paper. */
export interface ModelJob {
  model: DocumentModel
  to: DocumentFormat
  layouts: LayoutFiles
}

export type RenderJob = TemplateJob | ModelJob

export interface JobResult {
  bytes: Uint8Array
  sha256: string
  hashes: DrawnHashes
  model: DocumentModel
}

/** The words across every page of a draft. */
const DRAFT_MARK = '草稿'

type Fonts = () => { pdfMaker: PdfMaker; hash: string }

/** `fonts` are asked for only when a PDF is made. @throws PrintError */
export function runJob(job: RenderJob, fonts: Fonts): JobResult {
  const model = 'model' in job ? job.model : modelOfTemplate(job)
  const { bytes, hashes } = drawn(model, job, fonts)
  return { bytes, sha256: sha256(bytes), hashes: { model: sha256(JSON.stringify(model)), ...hashes }, model }
}

function drawn(
  model: DocumentModel,
  { to, layouts }: Pick<RenderJob, 'to' | 'layouts'>,
  fonts: Fonts,
): { bytes: Uint8Array; hashes: Pick<DrawnHashes, 'layout' | 'fonts'> } {
  if (to === 'html') return { bytes: Buffer.from(htmlFromModel(model), 'utf8'), hashes: {} }
  if (to === 'docx') return { bytes: docxFile(model), hashes: {} }
  const { pdfMaker, hash } = fonts()
  return {
    bytes: pdfMaker.pdf(model, layouts),
    hashes: { layout: sha256(JSON.stringify(sorted(layouts))), fonts: hash },
  }
}

/** The checked model that a template makes of a snapshot. @throws PrintError */
export function modelOfTemplate({
  definition,
  template,
  partials,
  snapshot,
  draft,
}: Omit<TemplateJob, 'to' | 'layouts'>): DocumentModel {
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
    ...(definition.landscape ? { landscape: true } : {}),
  })
  if (!reading.ok)
    throw new PrintError('template.invalid', 'the rendered template leaves the HTML subset', reading.faults)
  return reading.model
}
