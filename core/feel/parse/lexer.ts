/**
 * Cuts a text into words, numbers, texts and signs. A name is one word of letters (Chinese
 * too), digits and `_`; a hyphen is always minus. Full-width slips are all collected.
 */
import { FeelSyntaxError } from '../faults.ts'
import type { RawFault } from '../faults.ts'
import { halfWidth, isCurlyQuote } from './slips.ts'
import { readText } from './text-literal.ts'

export interface Token {
  kind: 'word' | 'number' | 'text' | 'sign' | 'end'
  /** The word, number, sign or the content of the text. */
  text: string
  at: number
  /** Offset after the token. */
  end: number
}

const SPACE = /[\s\u3000\ufeff\u200b]+/uy
const WORD_START = /[\p{L}_]/u
const WORD_PART = /[\p{L}\p{M}\p{N}_]/u
const PLAIN_WORD = /[A-Za-z_][A-Za-z0-9_]*/y
const NUMBER = /(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?/y
const SIGN = /\.\.|\*\*|!=|<=|>=|[=<>+\-*/()[\]{},:.@?]/y
const FOREIGN_SIGN = /===|!==|==|<>|&&|\|\||=>|=<|!(?!=)|['&|%;]/y
const ASCII_LAST = 0x7f
const MAX_SLIPS = 20

const FOREIGN: Readonly<Record<string, string>> = {
  '==': '=',
  '===': '=',
  '!==': '!=',
  '<>': '!=',
  '&&': 'and',
  '||': 'or',
  '=>': '>=',
  '=<': '<=',
  '!': 'not(…)',
  "'": '"…"',
  '&': 'and',
  '|': 'or',
  '%': 'modulo(…, …)',
  ';': ',',
}

interface Scan {
  text: string
  at: number
  tokens: Token[]
  slips: RawFault[]
}

/** All tokens with a closing `end`, and the full-width slips that were found. Throws FeelSyntaxError for anything else. */
export function tokenize(text: string): { tokens: Token[]; slips: RawFault[] } {
  const scan: Scan = { text, at: 0, tokens: [], slips: [] }
  while (scan.at < text.length && scan.slips.length < MAX_SLIPS) readToken(scan)
  scan.tokens.push({ kind: 'end', text: '', at: text.length, end: text.length })
  return { tokens: scan.tokens, slips: scan.slips }
}

/** What the pattern finds right here, or nothing. */
function match(pattern: RegExp, { text, at }: Scan): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}

function readToken(scan: Scan): void {
  const { text, at } = scan
  const spaces = match(SPACE, scan).length
  if (spaces > 0) scan.at += spaces
  else if (text.startsWith('//', at) || text.startsWith('/*', at)) skipComment(scan)
  else if (text[at] === '"') {
    const { value, end } = readText(text, at)
    push(scan, 'text', value, end)
  } else if (isNumberStart(scan)) readNumber(scan)
  else if (text.charCodeAt(at) <= ASCII_LAST && match(PLAIN_WORD, scan) === '') readSign(scan)
  else readWordOrSlip(scan)
}

function readWordOrSlip(scan: Scan): void {
  const word = match(PLAIN_WORD, scan)
  const after = scan.text.charCodeAt(scan.at + word.length)
  if (word !== '' && !(after > ASCII_LAST)) return push(scan, 'word', word, scan.at + word.length)
  const character = String.fromCodePoint(scan.text.codePointAt(scan.at) ?? 0)
  if (halfWidth(character) !== null) readSlip(scan, character)
  else if (WORD_START.test(character)) readWord(scan)
  else refuseCharacter(scan, character)
}

function push(scan: Scan, kind: Token['kind'], text: string, end: number): void {
  scan.tokens.push({ kind, text, at: scan.at, end })
  scan.at = end
}

function skipComment(scan: Scan): void {
  const line = scan.text.startsWith('//', scan.at)
  const close = scan.text.indexOf(line ? '\n' : '*/', scan.at + 2)
  if (close < 0 && !line)
    throw new FeelSyntaxError({ code: 'feel.open-comment', at: scan.at, params: {}, cure: '在末尾写 */' })
  scan.at = close < 0 ? scan.text.length : close + (line ? 1 : 2)
}

function isNumberStart({ text, at, tokens }: Scan): boolean {
  if (isDigit(text.charCodeAt(at))) return true
  if (text[at] !== '.' || !isDigit(text.charCodeAt(at + 1))) return false
  const last = tokens[tokens.length - 1]
  return !last || last.end !== at || (last.kind === 'sign' && ![')', ']', '}'].includes(last.text))
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function readNumber(scan: Scan): void {
  const found = match(NUMBER, scan)
  const end = scan.at + found.length
  if (WORD_START.test(scan.text[end] ?? '') && halfWidth(scan.text[end] ?? '') === null) {
    throw new FeelSyntaxError({
      code: 'feel.literal',
      at: scan.at,
      params: { found: found + (scan.text[end] ?? ''), expected: '数字或名称', expectedEn: 'number or name' },
      cure: '名称不能以数字开头',
    })
  }
  push(scan, 'number', found, end)
}

function readWord(scan: Scan): void {
  let end = scan.at
  while (end < scan.text.length) {
    const character = String.fromCodePoint(scan.text.codePointAt(end) ?? 0)
    if (!WORD_PART.test(character)) break
    const half = halfWidth(character)
    if (half !== null) scan.slips.push(slip(end, character, half))
    end += character.length
  }
  push(scan, 'word', scan.text.slice(scan.at, end), end)
}

function slip(at: number, found: string, half: string): RawFault {
  return { code: 'feel.full-width', at, params: { found }, cure: `改为半角 ${half}` }
}

/** Notes the slip; a text in curly quotes is skipped whole, so that its content raises no further faults. */
function readSlip(scan: Scan, character: string): void {
  const half = halfWidth(character) ?? ''
  scan.slips.push(slip(scan.at, character, half))
  if (half !== '"') {
    push(scan, 'sign', half, scan.at + character.length)
    return
  }
  let end = scan.at + character.length
  while (end < scan.text.length && scan.text[end] !== '"' && !isCurlyQuote(scan.text[end] ?? '')) end++
  push(scan, 'text', scan.text.slice(scan.at + 1, end), Math.min(end + 1, scan.text.length))
}

function readSign(scan: Scan): void {
  const foreign = match(FOREIGN_SIGN, scan)
  if (foreign !== '') {
    const cure = `改为 ${FOREIGN[foreign] ?? ''}`
    throw new FeelSyntaxError({ code: 'feel.foreign-sign', at: scan.at, params: { found: foreign }, cure })
  }
  const sign = match(SIGN, scan)
  if (sign === '') refuseCharacter(scan, scan.text[scan.at] ?? '')
  push(scan, 'sign', sign, scan.at + sign.length)
}

function refuseCharacter(scan: Scan, found: string): never {
  const cure = '删去这个字符，文本请放在英文双引号内'
  throw new FeelSyntaxError({ code: 'feel.character', at: scan.at, params: { found }, cure })
}
