/**
 * `tongbiao document` without its command line: data as parsed from the file, and what the
 * command prints and writes. Exit codes and messages are those of the contract.
 */
import { readSnapshot } from '../../core/document/snapshot.ts'
import {
  PrintError,
  type Printer,
  type RefusedDocument,
  type RenderedDocument,
  type RenderRequest,
} from './rendering.ts'

export interface DocumentCommand extends Omit<RenderRequest, 'snapshot'> {
  /** The parsed `D.json`. */
  data: unknown
}

export type DocumentOutcome =
  | { exit: 0; document: RenderedDocument; lines: string[] }
  /** The document may not be issued; `lines` and `refused` name what is missing. */
  | { exit: 1; refused: RefusedDocument; lines: string[] }
  /** The data or the template cannot be used. */
  | { exit: 2; lines: string[] }

/** Renders one document; never throws for what data or template hold. `lines` are for stderr, one message each. */
export async function documentCommand(command: DocumentCommand, printer: Printer): Promise<DocumentOutcome> {
  const { data, ...request } = command
  const reading = readSnapshot(data)
  if (!reading.ok) return { exit: 2, lines: [reading.message] }
  try {
    const rendering = await printer.render({ ...request, snapshot: reading.snapshot })
    if (rendering.ok) return { exit: 0, document: rendering, lines: [] }
    return { exit: 1, refused: rendering, lines: refusalLines(command.definition.id, rendering) }
  } catch (error) {
    if (error instanceof PrintError) return { exit: 2, lines: faultLines(error) }
    throw error
  }
}

function refusalLines(id: string, { missing, needs }: RefusedDocument): string[] {
  const elements = missing.map(({ id: element, title, source, fields }) => {
    const places = fields.map(({ form, path }) => `${form}${path}`).join(', ')
    return `${id} may not be issued: ${element} is missing: ${title} (${source}); fill ${places}`
  })
  return [...elements, ...needs.map((mark) => `${id} may not be issued: it has no ${mark}; only a draft can be made`)]
}

function faultLines(error: PrintError): string[] {
  if (error.faults.length === 0) return [`${error.code}: ${error.message}`]
  return error.faults.map(({ code, message, line, column, partial }) => {
    return `${partial === undefined ? 'template' : `partial ${partial}`}:${line}:${column}: ${code}: ${message}`
  })
}
