/** Tasks: one's own, or all of one's area; closing what no form or document closes. Recurring duties: of offices, of a child, counted by place. */
import { auditAlone, auditEntry } from '../audit/entries.ts'
import { ok } from '../http/reply.ts'
import type { Route } from '../http/route.ts'
import { dutiesOfChild, dutyCounts } from '../services/child-duties.ts'
import { officeDuties } from '../services/duties.ts'
import type { Ports } from '../services/ports.ts'
import { closeByHand } from '../services/task-closing.ts'
import { listTasks } from '../services/tasks.ts'
import { bodyOf, langOf, param } from './body.ts'
import { CURSOR, ID, LANG, list, object, open, page, SHOWN_DUTY, TASK, TEXT } from './schemas.ts'

export function taskRoutes(ports: Ports): Route[] {
  return [taskList(ports), dutyList(ports), dutiesByPlace(ports), dutiesOfOneChild(ports), taskDone(ports)]
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
    query: { lang: LANG },
    replies: { 200: open({ items: list(SHOWN_DUTY) }) },
    async handle({ query }, actor) {
      const items = await officeDuties(ports, actor, langOf(query['lang']))
      await auditAlone(ports.store, actor.id, actor.id, auditEntry('duty.list', undefined, { count: items.length }))
      return ok({ items })
    },
  }
}

function dutiesByPlace(ports: Ports): Route {
  const count = { type: 'integer' }
  return {
    method: 'get',
    path: '/duties/places',
    summary: 'Recurring duties about children, counted by village for the next children of one’s area',
    access: 'duty.list',
    query: { cursor: CURSOR },
    replies: { 200: page(open({ area: TEXT, areaLabel: TEXT, later: count, soon: count, late: count })) },
    async handle({ query }, actor) {
      const found = await dutyCounts(ports, actor, query['cursor'] ?? null)
      await auditAlone(
        ports.store,
        actor.id,
        actor.id,
        auditEntry('duty.list', undefined, { count: found.items.length }),
      )
      return ok(found)
    },
  }
}

function dutiesOfOneChild(ports: Ports): Route {
  return {
    method: 'get',
    path: '/subjects/:id/duties',
    summary: 'Recurring duties about one child that are not done, the most pressing first',
    access: 'duty.list',
    params: { id: ID },
    query: { lang: LANG },
    replies: { 200: open({ items: list(SHOWN_DUTY) }) },
    async handle(call, actor) {
      const id = param(call, 'id')
      const items = await dutiesOfChild(ports, actor, id, langOf(call.query['lang']))
      await auditAlone(
        ports.store,
        actor.id,
        id,
        auditEntry('duty.list', { kind: 'subject', id }, { count: items.length }),
      )
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
