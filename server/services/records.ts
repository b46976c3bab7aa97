/** Reading records: one with all that explains it, and the list of a subject. */
import type { Assessment } from '../../core/model/assessment.ts'
import type { FormBundle } from '../../core/model/plan.ts'
import type { Stored } from '../../core/store/port.ts'
import type { Id } from '../../core/store/query.ts'
import type { Actor } from '../access/actor.ts'
import { viewerOf, visibleValues } from '../access/visible-values.ts'
import { assessedRecord, assessmentFor } from './assessment-view.ts'
import { fieldsOfForm, mayReadRecord, openRecord, openSubject, scopeFor, subjectsOf } from './choke-point.ts'
import { bundleOf } from './kept-definitions.ts'
import { documentNeeds, type DocumentState } from './document-needs.ts'
import type { Ports } from './ports.ts'
import { summaryOf, type RecordSummary } from './record-summary.ts'
import { shownName } from './shown-name.ts'
import type { Confirmation, StoredRecord, StoredSubject } from './stored.ts'
import { tasksOfRecord, type ShownTask } from './tasks.ts'

export interface ShownRecord {
  id: Id
  revision: number
  form: string
  version: number
  subject: Id
  answers: Record<string, unknown>
  confirmed: Confirmation[]
  /** Pointers of answers that followed from others. */
  derived: string[]
  submittedAt: string
  filledAt: string
  by: string
}

export interface OpenedRecord {
  record: ShownRecord
  assessment: Assessment
  bundle: FormBundle
}

export async function readRecord(ports: Ports, actor: Actor, id: Id): Promise<OpenedRecord> {
  const stored = await openRecord(ports, actor, id)
  const bundle = await bundleOf(ports, stored.data)
  return {
    record: shownRecord(stored, bundle, actor),
    assessment: assessmentOf(ports, bundle, stored.data, actor),
    bundle,
  }
}

/** What follows from a record, as the answer to handing it in. */
export async function outcomeOf(
  ports: Ports,
  actor: Actor,
  id: Id,
): Promise<{
  record: { id: Id; revision: number; form: string; version: number; number?: string }
  assessment: Assessment
  tasks: ShownTask[]
  documents: DocumentState[]
}> {
  const stored = await openRecord(ports, actor, id)
  const bundle = await bundleOf(ports, stored.data)
  const { form, formVersion: version, answers } = stored.data
  const childId = answers['childId']
  return {
    record: { id, revision: stored.rev, form, version, ...(typeof childId === 'string' ? { number: childId } : {}) },
    assessment: assessmentOf(ports, bundle, stored.data, actor),
    tasks: await tasksOfRecord(ports, actor, stored),
    documents: await documentNeeds(ports, actor, stored),
  }
}

function shownRecord(stored: Stored<StoredRecord>, bundle: FormBundle, actor: Actor): ShownRecord {
  const {
    form,
    formVersion: version,
    answers,
    confirmed,
    derived = [],
    submittedAt,
    filledAt,
    by,
    byName,
  } = stored.data
  const shown = visibleValues(answers, fieldsOfForm(bundle), viewerOf(actor, by === actor.id))
  return {
    id: stored.id,
    revision: stored.rev,
    form,
    version,
    subject: stored.owner,
    answers: shown,
    confirmed,
    derived,
    submittedAt,
    filledAt,
    by: byName,
  }
}

function assessmentOf(ports: Ports, bundle: FormBundle, record: StoredRecord, actor: Actor): Assessment {
  return assessmentFor(bundle, assessedRecord(ports, bundle, record), actor, record.by === actor.id)
}

export interface RecordLine {
  id: Id
  form: string
  title: string
  version: number
  submittedAt: string
  by: string
  summary: RecordSummary
  subject: { id: Id; name: string }
}

export interface RecordWish {
  /** null for all children of the actor's scope. */
  subject: Id | null
  cursor: string | null
}

export interface RecordPage {
  items: RecordLine[]
  next: string | null
}

/** A page of the list, and what a child’s file shows at once. */
const PAGE = 50
const IN_FILE = 200

/** The newest records of a subject. */
export async function recordsOf(ports: Ports, actor: Actor, subject: Id): Promise<RecordLine[]> {
  return (await recordPage(ports, actor, { subject, cursor: null }, IN_FILE)).items
}

/** Newest first. A page may be short, since it leaves out what this person may not read. */
export async function recordPage(
  ports: Ports,
  actor: Actor,
  { subject, cursor }: RecordWish,
  limit = PAGE,
): Promise<RecordPage> {
  if (subject !== null) await openSubject(ports, actor, subject)
  const scope = await scopeFor(ports, actor)
  const order = [{ field: 'submittedAt', descending: true }] as const
  const where = subject === null ? {} : { owner: subject }
  const query = { where, order, limit, ...(cursor === null ? {} : { after: cursor }) }
  const { rows, next } = await ports.store.find('record', query, scope)
  const found = await ports.store.getAll<'record', StoredRecord>('record', rows, scope)
  const stored = found.filter(({ data }) => mayReadRecord(actor, data))
  const subjects = await subjectsOf(ports, stored, scope)
  const lines = await Promise.all(stored.map((one) => lineOf(ports, actor, one, subjects.get(one.owner)?.data)))
  // Of records handed in at the same moment the later one, by its id, stands first.
  lines.sort((a, b) => b.submittedAt.localeCompare(a.submittedAt) || b.id.localeCompare(a.id))
  return { items: lines, next }
}

async function lineOf(
  ports: Ports,
  actor: Actor,
  stored: Stored<StoredRecord>,
  child: StoredSubject | undefined,
): Promise<RecordLine> {
  const bundle = await bundleOf(ports, stored.data)
  const { form, formVersion: version, submittedAt, byName } = stored.data
  const assessment = assessmentOf(ports, bundle, stored.data, actor)
  return {
    id: stored.id,
    form,
    title: bundle.form.title,
    version,
    submittedAt,
    by: byName,
    summary: summaryOf(bundle, assessment),
    subject: { id: stored.owner, name: shownName(actor, child) },
  }
}
