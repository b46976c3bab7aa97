/**
 * Index values of a thing: the declared top-level fields of its data, in the kind's order, checked by type.
 * A value of another type is refused at the door; read as "no value" it would silently drop out of every list.
 */
import { StoreError } from '../../../core/store/errors.ts'
import type { JsonObject } from '../../../core/store/json.ts'
import type { FieldType } from '../../../core/store/kinds.ts'
import type { IndexValue } from '../../../core/store/query.ts'
import { fieldsOf, type StoredKind } from './stored-kinds.ts'

const SHAPE: Record<FieldType, (value: unknown) => boolean> = {
  text: (value) => typeof value === 'string',
  integer: (value) => Number.isSafeInteger(value),
  date: (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value),
  instant: (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(value),
}

const NAMED: Record<FieldType, string> = {
  text: 'text',
  integer: 'a whole number',
  date: 'a date YYYY-MM-DD',
  instant: 'an instant in UTC with milliseconds',
}

/** @throws StoreError `invalid` when a declared field has a value of another type. */
export function indexValues(kind: StoredKind, data: JsonObject): IndexValue[] {
  return fieldsOf(kind).map(([field, type]) => {
    const value = Object.hasOwn(data, field) ? data[field] : null
    if (value === null || value === undefined) return null
    if (!hasType(value, type)) throw new StoreError('invalid', `/${field} of a ${kind} must be ${NAMED[type]}.`)
    return value
  })
}

export function hasType(value: unknown, type: FieldType): value is string | number {
  return SHAPE[type](value)
}

/** The `area` a thing's own data names, used where its owner has no subject. */
export function ownArea(data: JsonObject): string | null {
  const area = Object.hasOwn(data, 'area') ? data['area'] : null
  if (area === null || area === undefined) return null
  if (typeof area !== 'string') throw new StoreError('invalid', '/area must be the text of an area code.')
  return area
}
