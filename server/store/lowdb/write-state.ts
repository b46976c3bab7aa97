/**
 * Whether the store may write. After a failed write or fsync nobody knows what the disk holds, so that nothing is
 * written any more until the next start has read it back; reading goes on.
 */
import { StoreError } from '../../../core/store/errors.ts'
import type { Health } from '../../../core/store/port.ts'

export interface WriteState {
  readonly state: Health['state']
  readonly reason: string | null
  /** @throws StoreError `full`, `readOnly` or `closed`. */
  check(): void
  /** @throws StoreError `closed`. */
  checkOpen(): void
  /** Ends writing. @returns what the caller of the failed write gets. */
  failed(error: unknown): StoreError
  close(): void
}

const FULL = new Set(['ENOSPC', 'EDQUOT'])

export function makeWriteState(): WriteState {
  let cause: { readonly code: 'full' | 'readOnly'; readonly reason: string } | null = null
  let closed = false
  const refusal = (code: 'full' | 'readOnly', reason: string, error?: unknown) =>
    new StoreError(code, `Nothing was changed: ${reason}`, { cause: error })
  const checkOpen = () => {
    if (closed) throw new StoreError('closed', 'The store is closed.')
  }
  return {
    get state() {
      if (closed) return 'closed'
      return cause === null ? 'open' : 'readOnly'
    },
    get reason() {
      return cause?.reason ?? null
    },
    check() {
      checkOpen()
      if (cause !== null) throw refusal(cause.code, cause.reason)
    },
    checkOpen,
    failed(error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
      cause ??= FULL.has(code)
        ? { code: 'full', reason: 'The disk is full. Make room and start the server again; reading goes on.' }
        : {
            code: 'readOnly',
            reason: `The disk failed (${code}). Check it and start the server again; reading goes on.`,
          }
      return refusal(cause.code, cause.reason, error)
    },
    close() {
      closed = true
    },
  }
}
