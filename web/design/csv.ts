/** Tables as Excel reads and writes them: with a mark of the encoding, quotes and line breaks, and no cell that counts. */
import Papa from 'papaparse'

/** Without it Excel takes the file for another encoding. */
const MARK = '\uFEFF'
/** What Excel would take for a formula is written with an apostrophe before it. */
const ESCAPED = /^'(?=[=+\-@\t\r])/

type Cell = string | number

export function csvText(heading: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const table = { fields: [...heading], data: rows.map((row) => [...row]) }
  return MARK + Papa.unparse(table, { newline: '\r\n', escapeFormulae: true })
}

/** The address of such a file, for a link that saves it. */
export function csvHref(heading: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return `data:text/csv;charset=utf-8,${encodeURIComponent(csvText(heading, rows))}`
}

/** Rows without the heading; null for a text that is no table of at least so many columns. */
export function csvRows(text: string, columns: number): string[][] | null {
  const { data, errors } = Papa.parse<string[]>(text.replace(MARK, ''), { skipEmptyLines: 'greedy' })
  const broken = errors.some(({ type }) => type === 'Quotes')
  if (broken || data.length === 0 || data.some((row) => row.length < columns)) return null
  return data.slice(1).map((row) => row.map((cell) => cell.replace(ESCAPED, '')))
}
