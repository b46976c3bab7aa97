/** The register of issued papers, newest first: numbers in use and void, and what became of each copy. */
import type { Stored } from '../../core/store/port.ts'
import { EVERYTHING, type Id } from '../../core/store/query.ts'
import type { Actor } from '../access/actor.ts'
import { scopeFor } from './choke-point.ts'
import { mayReadPaper } from './documents.ts'
import { serviceState } from './document-service.ts'
import type { Ports } from './ports.ts'
import { shownName } from './shown-name.ts'
import type { StoredDocument, StoredSubject } from './stored.ts'

export interface RegisterLine {
  id: Id
  document: string
  title: string
  number: string
  status: StoredDocument['status']
  issuedAt: string
  /** null for a gathered report. */
  record: Id | null
  /** The child, or the area of a gathered report. */
  subject: { id: Id; name: string }
  /** Why it is void; null for one in force. */
  voidReason: string | null
  /** Whether delivery has to be proved by a receipt. */
  receipt: boolean
  copies: { recipient: string; title: string; state: ReturnType<typeof serviceState>; at: string | null }[]
}

/** A number of one's own office that is in use for a paper of which the reader may know no more. */
export interface RestrictedLine {
  restricted: true
  number: string
  status: StoredDocument['status']
}

const PAGE = 100

export async function documentRegister(
  ports: Ports,
  actor: Actor,
  cursor: string | null,
): Promise<{ items: (RegisterLine | RestrictedLine)[]; next: string | null }> {
  const scope = await scopeFor(ports, actor)
  const { rows, next } = await ports.store.find(
    'document',
    {
      where: { status: { in: ['issued', 'void'] } },
      order: [{ field: 'issuedAt', descending: true }],
      limit: PAGE,
      ...(cursor === null ? {} : { after: cursor }),
    },
    scope,
  )
  const lines = await Promise.all(
    rows.map(async ({ owner, id }) => {
      const document = await ports.store.get<'document', StoredDocument>('document', owner, id, scope)
      if (document === null) return null
      if (await mayReadPaper(ports, actor, document)) return registerLine(ports, actor, document)
      return restrictedLine(actor, document.data)
    }),
  )
  return { items: lines.filter((line) => line !== null), next }
}

/** Whoever keeps the numbers of an office sees that none is left out; others see nothing. */
function restrictedLine(actor: Actor, { number, status, snapshot }: StoredDocument): RestrictedLine | null {
  const own = snapshot.agency?.short === actor.orgShort
  return snapshot.restricted && own ? { restricted: true, number, status } : null
}

/** The line of a paper that this person may read. */
export async function registerLine(
  ports: Ports,
  actor: Actor,
  { owner, id, data: document }: Stored<StoredDocument>,
): Promise<RegisterLine> {
  const subject = await ports.store.get<'subject', StoredSubject>('subject', owner, owner, EVERYTHING)
  const { documentId, title, number, status, issuedAt, record, voided } = document
  return {
    id,
    document: documentId,
    title,
    number,
    status,
    issuedAt,
    record,
    subject: { id: owner, name: subject === null ? areaOf(ports, document) : shownName(actor, subject.data) },
    voidReason: voided?.reason ?? null,
    receipt: ports.definitions.document(documentId)?.definition.serviceReceipt ?? false,
    copies: document.copies.map((copy) => ({
      recipient: copy.recipient,
      title: copy.title,
      state: serviceState(document, copy.recipient),
      at: document.service.findLast((step) => step.recipient === copy.recipient)?.happenedAt ?? null,
    })),
  }
}

function areaOf({ definitions }: Ports, { area }: StoredDocument): string {
  return definitions.areas.find(({ code }) => code === area)?.label ?? ''
}
