/**
 * Slips of people who type Chinese: full-width signs and curly quotes, each with what to
 * write instead. They are refused by name and not silently read, so that a text means the
 * same here and in every other DMN tool.
 */
const SIGNS: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '＂': '"',
  '‘': '"',
  '’': '"',
  '《': '<',
  '》': '>',
  '〈': '<',
  '〉': '>',
  '≥': '>=',
  '≤': '<=',
  '≠': '!=',
  '＝': '=',
  '×': '*',
  '÷': '/',
  '、': ',',
  '，': ',',
  '。': '.',
  '：': ':',
  '；': ',',
  '—': '-',
  '–': '-',
  '…': '..',
  '【': '[',
  '】': ']',
}

const FULL_WIDTH_FIRST = 0xff01
const FULL_WIDTH_LAST = 0xff5e
const TO_ASCII = 0xfee0

/** The half-width writing of a full-width or typographic sign, letter or digit; null for any other character. */
export function halfWidth(character: string): string | null {
  if (Object.hasOwn(SIGNS, character)) return SIGNS[character] ?? null
  const code = character.codePointAt(0) ?? 0
  return code >= FULL_WIDTH_FIRST && code <= FULL_WIDTH_LAST ? String.fromCodePoint(code - TO_ASCII) : null
}

/** Whether the character may close a text that was opened with a curly quote. */
export function isCurlyQuote(character: string): boolean {
  return halfWidth(character) === '"'
}
