/** Options out of cells that were copied from a spreadsheet: code and text, or text alone. */
import type { Choice } from '../model/form-schema.ts'

/** One option a line; columns are parted by tabs. A missing or doubled code is made: A, B … Z, A1 … */
export function optionsOfTable(table: string): Choice[] {
  const lines = table
    .split(/\r?\n/)
    .map((line) => line.split('\t').map((cell) => cell.trim()))
    .filter((cells) => cells.some((cell) => cell !== ''))
  const taken = new Set<string>()
  return lines.map((cells) => {
    const [first = '', second = ''] = cells
    const label = second === '' ? first : second
    const wanted = second === '' ? '' : first
    const code = /^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(wanted) && !taken.has(wanted) ? wanted : freeCode(taken)
    taken.add(code)
    return { code, label }
  })
}

const LETTERS = 26

function freeCode(taken: ReadonlySet<string>): string {
  for (let n = 0; ; n++) {
    const round = Math.floor(n / LETTERS)
    const code = String.fromCharCode(65 + (n % LETTERS)) + (round === 0 ? '' : String(round))
    if (!taken.has(code)) return code
  }
}
