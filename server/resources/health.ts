/** For those who watch the server: it lives; it can take work. Nothing about the data is told. */
import { Problem } from '../../core/errors/problem.ts'
import { ok } from '../http/reply.ts'
import type { Route } from '../http/route.ts'
import type { Ports } from '../services/ports.ts'
import { open, TEXT } from './schemas.ts'

export function healthRoutes(ports: Ports): Route[] {
  return [
    {
      method: 'get',
      path: '/health',
      summary: 'The server answers',
      access: 'open',
      replies: { 200: open({ status: TEXT }) },
      handle: async () => ok({ status: 'up' }),
    },
    {
      method: 'get',
      path: '/ready',
      summary: 'The store takes writes and the forms are mounted',
      access: 'open',
      replies: { 200: open({ status: TEXT }) },
      async handle() {
        if ((await ports.store.health()).state !== 'open') throw new Problem('store.readOnly', 'Writing is suspended.')
        if (ports.definitions.forms.length === 0) throw new Problem('server.fault', 'No form is mounted.')
        return ok({ status: 'ready' })
      },
    },
  ]
}
