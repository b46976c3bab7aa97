/**
 * One spelling for one value: keys sorted by UTF-16 unit, no space, numbers as ECMAScript writes them (RFC 8785).
 * Hashes are taken over this text and nothing else, so that neither key order nor a database's own spelling matters.
 */
import type { Json } from './json.ts'

export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const members = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`)
  return `{${members.join(',')}}`
}
