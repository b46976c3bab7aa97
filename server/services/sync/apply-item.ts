/**
 * One item of a batch in one transaction: known again, put in its place, held or done, and told to the audit. What it
 * answers is what is durable.
 */
import { Problem } from '../../../core/errors/problem.ts'
import type { Stored, Tx } from '../../../core/store/port.ts'
import { EVERYTHING } from '../../../core/store/query.ts'
import { inScope } from '../../../core/store/scope.ts'
import type { Waiting } from '../../../core/sync/shown-conflict.ts'
import type { Actor } from '../../access/actor.ts'
import { audit, auditEntry } from '../../audit/entries.ts'
import { notThere, scopeFor } from '../choke-point.ts'
import type { Ports } from '../ports.ts'
import type { StoredFile, StoredRecord, StoredSubject } from '../stored.ts'
import type { Submission } from '../submission.ts'
import { handIn, isHandedIn, readyToHandIn } from '../submit.ts'
import { instant } from '../time.ts'
import { applyChange, readyToChange } from './apply-change.ts'
import { advance, holdBack, placeIn } from './branches.ts'
import type { StoredEdit } from './stored-sync.ts'
import { hashOfItem, type BranchItem, type ItemAnswer, type Outcome, type RecordItem } from './sync-item.ts'

type Work = (t: Tx) => Promise<Outcome>

/** @param room whether it may wait. @throws Problem for an item that cannot be taken as it is; StoreError. */
export async function applyItem(
  ports: Ports,
  actor: Actor,
  device: string,
  item: BranchItem,
  room = true,
): Promise<ItemAnswer> {
  const work = await workOf(ports, actor, item)
  const scope = await scopeFor(ports, actor)
  const { result } = await ports.store.tx({ actor: actor.id, scope: EVERYTHING }, async (t) => {
    const stored = await t.get<'edit', StoredEdit>('edit', item.subject, item.id)
    const known = stored === null ? null : knownAgain(stored, item)
    if (known !== null) return known
    const subject = await t.get<'subject', StoredSubject>('subject', item.subject, item.subject)
    if (subject !== null && !inScope(scope, subject.id, subject.data.area)) throw notThere()
    const place = await placeIn(t, actor, device, item)
    const waiting = place.place === 'early' ? waitFor('predecessor') : await waitsFor(t, actor, item)
    const edit = { ...beginning(ports, actor, device, item), receivedAt: stored?.data.receivedAt ?? now(ports) }
    if (waiting !== null) {
      const held: StoredEdit = { ...edit, ...waiting, state: 'held', item }
      if (stored?.data.state === 'held' && stored.data.because === waiting.because) return answerOf(item.id, held)
      if (!room && stored === null) throw new Problem('sync.full', 'Too many of your edits wait already.')
      await holdBack(t, item, place)
      await keepEdit(t, item, stored?.rev ?? 0, held)
      return answerOf(item.id, held)
    }
    const { contested, conflict } = await work(t)
    await advance(t, item, place)
    const done: StoredEdit = { ...edit, state: contested.length > 0 ? 'conflict' : 'stored', contested, conflict }
    await keepEdit(t, item, stored?.rev ?? 0, done)
    return answerOf(item.id, done)
  })
  return result
}

function workOf(ports: Ports, actor: Actor, item: BranchItem): Promise<Work> {
  return item.kind === 'record' ? recordWork(ports, actor, item) : changeWork(ports, actor, item)
}

async function recordWork(ports: Ports, actor: Actor, item: RecordItem): Promise<Work> {
  const wish = await readyToHandIn(ports, actor, submissionOf(item))
  return async (t) => {
    if (await isHandedIn(t, wish.sent)) return { contested: [], conflict: null }
    return handIn(t, wish, { branch: item.branch.id, seen: item.branch.trunk })
  }
}

async function changeWork(ports: Ports, actor: Actor, item: Exclude<BranchItem, RecordItem>): Promise<Work> {
  const ready = await readyToChange(ports, actor, item)
  return (t) => applyChange(t, ready)
}

/** What a phone with a line would have sent. */
function submissionOf({ kind: _, branch: __, files: ___, ...sent }: RecordItem): Submission {
  return sent
}

/** null when it has not come to an end: then it is tried again. @throws Problem `record.duplicate` */
function knownAgain({ id, data }: Stored<StoredEdit>, item: BranchItem): ItemAnswer | null {
  const isSame = data.hash === hashOfItem(item)
  if (!isSame && data.state !== 'refused') throw new Problem('record.duplicate', 'This id was used for another edit.')
  if (data.state === 'held' || data.state === 'refused') return null
  return { ...answerOf(id, data), state: 'doubled', was: data.state }
}

interface Wait {
  because: Waiting
  missing: string[]
}

function waitFor(because: Waiting, missing: string[] = []): Wait {
  return { because, missing }
}

async function waitsFor(t: Tx, actor: Actor, item: BranchItem): Promise<Wait | null> {
  if (item.kind === 'change') {
    const record = await t.get<'record', StoredRecord>('record', item.subject, item.record)
    if (record === null) return waitFor('record')
  }
  const missing = await missingFiles(t, actor, item)
  return missing.length === 0 ? null : waitFor('files', missing)
}

/** Hashes of the manifest that this person has not sent yet. */
async function missingFiles(t: Tx, actor: Actor, { files = [] }: BranchItem): Promise<string[]> {
  const missing: string[] = []
  for (const { id, sha256 } of files) {
    const file = await t.get<'document', StoredFile>('document', actor.id, id)
    if (file?.data.sent !== sha256 && file?.data.sha256 !== sha256) missing.push(sha256)
  }
  return missing
}

function beginning(ports: Ports, actor: Actor, device: string, item: BranchItem): StoredEdit {
  return {
    kind: item.kind,
    state: 'stored',
    hash: hashOfItem(item),
    by: actor.id,
    byName: actor.name,
    device,
    area: actor.area,
    receivedAt: now(ports),
    filledAt: item.filledAt,
    branch: item.branch.id,
    base: item.branch.base,
    because: null,
    missing: [],
    item: null,
    conflict: null,
    contested: [],
  }
}

async function keepEdit(t: Tx, item: BranchItem, rev: number, edit: StoredEdit): Promise<void> {
  await t.put('edit', item.subject, item.id, rev, edit)
  const act = edit.state === 'held' ? 'sync.hold' : 'sync.accept'
  const detail = { of: item.kind, state: edit.state, because: edit.because, branch: edit.branch, base: edit.base }
  await audit(t, item.subject, auditEntry(act, { kind: 'edit', id: item.id }, detail))
}

export function answerOf(id: string, edit: StoredEdit): ItemAnswer {
  const { state, because, missing, conflict, contested, refused } = edit
  return {
    id,
    state,
    ...(because === null ? {} : { because }),
    ...(missing.length === 0 ? {} : { missing }),
    ...(conflict === null ? {} : { conflict, contested }),
    ...(refused === undefined ? {} : refused),
  }
}

function now({ clock }: Ports): string {
  return instant(clock.now())
}
