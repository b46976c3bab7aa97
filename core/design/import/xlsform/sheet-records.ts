/** Rows of a list under headings, as the sheets of an XLSForm are. */
import { gridOfTable, type PaperTable } from '../paper-table.ts'

export interface SheetRecord {
  /** Name of the sheet and row as its author counts: survey!5. */
  place: string
  /** Values by heading in small letters; what is blank is not there. */
  values: ReadonlyMap<string, string>
}

export function recordsOf(sheet: PaperTable & { name: string }): SheetRecord[] {
  const grid = gridOfTable(sheet)
  const rows = Array.from({ length: grid.rows }, (_, row) => row)
  const top = rows.find((row) => grid.starting(row).some(({ text }) => text.trim() !== ''))
  if (top === undefined) return []
  const headings = new Map(grid.starting(top).map(({ column, text }) => [column, text.trim().toLowerCase()]))
  return rows.slice(top + 1).flatMap((row) => {
    const cells = grid.starting(row).flatMap(({ column, text }): [string, string][] => {
      const heading = headings.get(column) ?? ''
      return heading === '' || text.trim() === '' ? [] : [[heading, text.trim()]]
    })
    return cells.length === 0 ? [] : [{ place: `${sheet.name}!${row + 1}`, values: new Map(cells) }]
  })
}

/** A text in Chinese where the sheet has one, else without a language, else in the first language. */
export function wordsOf({ values }: SheetRecord, heading: string): string {
  const found = [...values].filter(([name]) => name === heading || name.startsWith(`${heading}:`))
  const chinese = found.find(([name]) => /中文|汉|chinese|\bzh/u.test(name))
  const plain = found.find(([name]) => name === heading)
  return cleaned((chinese ?? plain ?? found[0])?.[1] ?? '')
}

/** Without tags, marks of emphasis, and names that stand for answers. */
function cleaned(text: string): string {
  return text
    .replace(/<[^<>]{0,200}>/g, '')
    .replace(/\*\*|__/g, '')
    .replace(/\$\{[^{}]*\}/g, '…')
    .replace(/^#+\s*/u, '')
    .trim()
}
