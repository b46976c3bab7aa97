/**
 * JSON Pointers (RFC 6901) and their patterns: `/children/0/name` is a place in answers,
 * `/children/<*>/name` (with a bare star) the field definition that stands for every row.
 */
import { isJsonObject, own } from './json.ts'

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])

export function pointerOf(path: readonly (string | number)[]): string {
  return path.map((key) => '/' + String(key).replaceAll('~', '~0').replaceAll('/', '~1')).join('')
}

export function pathOf(pointer: string): string[] {
  if (pointer === '') return []
  return pointer
    .slice(1)
    .split('/')
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** The field pattern of a concrete pointer: row numbers become `*`. */
export function patternOf(pointer: string): string {
  return pointer.replace(/\/\d+(?=\/|$)/g, '/*')
}

/** Reads along own properties; undefined when any step is absent. */
export function readAt(root: unknown, path: readonly string[]): unknown {
  let value = root
  for (const key of path) value = Array.isArray(value) ? value[Number(key)] : own(value, key)
  return value
}

/** A copy of `root` with the value at `path`; undefined removes it. Rows that are missing are made. */
export function writeAt(root: unknown, path: readonly string[], value: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return value
  if (FORBIDDEN.has(key)) throw new RangeError(`forbidden key ${key}`)
  if (Array.isArray(root) || (root === undefined && /^\d+$/.test(key))) {
    const rows = Array.isArray(root) ? [...(root as unknown[])] : []
    rows[Number(key)] = writeAt(rows[Number(key)], rest, value)
    return rows
  }
  const copy: Record<string, unknown> = isJsonObject(root) ? { ...root } : {}
  const next = writeAt(own(copy, key), rest, value)
  if (next === undefined) delete copy[key]
  else copy[key] = next
  return copy
}
