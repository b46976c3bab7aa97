/** The documents a record asks for: which are ready, what is missing and where to enter it, which are issued. */
import { missingElements, type MissingElement } from '../../core/document/missing-elements.ts'
import type { DocumentSnapshot } from '../../core/document/snapshot.ts'
import type { Stored } from '../../core/store/port.ts'
import type { Id } from '../../core/store/query.ts'
import type { Actor } from '../access/actor.ts'
import { mayRead } from '../access/field-rights.ts'
import { visibleValues, type Viewer } from '../access/visible-values.ts'
import { assessedRecord, assessmentAs } from './assessment-view.ts'
import { fieldsOfFacts, scopeFor } from './choke-point.ts'
import { bundleOf } from './kept-definitions.ts'
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
  missing: { id: string; title: string; source: string; fields: string[] }[]
  issued: IssuedDocument | null
}

export async function documentNeeds(
  ports: Ports,
  actor: Actor,
  record: Stored<StoredRecord>,
): Promise<DocumentState[]> {
  const issued = await documentsOf(ports, actor, record.owner)
  const snapshot = await snapshotFor(ports, actor, record.data)
  return record.data.assessment.documents.flatMap((need) => {
    const printable = ports.definitions.document(need.id)
    if (printable === null) return []
    const missing = missingElements(printable.definition, snapshot)
    const made = issued.find((d) => d.data.record === record.id && d.data.documentId === need.id)
    return {
      id: need.id,
      title: printable.definition.title,
      required: need.required,
      ready: missing.length === 0,
      missing: missing.map(shownMissing),
      issued: made === undefined ? null : issuedOf(made),
    }
  })
}

export function shownMissing({ id, title, source, fields }: MissingElement): DocumentState['missing'][number] {
  return { id, title, source, fields: fields.map((field) => field.path) }
}

/**
 * What goes onto the paper, before number, day and signers are added: the answers as they were assessed, hidden ones
 * left out, defaults and calculations filled in. A paper holds nothing that its issuer may not read, and no HIV data.
 */
export async function snapshotFor(ports: Ports, actor: Actor, record: StoredRecord): Promise<DocumentSnapshot> {
  const bundle = await bundleOf(ports, record)
  const viewer: Viewer = { shows: (is) => is !== 'hiv' && mayRead(actor, is, true), masks: () => false }
  const { answers, ...assessment } = assessmentAs(bundle, assessedRecord(ports, bundle, record).open, viewer)
  return { answers, facts: visibleValues(record.facts, fieldsOfFacts(ports), viewer), assessment }
}

export async function documentsOf(ports: Ports, actor: Actor, subject: Id): Promise<Stored<StoredDocument>[]> {
  const scope = await scopeFor(ports, actor)
  const { rows } = await ports.store.find(
    'document',
    { where: { owner: subject, status: 'issued' }, limit: 500 },
    scope,
  )
  const stored = rows.map((row) => ports.store.get<'document', StoredDocument>('document', subject, row.id, scope))
  return (await Promise.all(stored)).filter((document) => document !== null)
}

export function issuedOf({ id, data }: Stored<StoredDocument>): IssuedDocument {
  return { id, number: data.number, issuedAt: data.issuedAt, sha256: data.sha256 }
}
