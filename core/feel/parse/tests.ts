/** Unary tests: the cell of a decision table, and what stands right of `in`. */
import type { CompareOp } from '../plan.ts'
import type { Ast, AstTest } from './ast.ts'
import { accept, expect, isSign, isWord, nested, next, peek } from './cursor.ts'
import type { Cursor } from './cursor.ts'

export const COMPARE_OPS: readonly string[] = ['=', '!=', '<', '<=', '>', '>=']

/** After `in`: one test, or several in brackets. `operand` reads what binds tighter than a comparison. */
export function parseInTests(cursor: Cursor, operand: (cursor: Cursor) => Ast): AstTest[] {
  const mark = cursor.index
  if (accept(cursor, '(')) {
    const tests = nested(cursor, () => [parseTest(cursor, cursor.expression)])
    if (!isSign(peek(cursor), '..')) {
      while (accept(cursor, ',')) tests.push(nested(cursor, () => parseTest(cursor, cursor.expression)))
      expect(cursor, ')')
      if (tests.length > 1 || !continues(cursor)) return tests
    }
    cursor.index = mark
  }
  return [parseTest(cursor, operand)]
}

/** After one bracketed value: the bracket was only the head of a longer operand, e.g. `in (a)[1]`. */
function continues(cursor: Cursor): boolean {
  const { kind, text } = peek(cursor)
  return kind === 'sign' && ['+', '-', '*', '/', '**', '.', '['].includes(text)
}

function parseTest(cursor: Cursor, operand: (cursor: Cursor) => Ast): AstTest {
  const token = peek(cursor)
  if (token.kind === 'sign' && COMPARE_OPS.includes(token.text)) {
    next(cursor)
    return { is: 'compare', at: token.at, test: token.text as CompareOp, to: operand(cursor) }
  }
  return { is: 'value', at: token.at, to: operand(cursor) }
}

/** A whole cell: `-`, a list of tests, or `not(tests)`. */
export function parseCell(cursor: Cursor): AstTest[] {
  const token = peek(cursor)
  if (isSign(token, '-') && peek(cursor, 1).kind === 'end') {
    next(cursor)
    return [{ is: 'any', at: token.at }]
  }
  if (isWord(token, 'not') && isSign(peek(cursor, 1), '(')) {
    const mark = cursor.index
    next(cursor)
    next(cursor)
    const tests = parseTests(cursor)
    if (accept(cursor, ')') && peek(cursor).kind === 'end') return [{ is: 'not', at: token.at, tests }]
    cursor.index = mark
  }
  return parseTests(cursor)
}

function parseTests(cursor: Cursor): AstTest[] {
  const tests = [parseTest(cursor, cursor.expression)]
  while (accept(cursor, ',')) tests.push(parseTest(cursor, cursor.expression))
  return tests
}
