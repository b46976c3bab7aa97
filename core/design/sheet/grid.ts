/** A sheet as rows of cells, and places in it as people know them: C7. */

/** What a spreadsheet keeps in a cell; a day stands as YYYY-MM-DD. */
export type GridCell = string | number | boolean | { date: string } | null
export type Grid = readonly (readonly GridCell[])[]

/** Why a file cannot be taken over; `place` is the address of a cell, or the part of another format. */
export interface ImportFault {
  place: string
  message: string
  messageEn: string
}

/** @param row and column counted from 0 */
export function addressOf(row: number, column: number): string {
  let letters = ''
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters
  return `${letters}${row + 1}`
}

/** The text of a cell as its author sees it; what people typed as a number or a tick is text here. */
export function textOfCell(cell: GridCell | undefined): string {
  if (cell === null || cell === undefined) return ''
  return typeof cell === 'object' ? cell.date : String(cell).trim()
}

/** A condition cell: a day that the spreadsheet knows as a day is a FEEL date. */
export function conditionOfCell(cell: GridCell | undefined): string {
  if (typeof cell === 'object' && cell !== null) return `date("${cell.date}")`
  return textOfCell(cell)
}
