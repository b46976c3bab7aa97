/**
 * Drafts: half-filled forms of one person, kept on the revision that was seen, read by nobody else. A draft that was
 * begun under another version of its form opens under the one in force, with what has changed and with the answers
 * that no longer fit beside it.
 */
import { carryOver, questionChanges, type AsideAnswer, type QuestionChange } from '../../core/answers/carry-over.ts'
import { Problem } from '../../core/errors/problem.ts'
import type { FormPlan } from '../../core/model/plan.ts'
import { EVERYTHING, type Id } from '../../core/store/query.ts'
import type { Actor } from '../access/actor.ts'
import { mayOpenIn } from '../access/row-filter.ts'
import { audit, auditEntry } from '../audit/entries.ts'
import { notThere, openSubject, scopeFor } from './choke-point.ts'
import { keepBundle, keptBundle } from './kept-definitions.ts'
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
  /** Of the form as it was filled; absent from pages that do not know it. */
  hash?: string
}

/** What became of the form since. */
export interface DraftUpgrade {
  from: number | null
  to: number
  /** Empty when the questions are the same. */
  changes: QuestionChange[]
}

export interface ShownDraft {
  id: Id
  revision: number
  form: string
  subject: Id
  /** Nothing was handed in about this subject yet. */
  isNew: boolean
  answers: Record<string, unknown>
  updatedAt: string
  /** null while it is under the version in force. */
  upgrade: DraftUpgrade | null
  /** Answers that no question of the form takes any more. */
  aside: AsideAnswer[]
}

/** @returns the new revision. @throws Problem `record.stale` with the draft as it stands, `form.unknown`, `notFound`. */
export async function keepDraft(ports: Ports, actor: Actor, change: DraftChange): Promise<number> {
  const bundle = ports.definitions.bundle(change.form)
  if (bundle === null) throw new Problem('form.unknown', 'There is no such form.')
  demandWrite(ports, actor, bundle, { answers: change.answers, corrected: {} })
  const area = await areaFor(ports, actor, change.subject)
  const updatedAt = instant(ports.clock.now())
  const { form } = bundle
  const earlier = await earlierAside(ports, change, form)
  const filled = { planHash: change.hash ?? form.hash, formVersion: form.version }
  const draft = { form: change.form, by: actor.id, updatedAt, answers: change.answers, area, ...filled }
  const { result } = await ports.store.tx({ actor: actor.id, scope: EVERYTHING }, async (t) => {
    const current = await t.get<'draft', StoredDraft>('draft', change.subject, change.id)
    if (current !== null && current.data.by !== actor.id) throw notThere()
    if ((current?.rev ?? 0) !== change.base) {
      const shown = current === null ? null : { revision: current.rev, answers: current.data.answers }
      throw new Problem('record.stale', 'The draft was changed elsewhere.', { current: shown })
    }
    await audit(t, change.subject, auditEntry('draft.keep', { kind: 'draft', id: change.id }, { form: change.form }))
    await keepBundle(t, bundle, ports)
    const aside = together(current?.data.aside ?? [], earlier)
    const kept: StoredDraft = aside.length === 0 ? draft : { ...draft, aside }
    return t.put('draft', change.subject, change.id, change.base, kept)
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
  for (const draft of await ports.store.getAll<'draft', StoredDraft>('draft', rows, EVERYTHING)) {
    if (draft.data.by !== actor.id) continue
    const { form, updatedAt } = draft.data
    const fitted = await fittedDraft(ports, draft.data)
    const isNew = (await ports.store.get('subject', draft.owner, draft.owner, EVERYTHING)) === null
    shown.push({ id: draft.id, revision: draft.rev, form, subject: draft.owner, isNew, updatedAt, ...fitted })
  }
  return shown
}

async function fittedDraft(
  ports: Ports,
  draft: StoredDraft,
): Promise<Pick<ShownDraft, 'answers' | 'upgrade' | 'aside'>> {
  const { answers, aside = [], formVersion = null } = draft
  const now = ports.definitions.bundle(draft.form)?.form
  if (now === undefined || draft.planHash === now.hash) return { answers, upgrade: null, aside }
  const before = await fieldsOfDraft(ports, draft)
  const fitted = carryOver(before ?? now.fields, now.fields, answers)
  const changes = before === null ? [] : questionChanges(before, now.fields)
  return {
    answers: fitted.answers,
    upgrade: { from: formVersion, to: now.version, changes },
    aside: together(aside, fitted.aside),
  }
}

/** What the draft as it is stored holds that the form in force does not take: it stays when the next one is kept. */
async function earlierAside(
  ports: Ports,
  { id, subject, hash }: DraftChange,
  { fields, hash: inForce }: FormPlan,
): Promise<AsideAnswer[]> {
  const stored = await ports.store.get<'draft', StoredDraft>('draft', subject, id, EVERYTHING)
  if (stored === null || stored.data.planHash === (hash ?? inForce)) return []
  return carryOver((await fieldsOfDraft(ports, stored.data)) ?? fields, fields, stored.data.answers).aside
}

/** null when that version was never kept. */
async function fieldsOfDraft(
  ports: Ports,
  { form, planHash, formVersion }: StoredDraft,
): Promise<FormPlan['fields'] | null> {
  if (planHash === undefined) return null
  const kept = await keptBundle(ports, { form, planHash, formVersion: formVersion ?? 0 })
  return kept?.form.fields ?? null
}

function together(earlier: readonly AsideAnswer[], more: readonly AsideAnswer[]): AsideAnswer[] {
  const key = ({ at, value }: AsideAnswer) => JSON.stringify([at, value])
  return [...new Map([...earlier, ...more].map((answer) => [key(answer), answer])).values()]
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
