/** Signing in and out, the first administrator, the accounts of the training county. */
import { Problem } from '../../core/errors/problem.ts'
import type { Actor } from '../access/actor.ts'
import { nothing, ok } from '../http/reply.ts'
import type { Route } from '../http/route.ts'
import { cookieSecret, endedCookie, sessionCookie, type CookieStyle } from '../http/session-cookie.ts'
import type { Ports } from '../services/ports.ts'
import { ABSOLUTE_MS, endSession, signIn } from '../services/sessions.ts'
import { createFirstAdministrator, type FirstAdministrator } from '../services/users.ts'
import { bodyOf } from './body.ts'
import { list, object, open, TEXT, USER } from './schemas.ts'

function userOf({ id, login, name, role, area, org }: Actor): object {
  return { user: { id, login, name, role, area, org } }
}

const SECRET_TEXT = { type: 'string', minLength: 1, maxLength: 200 } as const

export function sessionRoutes(ports: Ports, style: CookieStyle): Route[] {
  return [signInRoute(ports, style), whoIsSignedIn(), signOut(ports, style), setUp(ports), trainingAccounts(ports)]
}

function signInRoute(ports: Ports, style: CookieStyle): Route {
  return {
    method: 'post',
    path: '/session',
    summary: 'Sign in',
    access: 'open',
    body: object({ login: SECRET_TEXT, password: SECRET_TEXT }),
    replies: { 200: open({ user: USER }) },
    async handle(call) {
      const { login, password } = bodyOf<{ login: string; password: string }>(call)
      const before = cookieSecret(call.headers.cookie, style)
      const { secret, actor } = await signIn(ports, { login, password, address: call.ip, before })
      return ok(userOf(actor), { 'set-cookie': sessionCookie(secret, ABSOLUTE_MS / 1000, style) })
    },
  }
}

function whoIsSignedIn(): Route {
  return {
    method: 'get',
    path: '/session',
    summary: 'Who is signed in',
    access: 'session',
    replies: { 200: open({ user: USER }) },
    handle: async (_call, actor) => ok(userOf(actor)),
  }
}

function signOut(ports: Ports, style: CookieStyle): Route {
  return {
    method: 'delete',
    path: '/session',
    summary: 'Sign out',
    access: 'session',
    replies: { 204: null },
    async handle(call) {
      const secret = cookieSecret(call.headers.cookie, style)
      if (secret !== null) await endSession(ports, secret)
      return nothing({ 'set-cookie': endedCookie(style), 'clear-site-data': '"cache", "storage"' })
    },
  }
}

function setUp(ports: Ports): Route {
  return {
    method: 'post',
    path: '/setup',
    summary: 'Make the first administrator with the one-time link',
    access: 'open',
    body: object({
      token: SECRET_TEXT,
      login: SECRET_TEXT,
      password: { type: 'string', minLength: 12, maxLength: 200 },
      name: SECRET_TEXT,
    }),
    replies: { 204: null },
    async handle(call) {
      await createFirstAdministrator(ports, bodyOf<FirstAdministrator>(call))
      return nothing()
    },
  }
}

function trainingAccounts(ports: Ports): Route {
  return {
    method: 'get',
    path: '/training',
    summary: 'Accounts of the training county',
    access: 'open',
    replies: {
      200: open({
        accounts: list(open({ login: TEXT, password: TEXT, name: TEXT, role: TEXT, roleTitle: TEXT, org: TEXT })),
      }),
    },
    async handle() {
      if (ports.training === null) throw new Problem('notFound', 'There is nothing here.')
      return ok({ accounts: ports.training })
    },
  }
}
