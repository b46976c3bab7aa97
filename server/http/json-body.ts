/**
 * Reads a JSON body under limits of size, depth and number of keys, and refuses keys that reach prototypes.
 * Depth and keys are counted on the text, before anything is built from it.
 */
import { Problem } from '../../core/errors/problem.ts'

export const MAX_BODY = 256 * 1024
export const MAX_DEPTH = 32
export const MAX_KEYS = 5_000

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])

/** @throws Problem `request.invalid` */
export function parseJsonBody(content: Uint8Array): unknown {
  const text = decode(content)
  checkShape(text)
  const value = parse(text)
  refuseForbiddenKeys(value)
  return value
}

function decode(content: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    throw new Problem('request.invalid', 'The body is not UTF-8.')
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Problem('request.invalid', 'The body is not JSON.')
  }
}

/** Counts brackets and colons outside of strings: as many as a reader of the JSON would meet. */
function checkShape(text: string): void {
  let depth = 0
  let keys = 0
  let inString = false
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (inString) {
      if (c === 92) i++
      else if (c === 34) inString = false
    } else if (c === 34) inString = true
    else if (c === 123 || c === 91) depth++
    else if (c === 125 || c === 93) depth--
    else if (c === 58) keys++
    if (depth > MAX_DEPTH) throw new Problem('request.invalid', `The body is nested deeper than ${MAX_DEPTH} levels.`)
    if (keys > MAX_KEYS) throw new Problem('request.invalid', `The body has more than ${MAX_KEYS} keys.`)
  }
}

function refuseForbiddenKeys(value: unknown): void {
  if (typeof value !== 'object' || value === null) return
  for (const key of Object.keys(value)) {
    if (FORBIDDEN.has(key)) throw new Problem('request.invalid', 'The body has a key that is not allowed.')
    refuseForbiddenKeys(Reflect.get(value, key))
  }
}
