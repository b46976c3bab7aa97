/** Reports that are gathered from many records: which there are, a draft to look at, issuing. */
import { auditAlone, auditEntry } from '../audit/entries.ts'
import { bytes, ok } from '../http/reply.ts'
import type { JsonSchema, Route } from '../http/route.ts'
import { FRAMED_PDF_HEADERS } from '../http/security-headers.ts'
import type { ReportWish } from '../services/gathered-report.ts'
import type { Ports } from '../services/ports.ts'
import { issueReport, previewReport, reportsFor } from '../services/report-documents.ts'
import { bodyOf, param } from './body.ts'
import { DOCUMENT_ID, ID, ISSUED, list, object, open, TEXT } from './schemas.ts'

const AREA: JsonSchema = { type: 'string', pattern: '^[0-9]{6,12}$' }
const PERIOD: JsonSchema = { type: 'string', pattern: '^[0-9]{4}(Q[1-4]|-[0-9]{2})$' }
const NARRATIVE: JsonSchema = { type: 'string', maxLength: 2_000 }

export function reportRoutes(ports: Ports): Route[] {
  return [reports(ports), draft(ports), issue(ports)]
}

function reports(ports: Ports): Route {
  return {
    method: 'get',
    path: '/reports',
    summary: 'Reports that one’s role issues',
    access: 'document.issue',
    replies: { 200: list(open({ id: TEXT, title: TEXT, period: { enum: ['quarter', 'month'] } })) },
    handle: async (_, actor) => ok(reportsFor(ports, actor)),
  }
}

function draft(ports: Ports): Route {
  return {
    method: 'get',
    path: '/reports/:doc/draft.pdf',
    summary: 'A report of an area and period with the watermark of a draft',
    access: 'document.issue',
    params: { doc: DOCUMENT_ID },
    query: { area: AREA, period: PERIOD },
    replies: { 200: null },
    costly: true,
    async handle(call, actor) {
      const document = param(call, 'doc')
      const { area = actor.area, period = '' } = call.query
      const drawn = await previewReport(ports, actor, document, { area, period, narrative: '' }, 'pdf')
      await auditAlone(ports.store, actor.id, actor.id, auditEntry('document.preview', undefined, { document, area }))
      return bytes(drawn.bytes, 'application/pdf', { ...FRAMED_PDF_HEADERS })
    },
  }
}

function issue(ports: Ports): Route {
  return {
    method: 'post',
    path: '/reports/:doc/issue',
    summary: 'Issue a report under the next number of its series',
    access: 'document.issue',
    params: { doc: DOCUMENT_ID },
    body: object({ id: ID, area: AREA, period: PERIOD, narrative: NARRATIVE }),
    replies: { 200: open({ document: ISSUED }) },
    costly: true,
    async handle(call, actor) {
      const wish = bodyOf<ReportWish & { id: string }>(call)
      return ok({ document: await issueReport(ports, actor, param(call, 'doc'), wish) })
    },
  }
}
