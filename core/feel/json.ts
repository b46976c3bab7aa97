/** Between JSON and FEEL values. */
import type { Json } from '../model/json.ts'
import type { FeelType } from './types.ts'
import type { FeelValue } from './values.ts'

/** Reads a JSON value; see docs/feel.md. */
export function fromJson(_value: unknown, _type?: FeelType): FeelValue {
  return null
}

export function toJson(_value: FeelValue): Json {
  return null
}
