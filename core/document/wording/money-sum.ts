/** Sums and differences of amounts, exact to the cent, as letters that ask for or grant money need them. */
import { centsOf } from './chinese-amount.ts'

/** The sum of one column of a list of rows, `5000.00`; rows without an amount count nothing. Empty when no row has one. */
export function sumOfColumn(rows: unknown, column: unknown): string {
  if (!Array.isArray(rows) || typeof column !== 'string') return ''
  const cents = rows.map((row: unknown) => centsOf(cellOf(row, column))).filter((value) => value !== null)
  return cents.length === 0 ? '' : yuanOf(cents.reduce((sum, value) => sum + value, 0n))
}

/** `a` less `b`, never below `0.00`; an absent `b` takes nothing away. Empty when `a` is no amount. */
export function amountLess(a: unknown, b: unknown): string {
  const [whole, part] = [centsOf(a), centsOf(b) ?? 0n]
  if (whole === null) return ''
  return yuanOf(whole > part ? whole - part : 0n)
}

/** What stands under `column` in a row of its own; undefined for anything else. */
export function cellOf(row: unknown, column: string): unknown {
  if (typeof row !== 'object' || row === null || !Object.hasOwn(row, column)) return undefined
  return (row as Record<string, unknown>)[column]
}

function yuanOf(cents: bigint): string {
  return `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`
}
