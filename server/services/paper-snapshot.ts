/**
 * What goes onto the paper, before number, day and signers are added: the answers as they were assessed, hidden ones
 * left out, defaults and calculations filled in. A paper holds nothing that its issuer may not read, and no HIV data: where
 * a document may rest on it, those who may know of it get a snapshot that names neither illness nor category.
 */
import { discreetSnapshot } from '../../core/document/discreet-snapshot.ts'
import type { DocumentDefinition } from '../../core/document/definition.ts'
import type { DocumentSnapshot } from '../../core/document/snapshot.ts'
import type { Actor } from '../access/actor.ts'
import { mayRead, mayReadRestricted } from '../access/field-rights.ts'
import { visibleValues, type Viewer } from '../access/visible-values.ts'
import { assessedRecord, assessmentAs, type Assessed } from './assessment-view.ts'
import { fieldsOfFacts } from './choke-point.ts'
import { bundleOf } from './kept-definitions.ts'
import type { Ports } from './ports.ts'
import type { StoredRecord } from './stored.ts'

export async function snapshotFor(ports: Ports, actor: Actor, record: StoredRecord): Promise<DocumentSnapshot> {
  return (await snapshots(ports, actor, record)).open
}

/** Beside what the issuer may read, what this document asks for. */
export async function paperSnapshot(
  ports: Ports,
  actor: Actor,
  record: StoredRecord,
  definition: DocumentDefinition,
  head: Pick<DocumentSnapshot, 'agency' | 'signers' | 'labels'>,
): Promise<DocumentSnapshot> {
  const { open, full } = await snapshots(ports, actor, record)
  return snapshotOf({ open: { ...open, ...head }, full: full && { ...full, ...head } }, definition)
}

interface Snapshots {
  open: DocumentSnapshot
  /** With HIV data; null where there is none or it is not for this person. */
  full: DocumentSnapshot | null
}

export function snapshotOf({ open, full }: Snapshots, definition: DocumentDefinition): DocumentSnapshot {
  return full === null || definition.discreet === undefined ? open : discreetSnapshot(definition, full)
}

export async function snapshots(ports: Ports, actor: Actor, record: StoredRecord): Promise<Snapshots> {
  const bundle = await bundleOf(ports, record)
  const assessed = assessedRecord(ports, bundle, record)
  const made = (assessment: Assessed['full'], viewer: Viewer): DocumentSnapshot => {
    const { answers, ...rest } = assessmentAs(bundle, assessment, viewer)
    return { answers, facts: visibleValues(record.facts, fieldsOfFacts(ports), viewer), assessment: rest }
  }
  const open: Viewer = { shows: (is) => is !== 'hiv' && mayRead(actor, is, true), masks: () => false }
  const full: Viewer = { ...open, shows: (is) => mayRead(actor, is, true) }
  const knows = assessed.full !== assessed.open && mayReadRestricted(actor)
  return { open: made(assessed.open, open), full: knows ? made(assessed.full, full) : null }
}
