/**
 * Cursors: opaque outside, JSON with a signature inside. A forged or foreign one is refused, never half understood.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { StoreError } from '../../../core/store/errors.ts'
import type { Json } from '../../../core/store/json.ts'

export interface Cursors {
  /** `purpose` ties a cursor to one list: the same content signed for another list does not pass. */
  write(purpose: string, content: Json): string
  /** @throws StoreError `invalid` when this key did not sign it for this purpose. */
  read(purpose: string, cursor: string): unknown
}

export function signedCursors(key: Uint8Array): Cursors {
  const sign = (purpose: string, content: string) =>
    createHmac('sha256', key).update(`${purpose}\n${content}`).digest().subarray(0, 16)
  return {
    write(purpose, content) {
      const text = Buffer.from(JSON.stringify(content)).toString('base64url')
      return `${text}.${sign(purpose, text).toString('base64url')}`
    },
    read(purpose, cursor) {
      const [text = '', signature = ''] = typeof cursor === 'string' ? cursor.split('.') : []
      const given = Buffer.from(signature, 'base64url')
      const expected = sign(purpose, text)
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
        throw new StoreError('invalid', 'The cursor does not belong to this list.')
      }
      return JSON.parse(Buffer.from(text, 'base64url').toString())
    },
  }
}
