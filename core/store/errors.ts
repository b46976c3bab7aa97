/**
 * What a store may answer instead of doing what was asked. Each error names the Problem a request gets from it;
 * errors that stop a start also name the place and the cure.
 */
import type { ProblemCode } from '../errors/problem.ts'
import type { Stored } from './port.ts'

/** The problem that a request gets from each error of a store. */
export const PROBLEM_OF = {
  /** Somebody else changed the thing first. */
  conflict: 'record.stale',
  /** The same idempotency key with another body, or an id that is already used under another owner. */
  duplicate: 'record.duplicate',
  /** Data, id, query or cursor that the store does not take. */
  invalid: 'request.invalid',
  /** The disk is full: nothing was changed, the store reads on. */
  full: 'store.full',
  /** The embedded store holds as much as it is made for: nothing new is taken, all else goes on. */
  ceiling: 'store.ceiling',
  /** A write or fsync failed earlier: the store reads on and writes no more until it is started again. */
  readOnly: 'store.readOnly',
  /** The database does not answer, or the line broke and nobody can say whether the work was done. */
  unreachable: 'store.unreachable',
  /** Another process owns the data. */
  locked: 'server.fault',
  /** A file is missing or its content is not what was written. */
  damaged: 'server.fault',
  closed: 'server.fault',
} as const satisfies Record<string, ProblemCode>

export type StoreErrorCode = keyof typeof PROBLEM_OF

export class StoreError extends Error {
  readonly code: StoreErrorCode
  readonly problem: ProblemCode
  constructor(code: StoreErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = 'StoreError'
    this.code = code
    this.problem = PROBLEM_OF[code]
  }
}

/** A put or remove whose expected revision is not the actual one. */
export class Conflict extends StoreError {
  /** What stands in the store now; null when it is not there, or not in the caller's scope. */
  readonly actual: Stored<object> | null
  constructor(message: string, actual: Stored<object> | null) {
    super('conflict', message)
    this.name = 'Conflict'
    this.actual = actual
  }
}

/** The data cannot be opened, or a part of it cannot be read: where, and what to do. */
export class StoreDamaged extends StoreError {
  readonly place: string
  readonly cure: string
  constructor(place: string, what: string, cure: string) {
    super('damaged', `${place}: ${what}. ${cure}`)
    this.name = 'StoreDamaged'
    this.place = place
    this.cure = cure
  }
}
