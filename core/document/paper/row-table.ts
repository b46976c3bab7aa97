/** A repeated group as a table of its own, with empty rows on the blank form; too many columns make it no table. */
import type { FieldNode } from '../../answers/form-tree.ts'
import type { FieldPlan } from '../../model/plan.ts'
import type { Block, Inline, TableCell, TableRow } from '../model.ts'
import { boxes, optionsOf } from './choices.ts'
import { filledText } from './filled-value.ts'
import { cell } from './grid.ts'
import { answerAt, isShown, smallWords, widthOf, words, type Sheet } from './sheet.ts'

const MOST_COLUMNS = 7
/** Empty rows of a blank form. */
const EMPTY_ROWS = 4
/** Options that fit into a cell of a row. */
const MOST_BOXES = 3
const BOXES_WIDTH = 8

export function fitsTable(node: FieldNode): boolean {
  const leaves = node.children.every(({ field }) => !['object', 'rows', 'files', 'file'].includes(field.kind))
  return leaves && node.children.length <= MOST_COLUMNS
}

/** How many groups or rows to print for this field. */
export function rowCount(node: FieldNode, pointer: string, sheet: Sheet, empty = EMPTY_ROWS): number {
  if (sheet.assessment === null) return Math.min(empty, node.field.limits.maxItems ?? empty)
  const value = answerAt(sheet, pointer)
  return Array.isArray(value) ? value.length : 0
}

/** `titles` stand over the columns and are repeated with them on every page. */
export function rowTable(node: FieldNode, pointer: string, sheet: Sheet, titles: readonly Inline[][]): Block {
  const count = rowCount(node, pointer, sheet)
  const columns = node.children.map(({ field }) => field)
  const body: TableRow[] = Array.from({ length: count }, (_, n) => ({
    cells: [
      cell([words(String(n + 1))], 1, { centre: true }),
      ...columns.map((field) => bodyCell(field, pointer, n, sheet)),
    ],
  }))
  if (count === 0) body.push({ cells: [cell([smallWords('无')], columns.length + 1, { centre: true })] })
  return {
    kind: 'table',
    widths: widthsOf(columns),
    head: [
      ...titles.map((title) => ({ cells: [cell(title, columns.length + 1, { head: true })] })),
      { cells: [headCell('序号'), ...columns.map((field) => headCell(headOf(field, sheet)))] },
    ],
    body: [...body, ...legendRows(columns, sheet)],
  }
}

function headCell(text: string): TableCell {
  return cell([words(text)], 1, { head: true, centre: true })
}

function headOf(field: FieldPlan, sheet: Sheet): string {
  return field.kind === 'money' && sheet.assessment === null && !field.title.includes('元')
    ? `${field.title}（元）`
    : field.title
}

function bodyCell(field: FieldPlan, pointer: string, n: number, sheet: Sheet): TableCell {
  const options = optionsOf(field)
  if (sheet.assessment === null) {
    return cell(options && areBoxes(field) ? boxes(options, []).content : [], 1)
  }
  const place = `${pointer}/${n}/${field.key}`
  return cell(isShown(sheet, field, place) ? [words(filledText(field, answerAt(sheet, place), sheet))] : [], 1)
}

function areBoxes(field: FieldPlan): boolean {
  const options = optionsOf(field) ?? []
  return options.length <= MOST_BOXES && options.reduce((sum, { label }) => sum + widthOf(label), 0) <= BOXES_WIDTH
}

/** What may be written into columns of a blank form that have no room for boxes. */
function legendRows(columns: readonly FieldPlan[], sheet: Sheet): TableRow[] {
  if (sheet.assessment !== null) return []
  return columns.flatMap((field) => {
    const options = optionsOf(field)
    if (!options || areBoxes(field)) return []
    const text = `“${field.title}”从以下选项中填写：${options.map((option) => option.label).join('、')}`
    return [{ cells: [cell([smallWords(text)], columns.length + 1)] }]
  })
}

/** The number of the row takes a tenth of what the others take. */
function widthsOf(columns: readonly FieldPlan[]): number[] {
  const weights = columns.map(weightOf)
  return [weights.reduce((sum, weight) => sum + weight, 0), ...weights.map((weight) => weight * 10)]
}

/** Relative width of a column by what is written in it. */
function weightOf(field: FieldPlan): number {
  if (field.kind === 'longText' || (field.limits.maxLength ?? 0) > 100) return 9
  if (field.kind === 'integer' || field.kind === 'number') return 4
  if (field.kind === 'money') return 5
  return 6
}
