/** Conflicts between what several people told without knowing of each other, and the choice of a person. */
import { auditAlone, auditEntry } from '../audit/entries.ts'
import { nothing, ok } from '../http/reply.ts'
import type { JsonSchema, Route } from '../http/route.ts'
import type { Ports } from '../services/ports.ts'
import { listConflicts } from '../services/sync/conflict-list.ts'
import { decideConflict, type Choice } from '../services/sync/decide-conflict.ts'
import { decideWaiting, type WaitingChoice } from '../services/sync/decide-waiting.ts'
import { bodyOf, param } from './body.ts'
import { CURSOR, ID, list, nullable, object, open, page, TEXT } from './schemas.ts'

const SIDE = open({
  edit: ID,
  stands: { type: 'boolean' },
  by: { type: 'string' },
  at: { type: 'string' },
  device: nullable({ type: 'string' }),
  record: nullable(ID),
})
const PLACE = open({
  path: { type: 'string' },
  titles: list(TEXT),
  field: nullable({ type: 'object' }),
  en: { type: 'object' },
  decidable: { type: 'boolean' },
  sides: list(SIDE),
})
const CONFLICT = open({
  id: ID,
  about: { enum: ['facts', 'answers', 'waiting'] },
  revision: { type: 'integer' },
  subject: open({ id: ID, name: TEXT, area: { type: 'string' } }),
  record: nullable(open({ id: ID, form: TEXT })),
  since: { type: 'string' },
  places: list(PLACE),
  waiting: nullable({ type: 'object' }),
})

const REVISION: JsonSchema = { type: 'integer', minimum: 1 }
const REASON: JsonSchema = { type: 'string', minLength: 2, maxLength: 500, pattern: '\\S' }
const PLACE_NAME: JsonSchema = { type: 'string', maxLength: 400 }
const CHOICE = object({
  revision: REVISION,
  choices: {
    type: 'object',
    propertyNames: PLACE_NAME,
    additionalProperties: ID,
    minProperties: 1,
    maxProperties: 500,
  },
  reason: REASON,
})
const WAITING = object({ revision: REVISION, waiting: { enum: ['advance', 'drop'] }, reason: REASON })

export function conflictRoutes(ports: Ports): Route[] {
  return [conflictList(ports), choice(ports)]
}

function conflictList(ports: Ports): Route {
  return {
    method: 'get',
    path: '/conflicts',
    summary: 'What waits for a decision: values told side by side, edits that wait in vain',
    access: 'conflict.decide',
    query: { cursor: CURSOR },
    replies: { 200: page(CONFLICT) },
    async handle({ query }, actor) {
      const found = await listConflicts(ports, actor, query['cursor'] ?? null)
      const entry = auditEntry('conflict.list', undefined, { conflicts: found.items.map(({ id }) => id) })
      await auditAlone(ports.store, actor.id, actor.id, entry)
      return ok(found)
    },
  }
}

function choice(ports: Ports): Route {
  return {
    method: 'post',
    path: '/conflicts/:id',
    summary: 'Decide on the conflict as it was read, with a reason',
    access: 'conflict.decide',
    params: { id: ID },
    body: { oneOf: [CHOICE, WAITING] },
    replies: { 204: null },
    async handle(call, actor) {
      const body = bodyOf<Choice | WaitingChoice>(call)
      if ('waiting' in body) await decideWaiting(ports, actor, param(call, 'id'), body)
      else await decideConflict(ports, actor, param(call, 'id'), body)
      return nothing()
    },
  }
}
