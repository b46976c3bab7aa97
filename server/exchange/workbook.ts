/** The sheets of an XLSX file with their merged cells, as a paper form or a list needs them; formulas give what they last came to. */
import type { PaperCell, PaperTable } from '../../core/design/import/paper-table.ts'
import { addressOf } from '../../core/design/sheet/grid.ts'
import { deepText, openOffice, refused, type OfficePackage, type Reading } from './office-package.ts'
import { child, children, type XmlElement } from './xml-tree.ts'

export interface WorkbookSheet extends PaperTable {
  name: string
}

const MAX_SHEETS = 20
const MAX_ROWS = 3_000
const MAX_COLUMNS = 256
const MAX_CELLS = 60_000
/** Styled cells to the right of this column hold nothing that a form would. */
const PAPER_COLUMNS = 60

const WORKBOOK = 'xl/workbook.xml'

/** Sheets that can be seen, in their order. */
export function readWorkbook(bytes: Uint8Array): Reading<WorkbookSheet[]> {
  const opened = openOffice(bytes)
  if (!opened.ok) return opened
  const book = opened.value.part(WORKBOOK)
  const list = book === null ? undefined : child(book, 'sheets')
  if (list === undefined) return refused('不是 XLSX 文件', 'this is no XLSX file')
  const shown = children(list, 'sheet').filter(
    ({ attributes }) => attributes['state'] === undefined || attributes['state'] === 'visible',
  )
  if (shown.length > MAX_SHEETS)
    return refused(`工作表超过 ${MAX_SHEETS} 张`, `there are more than ${MAX_SHEETS} sheets`)
  const texts = sharedTexts(opened.value)
  const relations = opened.value.relations(WORKBOOK)
  const sheets: WorkbookSheet[] = []
  for (const { attributes } of shown) {
    const name = attributes['name'] ?? ''
    const root = opened.value.part(relations.get(attributes['id'] ?? '') ?? '')
    if (root === null) continue
    const read = readSheetPart(root, name, { texts, several: shown.length > 1 })
    if (!read.ok) return read
    sheets.push(read.value)
  }
  return { ok: true, value: sheets }
}

function sharedTexts(office: OfficePackage): string[] {
  const root = office.part('xl/sharedStrings.xml')
  return root === null ? [] : children(root, 'si').map((text) => deepText(text, 't', ['rPh']))
}

interface SheetContext {
  texts: readonly string[]
  /** Whether places need the name of the sheet. */
  several: boolean
}

function readSheetPart(root: XmlElement, name: string, { texts, several }: SheetContext): Reading<WorkbookSheet> {
  const rows = children(child(root, 'sheetData') ?? root, 'row')
  const written = new Map<string, string>()
  const corner = { rows: 0, columns: 0 }
  for (const cell of rows.flatMap((row) => children(row, 'c'))) {
    const at = placeIn(cell.attributes['r'] ?? '')
    const text = textOfCell(cell, texts)
    if (at === null || (text === '' && at.column >= PAPER_COLUMNS)) continue
    if (text !== '') written.set(`${at.row} ${at.column}`, text)
    if (text !== '' || at.row < MAX_ROWS) grow(corner, at.row + 1, at.column + 1)
  }
  const merges = children(child(root, 'mergeCells') ?? root, 'mergeCell').flatMap(({ attributes }) =>
    spanOf(attributes['ref'] ?? ''),
  )
  for (const { row, column, rows: high, columns: wide } of merges)
    grow(corner, row + high, Math.min(column + wide, PAPER_COLUMNS))
  const tooLarge = corner.rows > MAX_ROWS || corner.columns > MAX_COLUMNS || corner.rows * corner.columns > MAX_CELLS
  if (tooLarge) return refused(`工作表“${name}”过大`, `the sheet “${name}” is too large`, name)
  return { ok: true, value: { name, cells: cellsOf(corner, written, merges, several ? `${name}!` : '') } }
}

function grow(corner: { rows: number; columns: number }, rows: number, columns: number): void {
  corner.rows = Math.max(corner.rows, rows)
  corner.columns = Math.max(corner.columns, columns)
}

type Span = Pick<PaperCell, 'row' | 'column' | 'rows' | 'columns'>

/** Every place of the sheet once; what a merged cell covers is not there. */
function cellsOf(
  corner: { rows: number; columns: number },
  written: ReadonlyMap<string, string>,
  merges: readonly Span[],
  prefix: string,
): PaperCell[] {
  const spans = new Map(merges.map((span) => [`${span.row} ${span.column}`, span]))
  const covered = new Set(merges.flatMap((span) => coveredBy(span, corner)))
  const cells: PaperCell[] = []
  for (let row = 0; row < corner.rows; row++)
    for (let column = 0; column < corner.columns; column++) {
      const key = `${row} ${column}`
      if (covered.has(key)) continue
      const { rows, columns } = spans.get(key) ?? { rows: 1, columns: 1 }
      cells.push({
        row,
        column,
        rows,
        columns,
        text: written.get(key) ?? '',
        place: `${prefix}${addressOf(row, column)}`,
      })
    }
  return cells
}

function coveredBy({ row, column, rows, columns }: Span, corner: { rows: number; columns: number }): string[] {
  const places: string[] = []
  for (let r = row; r < Math.min(row + rows, corner.rows); r++)
    for (let c = column; c < Math.min(column + columns, corner.columns); c++)
      if (r !== row || c !== column) places.push(`${r} ${c}`)
  return places
}

function textOfCell(cell: XmlElement, texts: readonly string[]): string {
  const type = cell.attributes['t']
  if (type === 'inlineStr') return deepText(cell, 't', ['rPh'])
  const value = child(cell, 'v')?.text ?? ''
  if (type === 's') return texts[Number(value)] ?? ''
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
  return type === 'e' ? '' : value
}

/** C7 as row and column counted from 0. */
function placeIn(address: string): { row: number; column: number } | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address)
  if (found === null) return null
  const column = [...(found[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(found[2]) - 1, column }
}

function spanOf(reference: string): Span[] {
  const [from, to] = reference.split(':').map(placeIn)
  if (!from || !to || to.row < from.row || to.column < from.column) return []
  return [{ ...from, rows: to.row - from.row + 1, columns: to.column - from.column + 1 }]
}
