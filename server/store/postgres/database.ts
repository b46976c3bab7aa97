/**
 * The lines to the database. Commits have lines of their own: work inside a transaction may read the store while its
 * commit is held, and would wait for itself if both came from one pool.
 */
import pg from 'pg'
import { setTimeout as wait } from 'node:timers/promises'
import { StoreError } from '../../../core/store/errors.ts'
import { isLostLine, toStoreError, UnknownOutcome } from './faults.ts'

export type Run = <R extends object>(text: string, values?: readonly unknown[]) => Promise<R[]>

export interface Database {
  /** One statement by itself; a lost line is tried again, so that it must do no harm twice. */
  readonly run: Run
  /**
   * All or nothing. Statements that `work` sends without waiting between them go in one go and are done in that order;
   * behind one that fails, none is done. @throws UnknownOutcome, and whatever `work` throws, as it is.
   */
  transaction<T>(work: (run: Run) => Promise<T>, mode?: string): Promise<T>
  /** @throws StoreError `closed`. */
  checkOpen(): void
  readonly closed: boolean
  close(): Promise<void>
}

const BIGINT = 20

/** Whole numbers are numbers here: the store takes none beyond the safe ones. */
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === BIGINT ? Number : (pg.types.getTypeParser(oid, format as 'text') as (value: string) => unknown),
}

/** A commit whose server side was forgotten by its client must not hold its locks for ever. */
const IDLE_IN_TRANSACTION_MS = 60_000
const CONNECT_MS = 10_000
const TRIES = 4

export function openDatabase(url: string, lines: number): Database {
  const makePool = (max: number, pipeline: boolean) => {
    const pool = new pg.Pool({
      pipeline,
      connectionString: url,
      max,
      types: types as pg.CustomTypesConfig,
      connectionTimeoutMillis: CONNECT_MS,
      idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
      keepAlive: true,
      application_name: 'tongbiao',
    })
    // A line that breaks while it rests is replaced; whoever uses one hears of it from the call.
    pool.on('error', () => undefined)
    return pool
  }
  const [reads, commits] = [makePool(lines, false), makePool(lines, true)]
  let closing: Promise<void> | null = null
  const checkOpen = () => {
    if (closing !== null) throw new StoreError('closed', 'The store is closed.')
  }
  return {
    async run(text, values = []) {
      checkOpen()
      return patiently(async () => (await reads.query({ text, values: [...values] })).rows as never)
    },
    async transaction(work, mode = 'READ COMMITTED') {
      checkOpen()
      return inTransaction(commits, work, mode)
    },
    checkOpen,
    get closed() {
      return closing !== null
    },
    close: () => (closing ??= Promise.all([reads.end(), commits.end()]).then(() => undefined)),
  }
}

async function inTransaction<T>(pool: pg.Pool, work: (run: Run) => Promise<T>, mode: string): Promise<T> {
  const client = await pool.connect()
  let lost: Error | undefined
  const onLost = (error: Error) => (lost = error)
  client.on('error', onLost)
  try {
    const begun = client.query(`BEGIN ISOLATION LEVEL ${mode}`)
    const result = await work(runIn(client, begun))
    await begun
    await commit(client)
    return result
  } catch (error) {
    if (error instanceof UnknownOutcome || isLostLine(error)) lost ??= error as Error
    else await client.query('ROLLBACK').catch(onLost)
    throw error
  } finally {
    client.off('error', onLost)
    client.release(lost)
  }
}

/** Those behind a statement that failed fail too: what counts is why the first one did. */
function runIn(client: pg.PoolClient, begun: Promise<unknown>): Run {
  let first: { readonly error: unknown } | null = null
  return async (text, values = []) => {
    try {
      const [{ rows }] = await Promise.all([client.query({ text, values: [...values] }), begun])
      return rows
    } catch (error) {
      first ??= { error }
      throw first.error
    }
  }
}

async function commit(client: pg.PoolClient): Promise<void> {
  try {
    const { command } = await client.query('COMMIT')
    if (command !== 'COMMIT') throw new Error(`The transaction ended with ${command}.`)
  } catch (error) {
    throw isLostLine(error) ? new UnknownOutcome(error) : error
  }
}

async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await work()
    } catch (error) {
      if (tried >= TRIES || !isLostLine(error)) throw toStoreError(error)
      await pause(tried)
    }
  }
}

/** Longer with each try, and never the same for two. */
export function pause(tried: number): Promise<void> {
  return wait(Math.random() * Math.min(500, 5 * 2 ** tried))
}
