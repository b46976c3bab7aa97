/**
 * A model to PDF/A-2a through Typst. The model travels as JSON data beside fixed layout files;
 * no text of a document is ever part of Typst source.
 */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { DocumentModel } from '../../core/document/model.ts'
import type { FontSet } from './font-set.ts'
import { PrintError } from './rendering.ts'

/** A folder that does not exist: layouts are virtual files, the disk is never read. */
const WORKSPACE = '/tongbiao-print'

/** Layout files by name, e.g. `l3.typ`. */
export type LayoutFiles = Readonly<Record<string, string>>

export interface PdfMaker {
  pdf(model: DocumentModel, layouts: LayoutFiles): Uint8Array
}

/** Loads the fonts once; each `pdf` then takes some tens of milliseconds. */
export function createPdfMaker(fonts: FontSet): PdfMaker {
  const compiler = NodeCompiler.create({ workspace: WORKSPACE, fontArgs: [{ fontBlobs: fonts.blobs }] })
  return {
    pdf(model, layouts) {
      const main = `${model.layout.toLowerCase()}.typ`
      if (!Object.hasOwn(layouts, main)) {
        throw new PrintError('layout.failed', `there is no layout file ${main} for documents of class ${model.layout}`)
      }
      compiler.resetShadow()
      for (const [name, text] of Object.entries(layouts)) {
        compiler.mapShadow(`${WORKSPACE}/${name}`, Buffer.from(text, 'utf8'))
      }
      const inputs = { document: JSON.stringify({ model, fonts: fonts.roles }) }
      const compiled = compiler.compile({ mainFilePath: `${WORKSPACE}/${main}`, inputs })
      const { result } = compiled
      if (!result) throw layoutError(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? []))
      try {
        return compiler.pdf(result, { pdfStandard: 'a-2a', creationTimestamp: 0 })
      } catch (error) {
        throw layoutError(error instanceof Error ? error.message : String(error))
      } finally {
        compiler.evictCache(10)
      }
    },
  }
}

const MISSING_GLYPH = /the text `\\*"(.+?)\\*"` could not be displayed/g

function layoutError(message: string): PrintError {
  const glyphs = [...message.matchAll(MISSING_GLYPH)].map((match) => match[1] ?? '')
  if (glyphs.length === 0)
    return new PrintError('layout.failed', `the layout could not be set: ${message.slice(0, 500)}`)
  const shown = [...new Set(glyphs)].map((text) => `“${text}” (${codePoints(text)})`).join(', ')
  return new PrintError(
    'glyph.missing',
    `no font has the character ${shown}; correct the text or add a font to data/fonts`,
  )
}

function codePoints(text: string): string {
  return [...text].map((c) => `U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`).join(' ')
}
