/**
 * The port over the parts of the embedded adapter. Transactions of callers and of the machinery (jobs) go one way;
 * every read passes the scope here.
 */
import { checkId } from '../../../core/store/id.ts'
import type { JsonObject } from '../../../core/store/json.ts'
import type { AuditReader, Stored, Tx } from '../../../core/store/port.ts'
import { EVERYTHING, type Scope } from '../../../core/store/query.ts'
import type { Shapes } from '../../../core/store/shapes.ts'
import { checkScope, inScope } from '../../../core/store/scope.ts'
import type { MovableStore } from '../../../core/store/transfer.ts'
import { storedOf } from '../shared/attempt.ts'
import type { Cursors } from '../shared/cursor.ts'
import { withoutHeavy } from '../shared/heavy-members.ts'
import { ownArea } from '../shared/index-values.ts'
import { countJobRows, dueRows, jobsOn, type JobTable } from '../shared/jobs.ts'
import { countRows, findRows } from '../shared/row-lists.ts'
import type { StoredKind } from '../shared/stored-kinds.ts'
import { makeTransact, type Transact } from '../shared/transactions.ts'
import type { LowdbBlobs } from './blobs.ts'
import type { Ceiling } from './ceiling.ts'
import type { Checkpointer } from './checkpointer.ts'
import { cursorBehind, makeFeed } from './feed.ts'
import type { FileSystem } from '../shared/file-system.ts'
import type { GroupCommit } from './group-commit.ts'
import { listSegments } from './journal-reading.ts'
import type { Journal } from './journal.ts'
import type { OwnerLock } from './owner-lock.ts'
import type { Owners } from './owners.ts'
import type { Paths } from './paths.ts'
import type { Projection } from './projection.ts'
import { thingOf, versionsOf, type Thing } from './subject-file.ts'
import { makeTransfer } from './transfer.ts'
import { verifyStore } from './verify.ts'
import type { WriteState } from './write-state.ts'

export interface StoreParts {
  readonly fs: FileSystem
  readonly paths: Paths
  readonly index: Projection
  readonly owners: Owners
  readonly journal: Journal
  readonly state: WriteState
  readonly commit: GroupCommit
  readonly checkpointer: Checkpointer
  readonly lock: OwnerLock
  readonly clock: () => number
  readonly newId: () => string
  readonly shapes: Shapes
  readonly notes: readonly string[]
  readonly ceiling: Ceiling
  readonly cursors: Cursors
  readonly blobs: LowdbBlobs
}

const AUDIT_PAGE = 1000

export function makeStore(parts: StoreParts): MovableStore {
  const { fs, paths, index, owners, state, commit, cursors, blobs, clock } = parts
  const transact = makeTransact(commit, clock, parts)
  const applied = () => commit.applied
  const thing = thingReader(parts)
  const stored = async (kind: StoredKind, owner: string, id: string, scope: Scope) => {
    const found = await thing(kind, owner, id, scope)
    return found === null ? null : (storedOf(parts.shapes, { kind, owner, id }, found) as Stored<never>)
  }
  let closing: Promise<void> | null = null
  return {
    async health() {
      const journalBytes = await journalSize(fs, paths)
      const near = parts.ceiling.note()
      const notes = near === null ? parts.notes : [...parts.notes, near]
      return { state: state.state, reason: state.reason, notes, owners: index.size, journalBytes }
    },
    close: () => (closing ??= closeStore(parts)),
    async tx(ctx, work, options) {
      const done = await transact(ctx, (tx) => work(tx as Tx), options?.idempotency)
      return { result: done.result, cursor: cursorBehind(cursors, done.position), replayed: done.replayed }
    },
    get: stored,
    async getAll(kind, places, scope, how) {
      state.checkOpen()
      checkScope(scope)
      const all = await Promise.all(places.map(({ owner, id }) => stored(kind, owner, id, scope)))
      const found = all.filter((one) => one !== null)
      return how?.light
        ? found.map((one) => Object.freeze({ ...one, data: withoutHeavy(kind, one.data) }) as Stored<never>)
        : found
    },
    async history(kind, owner, id, scope) {
      const found = await thing(kind, owner, id, scope)
      const versions = found === null ? [] : versionsOf(found)
      return versions.map((version) => storedOf(parts.shapes, { kind, owner, id }, version) as Stored<never>)
    },
    async find(kind, query, scope) {
      state.checkOpen()
      return findRows(index, cursors, kind, query, scope)
    },
    async count(kind, grouping, scope) {
      state.checkOpen()
      return countRows(index, kind, grouping, scope)
    },
    verify: (told) => verifyStore({ fs, paths, index, owners, blobs, applied, told, shapes: parts.shapes }),
    blobs,
    jobs: jobsOn(jobTable(parts, transact)),
    audit: auditReader(parts),
    feed: makeFeed(fs, paths, cursors, index, applied),
    transfer: makeTransfer({ fs, paths, index, owners, blobs, commit }),
  }
}

async function journalSize(fs: FileSystem, paths: Paths): Promise<number> {
  const segments = await listSegments(fs, paths.journal)
  const stats = await Promise.all(segments.map(({ path }) => fs.stat(path)))
  return stats.reduce((sum, stat) => sum + (stat?.size ?? 0), 0)
}

/** The one way to a thing from outside: an id that is none, another's area and nothing there look the same. */
function thingReader({ state, index, owners }: StoreParts) {
  return async (kind: StoredKind, owner: string, id: string, scope: Scope): Promise<Thing | null> => {
    state.checkOpen()
    checkScope(scope)
    checkId(owner, 'owner')
    checkId(id, 'id')
    const known = index.owner(owner)
    if (known === undefined) return null
    const found = thingOf(await owners.load(owner), kind, id)
    if (found === undefined) return null
    return inScope(scope, owner, known.area === undefined ? ownArea(found.data) : known.area) ? found : null
  }
}

function auditReader({ state, index, owners }: StoreParts): AuditReader {
  return {
    async ends(after, limit) {
      state.checkOpen()
      const behind = [...index.owners()].filter(({ owner, audit }) => audit !== null && owner > (after ?? ''))
      behind.sort((a, b) => (a.owner < b.owner ? -1 : 1))
      return behind.slice(0, limit).flatMap(({ owner, audit }) => (audit === null ? [] : [{ owner, ...audit }]))
    },
    async read(owner, scope, { after = 0, limit = AUDIT_PAGE } = {}) {
      state.checkOpen()
      checkScope(scope)
      checkId(owner, 'owner')
      const known = index.owner(owner)
      if (known === undefined || !inScope(scope, owner, known.area ?? null)) return []
      return (await owners.load(owner)).audit.slice(after, after + limit)
    },
  }
}

function jobTable({ index, owners, clock }: StoreParts, transact: Transact<number>): JobTable {
  return {
    due: async (types, now) => dueRows(index.ofKind('job'), types, now),
    counts: async (now) => countJobRows(index.ofKind('job'), now),
    async get(owner, id) {
      return thingOf(await owners.load(owner), 'job', id) ?? null
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

async function closeStore({ state, commit, checkpointer, journal, lock }: StoreParts): Promise<void> {
  await commit.idle()
  const writable = state.state === 'open'
  state.close()
  try {
    await checkpointer.finish(writable)
    await journal.close()
  } finally {
    await lock.release()
  }
}
