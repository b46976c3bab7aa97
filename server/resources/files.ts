/** Photos and papers: sent as they are, given back as downloads that no browser runs. */
import { Problem } from '../../core/errors/problem.ts'
import { auditAlone, auditEntry } from '../audit/entries.ts'
import { bytes, created } from '../http/reply.ts'
import type { Route } from '../http/route.ts'
import { DOWNLOAD_HEADERS } from '../http/security-headers.ts'
import { addFile, openFile } from '../services/files.ts'
import type { Ports } from '../services/ports.ts'
import { param } from './body.ts'
import { ID, open, TEXT } from './schemas.ts'

/** The header is percent-encoded, since header values are ASCII. @throws Problem `request.invalid` */
export function sentName(header: string | string[] | undefined): string {
  try {
    const name = decodeURIComponent(String(header ?? ''))
    if (/^[^\\/\0\r\n]{1,120}$/.test(name)) return name
  } catch {
    // Told below, like any other name that cannot be one.
  }
  throw new Problem('request.invalid', 'Send the name of the file in x-file-name.')
}

export function fileRoutes(ports: Ports): Route[] {
  return [
    {
      method: 'post',
      path: '/files',
      summary: 'Send a photo or a paper',
      access: 'file.add',
      takesFile: true,
      replies: { 201: open({ id: ID, name: TEXT, type: TEXT, size: { type: 'integer' }, sha256: TEXT }) },
      costly: true,
      async handle(call, actor) {
        const type = (call.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
        return created(
          await addFile(ports, actor, { content: call.raw, name: sentName(call.headers['x-file-name']), type }),
        )
      },
    },
    {
      method: 'get',
      path: '/files/:id',
      summary: 'A file that was sent',
      access: 'file.read',
      params: { id: ID },
      replies: { 200: null },
      async handle(call, actor) {
        const id = param(call, 'id')
        const { file, content, owner } = await openFile(ports, actor, id)
        await auditAlone(ports.store, actor.id, owner, auditEntry('file.read', { kind: 'document', id }))
        const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`
        return bytes(content, file.type, { ...DOWNLOAD_HEADERS, 'content-disposition': disposition })
      },
    },
  ]
}
