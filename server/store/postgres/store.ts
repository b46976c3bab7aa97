/** The port over the parts of the PostgreSQL adapter. Every read passes the scope here or in the statement. */
import { checkedJson, WRAPPED_DEPTH } from '../../../core/store/checked-json.ts'
import { checkId } from '../../../core/store/id.ts'
import type { JsonObject } from '../../../core/store/json.ts'
import type { AuditEntry, AuditReader, Health, Stored, Tx } from '../../../core/store/port.ts'
import { EVERYTHING } from '../../../core/store/query.ts'
import type { Shapes } from '../../../core/store/shapes.ts'
import { checkScope, inScope } from '../../../core/store/scope.ts'
import type { MovableStore } from '../../../core/store/transfer.ts'
import { storedOf } from '../shared/attempt.ts'
import type { Cursors } from '../shared/cursor.ts'
import { jobsOn, type JobTable } from '../shared/jobs.ts'
import { makeTransact, type Transact } from '../shared/transactions.ts'
import type { PgBlobs } from './blobs.ts'
import { makeCommits } from './commits.ts'
import type { Database } from './database.ts'
import { cursorAt, makeFeed, type Position } from './feed.ts'
import { countJobs, countRows, dueJobs, findRows } from './lists.ts'
import { readThing, readThings, readVersions } from './things.ts'
import { makeTransfer } from './transfer.ts'
import { countOwners, verifyStore } from './verify.ts'

export interface StoreParts {
  readonly db: Database
  readonly cursors: Cursors
  readonly blobs: PgBlobs
  readonly clock: () => number
  readonly newId: () => string
  readonly shapes: Shapes
}

const AUDIT_PAGE = 1000

export function makeStore(parts: StoreParts): MovableStore {
  const { db, cursors, blobs } = parts
  const transact = makeTransact(makeCommits(db), parts.clock, parts)
  return {
    health: () => healthOf(db),
    close: () => db.close(),
    async tx(ctx, work, options) {
      const done = await transact(ctx, (tx) => work(tx as Tx), options?.idempotency)
      return { result: done.result, cursor: cursorAt(cursors, done.position), replayed: done.replayed }
    },
    async get(kind, owner, id, scope) {
      check(db, owner, id, scope)
      const found = await readThing(db.run, kind, owner, id)
      if (found === undefined || !inScope(scope, owner, found.area)) return null
      return storedOf(parts.shapes, { kind, owner, id }, found) as Stored<never>
    },
    async getAll(kind, places, scope, how) {
      db.checkOpen()
      checkScope(scope)
      for (const { owner, id } of places) check(db, owner, id, scope)
      const found = await readThings(db.run, kind, places, how?.light)
      return found.flatMap(([{ owner, id }, thing]) =>
        inScope(scope, owner, thing.area) ? [storedOf(parts.shapes, { kind, owner, id }, thing) as Stored<never>] : [],
      )
    },
    async history(kind, owner, id, scope) {
      check(db, owner, id, scope)
      const versions = await readVersions(db.run, kind, owner, id)
      const present = versions.at(-1)
      if (present === undefined || !inScope(scope, owner, present.area)) return []
      return versions.map((version) => storedOf(parts.shapes, { kind, owner, id }, version) as Stored<never>)
    },
    find: (kind, query, scope) => findRows(db.run, cursors, kind, query, scope),
    count: (kind, grouping, scope) => countRows(db.run, kind, grouping, scope),
    verify: (told) => verifyStore(db, blobs, parts.shapes, told),
    blobs,
    jobs: jobsOn(jobTable(parts, transact)),
    audit: auditReader(db),
    feed: makeFeed(db, cursors),
    transfer: makeTransfer(db, blobs),
  }
}

function check(db: Database, owner: string, id: string, scope: Parameters<typeof checkScope>[0]): void {
  db.checkOpen()
  checkScope(scope)
  checkId(owner, 'owner')
  checkId(id, 'id')
}

async function healthOf(db: Database): Promise<Health> {
  if (db.closed) return { state: 'closed', reason: null, notes: [], owners: 0 }
  try {
    const [standby] = await db.run<{ reads: boolean }>('SELECT pg_is_in_recovery() AS reads')
    const owners = await countOwners(db.run)
    if (!standby?.reads) return { state: 'open', reason: null, notes: [], owners }
    return { state: 'readOnly', reason: 'The database is a standby and takes no writes.', notes: [], owners }
  } catch {
    return { state: 'readOnly', reason: 'The database does not answer.', notes: [], owners: 0 }
  }
}

function auditReader(db: Database): AuditReader {
  return {
    ends: (after, limit) =>
      db.run(
        `SELECT owner, audit_n AS n, audit_hash AS hash FROM "owner" WHERE owner > $1 AND audit_n > 0
         ORDER BY owner LIMIT $2`,
        [after ?? '', limit],
      ),
    async read(owner, scope, { after = 0, limit = AUDIT_PAGE } = {}) {
      check(db, owner, owner, scope)
      const [found] = await db.run<{ area: string | null }>(
        'SELECT CASE WHEN has_subject THEN area END AS area FROM "owner" WHERE owner = $1',
        [owner],
      )
      if (found === undefined || !inScope(scope, owner, found.area)) return []
      const rows = await db.run<{ entry: unknown }>(
        'SELECT entry FROM audit WHERE owner = $1 AND n > $2 ORDER BY n LIMIT $3',
        [owner, after, limit],
      )
      return rows.map((row) => checkedJson(row.entry, WRAPPED_DEPTH) as unknown as AuditEntry)
    },
  }
}

function jobTable({ db, clock }: StoreParts, transact: Transact<Position>): JobTable {
  return {
    due: (types, now) => dueJobs(db.run, types, now),
    counts: (now) => countJobs(db.run, now),
    async get(owner, id) {
      return (await readThing(db.run, 'job', owner, id)) ?? null
    },
    async change(actor, owner, id, ifRev, data: JsonObject | null) {
      await transact({ actor, scope: EVERYTHING }, async (tx) => {
        if (data === null) await tx.remove('job', owner, id, ifRev)
        else await tx.put('job', owner, id, ifRev, data)
      })
    },
    now: clock,
  }
}
