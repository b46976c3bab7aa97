/**
 * A change of single answers, set upon what others changed meanwhile. If the answers put together would not be valid,
 * or would make the child look safer than either side found it, nothing is put together: the more careful version
 * stands, and a person decides about all that differs.
 */
import { Problem } from '../../../core/errors/problem.ts'
import { isJsonObject } from '../../../core/model/json.ts'
import type { FormBundle } from '../../../core/model/plan.ts'
import type { Json } from '../../../core/store/json.ts'
import type { Stored, Tx } from '../../../core/store/port.ts'
import { bandsOf } from '../../../core/sync/caution.ts'
import { tellingsAt, type Edit, type ToldPlaces } from '../../../core/sync/merge-edit.ts'
import { isLowered, loweredParts, riskOf, type Risk } from '../../../core/sync/risk.ts'
import type { Actor } from '../../access/actor.ts'
import { withUnread } from '../../access/unread-values.ts'
import { viewerOf, visibleValues } from '../../access/visible-values.ts'
import { audit, auditEntry } from '../../audit/entries.ts'
import { changedLeaves, withLeaves } from '../answer-leaves.ts'
import type { Assessed } from '../assessment-view.ts'
import { fieldsOfForm, mayReadRecord, notThere, scopeFor } from '../choke-point.ts'
import { linkFiles } from '../file-links.ts'
import { bundleOf } from '../kept-definitions.ts'
import type { Ports } from '../ports.ts'
import { assessRewrite, rewriteRecord, type Rewrite } from '../rewrite-record.ts'
import type { StoredRecord } from '../stored.ts'
import { demandWrite, standsInTheWay } from '../write-rights.ts'
import { answerAt, contestedAnswers, keepAnswerConflict, mergeAnswers, type MergedAnswers } from './answer-conflicts.ts'
import type { ChangeItem, Outcome } from './sync-item.ts'

export interface ReadyChange {
  ports: Ports
  actor: Actor
  item: ChangeItem
  bundle: FormBundle | null
  /** The answers on which the branch grew; null where that revision is not there. */
  trunk: Record<string, unknown> | null
}

/** @throws Problem `notFound` for a record of somebody else, `access.denied`. */
export async function readyToChange(ports: Ports, actor: Actor, item: ChangeItem): Promise<ReadyChange> {
  const scope = await scopeFor(ports, actor)
  const versions = await ports.store.history<'record', StoredRecord>('record', item.subject, item.record, scope)
  const last = versions.at(-1)
  if (last === undefined) return { ports, actor, item, bundle: null, trunk: null }
  if (!mayReadRecord(actor, last.data)) throw notThere()
  const bundle = await bundleOf(ports, last.data)
  demandWrite(ports, actor, bundle, { answers: withLeaves({}, item.set), corrected: {} })
  const trunk = versions.find((version) => version.rev === item.branch.trunk)?.data.answers ?? null
  return { ports, actor, item, bundle, trunk }
}

export async function applyChange(t: Tx, ready: ReadyChange): Promise<Outcome> {
  const { ports, actor, item, bundle } = ready
  const current = await t.get<'record', StoredRecord>('record', item.subject, item.record)
  if (current === null || bundle === null) throw notThere()
  if (item.branch.trunk > current.rev) throw new Problem('sync.place', 'There is no such revision of this record.')
  const { id: branch, trunk: seen } = item.branch
  const edit: Edit = {
    edit: item.id,
    branch,
    seen,
    rev: current.rev + 1,
    at: item.filledAt,
    by: actor.id,
    values: readable(item.set, current, actor, bundle),
  }
  const merged = mergeAnswers(current, bundle, edit)
  const { told, answers, waiting } = versionOf(ready, current, bundle, edit, merged)
  const conflict = await keepAnswerConflict(t, current, told, answers, bundle, ports)
  const changed = changedLeaves(current.data.answers, answers)
  const rewrite: Rewrite = {
    ...{ ports, actor, bundle, current, answers, told, conflict, changed, edit: item.id },
    seen: { branch: item.branch.id, seen: item.factsSeen, at: item.filledAt },
    ...(waiting === null ? {} : { waiting }),
  }
  await linkFiles(t, actor, bundle, {
    id: current.id,
    form: current.data.form,
    subject: current.owner,
    answers: withLeaves({}, item.set),
  })
  const facts = await rewriteRecord(t, rewrite)
  await audit(t, item.subject, auditEntry('record.change', { kind: 'record', id: current.id }, { base: seen }))
  const mine = (fields: Record<string, readonly { edit: string }[]>) =>
    Object.keys(fields).filter((path) => fields[path]?.some((one) => one.edit === item.id))
  return { contested: [...mine(contestedAnswers(told, answers, bundle)), ...mine(facts)], conflict }
}

/** A list keeps the codes that its writer could not see in it. */
function readable(
  set: ChangeItem['set'],
  { data }: Stored<StoredRecord>,
  actor: Actor,
  bundle: FormBundle,
): Record<string, Json> {
  const map = fieldsOfForm(bundle)
  const shown = visibleValues(data.answers, map, viewerOf(actor, data.by === actor.id))
  const whole = withUnread(withLeaves(shown, set), data.answers, shown)
  const kept = isJsonObject(whole) ? whole : {}
  return Object.fromEntries(Object.keys(set).map((pointer) => [pointer, answerAt(kept, pointer)]))
}

interface Version {
  told: ToldPlaces
  answers: Record<string, unknown>
  /** The version that does not stand but whose consequences are kept. */
  waiting: Assessed | null
}

function versionOf(
  { ports, actor, trunk }: ReadyChange,
  current: Stored<StoredRecord>,
  bundle: FormBundle,
  edit: Edit,
  { told, standing, foreign }: MergedAnswers,
): Version {
  const answers = withLeaves(current.data.answers, standing)
  if (!foreign) return { told, answers, waiting: null }
  const assess = (given: Record<string, unknown>) => assessRewrite(ports, actor, bundle, current, given).assessed
  const risk = (assessed: Assessed) => riskOf(assessed.full, (score) => bandsOf(bundle.instruments, score))
  const mine = ownVersion(current.data, trunk, edit)
  const [together, own, others] = [assess(answers), assess(mine), assess(current.data.answers)]
  const fits = (assessed: Assessed) => standsInTheWay(actor, bundle, assessed, current.data.assessment).length === 0
  const seen: Risk = trunk === null ? {} : risk(assess(trunk))
  const lowered = loweredParts({ seen, mine: risk(own), current: risk(others), merged: risk(together) })
  if (fits(together) && lowered.length === 0) return { told, answers, waiting: null }
  const mineStands = fits(own) && isLowered(risk(own), risk(others)) && !isLowered(risk(others), risk(own))
  const apart = besideEachOther(current, mine, edit)
  return mineStands
    ? { told: apart, answers: mine, waiting: others }
    : { told: apart, answers: current.data.answers, waiting: own }
}

/** As the author has it: what was seen, what this branch changed before, and this edit. */
function ownVersion(data: StoredRecord, trunk: Record<string, unknown> | null, edit: Edit): Record<string, unknown> {
  const told = data.told ?? {}
  const earlier = Object.keys(told).flatMap((path) =>
    tellingsAt(told, path, answerAt(data.answers, path))
      .filter((one) => one.branch === edit.branch)
      .map(({ value }) => [path, value] as const),
  )
  return withLeaves(withLeaves(trunk ?? data.answers, Object.fromEntries(earlier)), edit.values)
}

/** Every place where the two versions differ is contested. */
function besideEachOther(
  { id, data, rev }: Stored<StoredRecord>,
  mine: Record<string, unknown>,
  edit: Edit,
): ToldPlaces {
  const { seen: _, values: __, ...teller } = edit
  const { told = {} } = data
  const apart = Object.entries(changedLeaves(data.answers, mine)).map(([path, value]) => {
    const stands = answerAt(data.answers, path)
    const others = tellingsAt(told, path, stands).filter((one) => one.branch !== edit.branch)
    const first = { edit: id, branch: null, rev, at: data.filledAt, by: data.by, value: stands }
    return [path, [...(others.length > 0 ? others : [first]), { ...teller, value }]] as const
  })
  return { ...told, ...Object.fromEntries(apart) }
}
