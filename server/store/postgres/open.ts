/** Opens the PostgreSQL store: brings the tables up to date and puts the parts together behind the port. */
import { randomUUID } from 'node:crypto'
import { SHAPES, type Shapes } from '../../../core/store/shapes.ts'
import type { MovableStore } from '../../../core/store/transfer.ts'
import { signedCursors } from '../shared/cursor.ts'
import { makeBlobs } from './blobs.ts'
import { openDatabase } from './database.ts'
import { cursorKey, migrate } from './migrations.ts'
import { makeStore } from './store.ts'

export interface PostgresOptions {
  /** postgres://user:password@host:port/database, with a database or a schema of its own. */
  readonly url: string
  /** Milliseconds since 1970, UTC. */
  readonly clock: () => number
  /** Ids of jobs. */
  readonly newId?: () => string
  readonly shapes?: Shapes
  /** Lines to the database: so many for reading, and as many for commits. */
  readonly lines?: number
}

const LINES = 8

/** @throws StoreError `unreachable` when the database does not answer, `invalid` when it is not fit for a store. */
export async function openPostgresStore(options: PostgresOptions): Promise<MovableStore> {
  const { url, clock, newId = randomUUID, shapes = SHAPES, lines = LINES } = options
  const db = openDatabase(url, lines)
  try {
    await migrate(db, shapes)
    const blobs = makeBlobs(db, clock)
    await blobs.sweep()
    return makeStore({ db, cursors: signedCursors(await cursorKey(db)), blobs, clock, newId, shapes })
  } catch (error) {
    await db.close()
    throw error
  }
}
