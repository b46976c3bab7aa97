/**
 * Everything a store holds, in parts that any adapter can give and take: the way from one adapter to another. Parts come
 * in one order and their members too, so that two stores with the same content give the same text, byte for byte.
 */
import type { AuditEntry, Entry, Store } from './port.ts'
import type { JsonObject } from './json.ts'
import type { Id } from './query.ts'

export interface DumpedVersion {
  readonly rev: number
  readonly at: string
  readonly by: string
  readonly data: JsonObject
}

export interface DumpedThing {
  /** A kind of the port, or one of the machinery: jobs, number series, remembered keys. */
  readonly kind: string
  readonly id: string
  /** Every revision that is kept, oldest first. */
  readonly versions: readonly DumpedVersion[]
}

export interface DumpedEvent extends Entry {
  readonly owner: Id
  readonly at: string
  readonly actor: string
}

/** Owners by id, each once; then the events in their order; then the files by hash. */
export type Part =
  | {
      readonly part: 'owner'
      readonly owner: Id
      readonly things: readonly DumpedThing[]
      readonly audit: readonly AuditEntry[]
    }
  | { readonly part: 'events'; readonly events: readonly DumpedEvent[] }
  | { readonly part: 'blob'; readonly sha256: string }

export interface Transfer {
  /** Gives one part after the other, all of one moment. */
  dump(take: (part: Part) => Promise<void>): Promise<void>
  isEmpty(): Promise<boolean>
  /**
   * Takes an owner or events as they are, durable before it resolves; files go through the blobs. Only into a store
   * that was empty, and while nobody else uses it.
   */
  load(part: Part): Promise<void>
}

/** What an adapter opens: services know the port alone, an operator's commands this. */
export interface MovableStore extends Store {
  readonly transfer: Transfer
}
