/**
 * Tables of fixed column widths in ruled cells. Head rows are repeated on each page, rows are
 * not torn in two; a cell over several rows goes on as an empty cell in each of them.
 */
import type { Block, TableCell, TableRow } from '../../../core/document/model.ts'
import { paragraph } from './paragraph.ts'
import { runsOf } from './runs.ts'
import { SIZES, twips, type Sheet } from './sheet.ts'
import { FONTS } from './styles.ts'
import { element, valued } from './xml.ts'

type Table = Extract<Block, { kind: 'table' }>

interface Slot {
  cell: TableCell
  column: number
  /** The part of a cell that began in an earlier row. */
  continued: boolean
}

interface TableLook {
  sheet: Sheet
  /** Width of each column in twips. */
  columns: readonly number[]
  style: 'TableText' | 'TableTextSmall'
  size: number
  keepNext: boolean
}

/** Empty when the table has no rows. `keepNext` keeps it on one page with what follows. */
export function tableXml(table: Table, sheet: Sheet, keepNext: boolean): string {
  const { widths, head, body } = table
  if (head.length + body.length === 0) return ''
  const columns = columnsOf(widths, twips(sheet.textWidth))
  const crowded = sheet.layout === 'L4' && widths.length > (sheet.landscape ? 10 : 6)
  const small = crowded || sheet.layout === 'FORM'
  const look: TableLook = {
    sheet,
    columns,
    style: small ? 'TableTextSmall' : 'TableText',
    size: small ? SIZES.five : SIZES.smallFour,
    keepNext,
  }
  return element(
    'w:tbl',
    {},
    propertiesOf(sheet),
    element('w:tblGrid', {}, ...columns.map((width) => element('w:gridCol', { 'w:w': width }))),
    ...slotsOf(head).map((slots) => rowXml(slots, look, true)),
    ...slotsOf(body).map((slots) => rowXml(slots, look, false)),
  )
}

/** Whole twips that add up to the width of the text. */
function columnsOf(widths: readonly number[], width: number): number[] {
  const total = widths.reduce((sum, one) => sum + one, 0)
  let passed = 0
  return widths.map((one) => {
    const from = Math.round((passed / total) * width)
    passed += one
    return Math.round((passed / total) * width) - from
  })
}

function propertiesOf({ textWidth, table: { padX, padY } }: Sheet): string {
  const line = { 'w:val': 'single', 'w:sz': 5, 'w:space': 0, 'w:color': '000000' }
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => element(`w:${side}`, line))
  const pads = { top: padY, left: padX, bottom: padY, right: padX }
  const margins = Object.entries(pads).map(([side, pad]) =>
    element(`w:${side}`, { 'w:w': twips(pad), 'w:type': 'dxa' }),
  )
  return element(
    'w:tblPr',
    {},
    element('w:tblW', { 'w:w': twips(textWidth), 'w:type': 'dxa' }),
    element('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }),
    element('w:tblBorders', {}, ...sides),
    element('w:tblLayout', { 'w:type': 'fixed' }),
    element('w:tblCellMar', {}, ...margins),
  )
}

/** The cells of each row with their columns, those that reach down from earlier rows included. */
function slotsOf(rows: readonly TableRow[]): Slot[][] {
  let above: (Slot & { left: number })[] = []
  return rows.map((row) => {
    const reaching = above.filter(({ left }) => left > 0)
    const slots: (Slot & { left: number })[] = reaching.map((slot) => ({
      ...slot,
      continued: true,
      left: slot.left - 1,
    }))
    let column = 0
    for (const cell of row.cells) {
      for (let taken = at(reaching, column); taken; taken = at(reaching, column)) column += taken.cell.columns
      slots.push({ cell, column, continued: false, left: cell.rows - 1 })
      column += cell.columns
    }
    above = slots.sort((a, b) => a.column - b.column)
    return above
  })
}

function at(slots: readonly Slot[], column: number): Slot | undefined {
  return slots.find((slot) => slot.column === column)
}

function rowXml(slots: readonly Slot[], look: TableLook, head: boolean): string {
  const properties = element('w:trPr', {}, element('w:cantSplit'), head ? element('w:tblHeader') : '')
  const line = look.sheet.layout === 'FORM' && slots.length === 1 && !head
  const own = line ? { ...look, keepNext: true } : look
  return element('w:tr', {}, properties, ...slots.map((slot) => cellXml(slot, own, slots.length === 1)))
}

/** Titles of a form stand on grey, its labels in the typeface of headings. */
const GREY = 'ECECEC'

function cellXml({ cell, column, continued }: Slot, look: TableLook, alone: boolean): string {
  const { columns, style, size, keepNext } = look
  const inForm = look.sheet.layout === 'FORM' && cell.head
  const width = columns.slice(column, column + cell.columns).reduce((sum, one) => sum + one, 0)
  const properties = element(
    'w:tcPr',
    {},
    element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
    cell.columns > 1 ? valued('w:gridSpan', cell.columns) : '',
    cell.rows > 1 ? valued('w:vMerge', continued ? 'continue' : 'restart') : '',
    inForm && alone ? element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': GREY }) : '',
    valued('w:vAlign', cell.tall ? 'top' : 'center'),
  )
  const content = paragraph(
    {
      style,
      ...(keepNext ? { keepNext } : {}),
      ...(cell.align === 'centre' ? { align: 'center' } : {}),
      ...(cell.tall ? { after: 1.2 * size } : {}),
    },
    continued ? '' : runsOf(cell.content, size, inForm ? { font: FONTS.heading } : {}),
  )
  return element('w:tc', {}, properties, content)
}
