/**
 * What goes into a rendering and what comes out of it. Hashes name every input, so that an
 * issued document can be proved to be what its template and its snapshot make.
 */
import type { DocumentDefinition } from '../../core/document/definition.ts'
import type { MissingElement } from '../../core/document/missing-elements.ts'
import type { DocumentModel } from '../../core/document/model.ts'
import type { ChoiceLabels, DocumentSnapshot } from '../../core/document/snapshot.ts'

export type DocumentFormat = 'html' | 'pdf' | 'docx'

export interface RenderRequest {
  definition: DocumentDefinition
  /** Text of the `.hbs` file. */
  template: string
  /** Texts of the partials that templates may call, by name. */
  partials?: Readonly<Record<string, string>>
  snapshot: DocumentSnapshot
  /** Labels of choices, for a snapshot that does not carry its own. */
  labels?: ChoiceLabels
  to: DocumentFormat
  /** Renders with the watermark 草稿 and does not ask for completeness, number or day of issue. */
  draft: boolean
}

/** Hex sha256 of what a template was run on. */
export interface SourceHashes {
  template: string
  snapshot: string
}

/** Hex sha256 of what the bytes were drawn from; `layout` and `fonts` for PDF alone. */
export interface DrawnHashes {
  model: string
  layout?: string
  fonts?: string
}

export type RenderHashes = SourceHashes & DrawnHashes

/** A model as bytes, with nothing said about its template. */
export interface DrawnModel {
  bytes: Uint8Array
  mediaType: MediaType
  sha256: string
  hashes: DrawnHashes
}

export type MediaType =
  'text/html' | 'application/pdf' | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export interface RenderedDocument {
  ok: true
  bytes: Uint8Array
  mediaType: MediaType
  sha256: string
  hashes: RenderHashes
  model: DocumentModel
  /** Missing elements of a draft; empty for an issued document. */
  missing: MissingElement[]
}

/** The document may not be issued; `needs` names `number` and `issuedAt` when the snapshot lacks them. */
export interface RefusedDocument {
  ok: false
  missing: MissingElement[]
  needs: ('number' | 'issuedAt')[]
}

export type Rendering = RenderedDocument | RefusedDocument

/** A fault of a template, in line and column counted from 1. */
export interface TemplateFault {
  code: string
  message: string
  line: number
  column: number
  /** Name of the partial; absent in the template itself. */
  partial?: string
}

export type PrintErrorCode =
  | 'template.invalid'
  | 'template.tooLarge'
  | 'output.tooLarge'
  | 'output.tooMany'
  | 'render.timeout'
  | 'render.crashed'
  | 'glyph.missing'
  | 'font.missing'
  | 'layout.failed'

/** Rendering failed: a fault of the template, of the fonts, or the limits were passed. Nothing was produced. */
export class PrintError extends Error {
  readonly code: PrintErrorCode
  readonly faults: readonly TemplateFault[]
  constructor(code: PrintErrorCode, message: string, faults: readonly TemplateFault[] = []) {
    super(message)
    this.name = 'PrintError'
    this.code = code
    this.faults = faults
  }
}

export interface PrinterOptions {
  /** The bundled `server/print/worker.ts`. */
  workerPath: string
  /** Folder of the Typst layouts (`templates/`). */
  layoutFolder: string
  /** Folder with the office's own fonts (`data/fonts`), looked at first when it exists. */
  officeFonts?: string
  /** One rendering may take this long before its process is killed; 20,000 when absent. */
  timeoutMs?: number
}

export interface Printer {
  /** @throws PrintError */
  render(request: RenderRequest): Promise<Rendering>
  /** Draws a model that needs no template. @throws PrintError */
  draw(model: DocumentModel, to: DocumentFormat): Promise<DrawnModel>
  /** Ends the worker process; renderings under way fail. */
  close(): void
}
