/** Carrying stored records over to a changed form: tried, carried out, put back, confirmed. Only sums are told. */
import { created, ok } from '../http/reply.ts'
import type { JsonSchema, Route } from '../http/route.ts'
import {
  actOnMigration,
  beginMigration,
  listMigrations,
  readMigration,
  type MigrationAct,
  type MigrationWish,
} from '../services/migrations.ts'
import { migrationPlaces } from '../services/migration-places.ts'
import type { Ports } from '../services/ports.ts'
import { bodyOf, param } from './body.ts'
import { FORM_ID, ID, list, object, open, TEXT } from './schemas.ts'

const NUMBER: JsonSchema = { type: 'integer' }
const PLACE: JsonSchema = { type: 'string', pattern: '^(/[A-Za-z0-9_]{1,60}|/\\*){1,8}$' }
const BETWEEN: JsonSchema = { type: 'string', maxLength: 20 }
const CODE: JsonSchema = { type: 'string', minLength: 1, maxLength: 60 }
const STEP: JsonSchema = {
  oneOf: [
    object({ do: { const: 'move' }, from: PLACE, to: PLACE }),
    object({ do: { const: 'split' }, from: PLACE, to: list(PLACE, 10), by: { ...BETWEEN, minLength: 1 } }),
    object({ do: { const: 'join' }, from: list(PLACE, 10), to: PLACE, by: BETWEEN }),
    object({
      do: { const: 'recode' },
      field: PLACE,
      codes: { type: 'object', maxProperties: 200, propertyNames: CODE, additionalProperties: CODE },
    }),
    object({ do: { const: 'retire' }, from: PLACE }),
  ],
}
const MIGRATION = open({
  id: ID,
  form: FORM_ID,
  steps: list(STEP, 100),
  note: TEXT,
  state: { enum: ['trying', 'tried', 'running', 'done', 'reverting', 'reverted', 'confirmed'] },
  records: NUMBER,
  done: NUMBER,
  moved: NUMBER,
  stays: { type: 'object', additionalProperties: NUMBER },
  begunAt: TEXT,
  updatedAt: TEXT,
  by: TEXT,
})

const FIELD_PLACE = open({ at: PLACE, title: { type: 'string' }, kind: TEXT })
const OPTION_PLACE = open({ at: PLACE, title: { type: 'string' }, code: CODE, label: { type: 'string' } })
const PLACES = open({
  gone: list(FIELD_PLACE, 10_000),
  goneOptions: list(OPTION_PLACE, 10_000),
  fields: list(FIELD_PLACE, 10_000),
  options: list(OPTION_PLACE, 10_000),
})

export function migrationRoutes(ports: Ports): Route[] {
  return [
    {
      method: 'post',
      path: '/migrations',
      summary: 'Record steps that carry records over to a changed form, and try them on every record; nothing changes',
      access: 'design.publish',
      body: object({ id: ID, form: FORM_ID, steps: { ...list(STEP, 100), minItems: 1 }, note: TEXT }),
      replies: { 201: MIGRATION },
      handle: async (call, actor) => created(await beginMigration(ports, actor, bodyOf<MigrationWish>(call))),
    },
    {
      method: 'get',
      path: '/migrations',
      summary: 'Migrations, newest first',
      access: 'design.publish',
      replies: { 200: list(MIGRATION) },
      handle: async () => ok(await listMigrations(ports)),
    },
    {
      method: 'get',
      path: '/migrations/places',
      summary: 'Questions and options that records of a form may hold and the form no longer has',
      access: 'design.publish',
      query: { form: FORM_ID },
      replies: { 200: PLACES },
      handle: async (call) => ok(await migrationPlaces(ports, call.query['form'] ?? '')),
    },
    {
      method: 'get',
      path: '/migrations/:id',
      summary: 'How far a migration is: records looked at, carried over, and why others stay as they are',
      access: 'design.publish',
      params: { id: ID },
      replies: { 200: MIGRATION },
      handle: async (call) => ok(await readMigration(ports, param(call, 'id'))),
    },
    act(ports, 'run', 'Carry the records over in the background, after it was tried'),
    act(ports, 'revert', 'Put every record back that was carried over, as long as nobody confirmed'),
    act(ports, 'confirm', 'Confirm: from now on it cannot be put back'),
  ]
}

function act(ports: Ports, name: MigrationAct, summary: string): Route {
  return {
    method: 'post',
    path: `/migrations/:id/${name}`,
    summary,
    access: 'design.publish',
    params: { id: ID },
    replies: { 200: MIGRATION },
    handle: async (call, actor) => ok(await actOnMigration(ports, actor, param(call, 'id'), name)),
  }
}
