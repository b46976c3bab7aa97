/**
 * What an error of the database means: try again, nobody knows, or a refusal with its reason. Codes are SQLSTATE;
 * an error without one comes from the line, not from the server.
 */
import pg from 'pg'
import { StoreError } from '../../../core/store/errors.ts'

/** The line broke while COMMIT was under way: it may have been done or not. */
export class UnknownOutcome extends Error {
  constructor(cause: unknown) {
    super('The line broke at COMMIT.', { cause })
    this.name = 'UnknownOutcome'
  }
}

/** What was read no longer holds; nothing was written. */
export class Stale extends Error {
  constructor() {
    super('What was read has changed.')
    this.name = 'Stale'
  }
}

const REPEAT = new Set(['40001', '40P01'])
const ENDED_BY_SERVER = /^(57P0|08)/
const LINE = /^(ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)/

export function isRepeatable(error: unknown): boolean {
  return error instanceof Stale || (error instanceof pg.DatabaseError && REPEAT.has(error.code ?? ''))
}

/** The server did not answer, or went away. */
export function isLostLine(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof StoreError) return false
  if (error instanceof pg.DatabaseError) return ENDED_BY_SERVER.test(error.code ?? '')
  if ('code' in error && LINE.test(String(error.code))) return true
  return /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered)/.test(error.message)
}

/** What the caller of the store gets; what is none of the database's comes through as it is. */
export function toStoreError(error: unknown): unknown {
  if (error instanceof UnknownOutcome) {
    const message =
      'The line to the database broke at the last moment: look whether it was stored before sending again.'
    return new StoreError('unreachable', message, { cause: error })
  }
  if (isLostLine(error)) return new StoreError('unreachable', 'The database does not answer.', { cause: error })
  if (error instanceof Stale) {
    return new StoreError('unreachable', 'Too many others were changing the same thing.', { cause: error })
  }
  if (!(error instanceof pg.DatabaseError)) return error
  if (REPEAT.has(error.code ?? '')) {
    return new StoreError('unreachable', 'Too many others were changing the same thing.', { cause: error })
  }
  if (error.code === '53100') return new StoreError('full', 'Nothing was changed: the disk is full.', { cause: error })
  if (error.code === '25006') {
    return new StoreError('readOnly', 'Nothing was changed: the database takes no writes.', { cause: error })
  }
  return error
}
