/** The letters of a design: their wording checked while it is written, and drawn with made-up answers. */
import { Problem } from '../../core/errors/problem.ts'
import { bytes, ok } from '../http/reply.ts'
import type { JsonSchema, Route } from '../http/route.ts'
import { FRAMED_PDF_HEADERS } from '../http/security-headers.ts'
import { PrintError } from '../print/rendering.ts'
import type { DesignTrials } from '../services/design-trials.ts'
import { storedDesign } from '../services/designs.ts'
import type { Ports } from '../services/ports.ts'
import { checkTemplateText, draftOfTemplate } from '../services/template-checks.ts'
import { bodyOf, param } from './body.ts'
import { DOCUMENT_ID, ID, object } from './schemas.ts'
import { TEMPLATE_REPORT } from './template-checks.ts'

const TEMPLATE: JsonSchema = { type: 'string', maxLength: 200_000 }

export function designLetterRoutes(ports: Ports, trials: DesignTrials): Route[] {
  return [check(ports, trials), draft(ports, trials)]
}

function check(ports: Ports, trials: DesignTrials): Route {
  return {
    method: 'post',
    path: '/designs/:id/documents/:doc/check',
    summary: 'Every finding in the wording of a letter of the design; locked wording stands as it ships',
    access: 'design.change',
    params: { id: ID, doc: DOCUMENT_ID },
    body: object({ template: TEMPLATE }),
    replies: { 200: TEMPLATE_REPORT },
    costly: true,
    async handle(call) {
      const [id, document] = [param(call, 'id'), param(call, 'doc')]
      const { template } = bodyOf<{ template: string }>(call)
      const { plugin } = (await storedDesign(ports, id)).data
      const shipped = ports.workshop.shipped.get(plugin)?.[`documents/${document}.hbs`]
      const desk = { definitions: await trials.definitions(id), trials: ports.trials }
      return ok(await checkTemplateText(desk, { document, template, ...(shipped === undefined ? {} : { shipped }) }))
    },
  }
}

function draft(ports: Ports, trials: DesignTrials): Route {
  return {
    method: 'get',
    path: '/designs/:id/documents/:doc/draft.pdf',
    summary: 'The letter as it stands in the design, with made-up answers and the watermark of a draft',
    access: 'design.change',
    params: { id: ID, doc: DOCUMENT_ID },
    query: { revision: { type: 'string', pattern: '^[0-9]{1,9}$' } },
    replies: { 200: null },
    costly: true,
    async handle(call) {
      const desk = { definitions: await trials.definitions(param(call, 'id')), trials: ports.trials }
      try {
        const pdf = await draftOfTemplate(desk, param(call, 'doc'))
        return bytes(pdf, 'application/pdf', { ...FRAMED_PDF_HEADERS })
      } catch (error) {
        if (!(error instanceof PrintError)) throw error
        const { code, message, faults } = error
        throw new Problem('request.invalid', 'The wording cannot be drawn.', { print: { code, message, faults } })
      }
    },
  }
}
