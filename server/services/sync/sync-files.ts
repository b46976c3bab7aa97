/**
 * Files of records that were made without a line: addressed by the hash of what is sent, with the id that the device
 * gave them, so that answers can name them before they are there. Sent again, nothing happens twice.
 */
import { createHash } from 'node:crypto'
import { Problem } from '../../../core/errors/problem.ts'
import { EVERYTHING, type Id } from '../../../core/store/query.ts'
import type { Actor } from '../../access/actor.ts'
import { addFile, type FileReference, type SentFile } from '../files.ts'
import type { Ports } from '../ports.ts'
import type { StoredFile } from '../stored.ts'
import { drainAll } from './drain.ts'

export interface SyncFile extends SentFile {
  id: Id
  /** Of the content as it is sent, hex. */
  sha256: string
}

/** @throws Problem `request.invalid` for content with another hash, `record.duplicate` for an id with other content. */
export async function keepFile(ports: Ports, actor: Actor, file: SyncFile): Promise<FileReference> {
  const sent = createHash('sha256').update(file.content).digest('hex')
  if (sent !== file.sha256) throw new Problem('request.invalid', 'The content has another hash than its address says.')
  const known = await ports.store.get<'document', StoredFile>('document', actor.id, file.id, EVERYTHING)
  if (known !== null && known.data.sent !== sent) {
    throw new Problem('record.duplicate', 'This id was used for another file.')
  }
  const reference = known === null ? await addFile(ports, actor, file, { id: file.id, sent }) : referenceOf(known)
  await drainAll(ports, actor)
  return reference
}

function referenceOf({ id, data }: { id: Id; data: StoredFile }): FileReference {
  const { name, type, size, sha256 } = data
  return { id, name, type, size, sha256 }
}
