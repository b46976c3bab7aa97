/** Drafts: half-filled forms of one person, kept on the revision that was seen, read by nobody else. */
import { Problem } from '../../core/errors/problem.ts'
import { EVERYTHING, type Id } from '../../core/store/query.ts'
import type { Actor } from '../access/actor.ts'
import { mayOpenIn } from '../access/row-filter.ts'
import { audit, auditEntry } from '../audit/entries.ts'
import { notThere, openSubject, scopeFor } from './choke-point.ts'
import { ownerOf } from './owner-of.ts'
import type { Ports } from './ports.ts'
import type { StoredDraft, StoredSubject } from './stored.ts'
import { instant } from './time.ts'
import { demandWrite } from './write-rights.ts'

export interface DraftChange {
  id: Id
  base: number
  form: string
  subject: Id
  answers: Record<string, unknown>
}

export interface ShownDraft {
  id: Id
  revision: number
  form: string
  subject: Id
  answers: Record<string, unknown>
  updatedAt: string
}

/** @returns the new revision. @throws Problem `record.stale` with the draft as it stands, `form.unknown`, `notFound`. */
export async function keepDraft(ports: Ports, actor: Actor, change: DraftChange): Promise<number> {
  const bundle = ports.definitions.bundle(change.form)
  if (bundle === null) throw new Problem('form.unknown', 'There is no such form.')
  demandWrite(ports, actor, bundle, { answers: change.answers, corrected: {} })
  const area = await areaFor(ports, actor, change.subject)
  const updatedAt = instant(ports.clock.now())
  const draft: StoredDraft = { form: change.form, by: actor.id, updatedAt, answers: change.answers, area }
  const { result } = await ports.store.tx({ actor: actor.id, scope: EVERYTHING }, async (t) => {
    const current = await t.get<'draft', StoredDraft>('draft', change.subject, change.id)
    if (current !== null && current.data.by !== actor.id) throw notThere()
    if ((current?.rev ?? 0) !== change.base) {
      const shown = current === null ? null : { revision: current.rev, answers: current.data.answers }
      throw new Problem('record.stale', 'The draft was changed elsewhere.', { current: shown })
    }
    await audit(t, change.subject, auditEntry('draft.keep', { kind: 'draft', id: change.id }, { form: change.form }))
    return t.put('draft', change.subject, change.id, change.base, draft)
  })
  return result
}

/** A draft may be about a child who is not on file yet. */
async function areaFor(ports: Ports, actor: Actor, subject: Id): Promise<string> {
  const known = await ports.store.get<'subject', StoredSubject>('subject', subject, subject, EVERYTHING)
  if (known !== null) return (await openSubject(ports, actor, subject)).data.area
  if (!mayOpenIn(actor, actor.area)) throw notThere()
  return actor.area
}

export async function draftsOf(ports: Ports, actor: Actor, subject: Id | null): Promise<ShownDraft[]> {
  const where = { by: actor.id, ...(subject === null ? {} : { owner: subject }) }
  const { rows } = await ports.store.find('draft', { where, limit: 200 }, EVERYTHING)
  const shown: ShownDraft[] = []
  for (const row of rows) {
    const draft = await ports.store.get<'draft', StoredDraft>('draft', row.owner, row.id, EVERYTHING)
    if (draft === null || draft.data.by !== actor.id) continue
    const { form, answers, updatedAt } = draft.data
    shown.push({ id: draft.id, revision: draft.rev, form, subject: draft.owner, answers, updatedAt })
  }
  return shown
}

/** @throws Problem `notFound` */
export async function dropDraft(ports: Ports, actor: Actor, id: Id): Promise<void> {
  const scope = await scopeFor(ports, actor)
  const owner = await ownerOf(ports.store, 'draft', id, scope)
  if (owner === null) throw notThere()
  await ports.store.tx({ actor: actor.id, scope: EVERYTHING }, async (t) => {
    const draft = await t.get<'draft', StoredDraft>('draft', owner, id)
    if (draft === null || draft.data.by !== actor.id) throw notThere()
    await t.remove('draft', owner, id, draft.rev)
    await audit(t, owner, auditEntry('draft.drop', { kind: 'draft', id }))
  })
}
