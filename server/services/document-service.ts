/**
 * What becomes of a paper after it is issued: each copy is served, refused before a witness, or comes back; a paper
 * that was issued in error is made void, its number kept with the reason.
 */
import type { DocumentModel } from '../../core/document/model.ts'
import { serviceReceipt } from '../../core/document/service-receipt.ts'
import { Problem } from '../../core/errors/problem.ts'
import type { Stored, Tx } from '../../core/store/port.ts'
import { EVERYTHING, type Id } from '../../core/store/query.ts'
import type { Actor } from '../access/actor.ts'
import { audit, auditEntry } from '../audit/entries.ts'
import { notThere, scopeFor } from './choke-point.ts'
import { copyOf } from './document-copies.ts'
import { openDocument } from './documents.ts'
import type { Ports } from './ports.ts'
import type { ServiceStep, StoredDocument, StoredSubject, StoredTask } from './stored.ts'
import { reopenTasks } from './task-changes.ts'
import { instant } from './time.ts'

export interface ServiceWish {
  /** Made by the client; the same id again changes nothing. */
  id: Id
  recipient: string
  state: ServiceStep['state']
  happenedAt: string
  receiver?: string
  witness?: string
  reason?: string
}

/** What each state has to say, so that the receipt stands by itself. */
const SAYS: Record<ServiceStep['state'], readonly ('receiver' | 'witness' | 'reason')[]> = {
  served: ['receiver'],
  refused: ['receiver', 'witness', 'reason'],
  returned: ['reason'],
}

/** Where a copy stands: `issued` until somebody tells what became of it. */
export function serviceState(document: StoredDocument, recipient: string): ServiceStep['state'] | 'issued' {
  return document.service.findLast((step) => step.recipient === recipient)?.state ?? 'issued'
}

/**
 * @throws Problem `notFound`, `document.void`, `document.served` for a copy that was served already, `request.invalid`
 * naming what the state has to say, or a time before issue or in the future.
 */
export async function recordService(ports: Ports, actor: Actor, document: Id, wish: ServiceWish): Promise<void> {
  const { owner } = await openDocument(ports, actor, document)
  const now = instant(ports.clock.now())
  await changeDocument(
    ports,
    actor,
    { owner, id: document, key: wish.id, body: { ...wish, document } },
    async (t, is) => {
      demandPlain(is.data, wish, now)
      const step: ServiceStep = {
        ...wish,
        receiver: wish.receiver ?? null,
        witness: wish.witness ?? null,
        reason: wish.reason ?? null,
        by: actor.id,
        byName: actor.name,
        at: now,
      }
      await t.put('document', owner, document, is.rev, { ...is.data, service: [...is.data.service, step] })
      const detail = { recipient: wish.recipient, state: wish.state }
      await audit(t, owner, auditEntry('document.serve', { kind: 'document', id: document }, detail))
    },
  )
}

function demandPlain(document: StoredDocument, wish: ServiceWish, now: string): void {
  if (document.status === 'void') throw new Problem('document.void', 'The document is void.')
  copyOf(document, wish.recipient)
  if (serviceState(document, wish.recipient) === 'served') {
    throw new Problem('document.served', 'This copy has been served already.', { recipient: wish.recipient })
  }
  const silent = SAYS[wish.state].filter((name) => (wish[name] ?? '').trim() === '')
  if (silent.length > 0) throw new Problem('request.invalid', 'The receipt does not say enough.', { missing: silent })
  const at = Date.parse(wish.happenedAt)
  if (at < minuteOf(document.issuedAt) || at > Date.parse(now)) {
    throw new Problem('request.invalid', 'A paper is served after it is issued and not in the future.', {
      field: 'happenedAt',
      from: document.issuedAt,
      to: now,
    })
  }
}

export function receiptOf({ title, number, issuedAt, snapshot, copies, service }: StoredDocument): DocumentModel {
  return serviceReceipt({
    agency: snapshot.agency?.name ?? '',
    title,
    number,
    issuedAt,
    copies: copies.map((copy) => {
      const last = service.findLast((step) => step.recipient === copy.recipient)
      return { recipient: copy.title, last: last ? { ...last, result: last.state, server: last.byName } : null }
    }),
  })
}

/** People tell the minute and no more. */
function minuteOf(instant: string): number {
  return Math.floor(Date.parse(instant) / 60_000) * 60_000
}

/**
 * The record asks for the document again, and so do the tasks that it had closed.
 * @throws Problem `notFound`, `access.denied` for whoever neither issued it nor approves, `document.served` when a copy
 * was served, `document.void` when it is void already.
 */
export async function voidDocument(
  ports: Ports,
  actor: Actor,
  document: Id,
  wish: { id: Id; reason: string },
): Promise<void> {
  const { owner, data } = await openDocument(ports, actor, document)
  if (data.by !== actor.id && actor.role !== 'MZ_APPROVE') {
    throw new Problem('access.denied', 'Whoever issued the document, or the approving office, makes it void.')
  }
  const now = instant(ports.clock.now())
  const done = await doneTasks(ports, owner)
  await changeDocument(
    ports,
    actor,
    { owner, id: document, key: wish.id, body: { ...wish, document } },
    async (t, is) => {
      if (is.data.status === 'void') throw new Problem('document.void', 'The document is void already.')
      if (is.data.copies.some(({ recipient }) => serviceState(is.data, recipient) === 'served')) {
        throw new Problem('document.served', 'A copy has been served.')
      }
      const voided = { at: now, by: actor.id, byName: actor.name, reason: wish.reason }
      await t.put('document', owner, document, is.rev, { ...is.data, status: 'void', voided })
      await reopenDocumentTasks(t, owner, done, is.data)
      await audit(t, owner, auditEntry('document.void', { kind: 'document', id: document }, { number: is.data.number }))
    },
  )
}

/** The tasks that issuing the paper closed are to be done again. */
async function reopenDocumentTasks(t: Tx, owner: Id, done: readonly Id[], document: StoredDocument): Promise<void> {
  const subject = await t.get<'subject', StoredSubject>('subject', owner, owner)
  if (subject === null) return
  const { record, documentId } = document
  const closedByIt = (task: StoredTask) => task.document === documentId && task.doneBy === record
  const reopened = await reopenTasks(t, owner, done, closedByIt)
  if (reopened.length === 0) return
  const openTasks = [...new Set([...subject.data.openTasks, ...reopened])]
  await t.put('subject', owner, owner, subject.rev, { ...subject.data, openTasks })
}

async function doneTasks({ store }: Ports, owner: Id): Promise<Id[]> {
  const where = { owner, kind: 'document', status: { in: ['done', 'sealedDone'] } } as const
  const { rows } = await store.find(
    'task',
    { where, order: [{ field: 'id', descending: true }], limit: 500 },
    EVERYTHING,
  )
  return rows.map(({ id }) => id)
}

interface Change {
  owner: Id
  id: Id
  key: Id
  body: object
}

async function changeDocument(
  ports: Ports,
  actor: Actor,
  { owner, id, key, body }: Change,
  work: (t: Tx, document: Stored<StoredDocument>) => Promise<void>,
): Promise<void> {
  const scope = await scopeFor(ports, actor)
  const change = async (t: Tx): Promise<Id> => {
    const document = await t.get<'document', StoredDocument>('document', owner, id)
    if (document === null) throw notThere()
    await work(t, document)
    return id
  }
  await ports.store.tx({ actor: actor.id, scope }, change, { idempotency: { owner, key, body } })
}
