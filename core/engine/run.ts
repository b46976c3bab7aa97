/**
 * One run over a set of answers: the workspace with its scores and decisions, worked out when asked.
 * Assessment, sessions on the screen and questionnaires are all readings of a run.
 */
import { fieldIndex, type FieldIndex } from '../answers/field-index.ts'
import { workspace as openWorkspace, type Workspace } from '../answers/workspace.ts'
import { mergeWorkCalendars, readWorkCalendar, type WorkCalendar } from '../calendar/index.ts'
import { type CategoryBasis, decide, type Decided } from '../decide/decide.ts'
import type { Issue } from '../errors/issue.ts'
import { asKind, feelDate, fromJson, type FeelDateTime } from '../feel/runtime.ts'
import type { ScoreResult } from '../model/assessment.ts'
import { parseCivilDate } from '../model/civil-date.ts'
import { own } from '../model/json.ts'
import type { DecisionPlan, FieldPlan, FormBundle } from '../model/plan.ts'
import type { AssessInput } from '../model/session.ts'
import { scoreInstrument } from '../score/score.ts'
import { normaliseAnswers } from '../validate/normalise.ts'
import { ageRuleOf, hostCall } from './host.ts'

export interface Run {
  workspace: Workspace
  score(id: string): ScoreResult | null
  decided(id: string): Decided | null
  /** Date or instant from which due dates run. */
  base(): string
  calendar: WorkCalendar
  translate: (text: string) => string
  /** Parameters that were needed and are not set. */
  unsetParams: Set<string>
  /** Years without holiday data in which working days were counted. */
  uncoveredYears: Set<number>
  /** What the incoming answers themselves were wrong in. */
  inputIssues: Omit<Issue, 'message'>[]
}

const indexes = new WeakMap<readonly FieldPlan[], FieldIndex>()

/** @throws RangeError when `asOf` is no day. */
export function startRun(bundle: FormBundle, input: AssessInput): Run {
  const today = parseCivilDate(input.asOf)
  if (!today) throw new RangeError(`no date: ${input.asOf}`)
  const index = indexOf(bundle)
  const incoming = normaliseAnswers(input.answers, index, bundle.dictionary)
  const english = (text: string) => (own(bundle.en, text) as string | undefined) ?? text
  const run: Run = {
    workspace: openWorkspace({
      index,
      sections: bundle.form.sections,
      answers: incoming.answers,
      facts: { ...input.facts, ...incoming.facts },
      dictionary: bundle.dictionary,
      today: feelDate(today),
      ...momentOf(input),
      ageRule: ageRuleOf({ asOf: input.asOf, params: bundle.params, overrides: input.params ?? {} }),
      host: (name, args, workspace) => host(name, args, workspace),
    }),
    score: remembered((id) => scoreOf(id, run, bundle, input)),
    decided: remembered((id) => decidedOf(id, run, bundle, input)),
    base: () => eventBase(run.workspace, bundle, input.asOf),
    calendar: calendarOf(bundle, input),
    translate: input.lang === 'en' ? english : (text) => text,
    unsetParams: new Set(),
    uncoveredYears: new Set(),
    inputIssues: incoming.issues,
  }
  const host = hostCall({
    asOf: input.asOf,
    params: bundle.params,
    overrides: input.params ?? {},
    calendar: run.calendar,
    score: run.score,
    decision: (id) => {
      const decided = run.decided(id)
      return decided && { ...decided, single: bundle.decisions[id]?.hitPolicy !== 'collect' }
    },
    classified: () => decidedBy('classifies', run, bundle),
    granted: () => decidedBy('grants', run, bundle),
    base: run.base,
    unsetParam: (id) => run.unsetParams.add(id),
    uncovered: (years) => years.forEach((year) => run.uncoveredYears.add(year)),
  })
  return run
}

function momentOf({ now }: AssessInput): { now?: FeelDateTime } {
  const moment = now === undefined ? null : asKind(fromJson(now, { kind: 'dateTime' }), 'dateTime')
  return moment === null ? {} : { now: moment }
}

/** One index per list of fields, as long as the list lives. */
function indexOf(bundle: FormBundle): FieldIndex {
  const known = indexes.get(bundle.form.fields)
  if (known) return known
  const made = fieldIndex(bundle.form.fields)
  indexes.set(bundle.form.fields, made)
  return made
}

function scoreOf(id: string, run: Run, bundle: FormBundle, input: AssessInput): ScoreResult | null {
  const use = bundle.form.scores.find((candidate) => candidate.instrument === id)
  const instrument = bundle.instruments[id]
  if (!use || !instrument) return null
  const band = own(own(own(input.facts, 'scores'), id), 'finalBand')
  const carried = typeof band === 'string' ? { carriedBand: band } : {}
  return scoreInstrument({ instrument, use, workspace: run.workspace, translate: run.translate, ...carried })
}

function decidedOf(id: string, run: Run, bundle: FormBundle, input: AssessInput): Decided | null {
  const decision = bundle.decisions[id]
  const benefits = bundle.form.head.benefits
  if (!decision) return null
  const { workspace, translate } = run
  const categoryBasis = (code: string) => basisOfCategory(code, run, bundle)
  return decide({ decision, workspace, asOf: input.asOf, translate, categoryBasis, ...(benefits ? { benefits } : {}) })
}

/** The decision of the bundle that has this role. */
function decidedBy(role: DecisionPlan['role'], run: Run, bundle: FormBundle): Decided | null {
  const decision = Object.values(bundle.decisions).find((candidate) => candidate.role === role)
  return decision ? run.decided(decision.id) : null
}

/** A category that was settled rests on that; else on what the classifying decision read. */
function basisOfCategory(code: string, run: Run, bundle: FormBundle): CategoryBasis {
  if (Array.isArray(run.workspace.facts.value('catFinal'))) return { rests: ['/catFinal'], missing: [] }
  const classified = decidedBy('classifies', run, bundle)
  const reasons = classified?.result.reasons.filter((reason) => reason.outcome === code) ?? []
  return { rests: reasons.flatMap((reason) => reason.facts), missing: classified?.undecided[code] ?? [] }
}

/** The event of the form, then the (latest) day of filling, then the day of assessment. */
function eventBase(workspace: Workspace, bundle: FormBundle, asOf: string): string {
  const fields = [...(bundle.form.head.event ?? []).map((key) => `/${key}`), '/fill/fillDate']
  for (const pointer of fields) {
    const value = workspace.visible(pointer) ? workspace.value(pointer) : undefined
    if (typeof value === 'string' && value !== '') return value
  }
  const dates = Array.from({ length: workspace.rows('/fills') }, (_, n) => workspace.value(`/fills/${n}/fillDate`))
  return (
    dates
      .filter((date): date is string => typeof date === 'string')
      .sort()
      .at(-1) ?? asOf
  )
}

/** A calendar given with the call replaces the shipped one. */
function calendarOf(bundle: FormBundle, input: AssessInput): WorkCalendar {
  if (!input.calendar) return bundle.calendar
  const { calendar } = readWorkCalendar(input.calendar, '--calendar')
  return calendar ?? mergeWorkCalendars([])
}

/** A function of an id that works each value out once. */
function remembered<T>(compute: (id: string) => T): (id: string) => T {
  const store = new Map<string, T>()
  return (id) => {
    const known = store.get(id)
    if (known !== undefined) return known
    const value = compute(id)
    store.set(id, value)
    return value
  }
}
