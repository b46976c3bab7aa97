/**
 * Lists over very many submissions in PostgreSQL: the pages that people open first. The rows are made by the database
 * itself, since a million submissions one by one would take hours; lists read nothing else.
 */
import pg from 'pg'
import type { Store } from '../../core/store/port.ts'
import type { Scope } from '../../core/store/query.ts'
import { rounded, timesOf, timingOf } from './measuring.ts'

export interface ListSpeed {
  records: number
  children: number
  tasks: number
  pages: { page: string; medianMs: number; p95Ms: number }[]
}

const TOWNSHIPS = 20
const VILLAGES = 15
const ROUNDS = 60
const PAGE = 50

/** @param url of an empty store that was opened once, so that its tables are there. */
export async function listSpeed(url: string, store: Store, records: number): Promise<ListSpeed> {
  const children = Math.max(1000, Math.round(records / 20))
  const tasks = Math.round(records / 2)
  await fill(url, { records, children, tasks })
  const county: Scope = { areas: ['341399'] }
  const township = (n: number): Scope => ({ areas: [townshipCode(n % TOWNSHIPS)] })
  const village = (n: number): Scope => ({ areas: [villageCode(n % TOWNSHIPS, n % VILLAGES)] })
  const newest = [{ field: 'submittedAt', descending: true }] as const
  const inbox = { where: { status: { in: ['open'] }, role: 'CM' }, order: [{ field: 'due' }], limit: PAGE } as const
  const lists: readonly (readonly [string, (n: number) => Promise<unknown>])[] = [
    ['records of the county, newest', () => store.find('record', { order: newest, limit: PAGE }, county)],
    ['records of a township, newest', (n) => store.find('record', { order: newest, limit: PAGE }, township(n))],
    ['records of a village, newest', (n) => store.find('record', { order: newest, limit: PAGE }, village(n))],
    [
      'records of one form in a township',
      (n) => store.find('record', { where: { form: 'CU-02' }, order: newest, limit: PAGE }, township(n)),
    ],
    ['inbox of the county', () => store.find('task', inbox, county)],
    ['inbox of a township', (n) => store.find('task', inbox, township(n))],
    ['inbox of a village', (n) => store.find('task', inbox, village(n))],
    [
      'children of a village, by name',
      (n) => store.find('subject', { order: [{ field: 'name' }], limit: PAGE }, village(n)),
    ],
    [
      'open tasks counted by role, township',
      (n) => store.count('task', { by: 'role', where: { status: 'open' } }, township(n)),
    ],
  ]
  const pages: ListSpeed['pages'] = []
  for (const [page, look] of lists) {
    await look(1)
    const { medianMs, p95Ms } = timingOf(await timesOf(ROUNDS, look))
    pages.push({ page, medianMs: rounded(medianMs), p95Ms: rounded(p95Ms) })
  }
  return { records, children, tasks, pages }
}

const townshipCode = (n: number) => `341399${String(101 + n)}`
const villageCode = (township: number, n: number) => `${townshipCode(township)}${String(201 + n)}`

async function fill(
  url: string,
  { records, children, tasks }: Record<'records' | 'children' | 'tasks', number>,
): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const id = (prefix: string, n: string) => `'${prefix}' || '0000-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0')`
  const area = (owner: string) =>
    `'341399' || (101 + ${owner} % ${TOWNSHIPS})::text || (201 + (${owner} / ${TOWNSHIPS}) % ${VILLAGES})::text`
  const written = `1, '', '2020-04-01T04:00:00.000Z', 'bench'`
  const at = (n: string) =>
    `to_char(timestamp '2020-01-01' + (${n} * 7919 % 31536000) * interval '1 second', 'YYYY-MM-DD"T"HH24:MI:SS".000Z"')`
  const day = (n: string) => `to_char(date '2020-01-01' + (${n} * 7919 % 700)::int, 'YYYY-MM-DD')`
  const forms = `(ARRAY['LB-04','LB-04','LB-04','LB-04','BL-01','CU-01','CU-02'])[1 + n % 7]`
  const statements = [
    `INSERT INTO subject (owner, id, rev, tx, written_at, written_by, data, area, kind, name, status)
     SELECT ${id('018f0000-', 'n')}, ${id('018f0000-', 'n')}, ${written}, '{}', ${area('n')}, 'child', '孩子' || n * 7919 % ${children}, 'active'
     FROM generate_series(1, ${children}) AS n`,
    `INSERT INTO record (owner, id, rev, tx, written_at, written_by, data, area, form, form_version, submitted_at, by)
     SELECT ${id('018f0000-', `1 + n % ${children}`)}, ${id('018f0001-', 'n')}, ${written}, '{"answers":{}}', ${area(`(1 + n % ${children})`)},
       ${forms}, 1, ${at('n::bigint')}, 'director' FROM generate_series(1, ${records}) AS n`,
    `INSERT INTO task (owner, id, rev, tx, written_at, written_by, data, area, role, form, kind, due, status)
     SELECT ${id('018f0000-', `1 + n % ${children}`)}, ${id('018f0002-', 'n')}, ${written}, '{}', ${area(`(1 + n % ${children})`)},
       (ARRAY['CM','CM','SUP','MZ_CASE'])[1 + n % 4], 'LB-04', 'visit', ${day('n::bigint')}, CASE n % 10 WHEN 0 THEN 'open' ELSE 'done' END
     FROM generate_series(1, ${tasks}) AS n`,
    'ANALYZE subject, record, task',
  ]
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}
