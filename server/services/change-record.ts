/**
 * Changing a record on the revision one has seen. Somebody else's newer revision is never overwritten: the answer is a
 * conflict, field by field.
 */
import { Problem } from '../../core/errors/problem.ts'
import { canonicalJson } from '../../core/store/canonical-json.ts'
import type { Json } from '../../core/store/json.ts'
import { isJsonObject } from '../../core/model/json.ts'
import { pointerOf } from '../../core/model/pointer.ts'
import type { Stored, Tx } from '../../core/store/port.ts'
import { EVERYTHING, type Id } from '../../core/store/query.ts'
import type { Actor } from '../access/actor.ts'
import { withUnread } from '../access/unread-values.ts'
import { viewerOf, visibleValues } from '../access/visible-values.ts'
import { audit, auditEntry } from '../audit/entries.ts'
import { assessBoth } from './assessment-view.ts'
import { fieldsOfForm, openRecord, scopeFor } from './choke-point.ts'
import { learn } from './fact-changes.ts'
import { completeFor, noFacts } from './facts.ts'
import { bundleOf } from './kept-definitions.ts'
import type { Ports } from './ports.ts'
import { withServerFields } from './server-fields.ts'
import type { StoredFacts, StoredRecord, StoredSubject } from './stored.ts'
import { openTasks } from './task-changes.ts'
import { dayInShanghai, instant } from './time.ts'
import { demandWrite } from './write-rights.ts'

export interface RecordChange {
  base: number
  answers: Record<string, unknown>
}

/** @throws Problem `notFound`, `access.denied`, `answers.invalid`, `record.stale` with the fields that differ. */
export async function changeRecord(ports: Ports, actor: Actor, id: Id, change: RecordChange): Promise<void> {
  const seen = await openRecord(ports, actor, id)
  const bundle = await bundleOf(ports, seen.data)
  demandWrite(ports, actor, bundle, { answers: change.answers, corrected: {} })
  if (seen.rev !== change.base) throw await staleProblem(ports, actor, seen, change)
  const now = instant(ports.clock.now())
  const day = dayInShanghai(Date.parse(seen.data.filledAt))
  await ports.store.tx({ actor: actor.id, scope: EVERYTHING }, async (t) => {
    const current = await t.get<'record', StoredRecord>('record', seen.owner, id)
    if (current === null || current.rev !== change.base)
      throw new Problem('record.stale', 'Somebody else changed this first.')
    const childId = current.data.answers['childId']
    const given = { actor, day, childId: typeof childId === 'string' ? childId : null }
    const answers = withServerFields(bundle, keepUnread(change.answers, current.data, actor, bundle), given)
    const assessed = assessBoth(ports, bundle, { answers, facts: current.data.facts, asOf: day, submit: true })
    if (!assessed.full.valid)
      throw new Problem('answers.invalid', 'Some answers are missing or not right.', { issues: assessed.full.issues })
    await t.put('record', seen.owner, id, current.rev, { ...current.data, answers, assessment: assessed.full })
    const context = { subject: seen.owner, record: id, now, filler: actor.role, newId: () => ports.newId() }
    const subject = await t.get<'subject', StoredSubject>('subject', seen.owner, seen.owner)
    if (subject !== null) {
      const { open } = await openTasks(t, subject.data.openTasks, assessed, context)
      await t.put('subject', seen.owner, seen.owner, subject.rev, { ...subject.data, openTasks: open })
    }
    await learnAgain(t, ports, { owner: seen.owner, id, actor, day, now }, bundle, assessed.full, answers)
    await audit(t, seen.owner, auditEntry('record.change', { kind: 'record', id }, { base: change.base }))
  })
}

interface Where {
  owner: Id
  id: Id
  actor: Actor
  day: string
  now: string
}

async function learnAgain(
  t: Tx,
  ports: Ports,
  { owner, id, actor, day, now }: Where,
  bundle: Parameters<typeof learn>[1]['bundle'],
  assessment: StoredRecord['assessment'],
  sent: Record<string, unknown>,
): Promise<void> {
  const facts = await t.get<'facts', StoredFacts>('facts', owner, owner)
  const { dictionary } = ports.definitions
  const who = { record: id, by: actor.id, complete: completeFor(actor) }
  const lesson = { bundle, dictionary, assessment, sent, corrected: {}, confirmed: [], ...who, day, now }
  await t.put('facts', owner, owner, facts?.rev ?? 0, learn(facts?.data ?? noFacts(now), lesson))
}

function keepUnread(
  changed: Record<string, unknown>,
  current: StoredRecord,
  actor: Actor,
  bundle: Parameters<typeof fieldsOfForm>[0],
): Record<string, unknown> {
  const shown = visibleValues(current.answers, fieldsOfForm(bundle), viewerOf(actor, current.by === actor.id))
  const kept = withUnread(changed, current.answers, shown)
  return isJsonObject(kept) ? kept : changed
}

async function staleProblem(
  ports: Ports,
  actor: Actor,
  current: Stored<StoredRecord>,
  change: RecordChange,
): Promise<Problem> {
  const scope = await scopeFor(ports, actor)
  const versions = await ports.store.history<'record', StoredRecord>('record', current.owner, current.id, scope)
  const map = fieldsOfForm(await bundleOf(ports, current.data))
  const viewer = viewerOf(actor, current.data.by === actor.id)
  const base = versions.find((version) => version.rev === change.base)
  const sides = {
    base: leavesOf(visibleValues(base?.data.answers ?? {}, map, viewer)),
    current: leavesOf(visibleValues(current.data.answers, map, viewer)),
    yours: leavesOf(visibleValues(change.answers, map, viewer)),
  }
  const paths = [...new Set([...sides.base.keys(), ...sides.current.keys(), ...sides.yours.keys()])].sort()
  const fields = paths
    .map((path) => ({
      path,
      base: sides.base.get(path) ?? null,
      current: sides.current.get(path) ?? null,
      yours: sides.yours.get(path) ?? null,
    }))
    .filter((field) => canonicalJson(field.current) !== canonicalJson(field.yours))
  return new Problem('record.stale', 'Somebody else changed this first.', { revision: current.rev, fields })
}

/** Values by pointer; a list stands as one value. */
function leavesOf(answers: Record<string, unknown>): Map<string, Json> {
  const leaves = new Map<string, Json>()
  const walk = (value: unknown, path: readonly string[]): void => {
    if (isJsonObject(value)) for (const [key, item] of Object.entries(value)) walk(item, [...path, key])
    else {
      const leaf: Json = JSON.parse(JSON.stringify(value ?? null))
      leaves.set(pointerOf(path), leaf)
    }
  }
  walk(answers, [])
  return leaves
}
