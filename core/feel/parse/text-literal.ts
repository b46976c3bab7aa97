/** Reads a text in double quotes with its escapes. */
import { FeelSyntaxError } from '../faults.ts'

const SIMPLE: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', "'": "'", '\\': '\\' }
const UNICODE = /u([0-9a-fA-F]{4})|U([0-9a-fA-F]{6})/y
const LAST_CODE_POINT = 0x10ffff

/** `at` is the offset of the opening quote; `end` lies after the closing one. */
export function readText(text: string, at: number): { value: string; end: number } {
  let value = ''
  let index = at + 1
  while (index < text.length) {
    const character = text[index] ?? ''
    if (character === '"') return { value, end: index + 1 }
    if (character === '\\') {
      const escape = readEscape(text, index + 1)
      value += escape.value
      index = escape.end
    } else {
      value += character
      index++
    }
  }
  throw new FeelSyntaxError({ code: 'feel.open-text', at, params: {}, cure: '在文本末尾写英文双引号 "' })
}

function readEscape(text: string, at: number): { value: string; end: number } {
  const letter = text[at] ?? ''
  if (Object.hasOwn(SIMPLE, letter)) return { value: SIMPLE[letter] ?? '', end: at + 1 }
  UNICODE.lastIndex = at
  const match = UNICODE.exec(text)
  const code = Number.parseInt(match?.[1] ?? match?.[2] ?? '', 16)
  if (match && code <= LAST_CODE_POINT) return { value: String.fromCodePoint(code), end: at + match[0].length }
  throw new FeelSyntaxError({
    code: 'feel.escape',
    at: at - 1,
    params: { found: `\\${letter}` },
    cure: '反斜杠本身写作 \\\\',
  })
}
