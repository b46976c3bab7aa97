/**
 * Renders documents in a process of its own, kept warm between renderings, so that a hostile
 * template or data set harms nobody else. What may not be issued is refused before it is drawn.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { missingElements } from '../../core/document/missing-elements.ts'
import { isAnswered } from '../../core/document/snapshot-pointer.ts'
import type { DocumentSnapshot } from '../../core/document/snapshot.ts'
import type { DocumentFormat, MediaType, Printer, PrinterOptions, RefusedDocument, RenderRequest } from './rendering.ts'
import { sourceHashes } from './source-hashes.ts'
import type { LayoutFiles } from './typst-pdf.ts'
import { createWorkerLine } from './worker-line.ts'

const TIMEOUT_MS = 20_000

const MEDIA_TYPES: Readonly<Record<DocumentFormat, MediaType>> = {
  html: 'text/html',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/** A new printer; its process starts with the first rendering and does not keep the program alive. */
export function createPrinter({
  workerPath,
  layoutFolder,
  officeFonts,
  timeoutMs = TIMEOUT_MS,
}: PrinterOptions): Printer {
  const layouts = readLayouts(layoutFolder)
  const line = createWorkerLine({ workerPath, officeFonts, timeoutMs })
  return {
    async render(request) {
      const { definition, template, partials = {}, to, draft } = request
      const snapshot = withLabels(request)
      const missing = missingElements(definition, snapshot)
      const needs = missingMarks(snapshot)
      if (!draft && (missing.length > 0 || needs.length > 0)) return { ok: false, missing, needs }
      const job = { definition, template, partials, snapshot, to, draft, layouts }
      const result = await line.run('render', job)
      const hashes = { ...sourceHashes(job), ...result.hashes }
      return { ok: true, ...result, hashes, mediaType: MEDIA_TYPES[to], missing }
    },
    async draw(model, to) {
      const { bytes, sha256, hashes } = await line.run('render', { model, to, layouts })
      return { bytes, sha256, hashes, mediaType: MEDIA_TYPES[to] }
    },
    close: () => line.close(),
  }
}

function withLabels({ snapshot, labels }: RenderRequest): DocumentSnapshot {
  return snapshot.labels !== undefined || labels === undefined ? snapshot : { ...snapshot, labels }
}

function missingMarks(snapshot: DocumentSnapshot): RefusedDocument['needs'] {
  return (['number', 'issuedAt'] as const).filter((mark) => !isAnswered(snapshot[mark]))
}

function readLayouts(folder: string): LayoutFiles {
  const names = readdirSync(folder).filter((name) => name.endsWith('.typ'))
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}
