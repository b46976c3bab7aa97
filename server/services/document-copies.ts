/**
 * The papers of one issued document: one for each recipient, masked for that recipient and all under the same number.
 * The snapshot is kept once; a copy is made again from it by naming the recipient.
 */
import { Problem } from '../../core/errors/problem.ts'
import type { DocumentSnapshot } from '../../core/document/snapshot.ts'
import { formatSeriesNumber } from '../../core/document/wording/document-number.ts'
import type { Tx } from '../../core/store/port.ts'
import type { Actor } from '../access/actor.ts'
import type { RenderedDocument } from '../print/rendering.ts'
import type { Ports, PrintableDocument } from './ports.ts'
import { notThere } from './choke-point.ts'
import type { StoredCopy, StoredDocument } from './stored.ts'
import { dayInShanghai, instant } from './time.ts'

/** The snapshot of one copy; the addressee's is the one that names nobody. */
export function snapshotOfCopy(document: StoredDocument, recipient: string | null): DocumentSnapshot {
  const copy = copyOf(document, recipient)
  const addressee = document.copies[0]?.recipient === copy.recipient
  return addressee ? document.snapshot : { ...document.snapshot, recipient: { id: copy.recipient } }
}

/** @throws Problem `notFound` for a recipient the document does not know. */
export function copyOf(document: StoredDocument, recipient: string | null): StoredCopy {
  const copy = recipient === null ? document.copies[0] : document.copies.find((one) => one.recipient === recipient)
  if (copy === undefined) throw notThere()
  return copy
}

/**
 * A paper under the next number of its series, with every recipient's copy drawn and kept: inside the transaction that
 * puts it, so that a drawing that fails takes no number. @throws Problem `document.notReady` with what is missing.
 */
export async function newPaper(
  t: Tx,
  ports: Ports,
  actor: Actor,
  { definition, template }: PrintableDocument,
  draft: DocumentSnapshot,
): Promise<Omit<StoredDocument, 'record' | 'area'>> {
  const issuedAt = instant(ports.clock.now())
  const year = Number(dayInShanghai(ports.clock.now()).slice(0, 4))
  const seq = await t.next(`document:${definition.series.id}:${actor.orgShort}:${year}`)
  const number = formatSeriesNumber(definition.series.pattern, { year, seq, agency: actor.orgShort })
  const snapshot: DocumentSnapshot = { ...draft, number, issuedAt }
  const { addressee, copies } = await drawCopies(ports, { definition, template }, snapshot)
  return {
    documentId: definition.id,
    title: definition.title,
    number,
    status: 'issued',
    issuedAt,
    by: actor.id,
    sha256: addressee.sha256,
    size: addressee.bytes.byteLength,
    hashes: addressee.hashes,
    snapshot,
    copies,
    service: [],
  }
}

interface DrawnCopies {
  addressee: RenderedDocument
  copies: StoredCopy[]
}

/** Draws and keeps every recipient's copy. @throws Problem `document.notReady` with what is missing. */
async function drawCopies(
  ports: Ports,
  printable: PrintableDocument,
  snapshot: DocumentSnapshot,
): Promise<DrawnCopies> {
  const copies: StoredCopy[] = []
  let addressee: RenderedDocument | null = null
  // A restricted paper goes to nobody but the addressee.
  const { recipients } = printable.definition
  for (const { id, title } of snapshot.restricted ? recipients.slice(0, 1) : recipients) {
    const of = addressee === null ? snapshot : { ...snapshot, recipient: { id } }
    const rendering = await ports.printing.render(printable, of, 'pdf', false)
    if (!rendering.ok) {
      const missing = rendering.missing.map((one) => ({ ...one, fields: one.fields.map(({ path }) => path) }))
      throw new Problem('document.notReady', 'Mandatory elements are missing.', { missing })
    }
    addressee ??= rendering
    const { sha256, size } = await ports.store.blobs.put(once(rendering.bytes))
    copies.push({ recipient: id, title, sha256, size })
  }
  if (addressee === null) throw new Error('a document without recipients was mounted')
  return { addressee, copies }
}

export async function copyBytes(ports: Ports, copy: StoredCopy): Promise<Uint8Array> {
  const bytes = await ports.store.blobs.get(copy.sha256)
  if (bytes === null) throw new Error('the paper of an issued document is not there')
  return bytes
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
