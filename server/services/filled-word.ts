/** A Word template filled for one record: with what a paper of this record may hold, in the words that papers print. */
import { Problem } from '../../core/errors/problem.ts'
import type { DocumentSnapshot } from '../../core/document/snapshot.ts'
import { TooManyRows, wordDataOfDocument, wordDataOfForm, type WordData } from '../../core/document/word/word-data.ts'
import type { FormBundle } from '../../core/model/plan.ts'
import { EVERYTHING, type Id } from '../../core/store/query.ts'
import type { Actor } from '../access/actor.ts'
import { audit, auditEntry } from '../audit/entries.ts'
import { PrintError } from '../print/rendering.ts'
import { areaNames } from './area-names.ts'
import { choiceLabels } from './choice-labels.ts'
import { openRecord } from './choke-point.ts'
import { snapshotFor } from './paper-snapshot.ts'
import { bundleOf } from './kept-definitions.ts'
import type { Ports } from './ports.ts'
import type { StoredWordTemplate } from './stored.ts'
import { dayInShanghai } from './time.ts'
import { formsOf, unfit, wordTemplate, wordTemplateBytes } from './word-templates.ts'

export interface FilledWord {
  name: string
  bytes: Uint8Array
}

/** @throws Problem `notFound`, `request.invalid` for a record of another form, `wordTemplate.unfit`. */
export async function fillWordTemplate(ports: Ports, actor: Actor, id: Id, record: Id): Promise<FilledWord> {
  const template = await wordTemplate(ports, id)
  const opened = await openRecord(ports, actor, record)
  if (!formsOf(ports, template).includes(opened.data.form)) {
    throw new Problem('request.invalid', 'The template is for another form.', { field: 'record' })
  }
  const bundle = await bundleOf(ports, opened.data)
  const issuedOn = dayInShanghai(ports.clock.now())
  const snapshot: DocumentSnapshot = {
    ...(await snapshotFor(ports, actor, opened.data)),
    issuedAt: issuedOn,
    agency: { name: actor.org, short: actor.orgShort },
    signers: [{ name: actor.name, role: actor.role }],
    labels: choiceLabels(bundle),
  }
  const title = template.name.replace(/\.docx$/i, '')
  const bytes = await filled(ports, template, dataFor(ports, template, snapshot, bundle), { title, issuedOn })
  const entry = auditEntry('wordTemplate.fill', { kind: 'record', id: record }, { template: id })
  await ports.store.tx({ actor: actor.id, scope: EVERYTHING }, (t) => audit(t, opened.owner, entry))
  return { name: template.name, bytes }
}

function dataFor(
  ports: Ports,
  { document }: StoredWordTemplate,
  snapshot: DocumentSnapshot,
  bundle: FormBundle,
): WordData {
  const areaName = areaNames(ports.definitions.areas)
  const printable = document === null ? null : ports.definitions.document(document)
  try {
    return printable === null
      ? wordDataOfForm(bundle, snapshot, areaName)
      : wordDataOfDocument(printable.definition, snapshot, bundle, areaName)
  } catch (error) {
    if (error instanceof TooManyRows) throw unfit([{ code: error.code, message: error.message, part: '' }])
    throw error
  }
}

async function filled(
  ports: Ports,
  template: StoredWordTemplate,
  data: WordData,
  properties: { title: string; issuedOn: string },
): Promise<Uint8Array> {
  try {
    return await ports.trials.fillWord({ bytes: await wordTemplateBytes(ports, template), data, properties })
  } catch (error) {
    if (error instanceof PrintError) throw unfit([{ code: error.code, message: error.message, part: '' }])
    throw error
  }
}
