/** Children: the list, the file, the generated questionnaire. Every look at one is written to its audit. */
import { auditAlone, auditEntry } from '../audit/entries.ts'
import { ok } from '../http/reply.ts'
import type { Route } from '../http/route.ts'
import type { Purpose } from '../../core/model/form-schema.ts'
import type { Ports } from '../services/ports.ts'
import { questionnaireOf } from '../services/questionnaires.ts'
import { listSubjects, readSubject } from '../services/subjects.ts'
import { langOf, param } from './body.ts'
import { CURSOR, DAY, DUTY, ID, LANG, list, nullable, open, page, TASK, TEXT } from './schemas.ts'

const SUBJECT_ITEM = open({
  id: ID,
  childId: nullable(TEXT),
  name: TEXT,
  sex: nullable(TEXT),
  age: nullable({ type: 'integer' }),
  area: TEXT,
  areaLabel: TEXT,
  categories: list(TEXT),
  band: nullable(open({ score: TEXT, band: TEXT })),
  due: nullable(DUTY),
  openTasks: { type: 'integer' },
})

export const RECORD_LINE = open({
  id: ID,
  form: TEXT,
  title: TEXT,
  version: { type: 'integer' },
  submittedAt: { type: 'string' },
  by: TEXT,
  summary: open({ 'zh-CN': { type: 'string' }, en: { type: 'string' } }),
  subject: open({ id: ID, name: TEXT }),
})

const PURPOSES: readonly Purpose[] = ['first', 'quarterly', 'holiday', 'revisit', 'report', 'benefit']

function purposeOf(text: string | undefined): Purpose {
  return PURPOSES.find((purpose) => purpose === text) ?? 'quarterly'
}

export function subjectRoutes(ports: Ports): Route[] {
  return [subjectList(ports), subjectFile(ports), questionnaire(ports), questionnaireOfNobody(ports)]
}

function subjectList(ports: Ports): Route {
  return {
    method: 'get',
    path: '/subjects',
    summary: 'Children of one’s own area',
    access: 'subject.list',
    query: { filter: { enum: ['due', 'all'] }, q: { type: 'string', maxLength: 30 }, cursor: CURSOR },
    replies: { 200: page(SUBJECT_ITEM) },
    async handle({ query }, actor) {
      const filter = query['filter'] === 'due' ? 'due' : 'all'
      const found = await listSubjects(ports, actor, { filter, q: query['q'] ?? '', cursor: query['cursor'] ?? null })
      await auditAlone(
        ports.store,
        actor.id,
        actor.id,
        auditEntry('subject.list', undefined, { count: found.items.length }),
      )
      return ok(found)
    },
  }
}

function subjectFile(ports: Ports): Route {
  return {
    method: 'get',
    path: '/subjects/:id',
    summary: 'One child’s file',
    access: 'subject.read',
    params: { id: ID },
    replies: {
      200: open({
        id: ID,
        kind: TEXT,
        revision: { type: 'integer' },
        facts: { type: 'object' },
        meta: { type: 'object' },
        records: list(RECORD_LINE),
        tasks: list(TASK),
        documents: list({ type: 'object' }),
        case: nullable(open({ id: ID, state: TEXT })),
      }),
    },
    async handle(call, actor) {
      const id = param(call, 'id')
      const file = await readSubject(ports, actor, id)
      await auditAlone(ports.store, actor.id, id, auditEntry('subject.read', { kind: 'subject', id }))
      return ok(file)
    },
  }
}

const QUESTIONNAIRE = open({
  questionnaire: { type: 'object' },
  facts: { type: 'object' },
  meta: { type: 'object' },
  asOf: DAY,
})

function questionnaireOfNobody(ports: Ports): Route {
  return {
    method: 'get',
    path: '/questionnaire',
    summary: 'What to ask for a purpose about a child who is not on file yet',
    access: 'record.submit',
    query: { purpose: { enum: PURPOSES }, lang: LANG },
    replies: { 200: QUESTIONNAIRE },
    async handle({ query }, actor) {
      const purpose = purposeOf(query['purpose'])
      const lang = langOf(query['lang'])
      return ok(await questionnaireOf(ports, actor, { subject: null, purpose, benefit: null, lang }))
    },
  }
}

function questionnaire(ports: Ports): Route {
  return {
    method: 'get',
    path: '/subjects/:id/questionnaire',
    summary: 'What to ask, confirm and know for a purpose',
    access: 'subject.read',
    params: { id: ID },
    query: {
      purpose: { enum: PURPOSES },
      benefit: { type: 'string', pattern: '^B[0-9]{2}$' },
      lang: LANG,
    },
    replies: {
      200: QUESTIONNAIRE,
    },
    async handle(call, actor) {
      const subject = param(call, 'id')
      const purpose = purposeOf(call.query['purpose'])
      const lang = langOf(call.query['lang'])
      const benefit = call.query['benefit'] ?? null
      const answer = await questionnaireOf(ports, actor, { subject, purpose, benefit, lang })
      await auditAlone(
        ports.store,
        actor.id,
        subject,
        auditEntry('subject.questionnaire', { kind: 'subject', id: subject }, { purpose }),
      )
      return ok(answer)
    },
  }
}
