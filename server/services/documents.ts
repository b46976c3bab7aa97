/**
 * Previewing and issuing documents. The number is taken, the paper is drawn and the snapshot is kept in one
 * transaction: a rendering that fails takes no number, and an issued paper can be made again from what is kept.
 */
import { advanceCase } from './cases.ts'
import { choiceLabels } from './choice-labels.ts'
import { Problem } from '../../core/errors/problem.ts'
import type { DocumentSnapshot } from '../../core/document/snapshot.ts'
import type { Stored, Tx } from '../../core/store/port.ts'
import { EVERYTHING, type Id } from '../../core/store/query.ts'
import type { DocumentFormat, RenderedDocument } from '../print/rendering.ts'
import type { Actor } from '../access/actor.ts'
import { mayIssueRestricted, mayReadRestricted } from '../access/field-rights.ts'
import { audit, auditEntry } from '../audit/entries.ts'
import { mayReadRecord, notThere, openRecord, openThing } from './choke-point.ts'
import { newPaper } from './document-copies.ts'
import { issuedOf, type IssuedDocument } from './document-needs.ts'
import { bundleOf } from './kept-definitions.ts'
import { demandReady, obstacles } from './paper-obstacles.ts'
import { paperSnapshot } from './paper-snapshot.ts'
import type { Ports, PrintableDocument } from './ports.ts'
import type { StoredDocument, StoredRecord, StoredSubject } from './stored.ts'
import { closeTasks } from './task-changes.ts'
import { instant } from './time.ts'
import { mayFill } from './write-rights.ts'

/** @throws Problem `document.unknown` when the record asks for no such document. */
function printableOf(ports: Ports, record: StoredRecord, id: string): PrintableDocument {
  const printable = ports.definitions.document(id)
  const asked = record.assessment.documents.some((need) => need.id === id)
  if (printable !== null && asked) return printable
  throw new Problem('document.unknown', 'This record does not ask for such a document.')
}

async function draftSnapshot(
  ports: Ports,
  actor: Actor,
  record: StoredRecord,
  { definition }: PrintableDocument,
): Promise<DocumentSnapshot> {
  const labels = choiceLabels(await bundleOf(ports, record))
  return paperSnapshot(ports, actor, record, definition, {
    agency: { name: actor.org, short: actor.orgShort },
    signers: [{ name: actor.name, role: actor.role }],
    labels,
  })
}

/** A draft with watermark, whatever is missing. */
export async function previewDocument(
  ports: Ports,
  actor: Actor,
  wish: { record: Id; document: string; to: DocumentFormat },
): Promise<RenderedDocument> {
  const record = await openRecord(ports, actor, wish.record)
  const printable = printableOf(ports, record.data, wish.document)
  const rendering = await ports.printing.render(
    printable,
    await draftSnapshot(ports, actor, record.data, printable),
    wish.to,
    true,
  )
  if (!rendering.ok) throw new Problem('document.notReady', 'The draft cannot be drawn.')
  return rendering
}

export interface IssueWish {
  /** Made by the client; the same id again gives the same paper. */
  id: Id
  record: Id
  document: string
}

/** @throws Problem `document.notReady` with what is missing, `access.denied`, `document.unknown`. */
export async function issueDocument(
  ports: Ports,
  actor: Actor,
  wish: IssueWish,
): Promise<{ document: IssuedDocument; replayed: boolean }> {
  const record = await openRecord(ports, actor, wish.record)
  const bundle = await bundleOf(ports, record.data)
  if (!mayFill(actor, bundle) && actor.role !== 'MZ_APPROVE') {
    throw new Problem('access.denied', 'Your role does not issue this document.', { document: wish.document })
  }
  const printable = printableOf(ports, record.data, wish.document)
  const draft = await draftSnapshot(ports, actor, record.data, printable)
  if (draft.restricted && !mayIssueRestricted(actor)) {
    throw new Problem('access.denied', 'Your role does not issue this document.', { document: wish.document })
  }
  demandReady(obstacles(ports, record.data, printable.definition, draft))
  const work = (t: Tx) => issue(t, { ports, actor, wish, record, printable, draft })
  const idempotency = { owner: record.owner, key: wish.id, body: { ...wish } }
  const { replayed } = await ports.store.tx({ actor: actor.id, scope: EVERYTHING }, work, { idempotency })
  const issued = await ports.store.get<'document', StoredDocument>('document', record.owner, wish.id, EVERYTHING)
  if (issued === null) throw notThere()
  return { document: issuedOf(issued), replayed }
}

/** Uploaded files lie in the same kind of thing and are no papers. */
const PAPERS: ReadonlySet<string> = new Set<StoredDocument['status']>(['issued', 'void'])

interface Issue {
  ports: Ports
  actor: Actor
  wish: IssueWish
  record: Stored<StoredRecord>
  printable: PrintableDocument
  draft: DocumentSnapshot
}

async function issue(t: Tx, { ports, actor, wish, record, printable, draft }: Issue): Promise<Id> {
  const stored: StoredDocument = { ...(await newPaper(t, ports, actor, printable, draft)), record: wish.record }
  await t.put('document', record.owner, wish.id, 0, stored)
  await settleIssue(t, ports, record, wish)
  const target = { kind: 'document', id: wish.id } as const
  await audit(t, record.owner, auditEntry('document.issue', target, { document: wish.document, record: wish.record }))
  await t.append('outbox', record.owner, { action: 'document.issued', target, detail: { document: wish.document } })
  return wish.id
}

async function settleIssue(t: Tx, ports: Ports, record: Stored<StoredRecord>, wish: IssueWish): Promise<void> {
  const subject = await t.get<'subject', StoredSubject>('subject', record.owner, record.owner)
  if (subject === null) return
  const context = {
    subject: record.owner,
    record: wish.record,
    now: instant(ports.clock.now()),
  }
  const { caseFlow: flow } = ports.definitions
  const { answers, facts, assessment } = record.data
  if (flow !== null && subject.data.caseId !== null) {
    const situation = { answers, facts, asOf: assessment.asOf }
    await advanceCase(t, subject.data.caseId, [wish.document], situation, { ...context, flow })
  }
  const open = await closeTasks(t, subject.data.openTasks, context, (task) => task.document === wish.document)
  if (open.length === subject.data.openTasks.length) return
  await t.put('subject', record.owner, record.owner, subject.rev, { ...subject.data, openTasks: open })
}

/** Also a void one. @throws Problem `notFound`, also when the record it came from may not be read. */
export async function openDocument(ports: Ports, actor: Actor, id: Id): Promise<Stored<StoredDocument>> {
  const document = await openThing<StoredDocument>(ports, actor, 'document', id)
  if (!PAPERS.has(document.data.status)) throw notThere()
  if (!(await mayReadPaper(ports, actor, document))) throw notThere()
  return document
}

/**
 * A paper is read by whoever may read its record, a restricted one by those among them who may know what it rests on; a
 * gathered report by whoever may read its forms.
 */
export async function mayReadPaper(
  ports: Ports,
  actor: Actor,
  { owner, data }: Stored<StoredDocument>,
): Promise<boolean> {
  if (data.snapshot.restricted && !mayReadRestricted(actor)) return false
  if (data.record === null) {
    const forms = ports.definitions.document(data.documentId)?.definition.forms ?? []
    return forms.every((form) => mayReadRecord(actor, { form, by: data.by }))
  }
  const record = await ports.store.get<'record', StoredRecord>('record', owner, data.record, EVERYTHING)
  return record !== null && mayReadRecord(actor, record.data)
}
