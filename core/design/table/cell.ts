/**
 * A cell of a decision table as tests of single values. What compares with something that only a run knows (a
 * parameter, today, another answer) is no such cell: of it nothing is claimed.
 */
import { FeelSyntaxError } from '../../feel/faults.ts'
import type { Ast, AstTest } from '../../feel/parse/ast.ts'
import { parseUnaryTests } from '../../feel/parse/parse.ts'
import type { CompareOp } from '../../feel/plan.ts'

/** A value that a cell names; dates are their own kind, so that they are never compared with texts. */
export type CellValue = null | boolean | number | string | { date: string }

export type CellTest =
  | { is: 'any' }
  | { is: 'compare'; by: CompareOp; to: CellValue }
  | { is: 'range'; low: CellValue; high: CellValue; lowIn: boolean; highIn: boolean }
  | { is: 'not'; tests: readonly CellTest[] }

/** Functions of several words that a cell may call; a cell that calls any is not known anyway. */
const WHOLES: ReadonlySet<string> = new Set([
  'list contains',
  'date and time',
  'string length',
  'days and time duration',
])

/** null for a cell of which nothing can be claimed, or that is no cell at all. */
export function cellTests(text: string): readonly CellTest[] | null {
  const parsed = parsedCell(text)
  return parsed && known(parsed.map(testOf))
}

/** Whether the text is a cell by its spelling. */
export function isCell(text: string): boolean {
  return parsedCell(text) !== null
}

function parsedCell(text: string): AstTest[] | null {
  try {
    const parsed = parseUnaryTests(text, WHOLES)
    return 'tree' in parsed ? parsed.tree : null
  } catch (error) {
    if (error instanceof FeelSyntaxError) return null
    throw error
  }
}

function known<T>(list: readonly (T | null)[]): T[] | null {
  const whole = list.filter((entry) => entry !== null)
  return whole.length === list.length ? whole : null
}

/** null for a test that compares with something that only a run knows. */
export function testOf(test: AstTest): CellTest | null {
  switch (test.is) {
    case 'any':
      return { is: 'any' }
    case 'not': {
      const tests = known(test.tests.map(testOf))
      return tests && { is: 'not', tests }
    }
    case 'compare': {
      const to = valueOf(test.to)
      return to === undefined ? null : { is: 'compare', by: test.test, to }
    }
    case 'value':
      return valueTest(test.to)
  }
}

function valueTest(tree: Ast): CellTest | null {
  if (tree.is === 'range') {
    const [low, high] = [valueOf(tree.start), valueOf(tree.end)]
    if (tree.open !== undefined || low === undefined || high === undefined) return null
    return { is: 'range', low, high, lowIn: tree.startIncluded, highIn: tree.endIncluded }
  }
  const to = valueOf(tree)
  return to === undefined ? null : { is: 'compare', by: '=', to }
}

/** undefined for anything that is not written out. */
export function valueOf(tree: Ast): CellValue | undefined {
  if (tree.is === 'value') return tree.value
  if (tree.is === 'number') return Number(tree.text)
  if (tree.is === 'negate' && tree.of.is === 'number') return -Number(tree.of.text)
  if (tree.is !== 'call' || tree.of.is !== 'name' || tree.of.name !== 'date' || tree.args.length !== 1) return undefined
  const day = tree.args[0]?.value
  return day?.is === 'value' && typeof day.value === 'string' ? { date: day.value } : undefined
}

/** Whether one of the tests holds for the value. An unknown value meets only a dash and a cell that asks for null. */
export function meets(tests: readonly CellTest[], value: CellValue): boolean {
  return tests.some((test) => meetsOne(test, value, mentionsNull(tests)))
}

function meetsOne(test: CellTest, value: CellValue, asksForNull: boolean): boolean {
  if (test.is === 'any') return true
  if (value === null && !asksForNull) return false
  if (test.is === 'not') return !test.tests.some((inner) => meetsOne(inner, value, asksForNull))
  if (test.is === 'compare') return compares(value, test.by, test.to)
  return compares(value, test.lowIn ? '>=' : '>', test.low) && compares(value, test.highIn ? '<=' : '<', test.high)
}

function mentionsNull(tests: readonly CellTest[]): boolean {
  return namedValues(tests).includes(null)
}

/** Every value that the tests name. */
export function namedValues(tests: readonly CellTest[]): CellValue[] {
  return tests.flatMap((test) => {
    if (test.is === 'any') return []
    if (test.is === 'not') return namedValues(test.tests)
    return test.is === 'compare' ? [test.to] : [test.low, test.high]
  })
}

function compares(value: CellValue, by: CompareOp, to: CellValue): boolean {
  if (by === '=' || by === '!=') return same(value, to) === (by === '=')
  const [a, b] = [ordered(value), ordered(to)]
  if (a === null || b === null || typeof a !== typeof b) return false
  if (by === '<') return a < b
  if (by === '<=') return a <= b
  return by === '>' ? a > b : a >= b
}

function same(a: CellValue, b: CellValue): boolean {
  return isDay(a) && isDay(b) ? a.date === b.date : a === b
}

function ordered(value: CellValue): number | string | null {
  return isDay(value) ? value.date : typeof value === 'number' ? value : null
}

export function isDay(value: CellValue): value is { date: string } {
  return typeof value === 'object' && value !== null
}
