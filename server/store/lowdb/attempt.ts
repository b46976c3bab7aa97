/**
 * One run of a transaction's work against one view of the store: what it read, what it would change. The commit
 * checks that the reads still hold and writes the changes, or runs the work again.
 */
import type { JsonObject } from '../../../core/store/json.ts'
import type { AuditEntry, Entry, Stored } from '../../../core/store/port.ts'
import { linkEntry } from '../shared/audit-chain.ts'
import type { StoredKind } from '../shared/stored-kinds.ts'
import type { Op, Thing } from './subject-file.ts'

/** A state of the store: the one that readers see, or that with the transactions of this batch on top. */
export interface View {
  thing(owner: string, kind: StoredKind, id: string): Promise<Thing | undefined>
  /** Of the owner's subject; undefined when it has none. */
  area(owner: string): string | null | undefined
  takenBy(kind: StoredKind, id: string): string | undefined
  lastAudit(owner: string): Promise<AuditEntry | undefined>
}

export interface Read {
  readonly owner: string
  readonly kind: StoredKind
  readonly id: string
  readonly thing: Thing | undefined
}

/** An audit entry gets its place in the chain only at the commit. */
export type Change = Exclude<Op, readonly ['audit', ...unknown[]]> | readonly ['audit', owner: string, entry: Entry]

export interface Attempt {
  readonly at: string
  readonly by: string
  readonly reads: readonly Read[]
  readonly changes: readonly Change[]
}

/** Whether all that was read is still so. */
export async function stillHolds(attempt: Attempt, view: View): Promise<boolean> {
  for (const { owner, kind, id, thing } of attempt.reads) {
    if ((await view.thing(owner, kind, id)) !== thing) return false
    if (thing === undefined && (view.takenBy(kind, id) ?? owner) !== owner) return false
  }
  return true
}

/** The changes as they go into the journal: audit entries linked behind the last one of their owner. */
export async function opsOf(attempt: Attempt, view: View): Promise<readonly Op[]> {
  const chains = new Map<string, AuditEntry | undefined>()
  const ops: Op[] = []
  for (const change of attempt.changes) {
    if (change[0] !== 'audit') {
      ops.push(change)
      continue
    }
    const [, owner, entry] = change
    const last = chains.has(owner) ? chains.get(owner) : await view.lastAudit(owner)
    const linked = linkEntry(owner, last, entry, attempt.at, attempt.by)
    chains.set(owner, linked)
    ops.push(['audit', owner, linked])
  }
  return ops
}

export function storedOf(owner: string, id: string, version: Omit<Thing, 'past'>): Stored<JsonObject> {
  const { rev, at, by, data } = version
  return Object.freeze({ owner, id, rev, at, by, data })
}
