/**
 * Labels beside values in a table of six equal columns: short answers three or two in a row, long ones over the whole
 * width, and what is left of a row goes to its last value.
 */
import type { Inline, TableCell, TableRow } from '../model.ts'
import { emptyLines, widthOf, type CellValue } from './sheet.ts'

export const GRID_COLUMNS = 6
/** Characters that fit on one line of a label and of the value of a half row. */
const LABEL_WIDTH = 7
const HALF_WIDTH = 14
const THIRD_WIDTH = 7

export interface Pair {
  kind: 'pair'
  label: string
  /** Marked as to be filled in any case. */
  required: boolean
  value: CellValue
  /** One statement to a row, its boxes at the end. */
  statement: boolean
}

/** A line over the whole width: the title of a group, or a note. */
export interface Band {
  kind: 'band'
  title: boolean
  content: Inline[]
}

export interface Sized {
  pair: Pair
  labelColumns: number
  valueColumns: number
}

export function gridRows(lines: readonly (Pair | Band)[]): TableRow[] {
  const rows: TableRow[] = []
  let waiting: Pair[] = []
  const flush = (): void => {
    rows.push(...packed(waiting))
    waiting = []
  }
  for (const line of lines) {
    if (line.kind === 'pair') waiting.push(line)
    else {
      flush()
      rows.push({ cells: [cell(line.content, GRID_COLUMNS, { head: line.title })] })
    }
  }
  flush()
  return rows
}

export function cell(
  content: Inline[],
  columns: number,
  { head = false, centre = false }: { head?: boolean; centre?: boolean } = {},
): TableCell {
  return { head, columns, rows: 1, align: centre ? 'centre' : 'left', tall: false, content }
}

/** Thirds only where three stand beside each other in a row of their own; else they are halves, so that columns line up. */
function packed(pairs: readonly Pair[]): TableRow[] {
  const rows: TableRow[] = []
  let row: Sized[] = []
  const used = (): number => row.reduce((sum, { labelColumns, valueColumns }) => sum + labelColumns + valueColumns, 0)
  const flush = (): void => {
    const last = row.at(-1)
    if (last) last.valueColumns += GRID_COLUMNS - used()
    if (last) rows.push({ cells: row.flatMap(cellsOf) })
    row = []
  }
  for (let i = 0; i < pairs.length; i++) {
    const three = pairs.slice(i, i + 3)
    if (row.length === 0 && three.length === 3 && three.every(isTiny)) {
      row = three.map((pair) => ({ pair, labelColumns: 1, valueColumns: 1 }))
      i += 2
      continue
    }
    const sized = sizeOf(pairs[i] as Pair)
    if (used() + sized.labelColumns + sized.valueColumns > GRID_COLUMNS) flush()
    row.push(sized)
  }
  flush()
  return rows
}

function isTiny(pair: Pair): boolean {
  return !pair.statement && widthOf(pair.label) < LABEL_WIDTH && pair.value.room <= THIRD_WIDTH
}

function sizeOf(pair: Pair): Sized {
  const label = widthOf(pair.label)
  const { room } = pair.value
  if (pair.statement || label > 2 * LABEL_WIDTH) {
    return room <= HALF_WIDTH * 1.3
      ? { pair, labelColumns: 4, valueColumns: 2 }
      : { pair, labelColumns: 2, valueColumns: 4 }
  }
  return { pair, labelColumns: 1, valueColumns: room <= HALF_WIDTH * 2 ? 2 : 5 }
}

function cellsOf({ pair, labelColumns, valueColumns }: Sized): TableCell[] {
  const mark: Inline[] = pair.required ? [{ kind: 'text', text: '*', strong: true }] : []
  return [
    cell([...mark, { kind: 'text', text: pair.label }], labelColumns, { head: true, centre: labelColumns === 1 }),
    cell([...pair.value.content, ...emptyLines(pair.value.lines)], valueColumns),
  ]
}
