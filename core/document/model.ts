/**
 * The checked model of a document: blocks and inlines that every output (screen, PDF, Word)
 * draws in its own way. Nothing in it is code; text is plain text.
 */
import type { LayoutClass } from './definition.ts'

export type Inline =
  | { kind: 'text'; text: string; strong?: true; underline?: true; small?: true }
  /** A box to tick, drawn by the output. */
  | { kind: 'box'; ticked: boolean }
  /** A line to write on, `width` characters long. */
  | { kind: 'blank'; width: number }
  | { kind: 'break' }

export type ParagraphStyle = 'body' | 'article' | 'addressee' | 'flush' | 'note' | 'centre' | 'right'

export interface TableCell {
  head: boolean
  columns: number
  rows: number
  align: 'left' | 'centre'
  /** A cell of several lines, tall enough to write in by hand. */
  tall: boolean
  content: Inline[]
}

export interface TableRow {
  cells: TableCell[]
}

/** `locked`: legal wording that an office may not change in its own version of the template. */
export type Block = PlainBlock & { locked?: true }

type PlainBlock =
  | { kind: 'issuer'; content: Inline[] }
  | { kind: 'title'; content: Inline[] }
  | { kind: 'number'; content: Inline[] }
  | { kind: 'heading'; level: 1 | 2; content: Inline[] }
  | { kind: 'paragraph'; style: ParagraphStyle; content: Inline[] }
  /** `widths`: relative column widths; `head` rows are repeated on every page. */
  | { kind: 'table'; widths: number[]; head: TableRow[]; body: TableRow[] }
  /** Agency and date of issue, with the place of the seal over the date. */
  | { kind: 'signature'; lines: Inline[][] }
  /** The parties of an agreement, one line each. */
  | { kind: 'parties'; lines: Inline[][] }
  /** Lines to be signed by hand; kept together. In an agreement neighbours stand side by side. */
  | { kind: 'signing'; lines: Inline[][] }
  | { kind: 'copied'; lines: Inline[][] }
  | { kind: 'stub'; blocks: Block[] }
  /** A code to scan at the top right: rows of modules, true for dark, without the quiet zone; `text` is what it says. */
  | { kind: 'qr'; modules: boolean[][]; text: string; caption: string }
  | { kind: 'cut' }
  | { kind: 'pageBreak' }

/** Documents have a layout class; `FORM` is the table of a form on paper. */
export type PageLayout = LayoutClass | 'FORM'

export interface DocumentModel {
  id: string
  /** Title in the properties of the file; never a person's name. */
  title: string
  layout: PageLayout
  lang: 'zh-CN'
  /** Date of issue `YYYY-MM-DD` in Shanghai, for the properties of the file; null for a draft without one. */
  issuedOn: string | null
  /** Words across every page (草稿), or null. */
  watermark: string | null
  /** Pages lie across, for wide tables; absent when they stand. */
  landscape?: true
  blocks: Block[]
}

/** All text of the blocks in reading order, boxes as ☑ and ☐, without layout. */
export function textOfModel(model: DocumentModel): string {
  return model.blocks.map(textOfBlock).join('\n')
}

function textOfBlock(block: Block): string {
  switch (block.kind) {
    case 'table':
      return [...block.head, ...block.body].map((row) => row.cells.map((c) => textOf(c.content)).join('\t')).join('\n')
    case 'parties':
    case 'signature':
    case 'signing':
    case 'copied':
      return block.lines.map(textOf).join('\n')
    case 'stub':
      return block.blocks.map(textOfBlock).join('\n')
    case 'qr':
      return block.caption
    case 'cut':
    case 'pageBreak':
      return ''
    default:
      return textOf(block.content)
  }
}

function textOf(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      if (inline.kind === 'text') return inline.text
      if (inline.kind === 'box') return inline.ticked ? '☑' : '☐'
      return inline.kind === 'blank' ? '＿'.repeat(inline.width) : '\n'
    })
    .join('')
}
