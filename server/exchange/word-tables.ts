/**
 * The tables of a DOCX file with what their cells span, and the lines of text between them. Deleted text, comments and
 * text boxes are passed over; boxes to tick of any make are ☐.
 */
import type { PaperCell, PaperTable } from '../../core/design/import/paper-table.ts'
import { openOffice, refused, type Reading } from './office-package.ts'
import { child, children, type XmlElement } from './xml-tree.ts'

const DOCUMENT = 'word/document.xml'
const MAX_CELLS = 20_000
/** Wrappers whose content counts as if they were not there. */
const WRAPPERS = ['sdt', 'sdtContent', 'ins', 'smartTag', 'customXml', 'hyperlink']

export function readWordTables(bytes: Uint8Array): Reading<PaperTable[]> {
  const opened = openOffice(bytes)
  if (!opened.ok) return opened
  const root = opened.value.part(DOCUMENT)
  const body = root === null ? undefined : child(root, 'body')
  if (body === undefined) return refused('不是 DOCX 文件', 'this is no DOCX file')
  const tables: PaperTable[] = []
  let count = 0
  for (const block of blocksOf(body)) {
    if (block.name === 'tbl') {
      count++
      tables.push({ cells: cellsOf(block, count) })
    } else if (block.name === 'p') {
      const text = textIn(block)
      if (text.trim() !== '') tables.push(lineOf(text, tables.length))
    }
  }
  const cells = tables.reduce((sum, table) => sum + table.cells.length, 0)
  return cells > MAX_CELLS ? refused('文件过大', 'the file is too large') : { ok: true, value: tables }
}

/** Paragraphs and tables in their order, those inside of content controls too. */
function blocksOf(holder: XmlElement): XmlElement[] {
  return holder.children.flatMap((one) => (WRAPPERS.includes(one.name) ? blocksOf(one) : [one]))
}

function lineOf(text: string, before: number): PaperTable {
  const cell: PaperCell = { row: 0, column: 0, rows: 1, columns: 1, text, place: `¶${before + 1}` }
  return { cells: [cell], lines: true }
}

/** @param n the table as people count it, from 1 */
function cellsOf(table: XmlElement, n: number): PaperCell[] {
  const cells: PaperCell[] = []
  const above = new Map<number, PaperCell>()
  const rows = blocksOf(table).filter(({ name }) => name === 'tr')
  rows.forEach((line, row) => {
    let column = numberIn(child(line, 'trPr'), 'gridBefore')
    const open = new Map<number, PaperCell>()
    for (const part of blocksOf(line).filter(({ name }) => name === 'tc')) {
      const settings = child(part, 'tcPr')
      const columns = Math.max(1, numberIn(settings, 'gridSpan'))
      const merge = settings && child(settings, 'vMerge')
      const over = merge !== undefined && merge.attributes['val'] !== 'restart' ? above.get(column) : undefined
      if (over === undefined) {
        const place = `${n}-${row + 1}-${column + 1}`
        const cell = { row, column, rows: 1, columns, text: textOfCell(part), place }
        cells.push(cell)
        if (merge !== undefined) open.set(column, cell)
      } else {
        over.rows++
        open.set(column, over)
      }
      column += columns
    }
    above.clear()
    for (const [at, cell] of open) above.set(at, cell)
  })
  return cells
}

const MOST_COLUMNS = 63

function numberIn(settings: XmlElement | undefined, name: string): number {
  const value = Number((settings && child(settings, name))?.attributes['val'] ?? '0')
  return Number.isInteger(value) && value > 0 ? Math.min(value, MOST_COLUMNS) : 0
}

/** Lines of a cell; a table inside of a cell is read as text. */
function textOfCell(cell: XmlElement): string {
  return blocksOf(cell)
    .map((block) => (block.name === 'tbl' ? tableText(block) : block.name === 'p' ? textIn(block) : ''))
    .filter((text) => text !== '')
    .join('\n')
}

function tableText(table: XmlElement): string {
  const rows = children(table, 'tr')
  return rows.map((row) => children(row, 'tc').map(textOfCell).join(' ')).join('\n')
}

/** Elements that stand for one sign; signs of the fonts of Windows are boxes as paper has them. */
const SIGNS: Readonly<Record<string, string>> = { tab: ' ', br: '\n', cr: '\n', noBreakHyphen: '-', sym: '☐' }
const INSIDE = [...WRAPPERS, 'r', 'fldSimple', 'AlternateContent', 'Choice']

function textIn(holder: XmlElement): string {
  return holder.children
    .map((one) => {
      if (one.name === 't') return one.text
      if (one.name === 'instrText') return /FORMCHECKBOX/.test(one.text) ? '☐' : ''
      if (SIGNS[one.name] !== undefined) return SIGNS[one.name]
      return INSIDE.includes(one.name) ? textIn(one) : ''
    })
    .join('')
}
