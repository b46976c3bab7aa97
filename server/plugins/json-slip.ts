/**
 * Where a text stops being JSON. The runtime's own message names a position only for some mistakes and quotes whole
 * lines; an author needs the place of the first one. Asked only after parsing has failed.
 */
const BLANK = /[ \t\n\r]*/y
const TOKEN =
  /[{}[\]:,]|"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy

type Expected = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd' | 'nothing'

export interface JsonSlip {
  /** Line and column of the first character that does not fit, both from 1. */
  line: number
  column: number
  /** The character; empty at the end of the text. */
  found: string
}

export function jsonSlip(text: string): JsonSlip {
  const open: string[] = []
  let expected: Expected = 'value'
  let at = end(BLANK, text, 0)
  for (;;) {
    const stop = end(TOKEN, text, at)
    const token = text.slice(at, stop)
    const next: Expected | null = token === '' ? null : after(token, expected, open)
    if (next === null) return placed(text, at)
    expected = next
    at = end(BLANK, text, stop)
  }
}

/** What may follow a token that fits; null when it does not fit. `open` is kept up to date. */
function after(token: string, expected: Expected, open: string[]): Expected | null {
  const inside = () => (open.length === 0 ? 'nothing' : 'commaOrEnd')
  const close = (opener: string) => (open.pop() === opener ? inside() : null)
  const mayEnd = expected === 'commaOrEnd' || expected === 'valueOrEnd' || expected === 'keyOrEnd'
  if (token === '}') return mayEnd && expected !== 'valueOrEnd' ? close('{') : null
  if (token === ']') return mayEnd && expected !== 'keyOrEnd' ? close('[') : null
  if (token === ':') return expected === 'colon' ? 'value' : null
  if (token === ',') return expected !== 'commaOrEnd' ? null : open.at(-1) === '{' ? 'key' : 'value'
  if (expected === 'key' || expected === 'keyOrEnd') return token.startsWith('"') ? 'colon' : null
  if (expected !== 'value' && expected !== 'valueOrEnd') return null
  if (token !== '{' && token !== '[') return inside()
  open.push(token)
  return token === '{' ? 'keyOrEnd' : 'valueOrEnd'
}

/** Where a match that begins at `at` ends; `at` itself when there is none. */
function end(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

function placed(text: string, at: number): JsonSlip {
  const before = text.slice(0, at).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, found: [...text.slice(at, at + 2)][0] ?? '' }
}
