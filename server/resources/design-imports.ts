/** Forms out of files of an office: what the file is guessed to ask, and the form made of it, as the loader takes it. */
import { ok } from '../http/reply.ts'
import type { Route } from '../http/route.ts'
import { draftOfFile, IMPORT_FORMATS, provenForm } from '../services/form-imports.ts'
import type { Ports } from '../services/ports.ts'
import { bodyOf, param } from './body.ts'
import { ID, list, object, open, TEXT } from './schemas.ts'

const REMARKS = list(
  open({ place: { type: 'string' }, message: { type: 'string' }, messageEn: { type: 'string' } }),
  10_000,
)
const GUESSES = list(open({ id: TEXT, place: { type: 'string' }, title: { type: 'string' }, kind: TEXT }), 10_000)
const DRAFT = open({
  title: { type: 'string' },
  sections: list(open({ id: TEXT })),
  guesses: GUESSES,
  remarks: REMARKS,
})

export function designImportRoutes(ports: Ports): Route[] {
  return [guess(ports), prove(ports)]
}

function guess(ports: Ports): Route {
  return {
    method: 'post',
    path: '/form-drafts',
    summary: 'What a paper form, an XLSForm or a JSON Schema is guessed to ask; nothing is kept',
    access: 'design.change',
    query: { format: { enum: [...IMPORT_FORMATS] } },
    takesFile: true,
    replies: { 200: DRAFT },
    costly: true,
    handle({ query, raw }) {
      const format = IMPORT_FORMATS.find((known) => known === query['format']) ?? 'xlsx'
      return Promise.resolve(ok(draftOfFile(ports, raw, format)))
    },
  }
}

function prove(ports: Ports): Route {
  return {
    method: 'post',
    path: '/designs/:id/form-proofs',
    summary: 'A form that was made of a file, without the rules that would not load; the design stays as it is',
    access: 'design.change',
    params: { id: ID },
    body: object({ text: { type: 'string', maxLength: 1_000_000 } }),
    replies: { 200: open({ text: { type: 'string' }, remarks: REMARKS }) },
    costly: true,
    async handle(call) {
      return ok(await provenForm(ports, param(call, 'id'), bodyOf<{ text: string }>(call).text))
    },
  }
}
