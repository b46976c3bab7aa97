/** Schemas that several routes share. What comes in is closed and bounded; what goes out names what a caller can rely on. */
import type { JsonSchema } from '../http/route.ts'

export const ID: JsonSchema = {
  type: 'string',
  pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
}
export const FORM_ID: JsonSchema = { type: 'string', pattern: '^[A-Z]{2}-[0-9]{2}[a-z]?$' }
export const DOCUMENT_ID: JsonSchema = { type: 'string', pattern: '^DOC-[0-9]{2}[a-z]?$' }
export const VERSION: JsonSchema = { type: 'string', pattern: '^[1-9][0-9]{0,4}$' }
export const LANG: JsonSchema = { enum: ['zh-CN', 'en'] }
export const CURSOR: JsonSchema = { type: 'string', minLength: 1, maxLength: 2_000 }
export const INSTANT: JsonSchema = {
  type: 'string',
  pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2})$',
}
export const DAY: JsonSchema = { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' }
export const ANSWERS: JsonSchema = { type: 'object', maxProperties: 1_000 }
export const TEXT: JsonSchema = { type: 'string', maxLength: 200 }

export function object(
  properties: Record<string, JsonSchema>,
  required: readonly string[] = Object.keys(properties),
): JsonSchema {
  return { type: 'object', properties, required, additionalProperties: false }
}

/** For replies: further members may come later. */
export function open(properties: Record<string, JsonSchema>): JsonSchema {
  return { type: 'object', properties, required: Object.keys(properties) }
}

export function list(items: JsonSchema, maxItems = 1_000): JsonSchema {
  return { type: 'array', items, maxItems }
}

export function page(items: JsonSchema): JsonSchema {
  return open({ items: list(items), next: nullable({ type: 'string' }) })
}

export function nullable(schema: JsonSchema): JsonSchema {
  return { anyOf: [schema, { type: 'null' }] }
}

export const ASSESSMENT: JsonSchema = open({
  form: open({ id: TEXT, version: { type: 'integer' }, hash: TEXT }),
  asOf: DAY,
  ruleSet: TEXT,
  valid: { type: 'boolean' },
  issues: list(open({ path: { type: 'string' }, code: TEXT, severity: { enum: ['error', 'warning'] } })),
  answers: { type: 'object' },
  visible: list({ type: 'string' }, 10_000),
  carried: list({ type: 'string' }, 10_000),
  scores: { type: 'object' },
  decisions: { type: 'object' },
  tasks: list({ type: 'object' }),
  documents: list({ type: 'object' }),
  calculated: { type: 'object' },
})

/** A recurring duty where it stands. */
export const DUTY: JsonSchema = open({
  schedule: TEXT,
  title: TEXT,
  form: TEXT,
  quarter: TEXT,
  period: TEXT,
  due: DAY,
  state: { enum: ['due', 'done', 'overdue'] },
  role: TEXT,
  told: list(TEXT),
})

export const SHOWN_DUTY: JsonSchema = open({
  schedule: TEXT,
  title: TEXT,
  form: TEXT,
  period: TEXT,
  due: DAY,
  state: { enum: ['due', 'done', 'overdue'] },
  soon: { type: 'boolean' },
  role: TEXT,
  told: list(TEXT),
  because: { type: 'string' },
  clauses: list(TEXT),
})

export const TASK: JsonSchema = open({
  id: ID,
  kind: TEXT,
  form: nullable(TEXT),
  document: nullable(TEXT),
  what: nullable(TEXT),
  due: nullable(DAY),
  dueAt: nullable({ type: 'string' }),
  role: nullable(TEXT),
  reason: { type: 'string' },
  subject: open({ id: ID, name: TEXT }),
  record: nullable(ID),
  status: { enum: ['open', 'done', 'superseded'] },
  overdue: { type: 'boolean' },
  byHand: { type: 'boolean' },
  doneAt: nullable({ type: 'string' }),
  closedBy: nullable(open({ name: TEXT, note: nullable({ type: 'string' }) })),
  notices: list(open({ step: { enum: ['REMIND', 'WARN', 'BREACH'] }, at: { type: 'string' }, to: list(TEXT) })),
})

export const ISSUED: JsonSchema = open({ id: ID, number: TEXT, issuedAt: { type: 'string' }, sha256: TEXT })

export const DOCUMENT_NEED: JsonSchema = open({
  id: TEXT,
  title: TEXT,
  required: { type: 'boolean' },
  ready: { type: 'boolean' },
  missing: list(open({ id: TEXT, title: TEXT, source: { type: 'string' }, fields: list({ type: 'string' }) })),
  issued: nullable(ISSUED),
})

export const USER: JsonSchema = open({ id: ID, login: TEXT, name: TEXT, role: TEXT, area: TEXT, org: TEXT })

/** A file inside a plugin: `forms/LB-04.form.json`. */
export const PLUGIN_PATH = /^[A-Za-z0-9][\w.-]{0,80}(\/[A-Za-z0-9][\w.-]{0,80}){0,3}$/

/** What somebody saw when changing it. */
export const REVISION: JsonSchema = { type: 'integer', minimum: 1 }
