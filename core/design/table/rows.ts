/**
 * Changes to the rows and columns of a decision table, one function each. A table is never changed in place; what is not
 * touched keeps its place, so that a step back gives the same text.
 */
import type { DecisionDefinition } from '../../model/definitions.ts'
import { isDay, type CellValue } from './cell.ts'
import type { Combination, Coverage } from './coverage.ts'
import { spansOf, type Span } from './spans.ts'

export type DecisionRule = DecisionDefinition['rules'][number]
type Input = Exclude<DecisionDefinition['inputs'][number], string>

export const ANY = '-'

/** A new row before the place; without one at the end. Its cells say anything unless they are given. */
export function withRow(table: DecisionDefinition, when?: readonly string[], at?: number): DecisionDefinition {
  const row: DecisionRule = {
    id: freeRowId(table),
    when: table.inputs.map((_, n) => when?.[n] ?? ANY),
    outcome: table.outcomes?.[0]?.code ?? '',
    because: '',
    clause: '',
  }
  const place = at ?? table.rules.length
  return { ...table, rules: [...table.rules.slice(0, place), row, ...table.rules.slice(place)] }
}

/** The same row once more, right below it, with an id of its own. */
export function withCopiedRow(table: DecisionDefinition, n: number): DecisionDefinition {
  const row = table.rules[n]
  if (row === undefined) return table
  const copy = { ...row, id: freeRowId(table) }
  return { ...table, rules: [...table.rules.slice(0, n + 1), copy, ...table.rules.slice(n + 1)] }
}

export function withoutRow(table: DecisionDefinition, n: number): DecisionDefinition {
  return { ...table, rules: table.rules.filter((_, at) => at !== n) }
}

/** The row one place further up or down. */
export function withMovedRow(table: DecisionDefinition, n: number, by: -1 | 1): DecisionDefinition {
  const [row, other] = [table.rules[n], table.rules[n + by]]
  if (row === undefined || other === undefined) return table
  return { ...table, rules: table.rules.map((rule, at) => (at === n ? other : at === n + by ? row : rule)) }
}

/** A row that fits whatever the answers are. */
export function isElseRow({ when }: Pick<DecisionRule, 'when'>): boolean {
  return when.every((cell) => cell.trim() === ANY)
}

/** A new column at the end; every row says anything about it. */
export function withInput(table: DecisionDefinition, input: Input): DecisionDefinition {
  const rules = table.rules.map((rule) => ({ ...rule, when: [...rule.when, ANY] }))
  return { ...table, inputs: [...table.inputs, input], rules }
}

/** Takes a column away, with its cell of every row. */
export function withoutInput(table: DecisionDefinition, n: number): DecisionDefinition {
  const rules = table.rules.map((rule) => ({ ...rule, when: rule.when.filter((_, at) => at !== n) }))
  return { ...table, inputs: table.inputs.filter((_, at) => at !== n), rules }
}

/** The cells of a row that fits exactly this combination. */
export function cellsOf(combination: Combination, atoms: Coverage['atoms']): string[] {
  return combination.map((places, n) => {
    if (places === null) return ANY
    const own = atoms[n] ?? []
    const { spans, others } = spansOf(own, places)
    if (!others.some(({ is }) => is === 'other')) {
      return [...spans.map(spanCell), ...others.map(({ sample }) => valueCell(sample))].join(', ')
    }
    const left = own.filter((atom, place) => !places.includes(place) && atom.sample !== null)
    return left.length === 0 ? ANY : `not(${left.map(({ sample }) => valueCell(sample)).join(', ')})`
  })
}

function spanCell({ low, lowIn, high, highIn }: Span): string {
  const end = (value: number | string): string =>
    typeof value === 'string' ? valueCell({ date: value }) : String(value)
  if (low !== undefined && low === high) return end(low)
  if (low === undefined) return high === undefined ? ANY : `${highIn ? '<=' : '<'} ${end(high)}`
  if (high === undefined) return `${lowIn ? '>=' : '>'} ${end(low)}`
  return `${lowIn ? '[' : '('}${end(low)}..${end(high)}${highIn ? ']' : ')'}`
}

function valueCell(value: CellValue): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return String(value)
  return isDay(value) ? `date("${value.date}")` : JSON.stringify(value)
}

function freeRowId({ id, rules }: DecisionDefinition): string {
  let n = rules.length + 1
  while (rules.some((rule) => rule.id === `${id}-${n}`)) n++
  return `${id}-${n}`
}
