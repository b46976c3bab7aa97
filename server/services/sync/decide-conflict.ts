/**
 * A person's choice between what was told side by side. It is made on the conflict as it was read, with a reason, and
 * only about fields that this person may write; what was not chosen stays in the conflict and in its record.
 */
import { Problem } from '../../../core/errors/problem.ts'
import type { Stored, Tx } from '../../../core/store/port.ts'
import { EVERYTHING, type Id } from '../../../core/store/query.ts'
import { decide } from '../../../core/sync/merge-edit.ts'
import type { Telling } from '../../../core/sync/telling.ts'
import type { Actor } from '../../access/actor.ts'
import { audit, auditEntry } from '../../audit/entries.ts'
import { withLeaves } from '../answer-leaves.ts'
import { notThere, scopeFor } from '../choke-point.ts'
import { settle } from '../fact-changes.ts'
import { bundleOf } from '../kept-definitions.ts'
import { ownerOf } from '../owner-of.ts'
import type { Ports } from '../ports.ts'
import { rewriteRecord } from '../rewrite-record.ts'
import type { StoredFacts, StoredRecord, StoredSubject } from '../stored.ts'
import { tellMove, withLines } from '../subject-lines.ts'
import { dayInShanghai, instant } from '../time.ts'
import { settled, shownConflict } from './conflict-list.ts'
import type { StoredConflict, StoredEdit } from './stored-sync.ts'

export interface Choice {
  /** The revision of the conflict that was read. */
  revision: number
  /** By place, the edit whose value is right. */
  choices: Record<string, Id>
  reason: string
}

/** @throws Problem `notFound`, `conflict.settled`, `access.denied`, `answers.invalid` */
export async function decideConflict(ports: Ports, actor: Actor, id: Id, choice: Choice): Promise<void> {
  const scope = await scopeFor(ports, actor)
  const owner = await ownerOf(ports.store, 'conflict', id, scope)
  const conflict =
    owner === null ? null : await ports.store.get<'conflict', StoredConflict>('conflict', owner, id, scope)
  const shown = conflict === null ? null : await shownConflict(ports, actor, conflict, scope)
  if (conflict === null || shown === null) throw notThere()
  const decidable = shown.places.filter((place) => place.decidable).map((place) => place.path)
  const denied = Object.keys(choice.choices).filter((path) => !decidable.includes(path))
  if (denied.length > 0) throw new Problem('access.denied', 'These fields are not yours to decide.', { fields: denied })
  const decision = { id: ports.newId(), by: actor.id, now: instant(ports.clock.now()) }
  await ports.store.tx({ actor: actor.id, scope: EVERYTHING }, async (t) => {
    const current = await t.get<'conflict', StoredConflict>('conflict', conflict.owner, id)
    if (current === null || current.data.status !== 'open' || current.rev !== choice.revision) throw settled()
    const chosen = chosenTellings(current.data, choice.choices)
    const { record } = current.data
    const left = Object.fromEntries(Object.entries(current.data.fields).filter(([path]) => !(path in chosen)))
    const open = Object.keys(left).length > 0
    if (record === null) await decideFacts(t, conflict.owner, chosen, decision, open ? id : null)
    else
      await decideAnswers(t, ports, actor, { owner: conflict.owner, record, chosen, decision, open: open ? id : null })
    await keepDecision(t, actor, current, choice, open ? left : null, decision.now)
    await settleEdits(t, current, Object.keys(chosen))
  })
}

/** @throws Problem `conflict.settled` for an edit that told nothing there. */
function chosenTellings({ fields }: StoredConflict, choices: Record<string, Id>): Record<string, Telling> {
  const chosen = Object.entries(choices).map(([path, edit]) => {
    const telling = fields[path]?.find((one) => one.edit === edit)
    if (telling === undefined) throw settled()
    return [path, telling] as const
  })
  return Object.fromEntries(chosen)
}

interface Deciding {
  id: Id
  by: Id
  now: string
}

async function decideFacts(
  t: Tx,
  owner: Id,
  chosen: Record<string, Telling>,
  { id, by, now }: Deciding,
  open: Id | null,
): Promise<void> {
  const facts = await t.get<'facts', StoredFacts>('facts', owner, owner)
  const subject = await t.get<'subject', StoredSubject>('subject', owner, owner)
  if (facts === null || subject === null) throw notThere()
  const day = dayInShanghai(Date.parse(now))
  const next = settle(facts.data, chosen, { id, rev: facts.rev + 1, by, now, day })
  await t.put('facts', owner, owner, facts.rev, { ...next, conflict: open })
  const lines = withLines(subject.data, next)
  await t.put('subject', owner, owner, subject.rev, lines)
  await tellMove(t, owner, subject.data.area, lines.area)
}

interface AnswerDecision {
  owner: Id
  record: Id
  chosen: Record<string, Telling>
  decision: Deciding
  open: Id | null
}

async function decideAnswers(
  t: Tx,
  ports: Ports,
  actor: Actor,
  { owner, record, chosen, decision, open }: AnswerDecision,
): Promise<void> {
  const current = await t.get<'record', StoredRecord>('record', owner, record)
  if (current === null) throw notThere()
  const bundle = await bundleOf(ports, current.data)
  const values = Object.fromEntries(Object.entries(chosen).map(([path, { value }]) => [path, value]))
  const teller = { edit: decision.id, branch: null, rev: current.rev + 1, at: decision.now, by: actor.id }
  const told = Object.keys(chosen).reduce((all, path) => decide(all, path, teller), current.data.told ?? {})
  const answers = withLeaves(current.data.answers, values)
  const version = { ports, actor, bundle, current, answers, told, conflict: open, changed: values }
  await rewriteRecord(t, { ...version, edit: decision.id, seen: null })
}

/** @param left places that still wait; null when none does. */
async function keepDecision(
  t: Tx,
  { id: by, name: byName }: Actor,
  { id, owner, rev, data }: Stored<StoredConflict>,
  { choices, reason }: Choice,
  left: StoredConflict['fields'] | null,
  at: string,
): Promise<void> {
  const decisions = [...data.decisions, { at, by, byName, reason, choices }]
  const next: StoredConflict =
    left === null ? { ...data, status: 'decided', decisions } : { ...data, fields: left, decisions }
  await t.put('conflict', owner, id, rev, next)
  await audit(t, owner, auditEntry('conflict.decide', { kind: 'conflict', id }, { record: data.record, choices }))
  await t.append('outbox', owner, { action: 'conflict.decide', target: { kind: 'conflict', id } })
}

/** Those who sent them are told that nothing of it waits any more. */
async function settleEdits(t: Tx, { owner, data }: Stored<StoredConflict>, decided: readonly string[]): Promise<void> {
  const edits = new Set(decided.flatMap((path) => data.fields[path] ?? []).map((telling) => telling.edit))
  for (const id of edits) {
    const edit = await t.get<'edit', StoredEdit>('edit', owner, id)
    if (edit === null || edit.data.state !== 'conflict') continue
    const contested = edit.data.contested.filter((path) => !decided.includes(path))
    const state = contested.length === 0 ? 'stored' : 'conflict'
    const conflict = contested.length === 0 ? null : edit.data.conflict
    await t.put('edit', owner, id, edit.rev, { ...edit.data, state, contested, conflict })
  }
}
