/** Word files of the office as templates: sent in and checked, listed, filled for a record, retired. */
import { Problem } from '../../core/errors/problem.ts'
import { bytes, created, nothing, ok } from '../http/reply.ts'
import type { Route } from '../http/route.ts'
import { DOWNLOAD_HEADERS } from '../http/security-headers.ts'
import { fillWordTemplate } from '../services/filled-word.ts'
import type { Ports } from '../services/ports.ts'
import type { StoredWordTemplate } from '../services/stored.ts'
import {
  addWordTemplate,
  retireWordTemplate,
  wordTemplate,
  wordTemplateBytes,
  wordTemplates,
  WORD_TYPE,
} from '../services/word-templates.ts'
import { bodyOf, param } from './body.ts'
import { sentName } from './files.ts'
import { DOCUMENT_ID, FORM_ID, ID, list, nullable, object, open, TEXT } from './schemas.ts'

const TEMPLATE = open({
  id: ID,
  name: TEXT,
  form: nullable(TEXT),
  document: nullable(TEXT),
  size: { type: 'integer' },
  sha256: TEXT,
  names: list({ type: 'string' }, 10_000),
  at: { type: 'string' },
  by: TEXT,
})

export function wordTemplateRoutes(ports: Ports): Route[] {
  return [send(ports), listing(ports), file(ports), fill(ports), retire(ports)]
}

function send(ports: Ports): Route {
  return {
    method: 'post',
    path: '/word-templates',
    summary: 'Send a Word file as a template for a form or a document; what does not fit is listed',
    access: 'wordTemplate.change',
    query: { form: FORM_ID, document: DOCUMENT_ID },
    takesFile: true,
    replies: { 201: TEMPLATE },
    costly: true,
    async handle({ query, headers, raw }, actor) {
      const { form = null, document = null } = query
      if ((form === null) === (document === null)) throw new Problem('request.invalid', 'Name a form or a document.')
      const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
      const name = sentName(headers['x-file-name'])
      return created(line(await addWordTemplate(ports, actor, { content: raw, name, type, form, document })))
    },
  }
}

function listing(ports: Ports): Route {
  return {
    method: 'get',
    path: '/word-templates',
    summary: 'Word templates in use, for all forms or for one',
    access: 'wordTemplate.list',
    query: { form: FORM_ID },
    replies: { 200: list(TEMPLATE) },
    handle: async ({ query }) => ok((await wordTemplates(ports, query['form'] ?? null)).map(line)),
  }
}

function file(ports: Ports): Route {
  return {
    method: 'get',
    path: '/word-templates/:id/file',
    summary: 'A Word template as it was sent',
    access: 'wordTemplate.list',
    params: { id: ID },
    replies: { 200: null },
    async handle(call) {
      const template = await wordTemplate(ports, param(call, 'id'))
      return bytes(await wordTemplateBytes(ports, template), WORD_TYPE, downloadHeaders(template.name))
    },
  }
}

function fill(ports: Ports): Route {
  return {
    method: 'post',
    path: '/word-templates/:id/render',
    summary: 'The template filled for a record, as a Word file',
    access: 'document.read',
    params: { id: ID },
    body: object({ record: ID }),
    replies: { 200: null },
    costly: true,
    async handle(call, actor) {
      const { record } = bodyOf<{ record: string }>(call)
      const filled = await fillWordTemplate(ports, actor, param(call, 'id'), record)
      return bytes(filled.bytes, WORD_TYPE, downloadHeaders(filled.name))
    },
  }
}

function retire(ports: Ports): Route {
  return {
    method: 'delete',
    path: '/word-templates/:id',
    summary: 'Take a Word template out of use; what was filled stays as it is',
    access: 'wordTemplate.change',
    params: { id: ID },
    replies: { 204: null },
    async handle(call, actor) {
      await retireWordTemplate(ports, actor, param(call, 'id'))
      return nothing()
    },
  }
}

function line({ id, name, form, document, size, sha256, names, at, byName }: StoredWordTemplate): object {
  return { id, name, form, document, size, sha256, names, at, by: byName }
}

function downloadHeaders(name: string): Record<string, string> {
  return { ...DOWNLOAD_HEADERS, 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}` }
}
