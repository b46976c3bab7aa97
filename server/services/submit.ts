/**
 * Handing in a record: one transaction with the record and its assessment, what it teaches about the subject, the
 * tasks it makes and does away with, the case it opens, the numbers it needs, audit and outbox. The same id with the
 * same body gives the first answer again.
 */
import { Problem } from '../../core/errors/problem.ts'
import type { FormBundle } from '../../core/model/plan.ts'
import { canonicalJson } from '../../core/store/canonical-json.ts'
import type { Json } from '../../core/store/json.ts'
import type { Stored, Tx } from '../../core/store/port.ts'
import { EVERYTHING, type Id, type Scope } from '../../core/store/query.ts'
import { inScope } from '../../core/store/scope.ts'
import type { Actor } from '../access/actor.ts'
import { mayOpenIn } from '../access/row-filter.ts'
import { audit, auditEntry } from '../audit/entries.ts'
import { assessBoth, type Assessed } from './assessment-view.ts'
import { advanceCase, hasHardTrigger, openCase, opensCase } from './cases.ts'
import { notThere, scopeFor } from './choke-point.ts'
import { demandKnownFacts, withCorrections } from './corrected-facts.ts'
import { learn, withLine, type Origin } from './fact-changes.ts'
import { completeFor, noFacts } from './facts.ts'
import { linkFiles } from './file-links.ts'
import { keepBundle } from './kept-definitions.ts'
import type { Ports } from './ports.ts'
import { withServerFields } from './server-fields.ts'
import type { StoredFacts, StoredRecord, StoredSubject } from './stored.ts'
import { hashOf } from './secrets.ts'
import { keepFactConflict } from './sync/fact-conflicts.ts'
import { unseenTasks } from './sync/unseen-tasks.ts'
import type { Submission } from './submission.ts'
import { tellMove, withLines } from './subject-lines.ts'
import { closeTasks, isSatisfied, openTasks } from './task-changes.ts'
import { dayInShanghai, instant } from './time.ts'
import { demandValid, demandWrite } from './write-rights.ts'

export interface Submitted {
  record: Id
  replayed: boolean
}

/**
 * @throws Problem `form.unknown`, `access.denied`, `notFound` for a subject of somebody else, `answers.invalid` with
 * issues, `record.duplicate`.
 */
export async function submit(ports: Ports, actor: Actor, sent: Submission): Promise<Submitted> {
  const wish = await readyToHandIn(ports, actor, sent)
  const work = async (t: Tx): Promise<boolean> => {
    if (await isHandedIn(t, sent)) return true
    await handIn(t, wish)
    return false
  }
  const idempotency = { owner: sent.subject, key: sent.id, body: { ...sent } }
  const done = await ports.store.tx({ actor: actor.id, scope: EVERYTHING }, work, { idempotency })
  return { record: sent.id, replayed: done.replayed || done.result }
}

/** Whether this very record is there already, by whichever way it came. @throws Problem `record.duplicate` */
export async function isHandedIn(t: Tx, sent: Submission): Promise<boolean> {
  const there = await t.get<'record', StoredRecord>('record', sent.subject, sent.id)
  if (there === null) return false
  if (there.data.sent === sentHash(sent)) return true
  throw new Problem('record.duplicate', 'This id was used for other answers.')
}

function sentHash(sent: Submission): string {
  const body: Json = JSON.parse(JSON.stringify(sent))
  return hashOf(canonicalJson(body))
}

/** What can be refused before anything is read. @throws Problem as `submit`. */
export async function readyToHandIn(ports: Ports, actor: Actor, sent: Submission): Promise<HandIn> {
  const bundle = ports.definitions.bundle(sent.form, sent.version)
  if (bundle === null) throw new Problem('form.unknown', `There is no form ${sent.form} in this version.`)
  demandWrite(ports, actor, bundle, { answers: sent.answers, corrected: sent.corrected ?? {} })
  demandKnownFacts(ports, sent.corrected ?? {})
  return { ports, actor, bundle, sent, scope: await scopeFor(ports, actor) }
}

export interface HandIn {
  ports: Ports
  actor: Actor
  bundle: FormBundle
  sent: Submission
  scope: Scope
}

export interface HandedIn {
  /** Facts that somebody else told otherwise meanwhile. */
  contested: string[]
  conflict: Id | null
}

/** @param seenBefore what the teller had seen of the facts; null with a line: all that stands there. */
export async function handIn(
  t: Tx,
  wish: HandIn,
  seenBefore: Pick<Origin, 'branch' | 'seen'> | null = null,
): Promise<HandedIn> {
  const { ports, actor, bundle, sent, scope } = wish
  const now = instant(ports.clock.now())
  const day = dayOfFilling(sent.filledAt, ports.clock.now())
  const before = await t.get<'subject', StoredSubject>('subject', sent.subject, sent.subject)
  if (before !== null && !inScope(scope, before.id, before.data.area)) throw notThere()
  const subject = before?.data ?? newSubject(actor, bundle, sent.answers)
  const childId = await childIdOf(t, subject, bundle, day)
  const answers = withServerFields(bundle, sent.answers, { actor, day, childId })
  const facts = await t.get<'facts', StoredFacts>('facts', sent.subject, sent.subject)
  const known = facts?.data ?? noFacts(now)
  const asked = { answers, facts: withCorrections(known.values, sent.corrected ?? {}), asOf: day, submit: true }
  const assessed = assessBoth(ports, bundle, asked)
  demandValid(actor, bundle, assessed, null)
  if (before === null) await openNewSubject(t, sent, subject)
  const caseId = await caseOf(t, { ports, actor, bundle, sent, subject, assessed, facts: asked.facts, now, day })
  const context = { subject: sent.subject, record: sent.id, now, filler: actor.role, newId: () => ports.newId() }
  const origin = { ...withLine(sent.id, facts?.rev ?? 0, sent.filledAt), ...seenBefore }
  if (origin.seen >= origin.rev) throw new Problem('sync.place', 'There is no such revision of these facts.')
  const unseen = await unseenTasks(t, sent.subject, subject.openTasks, origin)
  const left = await closeTasks(
    t,
    subject.openTasks,
    context,
    (task) => !unseen.has(task.record) && isSatisfied(task, sent.form, assessed.open),
  )
  const { open, made } = await openTasks(t, left, assessed, context)
  const record = recordOf({ actor, bundle, sent, answers, assessed, facts: asked.facts, now, caseId, made, origin })
  await t.put('record', sent.subject, sent.id, 0, record)
  await keepBundle(t, bundle, ports)
  await linkFiles(t, actor, bundle, sent)
  const taught = { wish, answers, assessment: assessed.full, origin, known, rev: facts?.rev ?? 0, day, now }
  const { learned, contested } = await teach(t, taught)
  const kept: StoredSubject = {
    ...described(subject, learned, assessed, bundle),
    ...idOfChild(childId),
    openTasks: open,
    caseId,
  }
  await keepSubject(t, sent.subject, before, kept)
  await audit(t, sent.subject, auditEntry('record.submit', { kind: 'record', id: sent.id }, { form: sent.form }))
  const event = {
    action: 'record.submitted',
    target: { kind: 'record', id: sent.id } as const,
    detail: { form: sent.form },
  }
  await t.append('outbox', sent.subject, event)
  await tellMove(t, sent.subject, before?.data.area ?? null, kept.area)
  const mine = Object.keys(contested).filter((path) => contested[path]?.some(({ edit }) => edit === sent.id))
  return { contested: mine, conflict: mine.length > 0 ? (learned.conflict ?? null) : null }
}

interface Taught {
  wish: HandIn
  answers: Record<string, unknown>
  assessment: Assessed['full']
  origin: Origin
  known: StoredFacts
  /** Revision of the facts before; 0 for none. */
  rev: number
  day: string
  now: string
}

/** What the record says of the subject becomes facts; what others told meanwhile stands beside. */
async function teach(
  t: Tx,
  { wish, answers, assessment, origin, known, rev, day, now }: Taught,
): Promise<{
  learned: StoredFacts
  contested: Awaited<ReturnType<typeof keepFactConflict>>['contested']
}> {
  const { ports, actor, bundle, sent } = wish
  const { dictionary } = ports.definitions
  const { corrected = {}, confirmed = [] } = sent
  const lesson = { bundle, dictionary, assessment, sent: answers, corrected, confirmed, derived: sent.derived }
  const who = { record: sent.id, by: actor.id, origin, complete: completeFor(actor) }
  const told = learn(known, { ...lesson, ...who, day, now })
  const kept = await keepFactConflict(t, sent.subject, told, ports)
  await t.put('facts', sent.subject, sent.subject, rev, kept.learned)
  return kept
}

/** A phone may be offline for long; what it says of the future or of long ago is not believed. */
function dayOfFilling(filledAt: string, now: number): string {
  const ms = Date.parse(filledAt)
  const believable = ms <= now && now - ms <= 180 * 86_400_000
  return dayInShanghai(believable ? ms : now)
}

/** @throws Problem `notFound` when it would lie outside of the actor's area: then somebody else's child is meant. */
function newSubject(actor: Actor, bundle: FormBundle, answers: Record<string, unknown>): StoredSubject {
  const lives = answers['liveArea']
  const area = typeof lives === 'string' ? lives : actor.area
  if (!mayOpenIn(actor, area)) throw notThere()
  return {
    kind: bundle.form.subject === 'incident' ? 'child' : bundle.form.subject,
    area,
    status: 'active',
    openTasks: [],
    caseId: null,
  }
}

async function openNewSubject(t: Tx, sent: Submission, subject: StoredSubject): Promise<void> {
  await t.put('subject', sent.subject, sent.subject, 0, subject)
  await audit(t, sent.subject, auditEntry('subject.open', { kind: 'subject', id: sent.subject }, { record: sent.id }))
}

async function keepSubject(t: Tx, id: Id, before: Stored<StoredSubject> | null, subject: StoredSubject): Promise<void> {
  await t.put('subject', id, id, before?.rev ?? 1, subject)
}

/** County code, year and running number; given once, with the first record. */
async function childIdOf(t: Tx, subject: StoredSubject, bundle: FormBundle, day: string): Promise<string | null> {
  if (subject.kind !== 'child') return null
  if (subject.childId !== undefined) return subject.childId
  const asks = bundle.form.fields.some((field) => field.fact === 'childId')
  if (!asks) return null
  const county = subject.area.slice(0, 6)
  const seq = await t.next(`child:${county}:${day.slice(0, 4)}`)
  return `${county}${day.slice(0, 4)}${String(seq).padStart(5, '0')}`
}

function idOfChild(childId: string | null): { childId?: string } {
  return childId === null ? {} : { childId }
}

interface CaseQuestion extends Pick<HandIn, 'ports' | 'actor' | 'bundle' | 'sent'> {
  subject: StoredSubject
  assessed: Assessed
  facts: Record<string, unknown>
  now: string
  day: string
}

/** Opens a case where the record calls for one, and leads it on. */
async function caseOf(
  t: Tx,
  { ports, actor, bundle, sent, subject, assessed, facts, now, day }: CaseQuestion,
): Promise<Id | null> {
  const flow = ports.definitions.caseFlow
  if (flow === null) return null
  const place = { county: subject.area.slice(0, 6), year: day.slice(0, 4) }
  const context = {
    flow,
    subject: sent.subject,
    record: sent.id,
    by: actor.id,
    now,
    newId: () => ports.newId(),
    ...place,
  }
  const isNew = subject.caseId === null
  const id = subject.caseId ?? (opensCase(bundle.form.head, assessed.open) ? await openCase(t, context) : null)
  if (id === null) return null
  const events = !isNew && hasHardTrigger(assessed.open) ? [sent.form, 'hard-trigger'] : [sent.form]
  await advanceCase(t, id, events, { answers: assessed.open.answers, facts, asOf: day }, context)
  return id
}

interface RecordParts extends Pick<HandIn, 'actor' | 'bundle' | 'sent'> {
  answers: Record<string, unknown>
  assessed: Assessed
  facts: Record<string, unknown>
  now: string
  caseId: Id | null
  made: Id[]
  origin: Origin
}

function recordOf(parts: RecordParts): StoredRecord {
  const { actor, bundle, sent, answers, assessed, facts, now, caseId, made, origin } = parts
  return {
    form: sent.form,
    formVersion: sent.version,
    planHash: bundle.form.hash,
    answers,
    facts,
    assessment: assessed.full,
    confirmed: sent.confirmed ?? [],
    corrected: sent.corrected ?? {},
    ...(sent.derived === undefined ? {} : { derived: sent.derived }),
    filledAt: sent.filledAt,
    submittedAt: now,
    by: actor.id,
    byName: actor.name,
    device: sent.device ?? null,
    caseId,
    tasks: made,
    sent: sentHash(sent),
    origin: { branch: origin.branch, rev: origin.rev },
  }
}

/** What lists show of a subject, as far as its facts say it. */
function described(subject: StoredSubject, facts: StoredFacts, { open }: Assessed, bundle: FormBundle): StoredSubject {
  const classifying = Object.values(bundle.decisions).find((decision) => decision.role === 'classifies')
  const found = classifying && open.decisions[classifying.id]?.outcomes
  const tags = classifying?.outcomes.filter((outcome) => outcome.tag).map((outcome) => outcome.code)
  const categories = found?.filter((code) => tags?.includes(code) !== true) ?? subject.categories ?? []
  return { ...withLines(subject, facts), categories }
}
