/** Text in, tree out; throws FeelSyntaxError, or returns the full-width slips that stand in the way. */
import { FeelSyntaxError } from '../faults.ts'
import type { RawFault } from '../faults.ts'
import type { Ast, AstTest } from './ast.ts'
import { fail, peek } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import { tokenize } from './lexer.ts'
import { parseDisjunction } from './operators.ts'
import { parseCell } from './tests.ts'

/** Characters a text may have. */
export const MAX_TEXT = 50_000

export type Parsed<T> = { tree: T } | { slips: RawFault[] }

/** `wholes`: names of several words that count as one. */
export function parseExpression(text: string, wholes: ReadonlySet<string>): Parsed<Ast> {
  return parseWith(text, wholes, (cursor) => cursor.expression(cursor))
}

export function parseUnaryTests(text: string, wholes: ReadonlySet<string>): Parsed<AstTest[]> {
  return parseWith(text, wholes, parseCell)
}

function parseWith<T>(text: string, wholes: ReadonlySet<string>, part: (cursor: Cursor) => T): Parsed<T> {
  if (text.length > MAX_TEXT) {
    throw new FeelSyntaxError({
      code: 'feel.too-long',
      at: 0,
      params: { limit: String(MAX_TEXT) },
      cure: '把表达式拆成几个计算字段',
    })
  }
  const { tokens, slips } = tokenize(text)
  if (slips.length > 0) return { slips }
  if (tokens.length === 1)
    throw new FeelSyntaxError({ code: 'feel.empty', at: 0, params: {}, cure: '写一个条件，或删去这一项' })
  const cursor: Cursor = { tokens, index: 0, depth: 0, wholes, expression: parseDisjunction }
  const tree = part(cursor)
  if (peek(cursor).kind !== 'end') refuseRest(cursor)
  return { tree }
}

/** Two words side by side are most often a name of two words or a forgotten quote. */
function refuseRest(cursor: Cursor): never {
  const token = peek(cursor)
  const before = cursor.tokens[cursor.index - 1]
  if (token.kind === 'word' && before?.kind === 'word') {
    throw new FeelSyntaxError({
      code: 'feel.two-words',
      at: token.at,
      params: { first: before.text, found: token.text },
      cure: '名称请写成一个词（可用下划线）；文本请放在英文双引号内',
    })
  }
  return fail(cursor, '运算符或结尾', 'an operator or the end')
}
