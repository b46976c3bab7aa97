/**
 * The composition root: opens the store, mounts the plugins, puts services behind routes and listens. The only place
 * that names an adapter.
 */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { DefinitionError } from '../core/errors/definition-error.ts'
import type { Store } from '../core/store/port.ts'
import { auditAlone, auditEntry } from './audit/entries.ts'
import { readConfig, type ServerConfig, type ServerOptions } from './config.ts'
import { createApp } from './http/app.ts'
import type { EndpointGate } from './http/endpoint.ts'
import { openMeter } from './http/metrics.ts'
import { openLog } from './http/request-log.ts'
import { bearerSecret, cookieSecret } from './http/session-cookie.ts'
import { everyFault } from './plugins/every-fault.ts'
import { engineVersion } from './plugins/load-registry.ts'
import { openWorkshop } from './plugins/workshop.ts'
import { createPrinter } from './print/printer.ts'
import { createTrials } from './print/trials.ts'
import type { Printer } from './print/rendering.ts'
import { HANDLERS } from './jobs/handlers.ts'
import { awaitDay } from './jobs/day-turn.ts'
import { startWorker, type Worker } from './jobs/worker.ts'
import { metricsPage } from './resources/metrics-page.ts'
import { allRoutes } from './resources/routes.ts'
import { enginePort } from './services/engine-port.ts'
import { liveDefinitions } from './services/live-definitions.ts'
import { measured } from './services/measured-ports.ts'
import { mountedDefinitions } from './services/mounted-definitions.ts'
import { openPasswordHasher } from './services/passwords.ts'
import type { Ports } from './services/ports.ts'
import { watchPublications } from './services/publication-watch.ts'
import { inForce, publicationsOf } from './services/publications.ts'
import { newSecret, openSetupGate } from './services/secrets.ts'
import { today } from './services/time.ts'
import { actorBehind } from './services/sessions.ts'
import { hasUsers } from './services/users.ts'
import { validatorModules } from './services/validator-module.ts'
import { openStore } from './store/open-store.ts'
import { seedTraining, trainingAccounts, trainingTokens } from './training/seed.ts'

export interface RunningServer {
  /** e.g. http://127.0.0.1:3000 */
  readonly url: string
  /** The one-time link for the first administrator; null when there is somebody already. */
  readonly setupLink: string | null
  /** A token for each role, in training mode. */
  readonly tokens: Readonly<Record<string, string>>
  /** Lets requests under way end, then closes the store. */
  close(): Promise<void>
}

/**
 * @throws DefinitionError with every fault of the plugins, StoreError and StoreDamaged as the adapter, Error in one
 * line for wrong options.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const config = readConfig(options)
  const clock = options.clock ?? { now: () => Date.now() }
  const store = await openStore({ data: options.data, store: options.store, clock: () => clock.now() })
  try {
    return await serve(options, config, store)
  } catch (error) {
    await store.close()
    throw error
  }
}

/** The services over an open store, without a server: for commands that make accounts and tokens. */
export async function openPorts(
  options: ServerOptions,
  store: Store,
  setup: Ports['setup'] = null,
): Promise<{ ports: Ports; printer: Printer }> {
  const { training = false, root } = options
  const clock = options.clock ?? { now: () => Date.now() }
  const workshop = openWorkshop({ root, extra: options.plugins ?? [], checkWorker: options.checkWorker })
  const loaded = workshop.mount(inForce(await publicationsOf(store), today(clock)))
  const faults = everyFault(loaded)
  if (faults.length > 0) throw new DefinitionError(faults)
  const definitions = liveDefinitions(mountedDefinitions(loaded.registry, { training }))
  const layouts = { workerPath: options.printWorker, layoutFolder: join(root, 'templates') }
  const printer = createPrinter({ ...layouts, officeFonts: join(options.data, 'fonts') })
  const ports: Ports = {
    store,
    definitions,
    workshop,
    engine: enginePort(definitions, validatorModules(root)),
    printing: {
      render: (document, snapshot, to, draft) => printer.render({ ...document, snapshot, to, draft }),
      draw: (model, to) => printer.draw(model, to),
    },
    trials: createTrials({ ...layouts, officeFonts: join(options.data, 'fonts') }),
    clock,
    passwords: await openPasswordHasher(),
    log: openLog(options.log?.level ?? 'info', options.log?.destination),
    newId: () => uuidv7(),
    keptForms: { seen: new Set(), putting: new WeakSet() },
    training: training ? trainingAccounts() : null,
    setup,
  }
  return { ports, printer }
}

async function serve(options: ServerOptions, config: ServerConfig, store: Store): Promise<RunningServer> {
  const setupSecret = config.training || (await hasUsers({ store })) ? null : newSecret()
  const setup = setupSecret === null ? null : openSetupGate(setupSecret)
  const { ports: bare, printer } = await openPorts(options, store, setup)
  const { ports, work } = measured(bare)
  const meter = openMeter()
  const gate = gateOf(ports, config)
  if (config.training) await seedTraining(ports)
  const tokens = config.training ? await trainingTokens(ports) : {}
  for (const note of (await store.health()).notes) ports.log.warn({ note }, 'store')
  await awaitDay(ports)
  let worker: Worker | null = null
  const app = createApp({
    routes: allRoutes(ports, config),
    gate,
    meter: meter.requests,
    metrics: metricsPage({ ports, work, worker: () => worker, meter, actorOf: gate.actorOf }),
    log: ports.log,
    rates: config.rates,
    https: config.https,
    version: engineVersion(options.root),
    pages: join(options.root, 'dist/web'),
    ...(options.trustProxy === undefined ? {} : { trustProxy: options.trustProxy }),
  })
  const server = createServer({ maxHeaderSize: 16 * 1024, requestTimeout: 60_000, headersTimeout: 15_000 }, app)
  const url = await listen(server, config)
  worker = startWorker(ports, HANDLERS, { name: ports.newId(), everyMs: options.jobsEveryMs ?? JOBS_EVERY_MS })
  const endWatch = watchPublications(ports)
  return {
    url,
    tokens,
    setupLink: setupSecret === null ? null : `${url}/#setup=${setupSecret}`,
    async close() {
      endWatch()
      await worker?.stop()
      await stop(server)
      printer.close()
      ports.trials.close()
      await store.close()
    },
  }
}

function gateOf(ports: Ports, config: ServerConfig): EndpointGate {
  return {
    ownHosts: config.ownHosts,
    async actorOf({ headers }) {
      const bearer = bearerSecret(headers.authorization)
      if (bearer !== null) return actorBehind(ports, bearer, 'token')
      const cookie = cookieSecret(headers.cookie, config)
      return cookie === null ? null : actorBehind(ports, cookie, 'cookie')
    },
    denied: (actor, route) =>
      auditAlone(
        ports.store,
        actor.id,
        actor.id,
        auditEntry('access.denied', undefined, { route: `${route.method} ${route.path}` }),
      ),
  }
}

function listen(server: Server, { port, host }: ServerConfig): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${portOf(server.address())}`)
    })
  })
}

function portOf(address: string | AddressInfo | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0
}

const JOBS_EVERY_MS = 5_000
const GRACE_MS = 10_000

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), GRACE_MS)
    server.close(() => {
      clearTimeout(force)
      resolve()
    })
    server.closeIdleConnections()
  })
}
