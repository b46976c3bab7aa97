/**
 * Word files of the office as templates: checked against a form or a document before they are
 * kept, filled for a record by whoever may read it. A template is never changed; it is retired.
 */
import { createHash } from 'node:crypto'
import { Problem } from '../../core/errors/problem.ts'
import { namesOfDocument, namesOfForm, type WordNames } from '../../core/document/word/word-names.ts'
import { EVERYTHING, type Id } from '../../core/store/query.ts'
import type { Actor } from '../access/actor.ts'
import { audit, auditEntry } from '../audit/entries.ts'
import { PrintError } from '../print/rendering.ts'
import type { WordFinding } from '../print/word/word-finding.ts'
import { notThere } from './choke-point.ts'
import type { Ports } from './ports.ts'
import { idOf } from './secrets.ts'
import type { StoredWordTemplate } from './stored.ts'
import { instant } from './time.ts'

export const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** What a template is for: one of the two is given. */
export interface WordPurpose {
  form: string | null
  document: string | null
}

export interface SentTemplate extends WordPurpose {
  content: Uint8Array
  name: string
  type: string
}

const PREFIX = 'word/'
const PAGE = 500

/** @throws Problem `wordTemplate.unfit` with findings, `request.mediaType`, `form.unknown`, `document.unknown`. */
export async function addWordTemplate(ports: Ports, actor: Actor, sent: SentTemplate): Promise<StoredWordTemplate> {
  if (sent.type !== WORD_TYPE || !/\.docx$/i.test(sent.name)) {
    throw new Problem('request.mediaType', 'Only Word files with the ending .docx are taken.')
  }
  const { findings, names } = await checked(ports, sent.content, namesFor(ports, sent))
  if (findings.length > 0) throw unfit(findings)
  const { sha256, size } = await ports.store.blobs.put(once(sent.content))
  const id = ports.newId()
  const { name, form, document } = sent
  const template: StoredWordTemplate = {
    key: PREFIX + id,
    version: 1,
    id,
    name,
    form,
    document,
    sha256,
    size,
    names,
    retired: false,
    at: instant(ports.clock.now()),
    by: actor.id,
    byName: actor.name,
  }
  await keep(ports, actor, template, 'wordTemplate.add')
  return template
}

/** Those in use, the newest last; for one form where it is named. */
export async function wordTemplates(ports: Ports, form: string | null = null): Promise<StoredWordTemplate[]> {
  const newest = new Map<Id, StoredWordTemplate>()
  for (const template of await versionsOf(ports, { prefix: PREFIX })) newest.set(template.id, template)
  return [...newest.values()]
    .filter((template) => !template.retired && (form === null || formsOf(ports, template).includes(form)))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
}

/** @throws Problem `notFound`, also for one that is retired. */
export async function wordTemplate(ports: Ports, id: Id): Promise<StoredWordTemplate> {
  const template = (await versionsOf(ports, PREFIX + id)).at(-1)
  if (template === undefined || template.retired) throw notThere()
  return template
}

/** @throws Problem `notFound` */
export async function retireWordTemplate(ports: Ports, actor: Actor, id: Id): Promise<void> {
  const template = await wordTemplate(ports, id)
  const by = { at: instant(ports.clock.now()), by: actor.id, byName: actor.name }
  await keep(ports, actor, { ...template, ...by, version: template.version + 1, retired: true }, 'wordTemplate.retire')
}

export async function wordTemplateBytes(ports: Ports, { sha256 }: StoredWordTemplate): Promise<Uint8Array> {
  const content = await ports.store.blobs.get(sha256)
  if (content === null || createHash('sha256').update(content).digest('hex') !== sha256) {
    throw new Error('a stored Word template is damaged')
  }
  return content
}

/** Forms whose records can fill it. */
export function formsOf(ports: Ports, { form, document }: WordPurpose): readonly string[] {
  if (form !== null) return [form]
  return document === null ? [] : (ports.definitions.document(document)?.definition.forms ?? [])
}

export function unfit(findings: readonly WordFinding[]): Problem {
  return new Problem('wordTemplate.unfit', 'The Word file cannot be used as a template.', { findings })
}

function namesFor({ definitions }: Ports, { form, document }: WordPurpose): WordNames {
  if (form !== null) {
    const bundle = definitions.bundle(form)
    if (bundle === null) throw new Problem('form.unknown', 'There is no such form.')
    return namesOfForm(bundle.form.fields)
  }
  const printable = document === null ? null : definitions.document(document)
  if (printable === null) throw new Problem('document.unknown', 'There is no such document.')
  return namesOfDocument(printable.definition)
}

async function checked(
  ports: Ports,
  bytes: Uint8Array,
  names: WordNames,
): Promise<{ findings: WordFinding[]; names: string[] }> {
  try {
    return await ports.trials.checkWord({ bytes, names })
  } catch (error) {
    if (!(error instanceof PrintError)) throw error
    return { findings: [{ code: error.code, message: error.message, part: '' }], names: [] }
  }
}

async function keep(
  ports: Ports,
  actor: Actor,
  template: StoredWordTemplate,
  action: 'wordTemplate.add' | 'wordTemplate.retire',
): Promise<void> {
  const id = idOf(`${template.key}/${template.version}`)
  await ports.store.tx({ actor: actor.id, scope: EVERYTHING }, async (t) => {
    await t.put('definition', id, id, 0, template)
    await audit(
      t,
      id,
      auditEntry(action, { kind: 'definition', id }, { template: template.id, sha256: template.sha256 }),
    )
  })
}

async function versionsOf({ store }: Ports, key: string | { prefix: string }): Promise<StoredWordTemplate[]> {
  const found: StoredWordTemplate[] = []
  let after: string | undefined
  do {
    const query = { where: { key }, order: [{ field: 'version' }] as const, limit: PAGE }
    const page = await store.find('definition', { ...query, ...(after === undefined ? {} : { after }) }, EVERYTHING)
    const kept = await store.getAll<'definition', StoredWordTemplate>('definition', page.rows, EVERYTHING)
    found.push(...kept.map(({ data }) => data))
    after = page.next ?? undefined
  } while (after !== undefined)
  return found
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
