/**
 * One wrapper for every route: who is asking, may they, is the call well-formed, then the handler; value, promise,
 * Problem or Fault become a response here and nowhere else. Handlers return after their transaction is durable, so
 * nothing is acknowledged before.
 */
import type { Request, RequestHandler, Response } from 'express'
import { Problem } from '../../core/errors/problem.ts'
import { demand } from '../access/actions.ts'
import type { Actor } from '../access/actor.ts'
import { parseJsonBody } from './json-body.ts'
import type { Reply } from './reply.ts'
import type { Call, Route } from './route.ts'
import { demandSameOrigin } from './same-origin.ts'
import { callSchemas, type CallSchemas } from './schema-check.ts'

export interface EndpointGate {
  /** The person or machine behind the request's cookie or token; null for nobody. */
  actorOf(request: Request): Promise<Actor | null>
  /** Called when a signed-in person is refused, for the audit. */
  denied(actor: Actor, route: Route): Promise<void>
  readonly ownHosts: readonly string[] | null
}

export function endpoint(route: Route, gate: EndpointGate): RequestHandler {
  const schemas = callSchemas(route)
  return (request, response, next) => {
    answer(route, gate, schemas, request)
      .then((reply) => send(response, reply))
      .catch(next)
  }
}

async function answer(route: Route, gate: EndpointGate, schemas: CallSchemas, request: Request): Promise<Reply> {
  if (route.method !== 'get') demandSameOrigin(request.headers, gate.ownHosts)
  if (route.access === 'open') return route.handle(callOf(route, schemas, request))
  const actor = await gate.actorOf(request)
  if (actor === null) throw new Problem('session.required', 'Please sign in.')
  try {
    if (route.access !== 'session') demand(actor, route.access)
    return await route.handle(callOf(route, schemas, request), actor)
  } catch (error) {
    if (error instanceof Problem && error.status === 403) await gate.denied(actor, route)
    throw error
  }
}

function callOf(route: Route, schemas: CallSchemas, request: Request): Call {
  const params = textsOf(request.params)
  const query = textsOf(request.query)
  schemas.check('params', params)
  schemas.check('query', query)
  const raw: unknown = request.body
  const content = raw instanceof Uint8Array ? raw : new Uint8Array()
  const body = route.body === undefined ? undefined : jsonOf(request, content)
  if (route.body !== undefined) schemas.check('body', body)
  return { params, query, body, raw: content, headers: request.headers, ip: request.ip ?? '' }
}

function jsonOf(request: Request, content: Uint8Array): unknown {
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') throw new Problem('request.mediaType', 'Send application/json.')
  return parseJsonBody(content)
}

/** Repeated parameters are no text and are refused by the schema. */
function textsOf(values: object): Record<string, string> {
  return Object.fromEntries(Object.entries(values))
}

function send(response: Response, reply: Reply): void {
  response.status(reply.status)
  for (const [name, value] of Object.entries(reply.headers)) response.setHeader(name, value)
  if (reply.kind === 'json') response.json(reply.body)
  else if (reply.kind === 'bytes') response.end(reply.bytes)
  else response.end()
}
