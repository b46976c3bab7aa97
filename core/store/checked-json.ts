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
const UNSTORABLE_TEXT = 'holds a NUL or half a character'

/**
 * @returns a frozen copy; properties that are `undefined` are left out, as JSON does.
 * @throws StoreError `invalid` with the JSON pointer of what cannot be stored.
 */
export function checkedJson(value: unknown, maxDepth = MAX_DEPTH): Json {
  return copy(value, null, '', maxDepth)
}

/** What a value lies in. Pointers are spelled only for a refusal: nearly everything is taken. */
interface Container {
  readonly up: Container | null
  readonly key: string | number
}

function copy(value: unknown, up: Container | null, key: string | number, left: number): Json {
  if (left < 0) throw refusal(up, key, `lies deeper than ${MAX_DEPTH} levels`)
  if (value === null || typeof value === 'boolean') return value
  if (typeof value === 'string') {
    if (UNSTORABLE.test(value)) throw refusal(up, key, UNSTORABLE_TEXT)
    return value
  }
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw refusal(up, key, `is ${value}, which is no number`)
    return value === 0 ? 0 : value
  }
  if (Array.isArray(value)) return copyList(value, { up, key }, left)
  if (typeof value === 'object') return copyObject(value, { up, key }, left)
  throw refusal(up, key, `is a ${typeof value}, which is not JSON`)
}

function copyList(list: readonly unknown[], place: Container, left: number): Json {
  const result: Json[] = []
  for (let i = 0; i < list.length; i += 1) result.push(copy(list[i], place, i, left - 1))
  return Object.freeze(result)
}

function copyObject(value: object, place: Container, left: number): Json {
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) {
    throw refusal(place.up, place.key, 'is an object with a class')
  }
  const result: Record<string, Json> = Object.create(null)
  for (const key of Object.keys(value)) {
    const item: unknown = (value as Record<string, unknown>)[key]
    if (item === undefined) continue
    if (UNSTORABLE.test(key)) throw refusal(place.up, place.key, UNSTORABLE_TEXT)
    result[key] = copy(item, place, key, left - 1)
  }
  return Object.freeze(result)
}

function refusal(up: Container | null, key: string | number, what: string): StoreError {
  const pointer = pointerTo(up, key)
  return new StoreError('invalid', `Cannot be stored: ${pointer === '' ? 'the value' : pointer} ${what}.`)
}

function pointerTo(up: Container | null, key: string | number): string {
  if (up === null) return ''
  return `${pointerTo(up.up, up.key)}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`
}
