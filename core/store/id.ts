/**
 * Ids are UUIDs in lower case. The shape is checked before an id comes near a path, a key or a query.
 */
import { StoreError } from './errors.ts'
import type { Id } from './query.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export function isId(value: string): boolean {
  return UUID.test(value)
}

/** @throws StoreError `invalid` when it is not a UUID in lower case. */
export function checkId(value: Id, what: string): void {
  if (typeof value !== 'string' || !UUID.test(value)) {
    throw new StoreError('invalid', `The ${what} is not a UUID in lower case.`)
  }
}
