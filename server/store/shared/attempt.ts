/**
 * One run of a transaction's work against one view of the store: what it read, what it would change. The commit of an
 * adapter checks that the reads still hold and writes the changes, or runs the work again.
 */
import type { JsonObject } from '../../../core/store/json.ts'
import type { AuditEntry, Entry, Stored } from '../../../core/store/port.ts'
import type { Shapes } from '../../../core/store/shapes.ts'
import { linkEntry } from './audit-chain.ts'
import type { StoredKind } from './stored-kinds.ts'

/** One revision of a thing. */
export interface Version {
  readonly rev: number
  readonly at: string
  readonly by: string
  readonly data: JsonObject
}

/** A state of the store: the one that readers see, or one on which a commit in line is tried. */
export interface View {
  thing(owner: string, kind: StoredKind, id: string): Promise<Version | undefined>
  /** Of the owner's subject; undefined when it has none. */
  area(owner: string): Promise<string | null | undefined>
  /** The owner under which an id of this kind is used. */
  takenBy(kind: StoredKind, id: string): Promise<string | undefined>
  /** What is to be made is taken for new without a look: the commit looks, and runs the work again where it was not. */
  readonly trustsNew?: boolean
}

export interface Read {
  readonly owner: string
  readonly kind: StoredKind
  readonly id: string
  /** The very object that the view gave. */
  readonly thing: Version | undefined
}

/** An audit entry gets its place in the chain only at the commit. */
export type Change =
  | readonly ['put', owner: string, kind: StoredKind, id: string, rev: number, data: JsonObject]
  | readonly ['remove', owner: string, kind: StoredKind, id: string]
  | readonly ['audit', owner: string, entry: Entry]
  | readonly ['outbox', owner: string, entry: Entry]

export type LinkedChange = Exclude<Change, readonly ['audit', ...unknown[]]> | readonly ['audit', string, AuditEntry]

export interface Attempt {
  readonly at: string
  readonly by: string
  readonly reads: readonly Read[]
  readonly changes: readonly Change[]
}

/** A finished run, with what the caller gets once it is durable. `attempt` null changes nothing. */
export interface Outcome<T> {
  readonly attempt: Attempt | null
  readonly value: T
}

/** Runs work until its reads hold at the moment of its commit. `P` is a position in the feed. */
export interface Commits<P> {
  /** @param repeatable whether the work finds out by itself that it was done before. */
  run<T>(
    work: (view: View) => Promise<Outcome<T>>,
    repeatable: boolean,
  ): Promise<{ readonly value: T; readonly position: P }>
}

export interface Key {
  readonly kind: StoredKind
  readonly owner: string
  readonly id: string
}

/** The changes with audit entries linked behind the last one of their owner. */
export async function linkChanges(
  attempt: Attempt,
  lastAudit: (owner: string) => Promise<Pick<AuditEntry, 'n' | 'hash'> | undefined>,
): Promise<readonly LinkedChange[]> {
  const chains = new Map<string, Pick<AuditEntry, 'n' | 'hash'> | undefined>()
  const linked: LinkedChange[] = []
  for (const change of attempt.changes) {
    if (change[0] !== 'audit') {
      linked.push(change)
      continue
    }
    const [, owner, entry] = change
    const last = chains.has(owner) ? chains.get(owner) : await lastAudit(owner)
    const next = linkEntry(owner, last, entry, attempt.at, attempt.by)
    chains.set(owner, next)
    linked.push(['audit', owner, next])
  }
  return linked
}

/** As callers see it: in the present shape. @throws StoreDamaged for a shape of a newer version. */
export function storedOf(shapes: Shapes, { kind, owner, id }: Key, version: Version): Stored<JsonObject> {
  const { rev, at, by } = version
  const data = shapes.read(kind, version.data, `${kind} ${owner}/${id}`)
  return Object.freeze({ owner, id, rev, at, by, data })
}
