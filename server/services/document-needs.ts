/** The documents a record asks for: which are ready, what is missing and where to enter it, which are issued. */
import type { Stored } from '../../core/store/port.ts'
import type { Id } from '../../core/store/query.ts'
import type { Actor } from '../access/actor.ts'
import { mayReadRestricted } from '../access/field-rights.ts'
import { scopeFor } from './choke-point.ts'
import { obstacles, type Obstacle } from './paper-obstacles.ts'
import { snapshotOf, snapshots } from './paper-snapshot.ts'
import type { Ports } from './ports.ts'
import type { StoredDocument, StoredRecord } from './stored.ts'

export interface IssuedDocument {
  id: Id
  number: string
  issuedAt: string
  sha256: string
}

export interface DocumentState {
  id: string
  title: string
  required: boolean
  ready: boolean
  missing: Obstacle[]
  issued: IssuedDocument | null
}

export async function documentNeeds(
  ports: Ports,
  actor: Actor,
  record: Stored<StoredRecord>,
): Promise<DocumentState[]> {
  const issued = await documentsOf(ports, actor, record.owner)
  const read = await snapshots(ports, actor, record.data)
  return record.data.assessment.documents.flatMap((need) => {
    const printable = ports.definitions.document(need.id)
    if (printable === null) return []
    const { definition } = printable
    const missing = obstacles(ports, record.data, definition, snapshotOf(read, definition))
    const made = issued.find((d) => d.data.record === record.id && d.data.documentId === need.id)
    return {
      id: need.id,
      title: definition.title,
      required: need.required,
      ready: missing.length === 0,
      missing,
      issued: made === undefined ? null : issuedOf(made),
    }
  })
}

/** Issued papers of a subject, restricted ones only for those who may know of them. */
export async function documentsOf(ports: Ports, actor: Actor, subject: Id): Promise<Stored<StoredDocument>[]> {
  const scope = await scopeFor(ports, actor)
  const { rows } = await ports.store.find(
    'document',
    { where: { owner: subject, status: 'issued' }, limit: 500 },
    scope,
  )
  const documents = await ports.store.getAll<'document', StoredDocument>('document', rows, scope)
  return documents.filter(({ data }) => !data.snapshot.restricted || mayReadRestricted(actor))
}

export function issuedOf({ id, data }: Stored<StoredDocument>): IssuedDocument {
  return { id, number: data.number, issuedAt: data.issuedAt, sha256: data.sha256 }
}
