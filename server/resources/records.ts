/** Records: handing in, reading, changing, listing. */
import { auditAlone, auditEntry } from '../audit/entries.ts'
import { created, ok } from '../http/reply.ts'
import type { JsonSchema, Route } from '../http/route.ts'
import { changeRecord, type RecordChange } from '../services/change-record.ts'
import type { Ports } from '../services/ports.ts'
import { outcomeOf, readRecord, recordPage } from '../services/records.ts'
import type { Submission } from '../services/submission.ts'
import { submit } from '../services/submit.ts'
import { submitTogether } from '../services/submit-together.ts'
import { bodyOf, param } from './body.ts'
import {
  ANSWERS,
  ASSESSMENT,
  CURSOR,
  DOCUMENT_NEED,
  FORM_ID,
  ID,
  INSTANT,
  list,
  object,
  open,
  page,
  TASK,
  TEXT,
} from './schemas.ts'
import { RECORD_LINE } from './subjects.ts'

export const FACT_PATH: JsonSchema = {
  type: 'string',
  pattern: '^[A-Za-z][A-Za-z0-9]*([.][A-Za-z0-9]+){0,3}$',
  maxLength: 80,
}
/** Pointers of answers that nobody gave: they followed from others and were shown. */
export const DERIVED: JsonSchema = {
  type: 'array',
  items: { type: 'string', pattern: '^(/[A-Za-z0-9]{1,40}){1,4}$' },
  maxItems: 200,
}
export const CONFIRMATION = object({
  section: TEXT,
  facts: { type: 'array', items: FACT_PATH, maxItems: 200 },
  at: INSTANT,
})

const SUBMISSION = object(
  {
    id: ID,
    form: FORM_ID,
    version: { type: 'integer', minimum: 1, maximum: 99_999 },
    subject: ID,
    answers: ANSWERS,
    confirmed: { type: 'array', items: CONFIRMATION, maxItems: 50 },
    corrected: { type: 'object', propertyNames: FACT_PATH, maxProperties: 100 },
    derived: DERIVED,
    filledAt: INSTANT,
    device: { type: 'string', maxLength: 100 },
  },
  ['id', 'form', 'version', 'subject', 'answers', 'filledAt'],
)

const OUTCOME = open({
  record: open({ id: ID, revision: { type: 'integer' }, form: TEXT, version: { type: 'integer' } }),
  assessment: ASSESSMENT,
  tasks: list(TASK),
  documents: list(DOCUMENT_NEED),
})

export function recordRoutes(ports: Ports): Route[] {
  return [handIn(ports), handInTogether(ports), recordList(ports), recordFile(ports), recordChange(ports)]
}

function handIn(ports: Ports): Route {
  return {
    method: 'post',
    path: '/records',
    summary: 'Hand in a record',
    access: 'record.submit',
    body: SUBMISSION,
    replies: { 200: OUTCOME, 201: OUTCOME },
    async handle(call, actor) {
      const { record, replayed } = await submit(ports, actor, bodyOf<Submission>(call))
      const outcome = await outcomeOf(ports, actor, record)
      return replayed ? ok(outcome) : created(outcome)
    },
  }
}

/** Records of one questionnaire at most; a purpose brings two or three forms. */
const MOST_TOGETHER = 10

function handInTogether(ports: Ports): Route {
  return {
    method: 'post',
    path: '/records/together',
    summary: 'Hand in the records of one questionnaire under one signature: all of them or none',
    access: 'record.submit',
    body: object({ records: { type: 'array', items: SUBMISSION, minItems: 1, maxItems: MOST_TOGETHER } }),
    replies: { 200: object({ items: list(OUTCOME) }), 201: object({ items: list(OUTCOME) }) },
    async handle(call, actor) {
      const { records } = bodyOf<{ records: Submission[] }>(call)
      const done = await submitTogether(ports, actor, records)
      const items = await Promise.all(done.map(({ record }) => outcomeOf(ports, actor, record)))
      return done.every(({ replayed }) => replayed) ? ok({ items }) : created({ items })
    },
  }
}

function recordList(ports: Ports): Route {
  return {
    method: 'get',
    path: '/records',
    summary: 'Records of a child, or of all children in one’s area, newest first',
    access: 'record.read',
    query: { subject: ID, cursor: CURSOR },
    replies: { 200: page(RECORD_LINE) },
    async handle({ query }, actor) {
      const subject = query['subject'] ?? null
      const found = await recordPage(ports, actor, { subject, cursor: query['cursor'] ?? null })
      const count = found.items.length
      await auditAlone(ports.store, actor.id, subject ?? actor.id, auditEntry('record.list', undefined, { count }))
      return ok(found)
    },
  }
}

function recordFile(ports: Ports): Route {
  return {
    method: 'get',
    path: '/records/:id',
    summary: 'One record with its assessment and the form version it was filled with',
    access: 'record.read',
    params: { id: ID },
    replies: {
      200: open({
        record: open({
          id: ID,
          revision: { type: 'integer' },
          form: TEXT,
          version: { type: 'integer' },
          subject: ID,
          answers: { type: 'object' },
        }),
        assessment: ASSESSMENT,
        bundle: { type: 'object' },
      }),
    },
    async handle(call, actor) {
      const id = param(call, 'id')
      const opened = await readRecord(ports, actor, id)
      await auditAlone(ports.store, actor.id, opened.record.subject, auditEntry('record.read', { kind: 'record', id }))
      return ok(opened)
    },
  }
}

function recordChange(ports: Ports): Route {
  return {
    method: 'put',
    path: '/records/:id',
    summary: 'Change a record on the revision one has seen',
    access: 'record.change',
    params: { id: ID },
    body: object({ base: { type: 'integer', minimum: 1 }, answers: ANSWERS }),
    replies: { 200: OUTCOME },
    async handle(call, actor) {
      const id = param(call, 'id')
      await changeRecord(ports, actor, id, bodyOf<RecordChange>(call))
      return ok(await outcomeOf(ports, actor, id))
    },
  }
}
