/** The express application: headers, limits, routes, pages and the one place where errors become responses. */
import express, { Router, type ErrorRequestHandler, type Express, type RequestHandler } from 'express'
import type { Logger } from 'pino'
import { Problem } from '../../core/errors/problem.ts'
import { endpoint, type EndpointGate } from './endpoint.ts'
import { MAX_BODY } from './json-body.ts'
import { openApi } from './openapi.ts'
import { faultBody, problemBody, problemOf, PROBLEM_TYPE } from './problem-json.ts'
import { perAddress, perSession, type RateLimits } from './rate-limits.ts'
import { requestLog } from './request-log.ts'
import type { Route } from './route.ts'
import { securityHeaders } from './security-headers.ts'
import { staticFiles } from './static-files.ts'

export const MAX_FILE = 5 * 1024 * 1024

export interface AppOptions {
  readonly routes: readonly Route[]
  readonly gate: EndpointGate
  readonly log: Logger
  readonly rates: RateLimits
  readonly https: boolean
  readonly version: string
  /** Folder of the web build. */
  readonly pages: string
  /** Addresses or counts of proxies in front, as express takes them; absent: none is trusted. */
  readonly trustProxy?: string | number
  /** Counts every request. */
  readonly meter: RequestHandler
  /** Answers GET /metrics. */
  readonly metrics: RequestHandler
}

export function createApp(options: AppOptions): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('etag', false)
  app.set('query parser', 'simple')
  if (options.trustProxy !== undefined) app.set('trust proxy', options.trustProxy)
  app.use(requestLog(options.log), options.meter, securityHeaders(options))
  app.get('/metrics', perAddress(options.rates.perAddress), options.metrics)
  app.use('/api', perAddress(options.rates.perAddress), perSession(options.rates.perSession), noStore)
  app.get('/api/openapi.json', (_request, response) => {
    response.json(openApi(options.routes, options.version))
  })
  app.use('/api/v1', apiRouter(options))
  app.use('/api', () => {
    throw new Problem('notFound', 'There is nothing here.')
  })
  app.use(staticFiles(options.pages))
  app.use(() => {
    throw new Problem('notFound', 'There is nothing here.')
  })
  app.use(errorResponse(options.log))
  return app
}

function apiRouter({ routes, gate, rates }: AppOptions): Router {
  const router = Router()
  const json = express.raw({ type: () => true, limit: MAX_BODY, inflate: false })
  const file = express.raw({ type: () => true, limit: MAX_FILE, inflate: false })
  const costly = perSession(rates.costly)
  const signIn = perAddress(rates.signIn)
  for (const route of routes) {
    const before = [
      ...(route.costly ? [costly] : []),
      ...(route.access === 'open' && route.method === 'post' ? [signIn] : []),
      route.takesFile ? file : json,
    ]
    router[route.method](route.path, ...before, endpoint(route, gate))
  }
  return router
}

const noStore: express.RequestHandler = (_request, response, next) => {
  response.setHeader('cache-control', 'no-store')
  next()
}

/** Express tells error handlers by their four parameters. */
function errorResponse(log: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error)
      return
    }
    const problem = problemOf(error)
    const id = String(response.locals['requestId'] ?? '')
    if (problem === null) log.error({ id, err: error }, 'fault')
    const body = problem === null ? faultBody(id) : problemBody(problem)
    const wait = problem?.detail['retryAfter']
    if (typeof wait === 'number') response.setHeader('retry-after', String(wait))
    response.status(body.status).setHeader('content-type', PROBLEM_TYPE)
    response.setHeader('cache-control', 'no-store')
    response.end(JSON.stringify(body))
  }
}
