/**
 * The blocks of a model as the body of a Word file. Where the PDF keeps things together, puts
 * them at the foot or on a new page, the same is said to Word.
 */
import type { Block, Inline, ParagraphStyle } from '../../../core/document/model.ts'
import { codeXml } from './code.ts'
import { copiedTable, signingTable } from './free-tables.ts'
import { issuerXml, numberXml } from './heads.ts'
import { paragraph, type ParagraphLook } from './paragraph.ts'
import type { Place } from './place.ts'
import { emsOf, run, runsOf } from './runs.ts'
import { LINE_PITCH, SIZES, type Sheet } from './sheet.ts'
import { betweenLines, spaceAfter } from './styles.ts'
import { tableXml } from './table.ts'

const SPACE_AROUND_TABLE = 10
/** The tables of a form stand on each other; without a line between them Word would make one of them. */
const SPACE_IN_FORM = 1
/** Characters between the date of issue and the right edge, and the least between the name of the agency and it. */
const RIGHT_OF_DATE = 4
const RIGHT_OF_AGENCY = 2
/** Characters of room on both sides, since letters and digits of some typefaces are wider than half a character. */
const ROOM = 1
/** Rows of a table that goes over the page whole with the signature under it. */
const SHORT_TABLE = 8

export function blocksXml(blocks: readonly Block[], place: Place): string {
  const { sheet } = place
  let start = place.start
  let written = ''
  const pages = sheet.layout === 'L1' || sheet.layout === 'L2'
  for (const [index, block] of blocks.entries()) {
    const breaks = block.kind === 'pageBreak' || (block.kind === 'stub' && pages)
    if (breaks && written !== '') start = { pageBreakBefore: true }
    if (block.kind === 'pageBreak') continue
    const group = signingGroup(blocks, index, sheet)
    if (group === 'inside') continue
    const last = index === blocks.length - 1
    const here = { ...place, start, keepNext: (place.keepNext && !last) || isKept(block, blocks[index + 1]) }
    written += group ? signingTable(group, sheet, start) : blockXml(block, here)
    start = {}
  }
  return written
}

/** Whether a block goes over the page with what is signed under it: neither a signature nor lines to sign stand alone. */
function isKept(block: Block, next: Block | undefined): boolean {
  if (next?.kind !== 'signature' && next?.kind !== 'signing') return false
  if (block.kind === 'table') return block.head.length + block.body.length <= SHORT_TABLE
  return block.kind === 'paragraph' || block.kind === 'signature' || block.kind === 'signing'
}

/** In an agreement: the signing areas from here on, `inside` when an earlier one has taken this one along. */
function signingGroup(blocks: readonly Block[], index: number, { layout }: Sheet): Inline[][][] | 'inside' | null {
  if (layout !== 'L5' || blocks[index]?.kind !== 'signing') return null
  if (blocks[index - 1]?.kind === 'signing') return 'inside'
  const areas: Inline[][][] = []
  for (const block of blocks.slice(index)) {
    if (block.kind !== 'signing') break
    areas.push(block.lines)
  }
  return areas
}

function blockXml(block: Block, place: Place): string {
  const { sheet, start, keepNext } = place
  switch (block.kind) {
    case 'issuer':
      return issuerXml(block.content, place)
    case 'number':
      return numberXml(block.content, place)
    case 'title':
      return titleXml(block.content, place)
    case 'heading':
      return paragraph({ style: `Heading${block.level}`, ...start }, runsOf(block.content, sheet.size))
    case 'paragraph':
      return paragraph(
        { ...styleOf(block.style), ...start, ...(keepNext ? { keepNext } : {}) },
        inlineXml(block, sheet),
      )
    case 'table':
      return tableBlock(block, place)
    case 'parties':
    case 'signature':
    case 'signing':
      return linesXml(block.kind, block.lines, place)
    case 'copied':
      return copiedTable(block.lines, sheet)
    case 'stub':
      return blocksXml(block.blocks, { ...place, inStub: true, keepNext: true })
    case 'cut':
      return cutLine(place)
    case 'pageBreak':
      return ''
    case 'qr':
      return codeXml(block, sheet)
  }
}

function inlineXml({ style, content }: { style: ParagraphStyle; content: Inline[] }, sheet: Sheet): string {
  return runsOf(content, style === 'note' ? SIZES.five : sheet.size)
}

function styleOf(style: ParagraphStyle): ParagraphLook {
  if (style === 'body' || style === 'article') return { style: 'Body' }
  if (style === 'note') return { style: 'Note', align: 'left' }
  if (style === 'centre') return { style: 'Flush', align: 'center' }
  return style === 'right' ? { style: 'Flush', align: 'right' } : { style: 'Flush' }
}

function titleXml(content: readonly Inline[], { sheet, inStub, start }: Place): string {
  const { size, before, after } = inStub ? sheet.stubTitle : sheet.title
  const smaller = size === SIZES.two ? {} : { size }
  const look: ParagraphLook = { style: 'Title', before, after: spaceAfter(sheet, after), ...start }
  return paragraph(size === SIZES.two ? look : { ...look, line: size * 1.5 }, runsOf(content, size, smaller))
}

function tableBlock(table: Extract<Block, { kind: 'table' }>, { sheet, start, keepNext }: Place): string {
  const xml = tableXml(table, sheet, keepNext)
  if (xml === '') return ''
  if (sheet.layout === 'FORM') return spacer(SPACE_IN_FORM, { ...start, keepNext: true }) + xml
  const after = Math.max(2, SPACE_AROUND_TABLE - betweenLines(sheet))
  return spacer(SPACE_AROUND_TABLE, { ...start, keepNext: true }) + xml + spacer(after, keepNext ? { keepNext } : {})
}

/** An empty line of exact height: Word keeps no distance around tables, and joins neighbouring ones. */
function spacer(height: number, look: ParagraphLook): string {
  return paragraph({ style: 'Flush', ...look, line: height })
}

function linesXml(kind: 'parties' | 'signature' | 'signing', lines: readonly Inline[][], place: Place): string {
  const { sheet, start, keepNext } = place
  const last = lines.length - 1
  const widths = lines.map(emsOf)
  const room = { widest: Math.max(0, ...widths), last: widths[last] ?? 0 }
  return lines
    .map((line, index) => {
      const keep = keepNext || (kind !== 'parties' && index < last)
      const look: ParagraphLook = {
        style: 'Flush',
        ...(index === 0 ? start : {}),
        ...(keep ? { keepNext: true } : {}),
        ...lineLook(kind, { index, last, room }, sheet),
      }
      return paragraph(look, runsOf(line, sheet.size))
    })
    .join('')
}

/** Places of the seal, of signatures and of parties, as in the layouts of the PDF. */
function lineLook(
  kind: 'parties' | 'signature' | 'signing',
  { index, last, room }: { index: number; last: number; room: { widest: number; last: number } },
  sheet: Sheet,
): ParagraphLook {
  const em = sheet.size + sheet.tracking
  const before = (space: number) => (index === 0 ? { before: spaceAfter(sheet, space) } : {})
  if (kind === 'signing') return { align: 'left', ...before(0.9 * LINE_PITCH) }
  if (kind === 'signature') {
    const apart = index === 0 ? before(1.2 * LINE_PITCH) : { before: 0.4 * em }
    const right = Math.max(RIGHT_OF_AGENCY, RIGHT_OF_DATE - (room.widest - room.last) / 2)
    const left = Math.max(0, sheet.textWidth - (room.widest + right + ROOM) * em)
    return { left, right: (right - ROOM) * em, align: 'center', ...apart }
  }
  const after = index === last ? { after: spaceAfter(sheet, 0.6 * LINE_PITCH) } : {}
  return { left: 3 * em, hanging: 3 * em, align: 'left', ...before(0.4 * LINE_PITCH), ...after }
}

function cutLine({ sheet, start }: Place): string {
  const tabs = [
    { at: sheet.textWidth / 2, kind: 'center', leader: 'hyphen' },
    { at: sheet.textWidth, kind: 'right', leader: 'hyphen' },
  ] as const
  const tab = '<w:r><w:tab/></w:r>'
  return paragraph(
    { style: 'Note', align: 'left', keepNext: true, tabs, before: 8, after: 4, ...start },
    tab,
    run(' 裁 切 线 '),
    tab,
  )
}
