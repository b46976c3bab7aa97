/**
 * The tables, made or brought up to date when a store is opened. Several servers may start at once: one does the work
 * under a lock that ends with its transaction, the others wait and find it done. Nothing else ever takes that lock.
 */
import { randomBytes } from 'node:crypto'
import type { Shapes } from '../../../core/store/shapes.ts'
import { StoreError } from '../../../core/store/errors.ts'
import { heavyOf } from '../shared/heavy-members.ts'
import { hashOf } from '../shared/hash.ts'
import { fieldsOf, isListed, KINDS_PRINT, STORED_KINDS, type StoredKind } from '../shared/stored-kinds.ts'
import type { Database, Run } from './database.ts'
import { columnOf, columnType, tableOf, TEXT } from './tables.ts'

/** "tongbiao" in the numbers of a telephone, to meet no other program's lock. */
const LOCK = 86642426

/** Steps are only ever added; each is done once. */
const STEPS: readonly string[] = [
  `CREATE TABLE "owner" (
     owner ${TEXT} PRIMARY KEY,
     written boolean NOT NULL DEFAULT false,
     has_subject boolean NOT NULL DEFAULT false,
     area ${TEXT},
     audit_n integer NOT NULL DEFAULT 0,
     audit_hash text NOT NULL DEFAULT ''
   );
   CREATE TABLE taken (id ${TEXT}, kind text, owner ${TEXT} NOT NULL, PRIMARY KEY (id, kind));
   CREATE TABLE past (
     owner ${TEXT}, kind text, id ${TEXT}, rev bigint,
     written_at text NOT NULL, written_by text NOT NULL, data json NOT NULL,
     PRIMARY KEY (owner, kind, id, rev)
   );
   CREATE TABLE audit (owner ${TEXT}, n integer, entry json NOT NULL, PRIMARY KEY (owner, n));
   CREATE TABLE feed_head (shard smallint PRIMARY KEY, seq bigint NOT NULL);
   INSERT INTO feed_head SELECT shard, 0 FROM generate_series(0, 15) AS shard;
   CREATE TABLE feed (
     shard smallint, seq bigint, n bigserial, owner ${TEXT} NOT NULL,
     at text NOT NULL, actor text NOT NULL, entry json NOT NULL,
     PRIMARY KEY (shard, seq)
   );
   CREATE TABLE blob (sha256 text PRIMARY KEY, size bigint NOT NULL, upload text NOT NULL);
   CREATE TABLE blob_chunk (upload text, n integer, begun_at text NOT NULL, bytes bytea NOT NULL, PRIMARY KEY (upload, n));`,
  'ALTER TABLE past ADD COLUMN apart json',
]

/** Beside one index a field: what is open, by due date, for the inbox of a place with very many tasks. */
const INDEXES: Partial<Record<StoredKind, readonly (readonly [name: string, columns: string])[]>> = {
  task: [['inbox', 'status, due, id']],
}

const HEAVY_KINDS = STORED_KINDS.filter((kind) => heavyOf(kind).length > 0)

const TABLES_PRINT = hashOf([KINDS_PRINT, ...Object.entries(INDEXES).flat(3), ...HEAVY_KINDS])

export async function migrate(db: Database, shapes: Shapes): Promise<void> {
  await checkServer(db)
  if (await isUpToDate(db, shapes)) return
  await db.transaction(async (run) => {
    await run('SELECT pg_advisory_xact_lock($1)', [LOCK])
    await run('CREATE TABLE IF NOT EXISTS setting (name text PRIMARY KEY, value text NOT NULL)')
    const done = Number((await setting(run, 'steps')) ?? 0)
    if (done > STEPS.length) throw new StoreError('damaged', 'The database was made by a newer version; use that one.')
    for (const step of STEPS.slice(done)) await run(step)
    if ((await setting(run, 'kinds')) !== TABLES_PRINT) await run(STORED_KINDS.flatMap(tableStatements).join(';\n'))
    await keep(run, 'steps', String(STEPS.length))
    await keep(run, 'kinds', TABLES_PRINT)
    shapes.check(JSON.parse((await setting(run, 'shapes')) ?? '{}') as Record<string, number>, 'the database')
    await keep(run, 'shapes', JSON.stringify(shapes.newest))
    await run("INSERT INTO setting VALUES ('cursorKey', $1) ON CONFLICT DO NOTHING", [randomBytes(32).toString('hex')])
  })
}

export async function cursorKey(db: Database): Promise<Uint8Array> {
  return Buffer.from((await setting(db.run, 'cursorKey')) ?? '', 'hex')
}

async function checkServer(db: Database): Promise<void> {
  const [found] = await db.run<{ encoding: string; waits: string }>(
    "SELECT current_setting('server_encoding') AS encoding, current_setting('synchronous_commit') AS waits",
  )
  if (found?.encoding !== 'UTF8') {
    throw new StoreError('invalid', `The database holds ${found?.encoding ?? 'no'} text; make one with encoding UTF8.`)
  }
  if (found.waits === 'off') {
    throw new StoreError('invalid', 'The database acknowledges before it is durable; set synchronous_commit to on.')
  }
}

async function isUpToDate(db: Database, shapes: Shapes): Promise<boolean> {
  const [found] = await db.run<{ made: boolean }>("SELECT to_regclass('setting') IS NOT NULL AS made")
  if (!found?.made) return false
  const steps = await setting(db.run, 'steps')
  const [kinds, written] = [await setting(db.run, 'kinds'), await setting(db.run, 'shapes')]
  return steps === String(STEPS.length) && kinds === TABLES_PRINT && written === JSON.stringify(shapes.newest)
}

async function setting(run: Run, name: string): Promise<string | undefined> {
  const [found] = await run<{ value: string }>('SELECT value FROM setting WHERE name = $1', [name])
  return found?.value
}

async function keep(run: Run, name: string, value: string): Promise<void> {
  await run('INSERT INTO setting VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = $2', [name, value])
}

/** For a table that is there or not; a column for a new field is filled from the data that is there already. */
function tableStatements(kind: StoredKind): readonly string[] {
  const table = tableOf(kind)
  const made = `CREATE TABLE IF NOT EXISTS ${table} (
    owner ${TEXT}, id ${TEXT}, rev bigint NOT NULL, tx text NOT NULL,
    written_at text NOT NULL, written_by text NOT NULL, data json NOT NULL,
    PRIMARY KEY (owner, id))`
  if (!isListed(kind)) return [made]
  const apart = heavyOf(kind).length > 0 ? ['ADD COLUMN IF NOT EXISTS apart json'] : []
  const added = fieldsOf(kind).map(([field, type]) => `ADD COLUMN IF NOT EXISTS ${columnOf(field)} ${columnType(type)}`)
  const filled = fieldsOf(kind).map(([field, type]) => {
    const value = type === 'integer' ? `(data->>'${field}')::bigint` : `data->>'${field}'`
    return `UPDATE ${table} SET ${columnOf(field)} = ${value} WHERE ${columnOf(field)} IS DISTINCT FROM ${value}`
  })
  const index = (name: string, columns: string) =>
    `CREATE INDEX IF NOT EXISTS "${kind}_${name}" ON ${table} (${columns})`
  return [
    made,
    `ALTER TABLE ${table} ${[`ADD COLUMN IF NOT EXISTS area ${TEXT}`, ...apart, ...added].join(', ')}`,
    ...filled,
    index('id', 'id'),
    index('area', 'area, id'),
    ...(INDEXES[kind] ?? []).map(([name, columns]) => index(name, columns)),
    ...fieldsOf(kind).map(([field]) => index(`by_${columnOf(field).slice(1, -1)}`, `${columnOf(field)}, id`)),
  ]
}
