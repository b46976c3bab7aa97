/**
 * An expression of XLSForm said in FEEL, with `${id}` of guesses for names. What FEEL has no word for, or means
 * otherwise, is not guessed: it is refused with what could not be said.
 */
import { callOf } from './xpath-calls.ts'
import type { Named, Said } from './said.ts'
import { Untranslatable, xpathTokens, type XPathToken } from './xpath-tokens.ts'

export interface XPathScope {
  find: (name: string) => Named | undefined
  /** Whose rule it is: what a full stop means. */
  self?: Named
  /** Id of the rows in which the rule stands. */
  inside?: string
}

export type Translation = { ok: true; feel: string } | { ok: false; what: string }

export function feelOfXPath(text: string, scope: XPathScope): Translation {
  try {
    const reader = { tokens: xpathTokens(text), at: 0, scope }
    const said = readOr(reader)
    if (reader.at < reader.tokens.length) throw new Untranslatable(reader.tokens[reader.at]?.value ?? '')
    if (said.list === true) throw new Untranslatable(text.trim())
    return { ok: true, feel: said.feel }
  } catch (error) {
    if (error instanceof Untranslatable) return { ok: false, what: error.what }
    throw error
  }
}

interface Reader {
  tokens: readonly XPathToken[]
  at: number
  scope: XPathScope
}

function peek({ tokens, at }: Reader): string | null {
  const token = tokens[at]
  return token !== undefined && (token.is === 'sign' || token.is === 'name') ? token.value : null
}

function takes(reader: Reader, ...words: string[]): string | null {
  const found = peek(reader)
  if (found === null || !words.includes(found)) return null
  reader.at++
  return found
}

function readOr(reader: Reader): Said {
  let left = readAnd(reader)
  while (takes(reader, 'or') !== null) left = { feel: `${left.feel} or ${readAnd(reader).feel}` }
  return left
}

function readAnd(reader: Reader): Said {
  let left = readComparison(reader)
  while (takes(reader, 'and') !== null) left = { feel: `${inAnd(left)} and ${inAnd(readComparison(reader))}` }
  return left
}

/** if … reaches as far right as it can, so it stands in brackets. */
function inAnd({ feel }: Said): string {
  return feel.startsWith('if ') ? `(${feel})` : feel
}

function readComparison(reader: Reader): Said {
  const left = readSum(reader)
  const sign = takes(reader, '=', '!=', '<=', '>=', '<', '>')
  if (sign === null) return left
  const right = readSum(reader)
  return { feel: `${operand(left, right, sign)} ${sign} ${operand(right, left, sign)}` }
}

/** '' is no answer; '3' beside a number is the number. */
function operand(said: Said, other: Said, sign: string): string {
  if (said.list === true) throw new Untranslatable(said.feel)
  if (said.text === undefined || other.named === undefined) return inAnd(said)
  if (said.text === '') {
    if (sign === '=' || sign === '!=') return 'null'
    throw new Untranslatable("''")
  }
  const { kind } = other.named
  if (['integer', 'number', 'money'].includes(kind)) {
    if (!/^-?\d+(\.\d+)?$/.test(said.text)) throw new Untranslatable(said.text)
    return said.text
  }
  if (kind === 'choices') throw new Untranslatable(`${sign} ${said.feel}`)
  return kind === 'date' ? `date(${said.feel})` : said.feel
}

function readSum(reader: Reader): Said {
  let left = readProduct(reader)
  for (let sign = takes(reader, '+', '-'); sign !== null; sign = takes(reader, '+', '-'))
    left = { feel: `${inAnd(left)} ${sign} ${inAnd(readProduct(reader))}` }
  return left
}

function readProduct(reader: Reader): Said {
  let left = readUnary(reader)
  for (let word = takes(reader, '*', 'div', 'mod'); word !== null; word = takes(reader, '*', 'div', 'mod')) {
    const right = readUnary(reader)
    left = {
      feel:
        word === 'mod'
          ? `modulo(${left.feel}, ${right.feel})`
          : `${inAnd(left)} ${word === 'div' ? '/' : '*'} ${inAnd(right)}`,
    }
  }
  return left
}

function readUnary(reader: Reader): Said {
  return takes(reader, '-') === null ? readValue(reader) : { feel: `-${readUnary(reader).feel}` }
}

function readValue(reader: Reader): Said {
  const token = reader.tokens[reader.at++]
  if (token === undefined) throw new Untranslatable('…')
  if (token.is === 'text') return { feel: JSON.stringify(token.value), text: token.value }
  if (token.is === 'number') return { feel: token.value.startsWith('.') ? `0${token.value}` : token.value }
  if (token.is === 'reference') return nameOf(token.value, reader.scope)
  if (token.is === 'name') return readCall(reader, token.value)
  if (token.value === '.') return selfOf(reader.scope)
  if (token.value !== '(') throw new Untranslatable(token.value)
  const inside = readOr(reader)
  demand(reader, ')')
  return inside.named === undefined ? { ...inside, feel: `(${inside.feel})` } : inside
}

function readCall(reader: Reader, name: string): Said {
  demand(reader, '(')
  const given: Said[] = []
  if (peek(reader) !== ')') {
    do given.push(readOr(reader))
    while (takes(reader, ',') !== null)
  }
  demand(reader, ')')
  return callOf(name, given)
}

function demand(reader: Reader, sign: string): void {
  if (takes(reader, sign) === null) throw new Untranslatable(reader.tokens[reader.at]?.value ?? sign)
}

function selfOf({ self }: XPathScope): Said {
  if (self === undefined) throw new Untranslatable('.')
  return { feel: `\${${self.id}}`, named: self }
}

/** From outside of rows a question in them is the list of its answers. */
function nameOf(name: string, { find, inside }: XPathScope): Said {
  const named = find(name)
  if (named === undefined) throw new Untranslatable(`\${${name}}`)
  if (named.inside === undefined || named.inside === inside) return { feel: `\${${named.id}}`, named }
  return { feel: `\${${named.inside}}.\${${named.id}}`, list: true }
}
