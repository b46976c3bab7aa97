/**
 * The feed of events. A number from a sequence is no order of commit, so that a reader could pass over what commits
 * late; each of sixteen shards has a counter row instead, raised inside the transaction. A cursor is one position a
 * shard. Within an owner the order is that of commit, between owners about that of commit.
 */
import type { Entry, Feed, FeedEvent } from '../../../core/store/port.ts'
import type { Scope } from '../../../core/store/query.ts'
import { checkScope } from '../../../core/store/scope.ts'
import type { Cursors } from '../shared/cursor.ts'
import type { Database, Run } from './database.ts'
import { parameters, scopeSql } from './conditions-sql.ts'

/** Position in each shard. */
export type Position = readonly number[]

const SHARDS = 16
const PURPOSE = 'feed'

/** The last digit of an id is random in every version of UUID that is in use. */
function shardOf(owner: string): number {
  return parseInt(owner.slice(-1), 16) % SHARDS
}

export async function headsOf(run: Run): Promise<Position> {
  const rows = await run<{ shard: number; seq: number }>('SELECT shard, seq FROM feed_head')
  const seqs = new Map(rows.map(({ shard, seq }) => [shard, seq]))
  return Array.from({ length: SHARDS }, (_, shard) => seqs.get(shard) ?? 0)
}

export function cursorAt(cursors: Cursors, position: Position): string {
  return cursors.write(PURPOSE, position)
}

export type Outbox = readonly ['outbox', owner: string, entry: Entry]

export async function appendEvents(
  run: Run,
  events: readonly Outbox[],
  { at, by }: { readonly at: string; readonly by: string },
): Promise<void> {
  const shards = [...new Set(events.map(([, owner]) => shardOf(owner)))].sort((a, b) => a - b)
  await Promise.all(
    shards.map(async (shard) => {
      const own = events.filter(([, owner]) => shardOf(owner) === shard)
      const [owners, entries] = [own.map(([, owner]) => owner), own.map(([, , entry]) => JSON.stringify(entry))]
      const made = await run(APPEND, [shard, own.length, owners, entries, at, by])
      if (made.length !== own.length) throw new Error(`Shard ${shard} of the feed is missing.`)
    }),
  )
}

/** The counter of a shard is raised, and its events take the numbers between. */
const APPEND = `
  WITH head AS (UPDATE feed_head SET seq = seq + $2::int WHERE shard = $1::smallint RETURNING seq)
  INSERT INTO feed (shard, seq, owner, at, actor, entry)
  SELECT $1::smallint, head.seq - $2::int + e.i, e.owner, $5, $6, e.entry::json
  FROM head, unnest($3::text[], $4::text[]) WITH ORDINALITY AS e(owner, entry, i) ORDER BY e.i
  RETURNING seq`

interface EventRow {
  readonly shard: number
  readonly seq: number
  readonly owner: string
  readonly at: string
  readonly actor: string
  readonly entry: Entry
}

export function makeFeed(db: Database, cursors: Cursors): Feed {
  return {
    async read(after, limit, scope) {
      checkScope(scope)
      const from = after === null ? new Array<number>(SHARDS).fill(0) : (cursors.read(PURPOSE, after) as number[])
      const end = await headsOf(db.run)
      if (end.every((seq, shard) => seq <= (from[shard] ?? 0))) return { events: [], next: after }
      const rows = await between(db.run, from, end, limit, scope)
      const position = [...from]
      const events = rows.map(({ shard, seq, entry, owner, at, actor }): FeedEvent => {
        position[shard] = seq
        return { ...entry, owner, at, actor, cursor: cursorAt(cursors, position) }
      })
      return { events, next: events.length === limit ? cursorAt(cursors, position) : cursorAt(cursors, end) }
    },
  }
}

/** What lies up to a counter that was read is committed: nobody raises it before the one before has ended. */
function between(run: Run, from: Position, end: Position, limit: number, scope: Scope): Promise<EventRow[]> {
  const { values, add } = parameters()
  const shards = `unnest(${add(end.map((_, shard) => shard))}::int[], ${add(from)}::bigint[], ${add(end)}::bigint[])`
  const visible = scopeSql(scope, add, 'f.owner', 'CASE WHEN o.has_subject THEN o.area END')
  const most = add(limit)
  return run<EventRow>(
    `SELECT e.shard, e.seq, e.owner, e.at, e.actor, e.entry
     FROM ${shards} AS c(shard, low, high) CROSS JOIN LATERAL (
       SELECT f.* FROM feed f LEFT JOIN "owner" o ON o.owner = f.owner
       WHERE f.shard = c.shard AND f.seq > c.low AND f.seq <= c.high AND ${visible}
       ORDER BY f.seq LIMIT ${most}) e
     ORDER BY e.n LIMIT ${most}`,
    values,
  )
}
