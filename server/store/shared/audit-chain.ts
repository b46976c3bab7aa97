/**
 * The audit of an owner is one chain: each entry carries the hash of the one before, so that a changed, dropped or
 * inserted entry breaks every hash behind it.
 */
import type { Json } from '../../../core/store/json.ts'
import type { AuditEntry, Entry } from '../../../core/store/port.ts'
import type { Id } from '../../../core/store/query.ts'
import { hashOf } from './hash.ts'

/** The next entry behind `last`; `entry` is checked JSON. */
export function linkEntry(
  owner: Id,
  last: Pick<AuditEntry, 'n' | 'hash'> | undefined,
  entry: Entry,
  at: string,
  actor: string,
): AuditEntry {
  const unsigned = { ...entry, owner, n: (last?.n ?? 0) + 1, at, actor, prev: last?.hash ?? '' }
  return Object.freeze({ ...unsigned, hash: hashOf(unsigned as unknown as Json) })
}

/** @returns the position of the first entry that does not fit, or null when the chain is whole. */
export function brokenLink(owner: Id, chain: readonly AuditEntry[]): number | null {
  let prev = ''
  for (const [i, entry] of chain.entries()) {
    const { hash, ...unsigned } = entry
    const fits = entry.owner === owner && entry.n === i + 1 && entry.prev === prev
    if (!fits || hash !== hashOf(unsigned as unknown as Json)) return i + 1
    prev = hash
  }
  return null
}
