/** Tasks: one's own, or all of one's area; closing what no form or document closes. */
import { auditAlone, auditEntry } from '../audit/entries.ts'
import { ok } from '../http/reply.ts'
import type { Route } from '../http/route.ts'
import { officeDuties } from '../services/duties.ts'
import type { Ports } from '../services/ports.ts'
import { closeByHand } from '../services/task-closing.ts'
import { listTasks } from '../services/tasks.ts'
import { bodyOf, param } from './body.ts'
import { CURSOR, DUTY, ID, list, object, open, page, TASK } from './schemas.ts'

export function taskRoutes(ports: Ports): Route[] {
  return [taskList(ports), dutyList(ports), taskDone(ports)]
}

function taskList(ports: Ports): Route {
  return {
    method: 'get',
    path: '/tasks',
    summary: 'Tasks by due date; with mine=1 those of one’s own role and those that are to reach it',
    access: 'task.list',
    query: { mine: { enum: ['0', '1'] }, status: { enum: ['open', 'done'] }, cursor: CURSOR },
    replies: { 200: page(TASK) },
    async handle({ query }, actor) {
      const status = query['status'] === 'done' ? 'done' : 'open'
      const wish = { mine: query['mine'] === '1', status, cursor: query['cursor'] ?? null } as const
      const found = await listTasks(ports, actor, wish)
      const count = found.items.length
      await auditAlone(ports.store, actor.id, actor.id, auditEntry('task.list', undefined, { count }))
      return ok(found)
    },
  }
}

function dutyList(ports: Ports): Route {
  return {
    method: 'get',
    path: '/duties',
    summary: 'Recurring duties of one’s own role that are about no single child, and late ones that it is told of',
    access: 'duty.list',
    replies: { 200: open({ items: list(DUTY) }) },
    async handle(_, actor) {
      const items = await officeDuties(ports, actor)
      await auditAlone(ports.store, actor.id, actor.id, auditEntry('duty.list', undefined, { count: items.length }))
      return ok({ items })
    },
  }
}

function taskDone(ports: Ports): Route {
  return {
    method: 'post',
    path: '/tasks/:id/done',
    summary: 'Say that a notice, meeting, plan, review or other task is done; again changes nothing',
    access: 'task.close',
    params: { id: ID },
    body: object({ note: { type: 'string', minLength: 1, maxLength: 500 } }, []),
    replies: { 200: TASK },
    async handle(call, actor) {
      const { note } = bodyOf<{ note?: string }>(call)
      return ok(await closeByHand(ports, actor, param(call, 'id'), note ?? null))
    },
  }
}
