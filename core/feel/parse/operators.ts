/**
 * The levels of the grammar from `or` down to unary minus. `in` and the comparisons bind
 * tighter than `and`; unary minus binds tighter than `**`, as the standard has it.
 */
import { FeelSyntaxError } from '../faults.ts'
import type { ArithmeticOp, CompareOp } from '../plan.ts'
import type { Ast } from './ast.ts'
import { MAX_NESTING, accept, expect, isSign, isWord, nested, next, peek, tooDeep } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import { parseChain } from './primary.ts'
import { COMPARE_OPS, parseInTests } from './tests.ts'
import { parseTypeName } from './type-name.ts'

export function parseDisjunction(cursor: Cursor): Ast {
  return parseLogic(cursor, 'or', (c) => parseLogic(c, 'and', parseComparison))
}

function parseLogic(cursor: Cursor, word: 'and' | 'or', part: (cursor: Cursor) => Ast): Ast {
  const first = part(cursor)
  if (!isWord(peek(cursor), word)) return first
  const terms = [first]
  while (accept(cursor, word)) terms.push(part(cursor))
  return { is: word, at: first.at, terms }
}

function parseComparison(cursor: Cursor): Ast {
  let left = parseSum(cursor)
  for (let links = 0; ; links++) {
    if (links > MAX_NESTING) throw tooDeep(peek(cursor).at)
    const token = peek(cursor)
    if (token.kind === 'sign' && COMPARE_OPS.includes(token.text)) {
      next(cursor)
      left = { is: 'compare', at: token.at, test: token.text as CompareOp, left, right: parseSum(cursor) }
    } else if (accept(cursor, 'between')) {
      const low = parseSum(cursor)
      expect(cursor, 'and')
      left = { is: 'between', at: token.at, value: left, low, high: parseSum(cursor) }
    } else if (accept(cursor, 'in')) {
      left = { is: 'in', at: token.at, value: left, tests: parseInTests(cursor, parseSum) }
    } else if (isWord(token, 'instance') && isWord(peek(cursor, 1), 'of')) {
      next(cursor)
      next(cursor)
      left = { is: 'instance', at: token.at, of: left, type: parseTypeName(cursor) }
    } else return left
  }
}

/** A sum, product, power or anything tighter: what stands beside a comparison. */
export function parseSum(cursor: Cursor): Ast {
  return parseArithmetic(cursor, ['+', '-'], (c) => parseArithmetic(c, ['*', '/'], parsePower))
}

function parseArithmetic(cursor: Cursor, signs: readonly ArithmeticOp[], part: (cursor: Cursor) => Ast): Ast {
  const first = part(cursor)
  const rest: { by: ArithmeticOp; at: number; term: Ast }[] = []
  for (;;) {
    const token = peek(cursor)
    const by = token.kind === 'sign' && signs.includes(token.text as ArithmeticOp) ? (token.text as ArithmeticOp) : null
    if (!by) return rest.length === 0 ? first : { is: 'arithmetic', at: first.at, first, rest }
    next(cursor)
    rest.push({ by, at: token.at, term: part(cursor) })
  }
}

function parsePower(cursor: Cursor): Ast {
  let left = parseNegation(cursor)
  for (let links = 0; isSign(peek(cursor), '**'); links++) {
    if (links > MAX_NESTING) throw tooDeep(peek(cursor).at)
    const { at } = next(cursor)
    left = { is: 'power', at, left, right: parseNegation(cursor) }
  }
  return left
}

function parseNegation(cursor: Cursor): Ast {
  const minus = accept(cursor, '-')
  if (minus) return { is: 'negate', at: minus.at, of: nested(cursor, () => parseNegation(cursor)) }
  refuseDoubledWord(cursor)
  return parseChain(cursor)
}

/** `a and and b` and `if` in the middle of a sum are told here, at the word itself. */
function refuseDoubledWord(cursor: Cursor): void {
  const token = peek(cursor)
  if (token.kind !== 'word' || !['and', 'or', 'then', 'else', 'in', 'between'].includes(token.text)) return
  throw new FeelSyntaxError({
    code: 'feel.syntax',
    at: token.at,
    params: { expected: '一个值', expectedEn: 'a value', found: token.text },
  })
}
