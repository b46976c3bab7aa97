/** Devices that work without a line: reading what changed, sending what was done, files by their hash. docs/sync.md. */
import { Problem } from '../../core/errors/problem.ts'
import { ok } from '../http/reply.ts'
import type { JsonSchema, Route } from '../http/route.ts'
import type { Ports } from '../services/ports.ts'
import { idsInScope, MOST_SUBJECTS, readSync } from '../services/sync/read-sync.ts'
import { MOST_ITEMS, receive, type Batch } from '../services/sync/receive.ts'
import { keepFile } from '../services/sync/sync-files.ts'
import { bodyOf, param } from './body.ts'
import { sentName } from './files.ts'
import { CONFIRMATION, DERIVED, FACT_PATH } from './records.ts'
import { ANSWERS, FORM_ID, ID, INSTANT, list, nullable, object, open, TASK, TEXT } from './schemas.ts'

const UUID = new RegExp(String(ID['pattern']))
const REVISION: JsonSchema = { type: 'integer', minimum: 0, maximum: 1_000_000_000 }
const HASH: JsonSchema = { type: 'string', pattern: '^[0-9a-f]{64}$' }
const POINTER: JsonSchema = { type: 'string', pattern: '^(/[A-Za-z0-9]{1,60}){1,8}$' }
const BRANCH = object({ id: ID, trunk: REVISION, base: REVISION })
const FILES = list(object({ id: ID, sha256: HASH }), 50)
const HEAD = { id: ID, subject: ID, filledAt: INSTANT }

const RECORD_ITEM = object(
  {
    ...HEAD,
    kind: { const: 'record' },
    branch: BRANCH,
    form: FORM_ID,
    version: { type: 'integer', minimum: 1, maximum: 99_999 },
    answers: ANSWERS,
    confirmed: list(CONFIRMATION, 50),
    corrected: { type: 'object', propertyNames: FACT_PATH, maxProperties: 100 },
    derived: DERIVED,
    device: { type: 'string', maxLength: 100 },
    files: FILES,
  },
  ['id', 'kind', 'subject', 'branch', 'form', 'version', 'answers', 'filledAt'],
)
const CHANGE_ITEM = object(
  {
    ...HEAD,
    kind: { const: 'change' },
    branch: BRANCH,
    record: ID,
    set: { type: 'object', propertyNames: POINTER, minProperties: 1, maxProperties: 300 },
    factsSeen: REVISION,
    files: FILES,
  },
  ['id', 'kind', 'subject', 'branch', 'record', 'set', 'factsSeen', 'filledAt'],
)
const TASK_ITEM = object({ ...HEAD, kind: { const: 'task' }, task: ID, note: { type: 'string', maxLength: 500 } }, [
  'id',
  'kind',
  'subject',
  'task',
  'filledAt',
])

const STATE: JsonSchema = { enum: ['stored', 'held', 'conflict', 'refused', 'dropped', 'doubled', 'failed'] }
export const ITEM_ANSWER = open({ id: ID, state: STATE })

const SYNC_RECORD = open({
  id: ID,
  revision: REVISION,
  form: TEXT,
  version: { type: 'integer' },
  answers: { type: 'object' },
  submittedAt: { type: 'string' },
  filledAt: { type: 'string' },
  by: TEXT,
  mine: { type: 'boolean' },
})
const SYNC_SUBJECT = open({
  id: ID,
  kind: TEXT,
  name: TEXT,
  area: TEXT,
  risk: { type: 'integer' },
  revision: REVISION,
  facts: { type: 'object' },
  meta: { type: 'object' },
  contested: list({ type: 'string' }),
  whole: { type: 'boolean' },
  records: list(SYNC_RECORD),
  tasks: list(TASK),
})

export function syncRoutes(ports: Ports): Route[] {
  return [reading(ports), sending(ports), scopeList(ports), fileOfHash(ports)]
}

function reading(ports: Ports): Route {
  return {
    method: 'get',
    path: '/sync',
    summary: 'What a device has to know: everything at first, then what changed',
    access: 'sync',
    query: { device: ID, cursor: { type: 'string', minLength: 1, maxLength: 4_000 } },
    replies: {
      200: open({
        definitions: nullable(open({ print: TEXT, forms: list({ type: 'object' }) })),
        tasks: list(TASK),
        subjects: list(SYNC_SUBJECT),
        edits: list(ITEM_ANSWER),
        count: nullable({ type: 'integer' }),
        cursor: { type: 'string' },
        more: { type: 'boolean' },
      }),
    },
    async handle({ query }, actor) {
      const device = query['device'] ?? ''
      return ok(await readSync(ports, actor, { device, cursor: query['cursor'] ?? null }))
    },
  }
}

function sending(ports: Ports): Route {
  return {
    method: 'post',
    path: '/sync',
    summary: 'What was done on a device; each item is answered by itself',
    access: 'sync',
    body: object({
      device: ID,
      items: {
        type: 'array',
        items: { oneOf: [RECORD_ITEM, CHANGE_ITEM, TASK_ITEM] },
        minItems: 1,
        maxItems: MOST_ITEMS,
      },
    }),
    replies: { 200: open({ items: list(ITEM_ANSWER) }) },
    async handle(call, actor) {
      return ok({ items: await receive(ports, actor, bodyOf<Batch>(call)) })
    },
  }
}

function scopeList(ports: Ports): Route {
  return {
    method: 'get',
    path: '/sync/subjects',
    summary: 'Ids of all children of this person; a device drops every other',
    access: 'sync',
    replies: { 200: open({ ids: list(ID, MOST_SUBJECTS + 500) }) },
    handle: async (_call, actor) => ok({ ids: await idsInScope(ports, actor) }),
  }
}

function fileOfHash(ports: Ports): Route {
  return {
    method: 'put',
    path: '/sync/files/:sha256',
    summary: 'A file of a manifest; x-file-id names it as the answers do',
    access: 'file.add',
    params: { sha256: HASH },
    takesFile: true,
    replies: { 200: open({ id: ID, name: TEXT, type: TEXT, size: { type: 'integer' }, sha256: TEXT }) },
    costly: true,
    async handle(call, actor) {
      const type = (call.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
      const file = { content: call.raw, name: sentName(call.headers['x-file-name']), type }
      const id = idHeader(call.headers['x-file-id'])
      return ok(await keepFile(ports, actor, { ...file, id, sha256: param(call, 'sha256') }))
    },
  }
}

/** @throws Problem `request.invalid` */
function idHeader(header: string | string[] | undefined): string {
  const id = String(header ?? '')
  if (UUID.test(id)) return id
  throw new Problem('request.invalid', 'Send the id of the file in x-file-id.')
}
