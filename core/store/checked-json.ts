/**
 * The gate by which data enters a store: a frozen copy that is plain JSON, or a refusal that names the place.
 * Copies have no prototype, so that a key such as `constructor` is data and nothing else.
 */
import { StoreError } from './errors.ts'
import type { Json } from './json.ts'

/** Deeper nesting is refused: it breaks recursive readers long before it means anything. */
const MAX_DEPTH = 64

/** What an adapter wraps around data in its own files. */
export const WRAPPED_DEPTH = MAX_DEPTH + 8

/** NUL, which PostgreSQL cannot hold, and halves of a surrogate pair, which UTF-8 cannot. */
const UNSTORABLE = /[\0\p{Cs}]/u

/**
 * @returns a frozen copy; properties that are `undefined` are left out, as JSON does.
 * @throws StoreError `invalid` with the JSON pointer of what cannot be stored.
 */
export function checkedJson(value: unknown, maxDepth = MAX_DEPTH): Json {
  return copy(value, '', maxDepth)
}

function copy(value: unknown, pointer: string, left: number): Json {
  if (left < 0) throw refusal(pointer, `lies deeper than ${MAX_DEPTH} levels`)
  if (value === null || typeof value === 'boolean') return value
  if (typeof value === 'string') return checkedText(value, pointer)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw refusal(pointer, `is ${value}, which is no number`)
    return value === 0 ? 0 : value
  }
  if (Array.isArray(value)) {
    return Object.freeze(Array.from(value, (item, i) => copy(item, `${pointer}/${i}`, left - 1)))
  }
  if (typeof value === 'object') return copyObject(value, pointer, left)
  throw refusal(pointer, `is a ${typeof value}, which is not JSON`)
}

function copyObject(value: object, pointer: string, left: number): Json {
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) throw refusal(pointer, 'is an object with a class')
  const result: Record<string, Json> = Object.create(null)
  for (const [key, item] of Object.entries(value)) {
    if (item === undefined) continue
    checkedText(key, pointer)
    result[key] = copy(item, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, left - 1)
  }
  return Object.freeze(result)
}

function checkedText(text: string, pointer: string): string {
  if (UNSTORABLE.test(text)) throw refusal(pointer, 'holds a NUL or half a character')
  return text
}

function refusal(pointer: string, what: string): StoreError {
  return new StoreError('invalid', `Cannot be stored: ${pointer === '' ? 'the value' : pointer} ${what}.`)
}
