/** A paper form as cells with their spans, whatever file it comes from. */

export interface PaperCell {
  /** Row and column counted from 0. */
  row: number
  column: number
  /** How many rows and columns it covers. */
  rows: number
  columns: number
  text: string
  /** What its author calls the place. */
  place: string
}

export interface PaperTable {
  /** Cells that are covered by another are not there; blank ones are. */
  cells: readonly PaperCell[]
  /** Plain lines of text above, between or below tables: each is as wide as the page. */
  lines?: boolean
}

export interface PaperGrid {
  rows: number
  /** First and last column that holds any text, the last one not included. */
  from: number
  to: number
  /** Cells that begin in the row, from left to right. */
  starting: (row: number) => readonly PaperCell[]
  /** The cell that covers a place. */
  at: (row: number, column: number) => PaperCell | undefined
}

export function gridOfTable({ cells }: PaperTable): PaperGrid {
  const byRow = new Map<number, PaperCell[]>()
  const covered = new Map<string, PaperCell>()
  for (const cell of cells) {
    byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell])
    for (let row = cell.row; row < cell.row + cell.rows; row++)
      for (let column = cell.column; column < cell.column + cell.columns; column++)
        covered.set(`${row} ${column}`, cell)
  }
  for (const list of byRow.values()) list.sort((a, b) => a.column - b.column)
  const written = cells.filter((cell) => !isBlank(cell))
  return {
    rows: Math.max(0, ...cells.map((cell) => cell.row + cell.rows)),
    from: written.reduce((least, { column }) => Math.min(least, column), Number.MAX_SAFE_INTEGER),
    to: written.reduce((most, { column, columns }) => Math.max(most, column + columns), 0),
    starting: (row) => byRow.get(row) ?? [],
    at: (row, column) => covered.get(`${row} ${column}`),
  }
}

export function isBlank({ text }: PaperCell): boolean {
  return text.trim() === ''
}
