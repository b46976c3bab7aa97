/** Writes the changes of an attempt whose owners are held: things, audit, events, and what the owner's row says. */
import { randomUUID } from 'node:crypto'
import { IDEMPOTENCY_DAYS } from '../../../core/store/port.ts'
import type { JsonObject } from '../../../core/store/json.ts'
import { linkChanges, type Attempt, type LinkedChange, type Version } from '../shared/attempt.ts'
import { heavyOf, split } from '../shared/heavy-members.ts'
import { indexValues, ownArea } from '../shared/index-values.ts'
import { isListed, specOf, type StoredKind } from '../shared/stored-kinds.ts'
import type { Run } from './database.ts'
import { Stale } from './faults.ts'
import { appendEvents, headsOf, type Outbox, type Position } from './feed.ts'
import type { Locks, OwnerRow } from './locks.ts'
import { fieldColumns, LISTED_KINDS, tableOf } from './tables.ts'

type Put = Extract<LinkedChange, readonly ['put', ...unknown[]]>

interface Writing {
  readonly run: Run
  readonly at: string
  readonly by: string
  /** As they will be when the transaction is done. */
  readonly owners: Map<string, OwnerRow>
}

/** Sent in one go. @returns the feed as it then stands. @throws Stale when somebody else has taken an id. */
export async function writeChanges(run: Run, attempt: Attempt, locks: Locks): Promise<Position> {
  const changes = await linkChanges(attempt, async (owner) => {
    const { audit_n: n = 0, audit_hash: hash = '' } = locks.owners.get(owner) ?? {}
    return { n, hash }
  })
  const owners = new Map(locks.owners)
  for (const change of changes) follow(owners, change)
  const writing: Writing = { run, at: attempt.at, by: attempt.by, owners }
  const sent = changes.map((change) => {
    if (change[0] === 'put') return put(writing, change)
    if (change[0] === 'remove') return remove(run, change[1], change[2], change[3])
    return change[0] === 'audit' ? addToAudit(run, change[1], change[2]) : undefined
  })
  const written = new Set(changes.filter((change) => change[2] !== 'series').map((change) => change[1]))
  const kept = [...written].map((owner) => keepOwner(run, owner, locks.owners.get(owner), owners.get(owner)))
  const events = changes.filter((change) => change[0] === 'outbox')
  const [heads] = await Promise.all([headsBehind(run, events, attempt), ...sent, ...kept])
  return heads
}

function headsBehind(run: Run, events: readonly Outbox[], attempt: Attempt): Promise<Position> {
  const appending = appendEvents(run, events, attempt)
  return Promise.all([headsOf(run), appending]).then(([heads]) => heads)
}

/** What a change makes of the owner's row. */
function follow(owners: Map<string, OwnerRow>, change: LinkedChange): void {
  const row = owners.get(change[1])
  if (row === undefined) return
  if (change[0] === 'audit') owners.set(change[1], { ...row, audit_n: change[2].n, audit_hash: change[2].hash })
  if (change[0] === 'put' && change[2] === 'subject') {
    owners.set(change[1], { ...row, has_subject: true, area: ownArea(change[5]) })
  }
}

async function put({ run, owners, ...version }: Writing, change: Put): Promise<void> {
  const [, owner, kind, id, rev, data] = change
  const row = owners.get(owner)
  const area = row?.has_subject ? row.area : undefined
  await Promise.all([
    specOf(kind).keeps === 'versions' && rev > 1 ? keepRevision(run, kind, owner, id) : undefined,
    writeVersion(run, { kind, owner, id }, { ...version, rev, data }, rev - 1, area),
  ])
}

interface Key {
  readonly kind: StoredKind
  readonly owner: string
  readonly id: string
}

/**
 * A revision of a thing in the place of the one before; `ifRev` 0 when there is none.
 * @param area of the owner's subject; undefined when it has none.
 * @throws Stale when another revision stands there, or somebody else has taken the id.
 */
export async function writeVersion(
  run: Run,
  { kind, owner, id }: Key,
  { rev, at, by, data }: Version,
  ifRev: number,
  area: string | null | undefined,
): Promise<void> {
  const projected = isListed(kind) ? projectionOf(kind, data, area) : []
  const stored = dataColumns(kind, data)
  const columns = ['rev', 'tx', 'written_at', 'written_by', ...[...stored, ...projected].map(([column]) => column)]
  const values = [rev, randomUUID(), at, by, ...[...stored, ...projected].map(([, value]) => value)]
  const marks = columns.map((_, i) => `$${i + 4}`)
  const table = tableOf(kind)
  const set = columns.map((column, i) => `${column} = $${i + 4}`).join(', ')
  const before = `${table}.rev = $3`
  const made = `INSERT INTO ${table} (owner, id, ${columns.join(', ')}) VALUES ($1, $2, ${marks.join(', ')})
    ON CONFLICT (owner, id) DO UPDATE SET ${set} WHERE ${before} RETURNING rev`
  const beside = `$${values.length + 4}`
  const given = [owner, id, ifRev, ...values]
  const rows =
    ifRev > 0
      ? await run(`UPDATE ${table} SET ${set} WHERE owner = $1 AND id = $2 AND ${before} RETURNING rev`, given)
      : isListed(kind)
        ? await run(withId(made, beside), [...given, kind])
        : kind === 'once'
          ? await run(withoutOldKeys(made, beside), [...given, oldestKey(at)])
          : await run(made, given)
  if (rows.length === 0) throw new Stale()
}

function dataColumns(kind: StoredKind, data: JsonObject): (readonly [column: string, text: string | null])[] {
  if (heavyOf(kind).length === 0) return [['data', JSON.stringify(data)]]
  const { data: light, apart } = split(kind, data)
  return [
    ['data', JSON.stringify(light)],
    ['apart', apart === null ? null : JSON.stringify(apart)],
  ]
}

/** One way to the server: the thing, and the id that it takes; no row when somebody else has the id. */
function withId(made: string, kind: string): string {
  return `WITH made AS (${made}), took AS (
      INSERT INTO taken (id, kind, owner) VALUES ($2, ${kind}, $1)
      ON CONFLICT (id, kind) DO UPDATE SET owner = taken.owner WHERE taken.owner = EXCLUDED.owner RETURNING id)
    SELECT made.rev FROM made, took`
}

/** With the key those of the owner go that are too old to be asked for. */
function withoutOldKeys(made: string, oldest: string): string {
  return `WITH gone AS (DELETE FROM once WHERE owner = $1 AND id <> $2 AND written_at < ${oldest}) ${made}`
}

function oldestKey(at: string): string {
  return new Date(Date.parse(at) - IDEMPOTENCY_DAYS * 86_400_000).toISOString()
}

function projectionOf(kind: StoredKind, data: JsonObject, area: string | null | undefined) {
  const values = indexValues(kind, data)
  const columns = fieldColumns(kind).map((column, i) => [column, values[i] ?? null] as const)
  return [['area', area === undefined ? ownArea(data) : area] as const, ...columns]
}

export async function keepRevision(run: Run, kind: StoredKind, owner: string, id: string): Promise<void> {
  const data = heavyOf(kind).length > 0 ? 'data, apart' : 'data'
  await run(
    `INSERT INTO past (owner, kind, id, rev, written_at, written_by, ${data})
     SELECT owner, $3::text, id, rev, written_at, written_by, ${data} FROM ${tableOf(kind)} WHERE owner = $1 AND id = $2`,
    [owner, id, kind],
  )
}

async function remove(run: Run, owner: string, kind: StoredKind, id: string): Promise<void> {
  await Promise.all([
    run(`DELETE FROM ${tableOf(kind)} WHERE owner = $1 AND id = $2`, [owner, id]),
    run('DELETE FROM taken WHERE id = $1 AND kind = $2', [id, kind]),
  ])
}

async function addToAudit(run: Run, owner: string, entry: { readonly n: number }): Promise<void> {
  await run('INSERT INTO audit (owner, n, entry) VALUES ($1, $2, $3)', [owner, entry.n, JSON.stringify(entry)])
}

/** When the area of the subject is new, all things of the owner are found under it. */
async function keepOwner(run: Run, owner: string, before?: OwnerRow, after?: OwnerRow): Promise<void> {
  if (after === undefined) throw new Error(`The row of ${owner} was not held for the commit.`)
  const { has_subject: hasSubject, area, audit_n: n, audit_hash: hash } = after
  const moves = before?.has_subject !== hasSubject || before.area !== area
  await Promise.all([
    run(
      `UPDATE "owner" SET written = true, has_subject = $2, area = $3, audit_n = $4, audit_hash = $5 WHERE owner = $1`,
      [owner, hasSubject, area, n, hash],
    ),
    ...(moves ? LISTED_KINDS : []).map((kind) =>
      run(`UPDATE ${tableOf(kind)} SET area = $2 WHERE owner = $1 AND area IS DISTINCT FROM $2`, [owner, area]),
    ),
  ])
}
