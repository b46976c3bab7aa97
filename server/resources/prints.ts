/** Forms on paper over HTTP: the blank sheet, and the print of a record. */
import { Problem } from '../../core/errors/problem.ts'
import { auditAlone, auditEntry } from '../audit/entries.ts'
import { bytes } from '../http/reply.ts'
import type { Call, Route } from '../http/route.ts'
import { FRAMED_PDF_HEADERS } from '../http/security-headers.ts'
import { blankPaper, recordPaper } from '../services/form-papers.ts'
import type { Ports } from '../services/ports.ts'
import { param } from './body.ts'
import { FORM_ID, ID, VERSION } from './schemas.ts'

/** `origin`: the address that people use; null when none was named, then that of the request. */
export function printRoutes(ports: Ports, origin: string | null): Route[] {
  return [blankPrint(ports, origin), recordPrint(ports, origin)]
}

function blankPrint(ports: Ports, origin: string | null): Route {
  return {
    method: 'get',
    path: '/forms/:id/paper.pdf',
    summary: 'The blank form on A4, with a code to scan that leads back to it',
    access: 'form.read',
    params: { id: FORM_ID },
    query: { version: VERSION },
    replies: { 200: null },
    costly: true,
    async handle(call) {
      const { version } = call.query
      const id = param(call, 'id')
      const bundle = ports.definitions.bundle(id, version === undefined ? undefined : Number(version))
      if (bundle === null) throw new Problem('form.unknown', 'There is no such form.')
      const paper = await blankPaper(ports, bundle, { origin: originOf(call, origin), to: 'pdf' })
      return bytes(paper.bytes, paper.mediaType, pdfHeaders(`${id}.pdf`))
    },
  }
}

function recordPrint(ports: Ports, origin: string | null): Route {
  return {
    method: 'get',
    path: '/records/:id/print.pdf',
    summary: 'A record on A4, as one may read it oneself',
    access: 'record.read',
    params: { id: ID },
    replies: { 200: null },
    costly: true,
    async handle(call, actor) {
      const id = param(call, 'id')
      const paper = await recordPaper(ports, actor, id, { origin: originOf(call, origin), to: 'pdf' })
      const entry = auditEntry('record.read', { kind: 'record', id }, { print: true })
      await auditAlone(ports.store, actor.id, paper.subject, entry)
      return bytes(paper.bytes, paper.mediaType, pdfHeaders(`${paper.form}-${id}.pdf`))
    },
  }
}

function pdfHeaders(name: string): Record<string, string> {
  return { ...FRAMED_PDF_HEADERS, 'content-disposition': `inline; filename="${name}"` }
}

function originOf({ headers }: Call, origin: string | null): string {
  return origin ?? `http://${headers.host ?? 'localhost'}`
}
