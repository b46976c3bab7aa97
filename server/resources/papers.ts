/** Issued papers: the register, each recipient's copy and what it was made from, service and voiding. */
import { auditAlone, auditEntry } from '../audit/entries.ts'
import { bytes, nothing, ok } from '../http/reply.ts'
import type { JsonSchema, Route } from '../http/route.ts'
import { FRAMED_PDF_HEADERS } from '../http/security-headers.ts'
import { copyBytes, copyOf, snapshotOfCopy } from '../services/document-copies.ts'
import { documentRegister, registerLine } from '../services/document-register.ts'
import { receiptOf, recordService, voidDocument, type ServiceWish } from '../services/document-service.ts'
import { openDocument } from '../services/documents.ts'
import type { Ports } from '../services/ports.ts'
import { bodyOf, param } from './body.ts'
import { CURSOR, ID, INSTANT, list, nullable, object, open, page, TEXT } from './schemas.ts'

const RECIPIENT: JsonSchema = { type: 'string', pattern: '^[a-z][A-Za-z]{0,39}$' }
const WORDS: JsonSchema = { type: 'string', minLength: 1, maxLength: 200 }

const LINE = open({
  id: ID,
  document: TEXT,
  title: TEXT,
  number: TEXT,
  status: { enum: ['issued', 'void'] },
  issuedAt: { type: 'string' },
  record: nullable(ID),
  subject: open({ id: ID, name: TEXT }),
  voidReason: nullable(TEXT),
  receipt: { type: 'boolean' },
  copies: list(
    open({
      recipient: TEXT,
      title: TEXT,
      state: { enum: ['issued', 'served', 'refused', 'returned'] },
      at: nullable({ type: 'string' }),
    }),
  ),
})

/** Of a number in the office's own series whose paper is not for the reader. */
const RESTRICTED: JsonSchema = object({
  restricted: { const: true },
  number: TEXT,
  status: { enum: ['issued', 'void'] },
})

export function paperRoutes(ports: Ports): Route[] {
  return [
    register(ports),
    onePaper(ports),
    paper(ports),
    receipt(ports),
    snapshotRoute(ports),
    serve(ports),
    makeVoid(ports),
  ]
}

function register(ports: Ports): Route {
  return {
    method: 'get',
    path: '/documents',
    summary: 'Issued papers of one’s area, newest first, void ones among them',
    access: 'document.read',
    query: { cursor: CURSOR },
    replies: { 200: page({ oneOf: [LINE, RESTRICTED] }) },
    async handle({ query }, actor) {
      const found = await documentRegister(ports, actor, query['cursor'] ?? null)
      const count = found.items.length
      await auditAlone(ports.store, actor.id, actor.id, auditEntry('document.list', undefined, { count }))
      return ok(found)
    },
  }
}

function onePaper(ports: Ports): Route {
  return {
    method: 'get',
    path: '/documents/:id',
    summary: 'One issued paper as it stands in the register',
    access: 'document.read',
    params: { id: ID },
    replies: { 200: LINE },
    async handle(call, actor) {
      const document = await openDocument(ports, actor, param(call, 'id'))
      const target = { kind: 'document', id: document.id } as const
      await auditAlone(ports.store, actor.id, document.owner, auditEntry('document.read', target))
      return ok(await registerLine(ports, actor, document))
    },
  }
}

function paper(ports: Ports): Route {
  return {
    method: 'get',
    path: '/documents/:id/file',
    summary: 'The paper as it was issued: the addressee’s, or the copy of another recipient',
    access: 'document.read',
    params: { id: ID },
    query: { copy: RECIPIENT },
    replies: { 200: null },
    costly: true,
    async handle(call, actor) {
      const document = await openDocument(ports, actor, param(call, 'id'))
      const copy = copyOf(document.data, call.query['copy'] ?? null)
      const target = { kind: 'document', id: document.id } as const
      const entry = auditEntry('document.read', target, { recipient: copy.recipient })
      await auditAlone(ports.store, actor.id, document.owner, entry)
      const name = `${document.data.documentId}-${copy.recipient}-${document.id}.pdf`
      const headers = { ...FRAMED_PDF_HEADERS, 'content-disposition': `inline; filename="${name}"` }
      return bytes(await copyBytes(ports, copy), 'application/pdf', headers)
    },
  }
}

function receipt(ports: Ports): Route {
  return {
    method: 'get',
    path: '/documents/:id/receipt',
    summary: 'The service receipt of the paper, a page for each copy, with what is known of its service',
    access: 'document.read',
    params: { id: ID },
    replies: { 200: null },
    costly: true,
    async handle(call, actor) {
      const document = await openDocument(ports, actor, param(call, 'id'))
      const target = { kind: 'document', id: document.id } as const
      await auditAlone(ports.store, actor.id, document.owner, auditEntry('document.read', target))
      const drawn = await ports.printing.draw(receiptOf(document.data), 'pdf')
      const name = `${document.data.documentId}-receipt-${document.id}.pdf`
      const headers = { ...FRAMED_PDF_HEADERS, 'content-disposition': `inline; filename="${name}"` }
      return bytes(drawn.bytes, 'application/pdf', headers)
    },
  }
}

function snapshotRoute(ports: Ports): Route {
  return {
    method: 'get',
    path: '/documents/:id/snapshot',
    summary: 'What the paper was made from; makes the same bytes again',
    access: 'document.read',
    params: { id: ID },
    query: { copy: RECIPIENT },
    replies: { 200: { type: 'object' } },
    async handle(call, actor) {
      const document = await openDocument(ports, actor, param(call, 'id'))
      const target = { kind: 'document', id: document.id } as const
      await auditAlone(ports.store, actor.id, document.owner, auditEntry('document.read', target))
      return ok(snapshotOfCopy(document.data, call.query['copy'] ?? null))
    },
  }
}

function serve(ports: Ports): Route {
  return {
    method: 'post',
    path: '/documents/:id/service',
    summary: 'Say that a copy was served, refused before a witness, or came back',
    access: 'document.serve',
    params: { id: ID },
    body: object(
      {
        id: ID,
        recipient: RECIPIENT,
        state: { enum: ['served', 'refused', 'returned'] },
        happenedAt: INSTANT,
        receiver: WORDS,
        witness: WORDS,
        reason: WORDS,
      },
      ['id', 'recipient', 'state', 'happenedAt'],
    ),
    replies: { 204: null },
    async handle(call, actor) {
      await recordService(ports, actor, param(call, 'id'), bodyOf<ServiceWish>(call))
      return nothing()
    },
  }
}

function makeVoid(ports: Ports): Route {
  return {
    method: 'post',
    path: '/documents/:id/void',
    summary: 'Make a paper void that nobody was served; its number is kept with the reason',
    access: 'document.void',
    params: { id: ID },
    body: object({ id: ID, reason: WORDS }),
    replies: { 204: null },
    async handle(call, actor) {
      await voidDocument(ports, actor, param(call, 'id'), bodyOf<{ id: string; reason: string }>(call))
      return nothing()
    },
  }
}
