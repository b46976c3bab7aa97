/** Lists and counts as SQL: scope, filter, order, keyset. PostgreSQL puts rows without a value where the port does. */
import type { Kind } from '../../../core/store/kinds.ts'
import type { JobCount } from '../../../core/store/port.ts'
import type { Group, Grouping, IndexValue, Page, Query, Scope } from '../../../core/store/query.ts'
import { typeOfField } from '../shared/conditions.ts'
import type { Cursors } from '../shared/cursor.ts'
import { MOST_DUE } from '../shared/jobs.ts'
import { pagingOf, type IndexRow, type Order, type SortKey } from '../shared/paging.ts'
import { fieldsOf, type StoredKind } from '../shared/stored-kinds.ts'
import { parameters, whereSql, type Add } from './conditions-sql.ts'
import type { Run } from './database.ts'
import { columnOf, tableOf } from './tables.ts'

type Columns = Readonly<Record<string, IndexValue>>

/** @throws StoreError `invalid` for an unknown field, a limit outside 1 to 500 or a cursor of another list. */
export async function findRows<K extends Kind>(
  run: Run,
  cursors: Cursors,
  kind: K,
  query: Query<K>,
  scope: Scope,
): Promise<Page<K>> {
  const paging = pagingOf(cursors, kind, query)
  const { order, limit, after } = paging
  for (const { field } of order) typeOfField(kind, field)
  const { values, add } = parameters()
  const where = whereSql(kind, query.where ?? {}, scope, add)
  const behind = after === null ? '' : `AND ${behindSql(order, after, add)}`
  const fields = fieldsOf(kind).map(([field]) => field)
  const columns = ['id', 'owner', 'area', ...fields].map((field) => `${columnOf(field)} AS "${field}"`)
  const found = await run<Columns & { rev: number }>(
    `SELECT rev AS "rev", ${columns.join(', ')} FROM ${tableOf(kind)} WHERE ${where} ${behind}
     ORDER BY ${orderSql(order)} LIMIT ${add(limit + 1)}`,
    values,
  )
  return paging.page(found.map((row) => ({ key: keyOf(order, row), row: indexRow(kind, fields, row) })))
}

export async function countRows<K extends Kind>(
  run: Run,
  kind: K,
  grouping: Grouping<K>,
  scope: Scope,
): Promise<readonly Group[]> {
  const { values, add } = parameters()
  const where = whereSql(kind, grouping.where ?? {}, scope, add)
  if (grouping.by !== undefined) typeOfField(kind, grouping.by)
  const value = grouping.by === undefined ? 'NULL::text' : columnOf(grouping.by)
  return run<Group>(
    `SELECT value, count(*) AS count FROM (SELECT ${value} AS value FROM ${tableOf(kind)} WHERE ${where}) AS found
     GROUP BY value ORDER BY value`,
    values,
  )
}

/** Due jobs of these types, longest due first. A worker that loses one to another goes on to the next. */
export function dueJobs(run: Run, types: readonly string[], now: string): Promise<{ owner: string; id: string }[]> {
  return run(`SELECT owner, id FROM job WHERE type = ANY($1) AND due_at <= $2 ORDER BY due_at, id LIMIT ${MOST_DUE}`, [
    types,
    now,
  ])
}

export function countJobs(run: Run, now: string): Promise<JobCount[]> {
  const isHeld = 'worker IS NOT NULL AND due_at > $1'
  const count = (condition: string) => `count(*) FILTER (WHERE ${condition})`
  return run(
    `SELECT type, ${count('due_at <= $1')} AS due, ${count(isHeld)} AS held,
       ${count(`due_at > $1 AND NOT (${isHeld})`)} AS later,
       ${count(`attempts > CASE WHEN ${isHeld} THEN 1 ELSE 0 END`)} AS failing
     FROM job GROUP BY type ORDER BY type`,
    [now],
  )
}

function orderSql(order: readonly Order[]): string {
  const parts = order.map(({ field, descending }) => `${columnOf(field)} ${descending ? 'DESC' : 'ASC'}`)
  return [...parts, 'id ASC'].join(', ')
}

/** Rows behind the key: behind in the first field, or level in it and behind in the rest. */
function behindSql(order: readonly Order[], key: SortKey, add: Add): string {
  const [part, ...rest] = order
  const [value, ...others] = key
  if (part === undefined) return `id > ${add(value)}`
  const column = columnOf(part.field)
  const next = behindSql(rest, others, add)
  if (value === null || value === undefined) {
    const level = `${column} IS NULL AND ${next}`
    return part.descending ? `(${column} IS NOT NULL OR (${level}))` : `(${level})`
  }
  const mark = add(value)
  const behind = part.descending ? `${column} < ${mark}` : `(${column} > ${mark} OR ${column} IS NULL)`
  return `(${behind} OR (${column} = ${mark} AND ${next}))`
}

function keyOf(order: readonly Order[], row: Columns): SortKey {
  return [...order.map(({ field }) => row[field] ?? null), row['id'] ?? null]
}

function indexRow(kind: StoredKind, fields: readonly string[], row: Columns & { rev: number }): IndexRow {
  const { id, owner, area, rev } = row
  const values = fields.map((field) => row[field] ?? null)
  return { kind, id: String(id), owner: String(owner), area: (area ?? null) as string | null, rev, values }
}
