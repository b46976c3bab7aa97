/** Drafts of the signed-in person. */
import { nothing, ok } from '../http/reply.ts'
import type { Route } from '../http/route.ts'
import { draftsOf, dropDraft, keepDraft, type DraftChange } from '../services/drafts.ts'
import type { Ports } from '../services/ports.ts'
import { bodyOf, param } from './body.ts'
import { ANSWERS, FORM_ID, ID, list, nullable, object, open, page, TEXT } from './schemas.ts'

const DRAFT = open({
  id: ID,
  revision: { type: 'integer' },
  form: TEXT,
  subject: ID,
  isNew: { type: 'boolean' },
  answers: { type: 'object' },
  updatedAt: { type: 'string' },
  upgrade: nullable(open({ from: nullable({ type: 'integer' }), to: { type: 'integer' }, changes: list(open({})) })),
  aside: list(
    open({ at: { type: 'string' }, title: { type: 'string' }, reason: { enum: ['gone', 'kind', 'option'] } }),
  ),
})

export function draftRoutes(ports: Ports): Route[] {
  return [
    {
      method: 'get',
      path: '/drafts',
      summary: 'One’s own drafts',
      access: 'draft.keep',
      query: { subject: ID },
      replies: { 200: page(DRAFT) },
      handle: async ({ query }, actor) =>
        ok({ items: await draftsOf(ports, actor, query['subject'] ?? null), next: null }),
    },
    {
      method: 'put',
      path: '/drafts/:id',
      summary:
        'Keep a draft on the revision one has seen; 0 for a new one. `hash` is that of the form as it was filled',
      access: 'draft.keep',
      params: { id: ID },
      body: object(
        {
          base: { type: 'integer', minimum: 0 },
          form: FORM_ID,
          subject: ID,
          answers: ANSWERS,
          hash: { type: 'string', pattern: '^[0-9a-f]{8,64}$' },
        },
        ['base', 'form', 'subject', 'answers'],
      ),
      replies: { 200: open({ id: ID, revision: { type: 'integer' } }) },
      async handle(call, actor) {
        const id = param(call, 'id')
        const revision = await keepDraft(ports, actor, { ...bodyOf<Omit<DraftChange, 'id'>>(call), id })
        return ok({ id, revision })
      },
    },
    {
      method: 'delete',
      path: '/drafts/:id',
      summary: 'Drop a draft',
      access: 'draft.keep',
      params: { id: ID },
      replies: { 204: null },
      async handle(call, actor) {
        await dropDraft(ports, actor, param(call, 'id'))
        return nothing()
      },
    },
  ]
}
