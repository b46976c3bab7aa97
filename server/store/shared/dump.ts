/** The text of a dump: one line an owner, an event, a file. Two stores with the same content have the same text. */
import { createHash } from 'node:crypto'
import type { Json } from '../../../core/store/json.ts'
import type { AuditEntry } from '../../../core/store/port.ts'
import { canonicalJson } from '../../../core/store/canonical-json.ts'
import type { DumpedThing, MovableStore, Part } from '../../../core/store/transfer.ts'

/** Events in one part. */
export const EVENTS_PAGE = 500

export function ownerPart(owner: string, things: readonly DumpedThing[], audit: readonly AuditEntry[]): Part {
  const key = ({ kind, id }: DumpedThing) => `${kind}/${id}`
  const sorted = [...things].sort((a, b) => (key(a) < key(b) ? -1 : 1))
  return { part: 'owner', owner, things: sorted, audit }
}

/** Canonical: neither order of keys nor the adapter's own spelling is in it. */
export function linesOf(part: Part): readonly string[] {
  const entries = part.part === 'events' ? part.events.map((event) => ({ part: 'event', event })) : [part]
  return entries.map((entry) => `${canonicalJson(entry as unknown as Json)}\n`)
}

/** @returns SHA-256 of the whole text, after each part was taken. */
export async function dumpHash(store: MovableStore, take: (part: Part) => Promise<void> = async () => undefined) {
  const hash = createHash('sha256')
  await store.transfer.dump(async (part) => {
    for (const line of linesOf(part)) hash.update(line)
    await take(part)
  })
  return hash.digest('hex')
}
