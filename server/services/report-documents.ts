/** Gathered reports as papers: a draft to look at, and issuing under the next number of the area's agency. */
import { Problem } from '../../core/errors/problem.ts'
import type { DocumentSnapshot } from '../../core/document/snapshot.ts'
import { EVERYTHING, type Id } from '../../core/store/query.ts'
import type { Tx } from '../../core/store/port.ts'
import type { DocumentFormat, RenderedDocument } from '../print/rendering.ts'
import type { Actor } from '../access/actor.ts'
import { audit, auditEntry } from '../audit/entries.ts'
import { choiceLabels } from './choice-labels.ts'
import { notThere } from './choke-point.ts'
import { newPaper } from './document-copies.ts'
import { issuedOf, type IssuedDocument } from './document-needs.ts'
import { gatherReport, type ReportWish } from './gathered-report.ts'
import type { Ports, PrintableDocument } from './ports.ts'
import { reportsOf } from './report-owner.ts'
import type { StoredDocument } from './stored.ts'

/** Reports that this person issues. */
export function reportsFor(ports: Ports, actor: Actor): { id: string; title: string; period: 'quarter' | 'month' }[] {
  return ports.definitions.reports
    .filter(({ issuedBy = [] }) => issuedBy.includes(actor.role))
    .map(({ id, title, gathers }) => ({ id, title, period: gathers === 'tasks' ? 'month' : 'quarter' }))
}

/** @throws Problem `document.unknown`, `access.denied` */
function reportOf(ports: Ports, actor: Actor, id: string): PrintableDocument {
  const printable = ports.definitions.document(id)
  if (printable?.definition.gathers === undefined) throw new Problem('document.unknown', 'There is no such report.')
  if (!printable.definition.issuedBy?.includes(actor.role)) {
    throw new Problem('access.denied', 'Your role does not issue this report.', { document: id })
  }
  return printable
}

async function draftOf(
  ports: Ports,
  actor: Actor,
  report: PrintableDocument,
  wish: ReportWish,
): Promise<DocumentSnapshot> {
  const bundles = report.definition.forms.flatMap((form) => ports.definitions.bundle(form) ?? [])
  return {
    answers: await gatherReport(ports, actor, report.definition, wish),
    facts: {},
    agency: { name: actor.org, short: actor.orgShort },
    signers: [{ name: actor.name, role: actor.role }],
    labels: Object.assign({}, ...bundles.map(choiceLabels)) as ReturnType<typeof choiceLabels>,
  }
}

/** A draft with watermark. @throws Problem as `gatherReport` */
export async function previewReport(
  ports: Ports,
  actor: Actor,
  document: string,
  wish: ReportWish,
  to: DocumentFormat,
): Promise<RenderedDocument> {
  const report = reportOf(ports, actor, document)
  const rendering = await ports.printing.render(report, await draftOf(ports, actor, report, wish), to, true)
  if (!rendering.ok) throw new Problem('document.notReady', 'The draft cannot be drawn.')
  return rendering
}

/** @throws Problem as `gatherReport`, `document.notReady` with what is missing. */
export async function issueReport(
  ports: Ports,
  actor: Actor,
  document: string,
  wish: ReportWish & { id: Id },
): Promise<IssuedDocument> {
  const printable = reportOf(ports, actor, document)
  const draft = await draftOf(ports, actor, printable, wish)
  const owner = reportsOf(wish.area)
  const issue = async (t: Tx): Promise<Id> => {
    const paper = await newPaper(t, ports, actor, printable, draft)
    const stored: StoredDocument = { ...paper, record: null, area: wish.area }
    await t.put('document', owner, wish.id, 0, stored)
    await audit(t, owner, auditEntry('document.issue', { kind: 'document', id: wish.id }, { document }))
    return wish.id
  }
  const idempotency = { owner, key: wish.id, body: { ...wish, document } }
  await ports.store.tx({ actor: actor.id, scope: EVERYTHING }, issue, { idempotency })
  const issued = await ports.store.get<'document', StoredDocument>('document', owner, wish.id, EVERYTHING)
  if (issued === null) throw notThere()
  return issuedOf(issued)
}
