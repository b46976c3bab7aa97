/** A schema of its own on the PostgreSQL server of this run. */
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'

export interface TestDatabase {
  /** For `STORE`: every line opened with it works in the schema. */
  readonly url: string
  /** One statement past the store, as somebody with access to the database would. */
  sql(text: string, values?: unknown[]): Promise<Record<string, unknown>[]>
  /** Takes everything out that a store has put in, and leaves the tables. */
  empty(): Promise<void>
  drop(): Promise<void>
}

/** @throws Error in one line that names TEST_POSTGRES_URL where there is no server and none can be started. */
export async function testDatabase(): Promise<TestDatabase> {
  const url = new URL(await serverUrl())
  const schema = `t_${randomBytes(6).toString('hex')}`
  url.searchParams.set('options', `-c search_path=${schema}`)
  const pool = new pg.Pool({ connectionString: url.href, max: 1 })
  const sql: TestDatabase['sql'] = async (text, values) =>
    (await pool.query<Record<string, unknown>>(text, values)).rows
  await sql(`CREATE SCHEMA ${schema}`)
  return {
    url: url.href,
    sql,
    async empty() {
      const tables = await sql(
        `SELECT format('%I', tablename) AS name FROM pg_tables
         WHERE schemaname = $1 AND tablename NOT IN ('setting', 'feed_head')`,
        [schema],
      )
      const deletes = tables.map(({ name }) => `DELETE FROM ${String(name)}`)
      await pool.query([...deletes, 'UPDATE feed_head SET seq = 0'].join(';'))
    },
    async drop() {
      await sql(`DROP SCHEMA ${schema} CASCADE`)
      await pool.end()
    },
  }
}

async function serverUrl(): Promise<string> {
  const answer = (await (await fetch(inject('postgres'))).json()) as { url?: string; error?: string }
  if (answer.url === undefined) throw new Error(answer.error)
  return answer.url
}
