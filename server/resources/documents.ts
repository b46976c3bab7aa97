/** Documents of a record: what is needed, a draft to look at, issuing. */
import { auditAlone, auditEntry } from '../audit/entries.ts'
import { bytes, created, ok } from '../http/reply.ts'
import type { Route } from '../http/route.ts'
import type { DocumentFormat } from '../print/rendering.ts'
import { DOWNLOAD_HEADERS, FRAMED_PDF_HEADERS, previewHeaders } from '../http/security-headers.ts'
import { openRecord } from '../services/choke-point.ts'
import { documentNeeds } from '../services/document-needs.ts'
import { issueDocument, previewDocument } from '../services/documents.ts'
import type { Ports } from '../services/ports.ts'
import { bodyOf, param } from './body.ts'
import { previewPage, PREVIEW_STYLE_HASH } from './preview-page.ts'
import { DOCUMENT_ID, DOCUMENT_NEED, ID, ISSUED, list, object, open } from './schemas.ts'

export function documentRoutes(ports: Ports): Route[] {
  return [documentList(ports), preview(ports), issueRoute(ports)]
}

function documentList(ports: Ports): Route {
  return {
    method: 'get',
    path: '/records/:id/documents',
    summary: 'Documents a record asks for, with what is missing',
    access: 'document.read',
    params: { id: ID },
    replies: { 200: list(DOCUMENT_NEED) },
    async handle(call, actor) {
      const record = await openRecord(ports, actor, param(call, 'id'))
      await auditAlone(
        ports.store,
        actor.id,
        record.owner,
        auditEntry('document.list', { kind: 'record', id: record.id }),
      )
      return ok(await documentNeeds(ports, actor, record))
    },
  }
}

function preview(ports: Ports): Route {
  return {
    method: 'get',
    path: '/records/:id/documents/:doc/preview',
    summary: 'A draft with watermark',
    access: 'document.read',
    params: { id: ID, doc: DOCUMENT_ID },
    query: { to: { enum: ['html', 'pdf', 'docx'] } },
    replies: { 200: null },
    costly: true,
    async handle(call, actor) {
      const wish = { record: param(call, 'id'), document: param(call, 'doc') }
      const to = formatOf(call.query['to'])
      const draft = await previewDocument(ports, actor, { ...wish, to })
      const { owner } = await openRecord(ports, actor, wish.record)
      await auditAlone(
        ports.store,
        actor.id,
        owner,
        auditEntry('document.preview', { kind: 'record', id: wish.record }, { document: wish.document }),
      )
      if (to === 'pdf') return bytes(draft.bytes, draft.mediaType, { ...FRAMED_PDF_HEADERS })
      if (to === 'docx') {
        const disposition = `attachment; filename="${wish.document}.docx"`
        return bytes(draft.bytes, draft.mediaType, { ...DOWNLOAD_HEADERS, 'content-disposition': disposition })
      }
      return bytes(
        Buffer.from(previewPage(draft.bytes)),
        'text/html; charset=utf-8',
        previewHeaders(PREVIEW_STYLE_HASH),
      )
    },
  }
}

function formatOf(to: unknown): DocumentFormat {
  return to === 'pdf' || to === 'docx' ? to : 'html'
}

function issueRoute(ports: Ports): Route {
  return {
    method: 'post',
    path: '/records/:id/documents/:doc/issue',
    summary: 'Issue a document under the next number of its series',
    access: 'document.issue',
    params: { id: ID, doc: DOCUMENT_ID },
    body: object({ id: ID }),
    replies: { 200: open({ document: ISSUED }), 201: open({ document: ISSUED }) },
    costly: true,
    async handle(call, actor) {
      const { id } = bodyOf<{ id: string }>(call)
      const { document, replayed } = await issueDocument(ports, actor, {
        id,
        record: param(call, 'id'),
        document: param(call, 'doc'),
      })
      return replayed ? ok({ document }) : created({ document })
    },
  }
}
