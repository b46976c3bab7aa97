/** SHA-256 in hexadecimal: over bytes, and over the canonical JSON of a value. */
import { createHash } from 'node:crypto'
import { canonicalJson } from '../../../core/store/canonical-json.ts'
import type { Json } from '../../../core/store/json.ts'

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

export function hashOf(value: Json): string {
  return sha256(canonicalJson(value))
}
