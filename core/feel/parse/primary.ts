/** Literals, names, calls, paths, filters, lists, ranges and what stands in brackets. */
import type { Ast, AstArgument } from './ast.ts'
import {
  MAX_NESTING,
  accept,
  expect,
  fail,
  isSign,
  isWord,
  nested,
  next,
  peek,
  takeWords,
  tooDeep,
  wholeLength,
} from './cursor.ts'
import type { Cursor } from './cursor.ts'
import { parseSpecialForm } from './special-forms.ts'

const LITERAL_WORDS: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null }

/** A primary with all its `.name`, `[filter]` and `(arguments)`. */
export function parseChain(cursor: Cursor): Ast {
  let result = parsePrimary(cursor)
  for (let links = 0; ; links++) {
    if (links > MAX_NESTING) throw tooDeep(peek(cursor).at)
    const token = peek(cursor)
    if (isSign(token, '.')) result = parsePath(cursor, result)
    else if (isSign(token, '(')) result = { is: 'call', at: result.at, of: result, args: parseArguments(cursor) }
    else if (isSign(token, '[') && !closesRange(cursor)) {
      next(cursor)
      const test = nested(cursor, () => cursor.expression(cursor))
      expect(cursor, ']')
      result = { is: 'filter', at: token.at, of: result, test }
    } else return result
  }
}

/** Inside a range a `[` that no expression follows is the excluding end of it, as in `]1..3[`. */
function closesRange(cursor: Cursor): boolean {
  const after = peek(cursor, 1)
  if (after.kind === 'end') return true
  if (after.kind === 'sign') return [')', ']', '}', ',', '=', '!=', '<', '<=', '>', '>=', '.', ':'].includes(after.text)
  return after.kind === 'word' && ['and', 'or', 'then', 'else', 'return', 'satisfies'].includes(after.text)
}

function parsePath(cursor: Cursor, of: Ast): Ast {
  const dot = next(cursor)
  const token = peek(cursor)
  if (token.kind !== 'word') fail(cursor, '一个名称', 'a name')
  return { is: 'path', at: dot.at, of, name: takeWords(cursor, wholeLength(cursor)), nameAt: token.at }
}

function parseArguments(cursor: Cursor): AstArgument[] {
  expect(cursor, '(')
  const args: AstArgument[] = []
  if (accept(cursor, ')')) return args
  do args.push(nested(cursor, () => parseArgument(cursor)))
  while (accept(cursor, ','))
  expect(cursor, ')')
  return args
}

function parseArgument(cursor: Cursor): AstArgument {
  const { at } = peek(cursor)
  let words = 0
  while (peek(cursor, words).kind === 'word') words++
  if (words === 0 || !isSign(peek(cursor, words), ':')) return { at, value: cursor.expression(cursor) }
  const name = takeWords(cursor, words)
  next(cursor)
  return { name, at, value: cursor.expression(cursor) }
}

function parsePrimary(cursor: Cursor): Ast {
  const token = peek(cursor)
  switch (token.kind) {
    case 'number':
      return { is: 'number', at: next(cursor).at, text: token.text }
    case 'text':
      return { is: 'value', at: next(cursor).at, value: token.text }
    case 'word':
      return parseWord(cursor)
    case 'sign':
      return parseSigned(cursor)
    default:
      return fail(cursor, '一个值', 'a value')
  }
}

function parseWord(cursor: Cursor): Ast {
  const token = peek(cursor)
  if (Object.hasOwn(LITERAL_WORDS, token.text)) {
    return { is: 'value', at: next(cursor).at, value: LITERAL_WORDS[token.text] ?? null }
  }
  const special = parseSpecialForm(cursor)
  if (special) return special
  const whole = wholeLength(cursor)
  const words = whole > 1 && isSign(peek(cursor, whole), '(') ? whole : 1
  return { is: 'name', at: token.at, name: takeWords(cursor, words) }
}

function parseSigned(cursor: Cursor): Ast {
  const { text, at } = peek(cursor)
  if (text === '(' || text === '[' || text === ']') return nested(cursor, () => parseBracket(cursor))
  if (text === '{') return nested(cursor, () => parseContext(cursor))
  if (text === '?') return { is: 'name', at: next(cursor).at, name: '?' }
  if (text !== '@') return fail(cursor, '一个值', 'a value')
  next(cursor)
  if (peek(cursor).kind !== 'text') fail(cursor, '双引号内的日期、时间或时长', 'a date, time or duration in quotes')
  return { is: 'temporal', at, text: next(cursor).text }
}

/** `(value)`, `[list]`, and the ranges `[a..b]`, `(a..b)`, `]a..b[` in any mixture. */
function parseBracket(cursor: Cursor): Ast {
  const open = next(cursor)
  if (open.text === '[' && accept(cursor, ']')) return { is: 'list', at: open.at, items: [] }
  const compare = peek(cursor)
  if (open.text === '(' && compare.kind === 'sign' && ['<', '<=', '>', '>=', '=', '!='].includes(compare.text)) {
    return parseComparisonRange(cursor, open.at)
  }
  const first = cursor.expression(cursor)
  if (accept(cursor, '..')) return parseRangeEnd(cursor, open.text === '[', open.at, first)
  if (open.text === ']') fail(cursor, '“..”', '“..”')
  if (open.text === '(') {
    expect(cursor, ')')
    return first
  }
  const items = [first]
  while (accept(cursor, ',')) items.push(cursor.expression(cursor))
  expect(cursor, ']')
  return { is: 'list', at: open.at, items }
}

/** `(> 5)` as a value: a range open at one side. */
function parseComparisonRange(cursor: Cursor, at: number): Ast {
  const sign = next(cursor).text
  const end = cursor.expression(cursor)
  expect(cursor, ')')
  const none: Ast = { is: 'value', at, value: null }
  const included = sign.endsWith('=')
  if (sign === '!=') fail(cursor, '“<”“<=”“>”“>=”或“=”', '“<”, “<=”, “>”, “>=” or “=”')
  if (sign === '=') return { is: 'range', at, start: end, end, startIncluded: true, endIncluded: true }
  if (sign[0] === '>')
    return { is: 'range', at, start: end, end: none, startIncluded: included, endIncluded: false, open: 'end' }
  return { is: 'range', at, start: none, end, startIncluded: false, endIncluded: included, open: 'start' }
}

function parseRangeEnd(cursor: Cursor, startIncluded: boolean, at: number, start: Ast): Ast {
  const end = cursor.expression(cursor)
  const close = next(cursor)
  if (close.kind !== 'sign' || ![']', ')', '['].includes(close.text)) {
    cursor.index -= close.kind === 'end' ? 0 : 1
    fail(cursor, '“]”或“)”', '“]” or “)”')
  }
  return { is: 'range', at, start, end, startIncluded, endIncluded: close.text === ']' }
}

function parseContext(cursor: Cursor): Ast {
  const open = next(cursor)
  const entries: { key: string; at: number; value: Ast }[] = []
  if (accept(cursor, '}')) return { is: 'context', at: open.at, entries }
  do {
    const key = peek(cursor)
    if (key.kind !== 'word' && key.kind !== 'text') fail(cursor, '一个名称', 'a name')
    next(cursor)
    if (isWord(peek(cursor), peek(cursor).text)) fail(cursor, '“:”', '“:”', '由几个词组成的名称请放在双引号内')
    expect(cursor, ':')
    entries.push({ key: key.text, at: key.at, value: cursor.expression(cursor) })
  } while (accept(cursor, ','))
  expect(cursor, '}')
  return { is: 'context', at: open.at, entries }
}
