/** Things as they lie in the tables: read one, read its revisions, ask whether what was read is still so. */
import { checkedJson, WRAPPED_DEPTH } from '../../../core/store/checked-json.ts'
import type { JsonObject } from '../../../core/store/json.ts'
import type { Kind } from '../../../core/store/kinds.ts'
import type { Place } from '../../../core/store/port.ts'
import type { Attempt, Version, View } from '../shared/attempt.ts'
import { heavyOf, joined, withoutHeavy } from '../shared/heavy-members.ts'
import { isListed, type StoredKind } from '../shared/stored-kinds.ts'
import type { Run } from './database.ts'
import { tableOf } from './tables.ts'

export interface PgThing extends Version {
  /** The transaction that wrote this revision; two revisions never have the same. */
  readonly tx: string
  readonly area: string | null
}

interface ThingRow {
  readonly rev: number
  readonly tx: string
  readonly written_at: string
  readonly written_by: string
  readonly area: string | null
  readonly data: JsonObject
  readonly apart?: JsonObject | null
}

/** The revision as it stands in the row of a thing. */
function columnsOf(kind: StoredKind, light = false): string {
  const area = isListed(kind) ? 'area' : 'NULL AS area'
  const apart = heavyOf(kind).length > 0 && !light ? ', apart' : ''
  return `rev, tx, written_at, written_by, ${area}, data${apart}`
}

export async function readThing(run: Run, kind: StoredKind, owner: string, id: string): Promise<PgThing | undefined> {
  const [row] = await run<ThingRow>(
    `SELECT ${columnsOf(kind)} FROM ${tableOf(kind)} WHERE owner = $1 AND id = $2 AND rev > 0`,
    [owner, id],
  )
  return row === undefined ? undefined : thingOf(row)
}

/** Those that are there, in the order of their places. Owners stand in the statement, so that a cluster knows where to look. */
export async function readThings(
  run: Run,
  kind: Kind,
  places: readonly Place[],
  light = false,
): Promise<readonly (readonly [Place, PgThing])[]> {
  if (places.length === 0) return []
  const rows = await run<ThingRow & Place>(
    `SELECT owner, id, ${columnsOf(kind, light)} FROM ${tableOf(kind)}
     WHERE owner = ANY($1) AND id = ANY($2) AND rev > 0`,
    [[...new Set(places.map(({ owner }) => owner))], places.map(({ id }) => id)],
  )
  const key = ({ owner, id }: Place) => `${owner}/${id}`
  const found = new Map(rows.map((row) => [key(row), light ? lightOf(kind, row) : thingOf(row)]))
  return places.flatMap((place) => {
    const thing = found.get(key(place))
    return thing === undefined ? [] : [[place, thing] as const]
  })
}

/** Every revision that is kept, oldest first, with the area of the present one. */
export async function readVersions(run: Run, kind: StoredKind, owner: string, id: string): Promise<readonly PgThing[]> {
  const apart = heavyOf(kind).length > 0 ? ', apart' : ''
  const rows = await run<ThingRow>(
    `SELECT ${columnsOf(kind)} FROM ${tableOf(kind)} WHERE owner = $1 AND id = $2
     UNION ALL
     SELECT rev, '', written_at, written_by, NULL, data${apart} FROM past WHERE owner = $1 AND kind = $3 AND id = $2
     ORDER BY rev`,
    [owner, id, kind],
  )
  return rows.map(thingOf)
}

function thingOf({ data, apart = null, ...row }: ThingRow): PgThing {
  return versionOf(row, checkedJson(joined(data, apart), WRAPPED_DEPTH) as JsonObject)
}

/** Rows of before heavy members were kept apart have them among the rest. */
function lightOf(kind: StoredKind, { data, ...row }: ThingRow): PgThing {
  return versionOf(row, checkedJson(withoutHeavy(kind, data), WRAPPED_DEPTH) as JsonObject)
}

function versionOf(
  { rev, tx, written_at: at, written_by: by, area }: Omit<ThingRow, 'data'>,
  data: JsonObject,
): PgThing {
  return { rev, tx, at, by, area, data }
}

/** @param touch is called before anything of an owner is read. */
export function makeView(run: Run, touch: (owner: string, kind: StoredKind, id: string) => Promise<void>): View {
  return {
    async thing(owner, kind, id) {
      await touch(owner, kind, id)
      return readThing(run, kind, owner, id)
    },
    async area(owner) {
      const [found] = await run<{ area: string | null }>('SELECT area FROM "owner" WHERE owner = $1 AND has_subject', [
        owner,
      ])
      return found?.area
    },
    async takenBy(kind, id) {
      const [found] = await run<{ owner: string }>('SELECT owner FROM taken WHERE id = $1 AND kind = $2', [id, kind])
      return found?.owner
    },
  }
}

/** One statement over all that was read. */
export async function stillHolds(run: Run, { reads }: Attempt): Promise<boolean> {
  if (reads.length === 0) return true
  const values: unknown[] = []
  const parts = reads.map(({ owner, kind, id }, i) => {
    values.push(owner, id)
    const [at, of] = [values.length - 1, values.length]
    return `SELECT ${i} AS i, tx FROM ${tableOf(kind)} WHERE owner = $${at} AND id = $${of} AND rev > 0`
  })
  const rows = await run<{ i: number; tx: string }>(parts.join(' UNION ALL '), values)
  const now = new Map(rows.map(({ i, tx }) => [i, tx]))
  return reads.every(({ thing }, i) => now.get(i) === (thing as PgThing | undefined)?.tx)
}
