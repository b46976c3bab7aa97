/** Out of the tables and into them: revisions, times, names and audit entries stay what they were. */
import type { AuditEntry, Entry } from '../../../core/store/port.ts'
import type { JsonObject } from '../../../core/store/json.ts'
import type { DumpedEvent, DumpedThing, Part, Transfer } from '../../../core/store/transfer.ts'
import { EVENTS_PAGE, ownerPart } from '../shared/dump.ts'
import { heavyOf, joined } from '../shared/heavy-members.ts'
import { ownArea } from '../shared/index-values.ts'
import { OFFICE, STORED_KINDS, type StoredKind } from '../shared/stored-kinds.ts'
import type { PgBlobs } from './blobs.ts'
import { keepRevision, writeVersion } from './changes.ts'
import type { Database, Run } from './database.ts'
import { appendEvents } from './feed.ts'
import { makeLocks } from './locks.ts'
import { tableOf } from './tables.ts'
import { countOwners } from './verify.ts'

type OwnerPart = Extract<Part, { part: 'owner' }>

const OWNERS_PAGE = 500

export function makeTransfer(db: Database, blobs: PgBlobs): Transfer {
  return {
    async dump(take) {
      await db.transaction(async (run) => {
        for await (const owner of ownersOf(run)) await take(await readOwner(run, owner))
        for await (const events of eventsOf(run)) await take({ part: 'events', events })
      }, 'REPEATABLE READ READ ONLY')
      for await (const sha256 of blobs.list()) await take({ part: 'blob', sha256 })
    },
    async isEmpty() {
      for await (const hash of blobs.list()) return hash === ''
      return (await countOwners(db.run)) === 0
    },
    async load(part) {
      if (part.part === 'owner') await db.transaction((run) => loadOwner(run, part))
      if (part.part === 'events') await db.transaction((run) => loadEvents(run, part.events))
    },
  }
}

async function* ownersOf(run: Run): AsyncIterable<string> {
  for (let after = ''; ;) {
    const rows = await run<{ owner: string }>(
      `SELECT owner FROM (SELECT owner FROM "owner" WHERE written UNION SELECT owner FROM series) AS o
       WHERE owner > $1 ORDER BY owner LIMIT ${OWNERS_PAGE}`,
      [after],
    )
    for (const { owner } of rows) yield owner
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.owner
  }
}

interface VersionRow {
  readonly kind: string
  readonly id: string
  readonly rev: number
  readonly at: string
  readonly by: string
  readonly data: JsonObject
  readonly apart: JsonObject | null
}

async function readOwner(run: Run, owner: string): Promise<Part> {
  const columns = 'id, rev, written_at AS at, written_by AS by, data'
  const present = STORED_KINDS.map((kind) => {
    const apart = heavyOf(kind).length > 0 ? 'apart' : 'NULL::json AS apart'
    return `SELECT '${kind}' AS kind, ${columns}, ${apart} FROM ${tableOf(kind)} WHERE owner = $1`
  })
  const rows = await run<VersionRow>(
    `${present.join(' UNION ALL ')} UNION ALL SELECT kind, ${columns}, apart FROM past WHERE owner = $1 ORDER BY kind, id, rev`,
    [owner],
  )
  const things = new Map<string, DumpedThing & { versions: DumpedThing['versions'][number][] }>()
  for (const { kind, id, data, apart, ...version } of rows) {
    const thing = things.get(`${kind}/${id}`) ?? { kind, id, versions: [] }
    thing.versions.push({ ...version, data: joined(data, apart) })
    things.set(`${kind}/${id}`, thing)
  }
  const audit = await run<{ entry: AuditEntry }>('SELECT entry FROM audit WHERE owner = $1 ORDER BY n', [owner])
  return ownerPart(
    owner,
    [...things.values()],
    audit.map(({ entry }) => entry),
  )
}

async function* eventsOf(run: Run): AsyncIterable<DumpedEvent[]> {
  for (let after = 0; ;) {
    const rows = await run<{ n: number; owner: string; at: string; actor: string; entry: Entry }>(
      `SELECT n, owner, at, actor, entry FROM feed WHERE n > $1 ORDER BY n LIMIT ${EVENTS_PAGE}`,
      [after],
    )
    const last = rows.at(-1)
    if (last === undefined) return
    yield rows.map(({ owner, at, actor, entry }) => ({ ...entry, owner, at, actor }))
    after = last.n
  }
}

async function loadOwner(run: Run, { owner, things, audit }: OwnerPart): Promise<void> {
  const area = areaOf(things, owner)
  for (const { kind, id, versions } of things) {
    for (const [i, version] of versions.entries()) {
      const key = { kind: kind as StoredKind, owner, id }
      if (i > 0) await keepRevision(run, key.kind, owner, id)
      await writeVersion(run, key, version, versions[i - 1]?.rev ?? 0, area)
    }
  }
  for (const entry of audit) {
    await run('INSERT INTO audit (owner, n, entry) VALUES ($1, $2, $3)', [owner, entry.n, JSON.stringify(entry)])
  }
  if (owner === OFFICE && audit.length === 0 && things.every(({ kind }) => kind === 'series')) return
  await makeLocks(run).touch(owner, 'subject', owner)
  const last = audit.at(-1)
  await run(
    'UPDATE "owner" SET written = true, has_subject = $2, area = $3, audit_n = $4, audit_hash = $5 WHERE owner = $1',
    [owner, area !== undefined, area ?? null, last?.n ?? 0, last?.hash ?? ''],
  )
}

/** Of the owner's subject; undefined when it has none. */
function areaOf(things: readonly DumpedThing[], owner: string): string | null | undefined {
  const subject = things.find(({ kind, id }) => kind === 'subject' && id === owner)?.versions.at(-1)
  return subject === undefined ? undefined : ownArea(subject.data)
}

async function loadEvents(run: Run, events: readonly DumpedEvent[]): Promise<void> {
  for (const { owner, at, actor, ...entry } of events) {
    await appendEvents(run, [['outbox', owner, entry]], { at, by: actor })
  }
}
