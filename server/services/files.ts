/**
 * Files that people send: photos and papers of few kinds, told by their first bytes and not by their name. Read again
 * by the sender, and by whoever may read the field of a record that names it.
 */
import { createHash } from 'node:crypto'
import { Problem } from '../../core/errors/problem.ts'
import { EVERYTHING, type Id } from '../../core/store/query.ts'
import { inScope } from '../../core/store/scope.ts'
import type { Actor } from '../access/actor.ts'
import { showsPattern, viewerOf } from '../access/visible-values.ts'
import { audit, auditEntry } from '../audit/entries.ts'
import { fieldsOfForm, mayReadRecord, notThere, scopeFor } from './choke-point.ts'
import { fileType } from './file-type.ts'
import { bundleOf } from './kept-definitions.ts'
import type { Ports } from './ports.ts'
import type { StoredFile, StoredRecord, StoredSubject } from './stored.ts'

export interface SentFile {
  content: Uint8Array
  /** As the sender calls it; kept for people, never used as a path. */
  name: string
  /** As the sender declares it; has to fit the content. */
  type: string
}

export interface FileReference {
  id: Id
  name: string
  type: string
  size: number
  sha256: string
}

/** @param given id and hash of what was sent, from a device that named the file before. @throws Problem `request.mediaType` when content, name and declared type do not agree on an allowed type. */
export async function addFile(
  ports: Ports,
  actor: Actor,
  sent: SentFile,
  given: { id: Id; sent: string } | null = null,
): Promise<FileReference> {
  const kind = fileType(sent.content)
  const extension = /\.([a-z0-9]+)$/i.exec(sent.name)?.[1]?.toLowerCase() ?? ''
  if (kind === null || kind.type !== sent.type || !kind.extensions.includes(extension)) {
    throw new Problem('request.mediaType', 'Only JPEG, PNG, WebP and PDF files with a fitting name are taken.')
  }
  const id = given?.id ?? ports.newId()
  const { sha256, size } = await ports.store.blobs.put(once(kind.cleaned))
  const file: StoredFile = {
    documentId: id,
    status: 'file',
    name: sent.name,
    type: kind.type,
    size,
    sha256,
    ...(given === null ? {} : { sent: given.sent }),
    by: actor.id,
    links: [],
  }
  await ports.store.tx({ actor: actor.id, scope: EVERYTHING }, async (t) => {
    await t.put('document', actor.id, id, 0, file)
    await audit(t, actor.id, auditEntry('file.add', { kind: 'document', id }, { type: kind.type, size }))
  })
  return { id, name: sent.name, type: kind.type, size, sha256 }
}

async function* once(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content
}

export interface OpenedFile {
  file: StoredFile
  content: Uint8Array
  /** In whose audit the reading stands. */
  owner: Id
}

/** @throws Problem `notFound` */
export async function openFile(ports: Ports, actor: Actor, id: Id): Promise<OpenedFile> {
  const { rows } = await ports.store.find(
    'document',
    { where: { documentId: id, status: 'file' }, limit: 1 },
    EVERYTHING,
  )
  const row = rows[0]
  const stored = row ? await ports.store.get<'document', StoredFile>('document', row.owner, id, EVERYTHING) : null
  if (stored === null) throw notThere()
  const owner = stored.data.by === actor.id ? actor.id : await readableThrough(ports, actor, stored.data)
  if (owner === null) throw notThere()
  const content = await ports.store.blobs.get(stored.data.sha256)
  if (content === null || createHash('sha256').update(content).digest('hex') !== stored.data.sha256) {
    throw new Error('a stored file is damaged')
  }
  return { file: stored.data, content, owner }
}

/** The subject whose record shows this file to the actor; null when none does. */
async function readableThrough(ports: Ports, actor: Actor, file: StoredFile): Promise<Id | null> {
  const scope = await scopeFor(ports, actor)
  for (const link of file.links) {
    const subject = await ports.store.get<'subject', StoredSubject>('subject', link.subject, link.subject, EVERYTHING)
    if (subject === null || !inScope(scope, link.subject, subject.data.area)) continue
    const record = await ports.store.get<'record', StoredRecord>('record', link.subject, link.record, EVERYTHING)
    if (record === null || !mayReadRecord(actor, record.data)) continue
    const viewer = viewerOf(actor, record.data.by === actor.id)
    if (showsPattern(link.pattern, fieldsOfForm(await bundleOf(ports, record.data)), viewer)) return link.subject
  }
  return null
}
