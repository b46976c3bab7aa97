/**
 * Puts a new version of a record: assessed again, its tasks opened, what it says anew learned. The one way by which a
 * record changes, whether somebody changes it at the desk, a phone sends a change, or a person decides a conflict.
 */
import type { Assessment } from '../../core/model/assessment.ts'
import type { FormBundle } from '../../core/model/plan.ts'
import type { Stored, Tx } from '../../core/store/port.ts'
import type { ToldPlaces } from '../../core/sync/merge-edit.ts'
import type { Telling } from '../../core/sync/telling.ts'
import type { Actor } from '../access/actor.ts'
import { withLeaves } from './answer-leaves.ts'
import { assessBoth, type Assessed } from './assessment-view.ts'
import { learn, withLine, type Origin } from './fact-changes.ts'
import { completeFor, noFacts } from './facts.ts'
import type { Ports } from './ports.ts'
import { withServerFields } from './server-fields.ts'
import type { StoredFacts, StoredRecord, StoredSubject } from './stored.ts'
import { tellMove, withLines } from './subject-lines.ts'
import { keepFactConflict } from './sync/fact-conflicts.ts'
import { openTasks } from './task-changes.ts'
import { dayInShanghai, instant } from './time.ts'
import { demandValid } from './write-rights.ts'

export interface Rewrite {
  readonly ports: Ports
  readonly actor: Actor
  readonly bundle: FormBundle
  readonly current: Stored<StoredRecord>
  readonly answers: Record<string, unknown>
  readonly told: ToldPlaces
  readonly conflict: string | null
  /** What is new, by pointer: this alone is taught to the facts. */
  readonly changed: Readonly<Record<string, unknown>>
  readonly edit: string
  /** What the teller had seen of the facts; null with a line. */
  readonly seen: Pick<Origin, 'branch' | 'seen' | 'at'> | null
  /** A version that waits for a decision: what has to be done because of it is done all the same. */
  readonly waiting?: Assessed
}

/** The answers as they would stand, and what follows from them. */
export function assessRewrite(
  ports: Ports,
  actor: Actor,
  bundle: FormBundle,
  { data }: Stored<StoredRecord>,
  given: Record<string, unknown>,
): { answers: Record<string, unknown>; assessed: Assessed } {
  const day = dayInShanghai(Date.parse(data.filledAt))
  const childId = data.answers['childId']
  const values = { actor, day, childId: typeof childId === 'string' ? childId : null }
  const answers = withServerFields(bundle, given, values)
  return { answers, assessed: assessBoth(ports, bundle, { answers, facts: data.facts, asOf: day, submit: true }) }
}

/** @returns what became contested among the facts. @throws Problem `answers.invalid` */
export async function rewriteRecord(t: Tx, rewrite: Rewrite): Promise<Record<string, readonly Telling[]>> {
  const { ports, actor, bundle, current, told, conflict, waiting } = rewrite
  const { answers, assessed } = assessRewrite(ports, actor, bundle, current, rewrite.answers)
  demandValid(actor, bundle, assessed, current.data.assessment)
  const record: StoredRecord = { ...current.data, answers, assessment: assessed.full, told, conflict }
  await t.put('record', current.owner, current.id, current.rev, record)
  const contested = await learnAgain(t, rewrite, assessed.full)
  for (const follows of waiting === undefined ? [assessed] : [assessed, waiting]) await follow(t, rewrite, follows)
  await t.append('outbox', current.owner, { action: 'record.changed', target: { kind: 'record', id: current.id } })
  return contested
}

async function follow(t: Tx, { ports, actor, current }: Rewrite, assessed: Assessed): Promise<void> {
  const { owner, id } = current
  const now = instant(ports.clock.now())
  const subject = await t.get<'subject', StoredSubject>('subject', owner, owner)
  if (subject === null) return
  const facts = await t.get<'facts', StoredFacts>('facts', owner, owner)
  const context = { subject: owner, record: id, now, filler: actor.role, newId: () => ports.newId() }
  const { open } = await openTasks(t, subject.data.openTasks, assessed, context)
  const lines = facts === null ? subject.data : withLines(subject.data, facts.data)
  await t.put('subject', owner, owner, subject.rev, { ...lines, openTasks: open })
  await tellMove(t, owner, subject.data.area, lines.area)
}

async function learnAgain(
  t: Tx,
  { ports, actor, bundle, current, changed, edit, seen, waiting }: Rewrite,
  assessment: Assessment,
): Promise<Record<string, readonly Telling[]>> {
  const { owner, id } = current
  const now = instant(ports.clock.now())
  const facts = await t.get<'facts', StoredFacts>('facts', owner, owner)
  const origin = { ...withLine(edit, facts?.rev ?? 0, now), ...seen }
  const lesson = {
    bundle,
    dictionary: ports.definitions.dictionary,
    assessment: waiting === undefined ? assessment : { ...assessment, scores: waiting.full.scores },
    sent: withLeaves({}, changed),
    corrected: {},
    confirmed: [],
    record: id,
    by: actor.id,
    origin,
    complete: completeFor(actor),
    day: dayInShanghai(Date.parse(current.data.filledAt)),
    now,
  }
  const told = learn(facts?.data ?? noFacts(now), lesson)
  const { learned, contested } = await keepFactConflict(t, owner, told, ports)
  await t.put('facts', owner, owner, facts?.rev ?? 0, learned)
  return contested
}
