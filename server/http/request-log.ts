/**
 * One log line per request: route pattern, status and time. No address with ids in it, no names, no answers; what a
 * careless line would say is covered by the redaction list.
 */
import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import { pino, type DestinationStream, type Logger } from 'pino'

const COVERED = ['password', 'token', 'secret', 'answers', 'facts', 'body', 'authorization', 'cookie', 'name', 'idNo']

export function openLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    redact: { paths: COVERED.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[covered]' },
    // An error is told by its kind and place; its message may quote what somebody typed.
    serializers: { err: (error: Error) => ({ type: error.name, at: placeOf(error) }) },
  }
  return destination === undefined ? pino(options) : pino(options, destination)
}

function placeOf(error: Error): string[] {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim())
}

export function requestLog(log: Logger): RequestHandler {
  return (request, response, next) => {
    const started = performance.now()
    const id = randomUUID()
    response.setHeader('x-request-id', id)
    response.locals['requestId'] = id
    response.on('finish', () => {
      const route: unknown = request.route
      const path = typeof route === 'object' && route !== null && 'path' in route ? String(route.path) : 'page'
      const ms = Math.round(performance.now() - started)
      log.info({ id, method: request.method, path, status: response.statusCode, ms }, 'request')
    })
    next()
  }
}
