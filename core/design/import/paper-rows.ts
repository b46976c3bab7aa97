/** A table inside a paper form: a line of headings with blank lines beneath it, with or without a title at its side. */
import type { Drafting } from './draft.ts'
import { askAnswer, isAnswer } from './paper-answer.ts'
import { isBlank, type PaperCell, type PaperGrid } from './paper-table.ts'
import { labelOf } from './paper-words.ts'

export interface FoundRows {
  headings: readonly PaperCell[]
  /** What stands beside all its lines. */
  side: PaperCell | null
  /** First row after it. */
  end: number
  /** How many blank lines there are. */
  lines: number
}

const ORDER = /^(序号|编号|№|No\.?)$/iu
const COUNTED = /^\s*(\d{1,2}|[一二三四五六七八九十]|…+|\.{3,})\s*$/u

/** null where the row is no line of headings over at least one blank line. */
export function rowsAt(grid: PaperGrid, row: number): FoundRows | null {
  const cells = grid.starting(row)
  const written = cells.filter((cell) => !isBlank(cell))
  const side = written[0] !== undefined && written.length > 2 && written[0].rows > 2 ? written[0] : null
  const headings = side === null ? written : written.slice(1)
  const [first] = headings
  if (first === undefined || headings.length < 2 || !areHeadings(headings)) return null
  let end = row + first.rows
  while (end < grid.rows && isLine(grid, end, headings)) end++
  const lines = end - row - first.rows
  const enough = headings.length > 2 || lines > 1
  return lines > 0 && enough ? { headings, side, end, lines } : null
}

/** Side by side without a gap, and nothing to fill in among them. */
function areHeadings(cells: readonly PaperCell[]): boolean {
  return cells.every((cell, n) => {
    const next = cells[n + 1]
    const joined = next === undefined || next.column === cell.column + cell.columns
    return joined && cell.rows === cells[0]?.rows && !isAnswer(cell.text) && cell.text.trim().length <= LONGEST_HEADING
  })
}

const LONGEST_HEADING = 30

/** A line of the same columns: blank, counted, or what its cells are to be filled with. */
function isLine(grid: PaperGrid, row: number, headings: readonly PaperCell[]): boolean {
  return headings.every(({ column, columns }, n) => {
    const cell = grid.at(row, column)
    if (cell === undefined) return false
    const own = cell.row === row && cell.column === column && cell.columns === columns
    return own && (isAnswer(cell.text) || (n === 0 && COUNTED.test(cell.text)))
  })
}

/** One blank line under two or three headings is a question each; more lines are rows. */
export function askRows(drafting: Drafting, found: FoundRows, grid: PaperGrid, section: string): void {
  const { headings, side, lines, end } = found
  const below = (cell: PaperCell): string => grid.at(end - lines, cell.column)?.text ?? ''
  const columns = headings.filter((cell) => !ORDER.test(labelOf(cell.text).title))
  const [first] = headings
  if (first === undefined) return
  if (lines === 1 && columns.length === headings.length) {
    for (const cell of columns) {
      askAnswer(drafting, { label: cell.text, answer: below(cell), place: cell.place, section, large: false })
    }
    return
  }
  const title = side === null ? sectionTitle(drafting, section) : labelOf(side.text).title
  const rows = drafting.guess({
    place: (side ?? first).place,
    source: [side, ...headings].flatMap((cell) => (cell === null ? [] : [cell.text.trim()])).join(' | '),
    title,
    kind: 'rows',
    section,
    confidence: 'sure',
  })
  for (const cell of columns) {
    const answer = below(cell)
    askAnswer(drafting, { label: cell.text, answer, place: cell.place, section, inside: rows.id, large: false })
  }
}

function sectionTitle({ draft }: Drafting, section: string): string {
  const title = draft.sections.find(({ id }) => id === section)?.title ?? ''
  const taken = draft.guesses.some((guess) => guess.title === title)
  return title === '' || taken ? '明细' : title
}
