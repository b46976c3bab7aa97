/**
 * The Store port: documents led by their owner, transactions, and lists on declared fields. Small enough to hold in
 * one head, and so shaped that an embedded and a distributed adapter cannot be told apart from outside.
 * Nothing is read without a Scope; nothing is acknowledged before it is durable.
 */
import type { Data, Given, Kind } from './kinds.ts'
import type { JsonObject } from './json.ts'
import type { Group, Grouping, Id, Page, Query, Scope } from './query.ts'

/** Revisions count from 1; 0 as an expectation means "not there yet". */
export type Rev = number

/** Where a thing lies; a row of a list is one. */
export interface Place {
  readonly owner: Id
  readonly id: Id
}

export interface Stored<D extends object = JsonObject> extends Place {
  readonly rev: Rev
  /** When this revision was written, UTC with milliseconds, and by whom. */
  readonly at: string
  readonly by: string
  /** Frozen. */
  readonly data: D
}

/** On whose behalf; reads inside the transaction see no more than `scope`. */
export interface Ctx {
  /** Id of the user, or a name such as `system`. */
  readonly actor: string
  readonly scope: Scope
}

/** What happened, for the audit or for those who listen. Values are ids and codes, never answers. */
export interface Entry {
  readonly action: string
  readonly target?: { readonly kind: Kind; readonly id: Id }
  readonly detail?: JsonObject
}

/** One link of an owner's audit chain. `hash` is SHA-256 over the canonical JSON of all else. */
export interface AuditEntry extends Entry {
  readonly owner: Id
  /** Position in the chain, from 1. */
  readonly n: number
  readonly at: string
  readonly actor: string
  /** Hash of the entry before; empty for the first. */
  readonly prev: string
  readonly hash: string
}

export interface NewJob {
  readonly owner: Id
  readonly type: string
  /** A second job of the same owner, type and key is dropped while the first is not done. */
  readonly key?: string
  readonly payload: JsonObject
  /** Not before; UTC with milliseconds. Absent: at once. */
  readonly runAt?: string
}

/**
 * Inside a transaction: all or nothing, durable before `tx` resolves. The work may be run twice and must touch
 * nothing but this; reads see its own writes.
 */
export interface Tx {
  get<K extends Kind, D extends object = Data<K>>(kind: K, owner: Id, id: Id): Promise<Stored<D> | null>
  /** @returns the new revision. @throws Conflict when the actual revision is not `ifRev`. */
  put<K extends Kind>(kind: K, owner: Id, id: Id, ifRev: Rev, data: Given<K>): Promise<Rev>
  /** Only kinds that are removable. @throws Conflict as `put`. */
  remove(kind: Kind, owner: Id, id: Id, ifRev: Rev): Promise<void>
  append(stream: 'audit' | 'outbox', owner: Id, entry: Entry): Promise<void>
  /** Next number of a series, from 1: no gap and no double, whatever fails. */
  next(series: string): Promise<number>
  enqueue(job: NewJob): Promise<void>
  /**
   * Ends a claimed job together with all else that this transaction does: its effects are there once, however often
   * it was given out. @throws Conflict when the lease was lost to another worker; then nothing of it is done.
   */
  finish(job: Pick<Job, 'owner' | 'id' | 'lease'>): Promise<void>
}

/**
 * The same key under the same owner gives the first result again if the body is the same, and is refused as
 * `duplicate` if it is not. Remembered for {@link IDEMPOTENCY_DAYS}.
 */
export interface Idempotency {
  readonly owner: Id
  readonly key: string
  readonly body: unknown
}

/** Longer than a phone may stay offline. */
export const IDEMPOTENCY_DAYS = 180

export interface Committed<R> {
  /** With an idempotency key this must be JSON. */
  readonly result: R
  /** Position of this transaction in the feed. */
  readonly cursor: string
  readonly replayed: boolean
}

export interface Health {
  readonly state: 'open' | 'readOnly' | 'closed'
  /** Why it reads only. */
  readonly reason: string | null
  /** What was found and put right at the start, in plain words. */
  readonly notes: readonly string[]
  readonly owners: number
  /** Bytes of the journal on the disk, where there is one. */
  readonly journalBytes?: number
}

export interface VerifyReport {
  readonly owners: number
  readonly things: number
  readonly auditEntries: number
  readonly blobs: number
  /** Empty when all is as written. */
  readonly faults: readonly { readonly place: string; readonly message: string }[]
}

/** Files by content. Reading one takes its hash, and who may know the hash is decided by the thing that names it. */
export interface Blobs {
  /** Durable before it resolves; an upload that breaks off leaves nothing. */
  put(content: AsyncIterable<Uint8Array>): Promise<{ readonly sha256: string; readonly size: number }>
  get(sha256: string): Promise<Uint8Array | null>
}

export interface Job {
  readonly owner: Id
  readonly id: Id
  readonly type: string
  readonly payload: JsonObject
  /** How often it was taken, this time included. */
  readonly attempts: number
  /** Proves who holds it; changes with each claim. */
  readonly lease: string
}

export interface Jobs {
  /** Takes due jobs for `leaseMs`; a job that is not finished by then is given out again. */
  claim(worker: string, types: readonly string[], leaseMs: number, limit: number): Promise<readonly Job[]>
  /** False when the lease was lost to another worker. */
  done(job: Job): Promise<boolean>
  /** Gives it back, to be tried at `runAt`. False as `done`. */
  retry(job: Job, runAt: string, reason: string): Promise<boolean>
  /** Holds it for `leaseMs` from now, for work that takes long. False as `done`. */
  renew(job: Job, leaseMs: number): Promise<boolean>
  /** How many there are of each type, types in order; nothing is claimed. */
  counts(): Promise<readonly JobCount[]>
}

export interface JobCount {
  readonly type: string
  /** Due and in nobody's hands. */
  readonly due: number
  /** Under a lease that runs. */
  readonly held: number
  /** Their time has not come. */
  readonly later: number
  /** Of all these, tried before without success. */
  readonly failing: number
}

/** Where an audit chain ends. */
export interface ChainEnd {
  readonly owner: Id
  /** Position of the last entry, from 1. */
  readonly n: number
  readonly hash: string
}

export interface AuditReader {
  /** The ends of all chains that are not empty, by owner, behind `after`; for the machinery, whatever the area. */
  ends(after: Id | null, limit: number): Promise<readonly ChainEnd[]>
  /** Entries after position `after`, in order; empty when the owner is outside the scope. */
  read(owner: Id, scope: Scope, range?: { after?: number; limit?: number }): Promise<readonly AuditEntry[]>
}

export interface FeedEvent extends Entry {
  readonly owner: Id
  readonly at: string
  readonly actor: string
  /** Cursor just behind this event. */
  readonly cursor: string
}

export interface Feed {
  /** Outbox entries after a cursor in the order of commit, `next` to go on from; `after` null is the beginning. */
  read(
    after: string | null,
    limit: number,
    scope: Scope,
  ): Promise<{ readonly events: readonly FeedEvent[]; readonly next: string | null }>
}

export interface Store {
  health(): Promise<Health>
  close(): Promise<void>
  /** @throws Conflict, StoreError `duplicate`, `invalid`, `full`, `readOnly`; what `work` throws comes through. */
  tx<R>(ctx: Ctx, work: (t: Tx) => Promise<R>, options?: { readonly idempotency?: Idempotency }): Promise<Committed<R>>
  get<K extends Kind, D extends object = Data<K>>(kind: K, owner: Id, id: Id, scope: Scope): Promise<Stored<D> | null>
  /**
   * Those of `places` that are there and in scope, in their order: for a list with what stands in it, at one stroke.
   * `light` leaves out what the kind calls heavy.
   */
  getAll<K extends Kind, D extends object = Data<K>>(
    kind: K,
    places: readonly Place[],
    scope: Scope,
    how?: { readonly light: boolean },
  ): Promise<readonly Stored<D>[]>
  /** Every revision that is kept, oldest first; empty when there is none in scope. */
  history<K extends Kind, D extends object = Data<K>>(
    kind: K,
    owner: Id,
    id: Id,
    scope: Scope,
  ): Promise<readonly Stored<D>[]>
  find<K extends Kind>(kind: K, query: Query<K>, scope: Scope): Promise<Page<K>>
  count<K extends Kind>(kind: K, grouping: Grouping<K>, scope: Scope): Promise<readonly Group[]>
  /** Reads everything: files, journal, blobs, audit chains. Slow, and safe while the store is in use; `told` hears how far it is. */
  verify(told?: (done: number, owners: number) => void): Promise<VerifyReport>
  readonly blobs: Blobs
  readonly jobs: Jobs
  readonly audit: AuditReader
  readonly feed: Feed
}
