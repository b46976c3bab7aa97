/**
 * Changing a record on the revision one has seen. Somebody else's newer revision is never overwritten: the answer is a
 * conflict, field by field.
 */
import { Problem } from '../../core/errors/problem.ts'
import { canonicalJson } from '../../core/store/canonical-json.ts'
import { isJsonObject } from '../../core/model/json.ts'
import type { FormBundle } from '../../core/model/plan.ts'
import type { Stored } from '../../core/store/port.ts'
import { EVERYTHING, type Id } from '../../core/store/query.ts'
import type { Actor } from '../access/actor.ts'
import { withUnread } from '../access/unread-values.ts'
import { viewerOf, visibleValues } from '../access/visible-values.ts'
import { audit, auditEntry } from '../audit/entries.ts'
import { changedLeaves, leavesOf, withLeaves } from './answer-leaves.ts'
import { fieldsOfForm, openRecord, scopeFor } from './choke-point.ts'
import { bundleOf } from './kept-definitions.ts'
import type { Ports } from './ports.ts'
import { rewriteRecord } from './rewrite-record.ts'
import type { StoredRecord } from './stored.ts'
import { keepAnswerConflict, mergeWithLine } from './sync/answer-conflicts.ts'
import { instant } from './time.ts'
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
  const edit = ports.newId()
  await ports.store.tx({ actor: actor.id, scope: EVERYTHING }, async (t) => {
    const current = await t.get<'record', StoredRecord>('record', seen.owner, id)
    if (current === null || current.rev !== change.base)
      throw new Problem('record.stale', 'Somebody else changed this first.')
    const answers = keepUnread(change.answers, current.data, actor, bundle)
    const changed = changedLeaves(current.data.answers, answers)
    const merged = mergeWithLine(current, bundle, { edit, by: actor.id, at: instant(ports.clock.now()) }, changed)
    const { told, standing } = merged
    const values = withLeaves(answers, standing)
    const conflict = await keepAnswerConflict(t, current, told, values, bundle, ports)
    await rewriteRecord(t, {
      ports,
      actor,
      bundle,
      current,
      answers: values,
      told,
      conflict,
      changed,
      edit,
      seen: null,
    })
    await audit(t, seen.owner, auditEntry('record.change', { kind: 'record', id }, { base: change.base }))
  })
}

function keepUnread(
  changed: Record<string, unknown>,
  current: StoredRecord,
  actor: Actor,
  bundle: FormBundle,
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
