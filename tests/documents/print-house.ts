/**
 * A real printer for tests: the worker is bundled as the build does it, into a folder of its own
 * under node_modules, so that its packages are found.
 */
import { build } from 'esbuild'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { DocumentDefinition } from '../../core/document/definition.ts'
import { createPrinter } from '../../server/print/printer.ts'
import type { Printer, PrinterOptions, RenderedDocument, RenderRequest } from '../../server/print/rendering.ts'
import { SAMPLES, SNAPSHOTS, type SampleId } from './sample-snapshots.ts'

export const ROOT = join(import.meta.dirname, '../..')
export const LAYOUTS = join(ROOT, 'templates')

export interface PrintHouse {
  printer: Printer
  /** Folder of the bundled worker, `worker.mjs` in it. */
  folder: string
  close(): void
}

/** Opens a print house with a fresh bundle of the worker. */
export async function openPrintHouse(options: Partial<PrinterOptions> = {}): Promise<PrintHouse> {
  const parent = join(ROOT, 'node_modules/.tongbiao-tests')
  mkdirSync(parent, { recursive: true })
  const folder = mkdtempSync(join(parent, 'print-'))
  const workerPath = join(folder, 'worker.mjs')
  await build({
    entryPoints: [join(ROOT, 'server/print/worker.ts')],
    outfile: workerPath,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'error',
  })
  const printer = createPrinter({ workerPath, layoutFolder: LAYOUTS, ...options })
  return {
    printer,
    folder,
    close() {
      printer.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export function definitionOf(id: SampleId): DocumentDefinition {
  return JSON.parse(readFileSync(join(documentsOf(id), `${id}.document.json`), 'utf8')) as DocumentDefinition
}

export function templateOf(id: SampleId): string {
  return readFileSync(join(documentsOf(id), `${id}.hbs`), 'utf8')
}

function documentsOf(id: SampleId): string {
  return join(ROOT, 'plugins', SAMPLES[id].plugin, 'documents')
}

/** A request to issue the sample of this document as PDF; `changes` replace parts of it. */
export function requestFor(id: SampleId, changes: Partial<RenderRequest> = {}): RenderRequest {
  return {
    definition: definitionOf(id),
    template: templateOf(id),
    snapshot: SNAPSHOTS[id],
    to: 'pdf',
    draft: false,
    ...changes,
  }
}

/** Renders and expects a document, not a refusal. */
export async function print(house: PrintHouse, request: RenderRequest): Promise<RenderedDocument> {
  const rendering = await house.printer.render(request)
  if (!rendering.ok) throw new Error(`refused: ${JSON.stringify(rendering)}`)
  return rendering
}
