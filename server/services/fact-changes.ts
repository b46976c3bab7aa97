/**
 * What a record teaches about its subject. Answers bound to a shared fact become the fact, a confirmed section renews
 * the day of its facts, a correction replaces one; what was true before stays in history. Values that the server
 * itself filled in from facts are not learned anew.
 */
import { canonicalJson } from '../../core/store/canonical-json.ts'
import type { Json } from '../../core/store/json.ts'
import type { Assessment } from '../../core/model/assessment.ts'
import { isJsonObject } from '../../core/model/json.ts'
import type { FieldPlan, FormBundle } from '../../core/model/plan.ts'
import { pathOf, readAt, writeAt } from '../../core/model/pointer.ts'
import type { FactMeta } from '../../core/model/questionnaire.ts'
import type { Id } from '../../core/store/query.ts'
import { factOrderOf } from '../../core/sync/caution.ts'
import { hasForeign, kept, mergeEdit, type Edit } from '../../core/sync/merge-edit.ts'
import type { Telling } from '../../core/sync/telling.ts'
import type { Confirmation, FactEntry, StoredFacts } from './stored.ts'
import { dayInShanghai, quarterOf } from './time.ts'

export interface Lesson {
  readonly bundle: FormBundle
  readonly dictionary: readonly FieldPlan[]
  readonly assessment: Assessment
  /** The answers as they were sent, before facts filled them. */
  readonly sent: Record<string, unknown>
  readonly corrected: Record<string, unknown>
  /** Pointers of answers that nobody gave: they followed from others and were shown. */
  readonly derived?: readonly string[] | undefined
  readonly confirmed: readonly Confirmation[]
  readonly record: Id
  readonly by: Id
  /** Which edit tells it, and what its teller had seen of the facts. */
  readonly origin: Origin
  /** The day on which it was learned, YYYY-MM-DD. */
  readonly day: string
  readonly now: string
  /** Gives back to a list what its writer could not see in it before. */
  complete(path: string, value: unknown, before: unknown): unknown
}

export type Origin = Omit<Edit, 'values' | 'by'>

/** Told with a line: on all that stands there. @param rev the revision of the facts before, 0 for none. */
export function withLine(edit: Id, rev: number, at: string): Origin {
  return { edit, branch: null, seen: rev, rev: rev + 1, at }
}

/** What others told meanwhile and the teller has not seen is not overwritten: it stands beside, for a person to decide. */
export function learn(before: StoredFacts, lesson: Lesson): StoredFacts {
  const told = toldFacts(lesson)
  const changed = told.reduce((facts, fact) => tellFact(facts, fact, lesson), before)
  const confirmed = lesson.confirmed.reduce((facts, confirmation) => confirm(facts, confirmation, lesson), changed)
  return { ...filedOn(withResults(confirmed, lesson), before, lesson), updatedAt: lesson.now }
}

interface ToldFact {
  path: string
  value: unknown
  how: FactMeta['how']
}

function toldFacts(lesson: Lesson): ToldFact[] {
  const { bundle, assessment, sent, corrected, derived = [] } = lesson
  const answered = bundle.form.fields
    .filter((field) => isLeafFact(field) && readAt(sent, pathOf(field.pattern)) !== undefined)
    .map((field): ToldFact => ({
      path: field.fact ?? '',
      value: readAt(assessment.answers, pathOf(field.pattern)),
      how: derived.includes(field.pattern) ? 'derived' : howOf(field),
    }))
    .filter((fact) => fact.value !== undefined)
  const by = new Map(lesson.dictionary.map((field) => [field.fact, field]))
  const known = Object.entries(corrected).map(([path, value]): ToldFact => ({ path, value, how: howOf(by.get(path)) }))
  return [...answered, ...known]
}

function isLeafFact(field: FieldPlan): boolean {
  return field.fact !== undefined && field.kind !== 'object' && !field.parent.endsWith('/*') && !field.server
}

function howOf(field: FieldPlan | undefined): FactMeta['how'] {
  return field?.observed ? 'observed' : 'asked'
}

function tellFact(facts: StoredFacts, { path, value: said, how }: ToldFact, lesson: Lesson): StoredFacts {
  const past = readAt(facts.values, path.split('.'))
  const value = asJson(lesson.complete(path, said, past))
  const { told, standing } = mergeTold(facts, path, value, lesson)
  const mine = standing.edit === lesson.origin.edit
  const entry: FactEntry = { confirmed: lesson.day, how, record: lesson.record, by: lesson.by }
  const other: FactEntry = { ...(facts.meta[path] ?? entry), record: standing.edit, by: standing.by }
  const stands = mine || !isSame(past, standing.value)
  const changed = stands ? setFact(facts, path, standing.value, mine ? entry : other, lesson) : facts
  return { ...changed, told }
}

function mergeTold(
  facts: StoredFacts,
  path: string,
  value: Json,
  lesson: Lesson,
): { told: NonNullable<StoredFacts['told']>; standing: Telling } {
  const edit: Edit = { ...lesson.origin, by: lesson.by, values: { [path]: value } }
  const valueAt = (place: string) => asJson(readAt(facts.values, place.split('.')))
  const merged = mergeEdit(facts.told ?? {}, valueAt, edit, factOrderOf(lesson.bundle))
  const standing = merged.standing[path]
  if (standing === undefined) throw new RangeError('nothing was told')
  return { told: merged.told, standing }
}

/** The day of a change, and what else was told with it. */
interface Occasion extends Pick<Lesson, 'day' | 'dictionary' | 'sent'> {
  readonly bundle: { readonly form: Pick<FormBundle['form'], 'fields'> }
}

function setFact(facts: StoredFacts, path: string, value: unknown, entry: FactEntry, lesson: Occasion): StoredFacts {
  const keys = path.split('.')
  const past = readAt(facts.values, keys)
  const same = past !== undefined && isSame(past, value)
  const meta = facts.meta[path]
  const ended = past === undefined || same || meta === undefined ? [] : [{ ...meta, value: past, until: lesson.day }]
  const settled = without(facts.unsettled, path)
  return {
    ...facts,
    values: asObject(writeAt(facts.values, keys, value)),
    meta: { ...facts.meta, [path]: entry },
    history:
      ended.length === 0 ? facts.history : { ...facts.history, [path]: [...(facts.history[path] ?? []), ...ended] },
    unsettled: same || past === undefined ? settled : { ...settled, ...doubtsFrom(path, lesson) },
  }
}

/** Facts that a change of this one makes doubtful, unless this record tells them too. */
function doubtsFrom(path: string, { dictionary, sent, bundle }: Occasion): Record<string, string> {
  const roots = [path, path.split('.')[0] ?? path]
  const doubtful = dictionary
    .filter((field) => roots.includes(field.fact ?? ''))
    .flatMap((field) => field.unsettles ?? [])
  const told = new Set(
    bundle.form.fields.filter((f) => readAt(sent, pathOf(f.pattern)) !== undefined).map((field) => field.fact),
  )
  return Object.fromEntries(doubtful.filter((other) => !told.has(other)).map((other) => [other, path]))
}

/** Only what is known can be confirmed, and what can only be seen needs a visit. */
function confirm(facts: StoredFacts, { facts: paths, at }: Confirmation, lesson: Lesson): StoredFacts {
  const atDesk = lesson.assessment.answers['mode'] === 'VIDEO'
  const observed = new Set(lesson.dictionary.filter((field) => field.observed).map((field) => field.fact))
  const day = dayOfConfirmation(at, lesson.day)
  return paths.reduce((result, path) => {
    const entry = result.meta[path]
    const known = readAt(result.values, path.split('.')) !== undefined
    if (!known || (atDesk && observed.has(path)) || (entry !== undefined && entry.confirmed >= day)) return result
    if (isUnseen(result, path, lesson)) return result
    const renewed: FactEntry = { confirmed: day, how: entry?.how ?? 'asked', record: lesson.record, by: lesson.by }
    return { ...result, meta: { ...result.meta, [path]: renewed }, unsettled: without(result.unsettled, path) }
  }, facts)
}

/** Whether somebody else told this fact anew meanwhile: then it was another value that was confirmed. */
function isUnseen(facts: StoredFacts, path: string, { origin, by }: Lesson): boolean {
  return hasForeign({ [path]: facts.told?.[path] ?? [] }, { ...origin, by, values: {} })
}

function dayOfConfirmation(at: string, latest: string): string {
  const ms = Date.parse(at)
  const day = Number.isNaN(ms) ? latest : dayInShanghai(ms)
  return day < latest ? day : latest
}

/** When the form was handed in, and since when the subject is known. */
function filedOn(facts: StoredFacts, before: StoredFacts, { bundle, day }: Lesson): StoredFacts {
  const since = before.since ?? (Object.keys(before.values).length === 0 ? day : undefined)
  const last = before.filed?.[bundle.form.id]
  const filed = { ...before.filed, [bundle.form.id]: last !== undefined && last > day ? last : day }
  return { ...facts, filed, ...(since === undefined ? {} : { since }) }
}

/** Bands of scores and the visit itself, as later forms and duties read them. */
function withResults(facts: StoredFacts, lesson: Lesson): StoredFacts {
  const { assessment, bundle, record } = lesson
  const scored = Object.entries(assessment.scores)
    .filter(([, result]) => result.finalBand !== null && result.status !== 'NOT_APPLICABLE')
    .reduce((known, [id, { finalBand, score }]) => withScore(known, id, { finalBand, score }, lesson), facts)
  const values: Record<string, unknown> = { ...scored.values, scores: scored.values['scores'] ?? {} }
  const visitAt = assessment.answers['visitAt']
  if (typeof visitAt === 'string')
    values['visits'] = [...visitsOf(facts.values, record), visitOf(bundle, assessment, visitAt, record)]
  return { ...scored, values }
}

/** A record that is changed says nothing new where a later one has been assessed since. */
function withScore(
  facts: StoredFacts,
  id: string,
  result: { finalBand: string | null; score: number | null },
  lesson: Lesson,
): StoredFacts {
  const { record, day } = lesson
  const path = `scores.${id}`
  const known = readAt(facts.values, ['scores', id])
  const isLater = isJsonObject(known) && typeof known['at'] === 'string' && known['at'] > day
  if (isLater && !isUnseen(facts, path, lesson) && known['record'] !== record) return facts
  const { told, standing } = mergeTold(facts, path, { ...result, at: day, record }, lesson)
  return { ...facts, told, values: asObject(writeAt(facts.values, ['scores', id], standing.value)) }
}

function visitsOf(values: Record<string, unknown>, record: Id): unknown[] {
  const visits = values['visits']
  return Array.isArray(visits) ? visits.filter((visit) => !isJsonObject(visit) || visit['record'] !== record) : []
}

function visitOf(bundle: FormBundle, assessment: Assessment, visitAt: string, record: Id): Record<string, unknown> {
  const answered = assessment.answers['quarter']
  const quarter = typeof answered === 'string' ? answered : quarterOf(dayInShanghai(Date.parse(visitAt)))
  const status = assessment.answers['seenChild'] === false ? 'INCOMPLETE' : 'COMPLETE'
  const mode = assessment.answers['mode']
  return { form: bundle.form.id, quarter, visitAt, status, record, ...(typeof mode === 'string' ? { mode } : {}) }
}

function isSame(a: unknown, b: unknown): boolean {
  return canonicalJson(asJson(a)) === canonicalJson(asJson(b))
}

/** Facts and answers came in as JSON and are compared as such. */
function asJson(value: unknown): Json {
  const copy: Json = JSON.parse(JSON.stringify(value ?? null))
  return copy
}

function without<V>(record: Readonly<Record<string, V>>, key: string): Record<string, V> {
  return Object.fromEntries(Object.entries(record).filter(([other]) => other !== key))
}

function asObject(value: unknown): Record<string, unknown> {
  return isJsonObject(value) ? value : {}
}

/** A person's choice about contested facts: told by nobody but the one who decided, and kept like any other change. */
export function settle(
  facts: StoredFacts,
  choices: Readonly<Record<string, Telling>>,
  decision: { readonly id: Id; readonly rev: number; readonly by: Id; readonly now: string; readonly day: string },
): StoredFacts {
  const { id, rev, by, now, day } = decision
  return Object.entries(choices).reduce<StoredFacts>(
    (before, [path, chosen]) => {
      const told = { ...before.told, [path]: kept([{ edit: id, branch: null, rev, at: now, by, value: chosen.value }]) }
      if (path.startsWith('scores.')) {
        return { ...before, told, values: asObject(writeAt(before.values, path.split('.'), chosen.value)) }
      }
      const meta = before.meta[path]
      const entry: FactEntry = { confirmed: day, how: meta?.how ?? 'asked', record: chosen.edit, by: chosen.by }
      const nothing = { dictionary: [], sent: {}, bundle: { form: { fields: [] } } }
      return { ...setFact(before, path, chosen.value, entry, { day, ...nothing }), told }
    },
    { ...facts, updatedAt: now },
  )
}
