/**
 * One PostgreSQL server for a whole run, started when the first test asks for it: TEST_POSTGRES_URL, or the binaries
 * that come with the development packages. Tests are forked processes; they ask over a small HTTP address.
 */
import { fork } from 'node:child_process'
import { createServer, type Server } from 'node:http'
import { mkdtemp } from 'node:fs/promises'
import { createServer as createPortProbe, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
  const child = fork(join(import.meta.dirname, 'postgres-process.mjs'), [dir, String(await freePort())])
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const said = await new Promise<{ url?: string; error?: string }>((resolve) => {
    child.once('message', (message) => resolve(message as { url?: string; error?: string }))
    child.once('exit', () => resolve({ error: 'it ended at once' }))
  })
  if (said.url === undefined) {
    child.kill()
    const reason = (said.error ?? '').trim()
    throw new Error(`no PostgreSQL could be started here (${reason}); set TEST_POSTGRES_URL to a server`)
  }
  return {
    url: said.url,
    async stop() {
      child.disconnect()
      await ended
    },
  }
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
