/** The place in the token list, shared by all parsing functions, with bounded nesting. */
import { FeelSyntaxError } from '../faults.ts'
import type { Ast } from './ast.ts'
import type { Token } from './lexer.ts'

/** Levels a text may nest, and links one chain of paths or filters may have. */
export const MAX_NESTING = 100

export interface Cursor {
  tokens: readonly Token[]
  index: number
  depth: number
  /** Names of several words that count as one, all of them functions or properties of the standard. */
  wholes: ReadonlySet<string>
  /** The entry to the grammar, given here so that its parts need not know each other. */
  expression: (cursor: Cursor) => Ast
}

export function peek(cursor: Cursor, ahead = 0): Token {
  return cursor.tokens[Math.min(cursor.index + ahead, cursor.tokens.length - 1)] as Token
}

export function next(cursor: Cursor): Token {
  const token = peek(cursor)
  if (token.kind !== 'end') cursor.index++
  return token
}

export function isSign(token: Token, sign: string): boolean {
  return token.kind === 'sign' && token.text === sign
}

export function isWord(token: Token, word: string): boolean {
  return token.kind === 'word' && token.text === word
}

/** Takes the sign or keyword when it comes next. */
export function accept(cursor: Cursor, text: string): Token | null {
  const token = peek(cursor)
  return isSign(token, text) || isWord(token, text) ? next(cursor) : null
}

export function expect(cursor: Cursor, text: string): Token {
  return accept(cursor, text) ?? fail(cursor, `“${text}”`, `“${text}”`)
}

/** Stops with a fault at the next token. */
export function fail(cursor: Cursor, expected: string, expectedEn: string, cure?: string): never {
  const token = peek(cursor)
  const found = token.kind === 'end' ? '结尾' : token.text
  throw new FeelSyntaxError({
    code: 'feel.syntax',
    at: token.at,
    params: { expected, expectedEn, found },
    ...(cure === undefined ? {} : { cure }),
  })
}

/** Runs one nested part; refuses to go deeper than the bound. */
export function nested<T>(cursor: Cursor, part: () => T): T {
  if (cursor.depth >= MAX_NESTING) throw tooDeep(peek(cursor).at)
  cursor.depth++
  const result = part()
  cursor.depth--
  return result
}

export function tooDeep(at: number): FeelSyntaxError {
  return new FeelSyntaxError({
    code: 'feel.too-deep',
    at,
    params: { limit: String(MAX_NESTING) },
    cure: '把表达式拆成几个计算字段',
  })
}

/** Joins following words to the longest known whole, e.g. `list contains`; returns its words count, 1 when none. */
export function wholeLength(cursor: Cursor): number {
  let name = ''
  let best = 1
  for (let count = 1; count <= 5 && peek(cursor, count - 1).kind === 'word'; count++) {
    name += (count === 1 ? '' : ' ') + peek(cursor, count - 1).text
    if (count > 1 && cursor.wholes.has(name)) best = count
  }
  return best
}

/** Takes `count` words as one name. */
export function takeWords(cursor: Cursor, count: number): string {
  const words: string[] = []
  for (let i = 0; i < count; i++) words.push(next(cursor).text)
  return words.join(' ')
}
