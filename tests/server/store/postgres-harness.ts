/** The PostgreSQL adapter over a schema of its own, for the contract suite and for its own tests. */
import { openPostgresStore, type PostgresOptions } from '../../../server/store/postgres/open.ts'
import type { Harness, MakeHarness } from '../../contracts/store/harness.ts'
import { testDatabase, type TestDatabase } from '../../support/postgres.ts'
import { NOON } from './lowdb-harness.ts'

export interface PostgresHarness extends Harness {
  readonly database: TestDatabase
}

export async function postgresHarness(options: Partial<PostgresOptions> = {}): Promise<PostgresHarness> {
  return harnessOver(await testDatabase(), options)
}

/** Harnesses that use one schema after the other: making the tables takes longer than most tests. */
export function recycledHarnesses(): { make: MakeHarness; drop(): Promise<void> } {
  const free: TestDatabase[] = []
  return {
    async make() {
      const database = free.pop() ?? (await testDatabase())
      const dispose = async () => {
        await database.empty()
        free.push(database)
      }
      return { ...harnessOver(database, {}), dispose }
    },
    async drop() {
      for (const database of free) await database.drop()
    },
  }
}

function harnessOver(database: TestDatabase, options: Partial<PostgresOptions>): PostgresHarness {
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
