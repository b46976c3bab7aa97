/** The PostgreSQL adapter over a schema of its own, for the contract suite and for its own tests. */
import { openPostgresStore, type PostgresOptions } from '../../../server/store/postgres/open.ts'
import type { Harness } from '../../contracts/store/harness.ts'
import { testDatabase, type TestDatabase } from '../../support/postgres.ts'
import { NOON } from './lowdb-harness.ts'

export interface PostgresHarness extends Harness {
  readonly database: TestDatabase
}

export async function postgresHarness(options: Partial<PostgresOptions> = {}): Promise<PostgresHarness> {
  const database = await testDatabase()
  const clock = { now: NOON }
  return {
    database,
    clock,
    open: () => openPostgresStore({ url: database.url, clock: () => clock.now, ...options }),
    async falsifyAudit(owner, n) {
      const falsified = `(entry::jsonb || '{"detail":{"falsified":true}}')::json`
      await database.sql(`UPDATE audit SET entry = ${falsified} WHERE owner = $1 AND n = $2`, [owner, n])
    },
    async cutAudit(owner) {
      await database.sql('DELETE FROM audit WHERE owner = $1 AND n = (SELECT max(n) FROM audit WHERE owner = $1)', [
        owner,
      ])
    },
    async damageBlob(sha256) {
      await database.sql(
        'UPDATE blob_chunk SET bytes = $2 WHERE upload = (SELECT upload FROM blob WHERE sha256 = $1)',
        [sha256, Buffer.from('something else')],
      )
    },
    dispose: () => database.drop(),
  }
}
