/**
 * A route as data: where it lies, who may call it, the schemas of what comes in and goes out, and the handler.
 * The same value is mounted, validated and described in OpenAPI, so that the description cannot drift.
 */
import type { IncomingHttpHeaders } from 'node:http'
import type { Action } from '../access/actions.ts'
import type { Actor } from '../access/actor.ts'
import type { Reply } from './reply.ts'

export type JsonSchema = { readonly [key: string]: unknown }

export interface Call {
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  /** Parsed and checked JSON, or undefined. */
  readonly body: unknown
  /** The raw body of a route that takes files. */
  readonly raw: Uint8Array
  readonly headers: IncomingHttpHeaders
  readonly ip: string
}

interface RouteShape {
  readonly method: 'get' | 'post' | 'put' | 'delete'
  /** Below /api/v1, with `:name` for parameters. */
  readonly path: string
  readonly summary: string
  readonly params?: Readonly<Record<string, JsonSchema>>
  readonly query?: Readonly<Record<string, JsonSchema>>
  readonly body?: JsonSchema
  /** Takes a file instead of JSON. */
  readonly takesFile?: true
  /** Schemas by status; null for a reply without JSON. */
  readonly replies: Readonly<Record<number, JsonSchema | null>>
  /** Costly: counts towards the lower limit of exports. */
  readonly costly?: true
}

/** Open to whoever asks: sign-in and health. */
export interface OpenRoute extends RouteShape {
  readonly access: 'open'
  handle(call: Call): Promise<Reply>
}

/** For signed-in people and machines; `session` needs no right beyond being signed in. */
export interface GuardedRoute extends RouteShape {
  readonly access: Action | 'session'
  handle(call: Call, actor: Actor): Promise<Reply>
}

export type Route = OpenRoute | GuardedRoute
