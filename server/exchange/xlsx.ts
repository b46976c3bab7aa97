/** Sheets of XLSX files: written from cells, and read into them once the file is no larger unpacked than it may be. */
import { readSheet } from 'read-excel-file/node'
import writeXlsxFile, { type CellObject } from 'write-excel-file/node'
import type { Grid, GridCell } from '../../core/design/sheet/grid.ts'
import { readZip } from '../print/word/zip-entries.ts'

export interface WrittenSheet {
  /** Name of the sheet, at most 31 signs. */
  name: string
  grid: Grid
  /** Rows that stand out, counted from 0. */
  headings: readonly number[]
  /** Width of each column in signs. */
  widths: readonly number[]
}

export async function writeSheet({ name, grid, headings, widths }: WrittenSheet): Promise<Buffer> {
  const rows = grid.map((row, n) => row.map((cell) => writtenCell(cell, headings.includes(n))))
  return writeXlsxFile(rows, { sheet: name, columns: widths.map((width) => ({ width })) }).toBuffer()
}

/** Everything is text, so that `=`, `-` and `true` stay what they are. */
function writtenCell(cell: GridCell, heading: boolean): CellObject | null {
  if (cell === null) return null
  const value = typeof cell === 'object' ? cell.date : String(cell)
  return { value, type: String, wrap: true, alignVertical: 'top', ...(heading ? { fontWeight: 'bold' } : {}) }
}

/** The first sheet; null for a file that is no such file, or too large. */
export async function readFirstSheet(bytes: Uint8Array): Promise<Grid | null> {
  if (!readZip(bytes).ok) return null
  try {
    const rows: readonly (readonly unknown[])[] = await readSheet(Buffer.from(bytes))
    return rows.map((row) => row.map(readCell))
  } catch {
    return null
  }
}

function readCell(cell: unknown): GridCell {
  if (cell instanceof Date) return { date: cell.toISOString().slice(0, 10) }
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? cell : null
}
