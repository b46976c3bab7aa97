/** Checking the wording of a document while it is written. */
import { ok } from '../http/reply.ts'
import type { JsonSchema, Route } from '../http/route.ts'
import type { Ports } from '../services/ports.ts'
import { checkTemplateText, type TemplateCheckWish } from '../services/template-checks.ts'
import { bodyOf } from './body.ts'
import { DOCUMENT_ID, list, nullable, object, open, TEXT } from './schemas.ts'

const PLACE: Record<string, JsonSchema> = {
  code: TEXT,
  message: { type: 'string' },
  line: { type: 'integer' },
  column: { type: 'integer' },
}

export const TEMPLATE_REPORT = open({
  findings: list(open({ severity: { enum: ['error', 'warning'] }, ...PLACE }), 10_000),
  trial: nullable(open({ ok: { type: 'boolean' } })),
})

export function templateCheckRoutes(ports: Ports): Route[] {
  return [
    {
      method: 'post',
      path: '/document-templates/check',
      summary: 'Every finding in a template of a document, and what made-up answers become with it',
      access: 'design.change',
      body: object({ document: DOCUMENT_ID, template: { type: 'string', maxLength: 200_000 } }),
      replies: {
        200: TEMPLATE_REPORT,
      },
      costly: true,
      handle: async (call) => ok(await checkTemplateText(ports, bodyOf<TemplateCheckWish>(call))),
    },
  ]
}
