/** Tasks: one's own, or all of one's area. */
import { auditAlone, auditEntry } from '../audit/entries.ts'
import { ok } from '../http/reply.ts'
import type { Route } from '../http/route.ts'
import type { Ports } from '../services/ports.ts'
import { listTasks } from '../services/tasks.ts'
import { CURSOR, page, TASK } from './schemas.ts'

export function taskRoutes(ports: Ports): Route[] {
  return [
    {
      method: 'get',
      path: '/tasks',
      summary: 'Tasks by due date',
      access: 'task.list',
      query: { mine: { enum: ['0', '1'] }, status: { enum: ['open', 'done'] }, cursor: CURSOR },
      replies: { 200: page(TASK) },
      async handle({ query }, actor) {
        const status = query['status'] === 'done' ? 'done' : 'open'
        const found = await listTasks(ports, actor, {
          mine: query['mine'] === '1',
          status,
          cursor: query['cursor'] ?? null,
        })
        await auditAlone(
          ports.store,
          actor.id,
          actor.id,
          auditEntry('task.list', undefined, { count: found.items.length }),
        )
        return ok(found)
      },
    },
  ]
}
