/** The English that exists already, so that a plugin need not say it again. */
import { ok } from '../http/reply.ts'
import type { Route } from '../http/route.ts'
import { knownTexts } from '../services/known-texts.ts'
import type { Ports } from '../services/ports.ts'

export function knownTextRoutes(ports: Ports): Route[] {
  return [
    {
      method: 'get',
      path: '/known-texts',
      summary: 'The English of all forms in force, by the Chinese',
      access: 'design.change',
      replies: { 200: { type: 'object', additionalProperties: { type: 'string' } } },
      handle: () => Promise.resolve(ok(knownTexts(ports))),
    },
  ]
}
