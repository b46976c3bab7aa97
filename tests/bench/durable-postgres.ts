/** A PostgreSQL for measuring: from the development packages, syncing as it has to. Each call gives a schema of its own. */
import { fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

export interface DurablePostgres {
  /** A fresh schema, for `STORE`. */
  fresh(): Promise<string>
  stop(): Promise<void>
}

/** @throws Error when the packages have no binaries for this machine. */
export async function durablePostgres(root: string): Promise<DurablePostgres> {
  const dir = await mkdtemp(join(tmpdir(), 'tongbiao-postgres-'))
  const child = fork(join(root, 'tests/support/postgres-process.mjs'), [dir, String(await freePort()), 'durable'])
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const said = await new Promise<{ url?: string; error?: string }>((resolve) => {
    child.once('message', (message) => resolve(message as { url?: string; error?: string }))
    child.once('exit', () => resolve({ error: 'it ended at once' }))
  })
  const { url } = said
  if (url === undefined) throw new Error(`no PostgreSQL could be started here: ${said.error ?? ''}`)
  return {
    async fresh() {
      const schema = `b_${randomBytes(6).toString('hex')}`
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      await client.query(`CREATE SCHEMA ${schema}`)
      await client.end()
      const own = new URL(url)
      own.searchParams.set('options', `-c search_path=${schema}`)
      return own.href
    },
    async stop() {
      child.disconnect()
      await ended
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
