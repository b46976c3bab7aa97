/** `tongbiao serve`: runs the server until it is told to stop. */
import { join } from 'node:path'
import { readConfig, type ServerOptions } from '../../config.ts'
import { startServer, type RunningServer } from '../../main.ts'
import { projectRoot } from '../../plugins/project-root.ts'
import { type Command, type ExitCode, UsageError } from '../command.ts'
import { parseOptions, storeOption, text, type ParsedOptions } from '../options.ts'
import { startFailure } from '../start-failure.ts'

const HELP = `tongbiao serve [--data DIR | --store URL] [--port N] [--host H] [--training] [--origin URL] [--plugins DIR]
               [--trust-proxy N]

Runs the server (default: ./data, port 3000, 127.0.0.1). --store postgres://… or the variable STORE keeps the data in
PostgreSQL, where several servers may share it; see docs/store.md. A first start on an empty place prints a one-time link to make
the first administrator. --training loads a fictional county, lists its accounts on the sign-in page (loopback only) and
prints one token per role. --origin names the address that people use when a proxy with https stands in front; --trust-proxy says how
many proxies there are, so that each caller is counted under the address that the last of them tells.
Stop it with Ctrl-C: requests under way are answered first.`

export const serve: Command = {
  name: 'serve',
  summary: 'run the server',
  help: HELP,
  run: async (args) => {
    const { values, positionals } = parseOptions(args, {
      data: { type: 'string' },
      store: { type: 'string' },
      port: { type: 'string' },
      host: { type: 'string' },
      origin: { type: 'string' },
      'trust-proxy': { type: 'string' },
      plugins: { type: 'string', multiple: true },
      training: { type: 'boolean' },
      json: { type: 'boolean' },
    })
    if (positionals.length > 0) throw new UsageError(`serve: unexpected ${positionals.join(' ')}`)
    const options = serverOptions(values)
    const { host, port } = checked(options)
    const server = await startServer(options).catch((error: unknown) => {
      throw startFailure(error, options.data, { host, port })
    })
    announce(server)
    return untilStopped(server)
  },
}

function serverOptions(values: ParsedOptions['values']): ServerOptions {
  const root = projectRoot()
  const port = text(values['port'])
  const host = text(values['host'])
  const origin = text(values['origin'])
  const proxies = text(values['trust-proxy'])
  return {
    root,
    data: text(values['data']) ?? join(process.cwd(), 'data'),
    store: storeOption(values['store']),
    printWorker: join(root, 'dist/cli/print-worker.mjs'),
    checkWorker: join(root, 'dist/cli/check-worker.mjs'),
    training: values['training'] === true,
    ...(port === undefined ? {} : { port: portOf(port) }),
    ...(host === undefined ? {} : { host }),
    ...(origin === undefined ? {} : { origin }),
    ...(proxies === undefined ? {} : { trustProxy: proxiesOf(proxies) }),
    ...(Array.isArray(values['plugins']) ? { plugins: values['plugins'] as string[] } : {}),
  }
}

/** @throws UsageError for options that do not go together. */
function checked(options: ServerOptions): ReturnType<typeof readConfig> {
  try {
    return readConfig(options)
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'wrong options')
  }
}

function portOf(value: string): number {
  const port = Number(value)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new UsageError(`--port ${value}: a number from 0 to 65535`)
}

function proxiesOf(value: string): number {
  if (/^[1-9]$/.test(value)) return Number(value)
  throw new UsageError(`--trust-proxy ${value}: how many proxies stand in front, 1 to 9`)
}

function announce(server: RunningServer): void {
  process.stdout.write(`童表 Tongbiao: ${server.url}\n`)
  if (server.setupLink) process.stdout.write(`first administrator (valid once): ${server.setupLink}\n`)
  for (const [role, token] of Object.entries(server.tokens)) process.stdout.write(`token ${role}: ${token}\n`)
}

function untilStopped(server: RunningServer): Promise<ExitCode> {
  return new Promise((resolve) => {
    const stop = () => {
      process.off('SIGINT', stop)
      process.off('SIGTERM', stop)
      void server.close().then(() => resolve(0))
    }
    process.on('SIGINT', stop)
    process.on('SIGTERM', stop)
  })
}
