/**
 * One run over a set of answers: the workspace with its scores and decisions, worked out when asked.
 * Assessment, sessions on the screen and questionnaires are all readings of a run.
 */
import { fieldIndex } from '../answers/field-index.ts'
import { workspace as openWorkspace, type Workspace } from '../answers/workspace.ts'
import { mergeWorkCalendars, readWorkCalendar, type WorkCalendar } from '../calendar/index.ts'
import { decide, type Decided } from '../decide/decide.ts'
import type { Issue } from '../errors/issue.ts'
import { feelDate } from '../feel/runtime.ts'
import type { ScoreResult } from '../model/assessment.ts'
import { parseCivilDate } from '../model/civil-date.ts'
import { own } from '../model/json.ts'
import type { FieldPlan, FormBundle } from '../model/plan.ts'
import type { AssessInput } from '../model/session.ts'
import { scoreInstrument } from '../score/score.ts'
import { normaliseAnswers } from '../validate/normalise.ts'
import { hostCall } from './host.ts'

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

const indexes = new WeakMap<readonly FieldPlan[], ReturnType<typeof fieldIndex>>()

/** @throws RangeError when `asOf` is no day. */
export function startRun(bundle: FormBundle, input: AssessInput): Run {
  const today = parseCivilDate(input.asOf)
  if (!today) throw new RangeError(`no date: ${input.asOf}`)
  const { form } = bundle
  const index = indexes.get(form.fields) ?? fieldIndex(form.fields)
  indexes.set(form.fields, index)
  const incoming = normaliseAnswers(input.answers, index, bundle.dictionary)
  const translate = input.lang === 'en' ? (text: string) => (own(bundle.en, text) as string | undefined) ?? text : (text: string) => text
  const calendar = calendarOf(bundle, input)
  const unsetParams = new Set<string>()
  const uncoveredYears = new Set<number>()
  const scores = new Map<string, ScoreResult>()
  const decisions = new Map<string, Decided>()

  const run: Run = {
    workspace: openWorkspace({
      index,
      sections: form.sections,
      answers: incoming.answers,
      facts: { ...input.facts, ...incoming.facts },
      dictionary: bundle.dictionary,
      today: feelDate(today),
      host: hostCall({
        asOf: input.asOf,
        params: bundle.params,
        overrides: input.params ?? {},
        calendar,
        score: (id) => run.score(id),
        decision: (id) => {
          const decided = run.decided(id)
          return decided && { result: decided.result, single: bundle.decisions[id]?.hitPolicy !== 'collect' }
        },
        base: () => run.base(),
        unsetParam: (id) => unsetParams.add(id),
        uncovered: (years) => years.forEach((year) => uncoveredYears.add(year)),
      }),
    }),
    score: (id) => {
      const use = form.scores.find((candidate) => candidate.instrument === id)
      const instrument = bundle.instruments[id]
      if (!use || !instrument) return null
      const carriedBand = own(own(own(input.facts, 'scores'), id), 'finalBand')
      return remember(scores, id, () =>
        scoreInstrument({ instrument, use, workspace: run.workspace, translate, ...(typeof carriedBand === 'string' ? { carriedBand } : {}) }),
      )
    },
    decided: (id) => {
      const decision = bundle.decisions[id]
      if (!decision) return null
      const benefits = form.head.benefits
      return remember(decisions, id, () => decide({ decision, workspace: run.workspace, asOf: input.asOf, translate, ...(benefits ? { benefits } : {}) }))
    },
    base: () => eventBase(run.workspace, bundle, input.asOf),
    calendar,
    translate,
    unsetParams,
    uncoveredYears,
    inputIssues: incoming.issues,
  }
  return run
}

/** The event of the form, then the (latest) day of filling, then the day of assessment. */
function eventBase(workspace: Workspace, bundle: FormBundle, asOf: string): string {
  const fields = [...(bundle.form.head.event ?? []).map((key) => `/${key}`), '/fill/fillDate']
  for (const pointer of fields) {
    const value = workspace.visible(pointer) ? workspace.value(pointer) : undefined
    if (typeof value === 'string' && value !== '') return value
  }
  const dates = Array.from({ length: workspace.rows('/fills') }, (_, n) => workspace.value(`/fills/${n}/fillDate`))
  return dates.filter((date): date is string => typeof date === 'string').sort().at(-1) ?? asOf
}

/** A calendar given with the call replaces the shipped one. */
function calendarOf(bundle: FormBundle, input: AssessInput): WorkCalendar {
  if (!input.calendar) return bundle.calendar
  const { calendar } = readWorkCalendar(input.calendar, '--calendar')
  return calendar ?? mergeWorkCalendars([])
}

function remember<T>(store: Map<string, T>, key: string, compute: () => T): T {
  const known = store.get(key)
  if (known !== undefined) return known
  const value = compute()
  store.set(key, value)
  return value
}
