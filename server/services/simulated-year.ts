/**
 * A year of a made-up child, day by day: its recurring duties and the tasks that come of each form that is handed in,
 * as the same functions give them that serve real children. Everything is done on its last day, every visit meets the
 * child, and nothing new is found.
 */
import { promisify } from 'node:util'
import { shiftDay } from '../../core/calendar/index.ts'
import type { Assessment, Task } from '../../core/model/assessment.ts'
import { addMonths, formatCivilDate, parseCivilDate } from '../../core/model/civil-date.ts'
import { isJsonObject } from '../../core/model/json.ts'
import type { FormBundle } from '../../core/model/plan.ts'
import { standingsOf, type StandingDuty } from './duties.ts'
import { noFacts } from './facts.ts'
import type { Duty } from './ports.ts'
import type { StoredFacts } from './stored.ts'
import { originOf, type Origin } from './task-origin.ts'
import { quarterOf } from './time.ts'

export interface SampleChild {
  facts: Record<string, unknown>
  /** Day of the first record, `YYYY-MM-DD`. */
  since: string
  /** Forms handed in before the year begins. */
  done: readonly { form: string; day: string }[]
}

export interface SimulationInput {
  duties: readonly Duty[]
  bundle: (form: string) => FormBundle | null
  assess: (
    bundle: FormBundle,
    answers: Record<string, unknown>,
    facts: StoredFacts['values'],
    day: string,
  ) => Assessment
  sample: SampleChild
  /** First day, inclusive. */
  from: string
}

/** Something that has to be done in the year. */
export interface YearEntry {
  /** What says so. */
  origin: Origin
  kind: Task['kind']
  form?: string
  document?: string
  what?: string
  role?: string
  to?: readonly string[]
  /** Day from which the time runs; null where a rule of its own says it. */
  base: string | null
  /** Last day, inclusive. */
  due: string
  /** Day on which it is done here. */
  done: string
  /** A form handed in earlier that already met it. */
  metBy: string | null
  because: string
  clauses: readonly string[]
}

type OpenEntry = Omit<YearEntry, 'done' | 'metBy'>

interface Life {
  facts: StoredFacts
  tasks: OpenEntry[]
  /** Recurring duties that stand, by schedule, period and first day. */
  duties: Map<string, OpenEntry>
  entries: YearEntry[]
}

const MONTHS = 12
const pause = promisify(setImmediate)
/** Things done on one day, so that a circle of tasks ends. */
const MOST_A_DAY = 50

/** What has to be done from `from` on for twelve months, in the order of the last days. Others are served between the days. */
export async function simulatedYear(input: SimulationInput): Promise<YearEntry[]> {
  const { sample, from } = input
  const values = { visits: [], scores: {}, ...sample.facts }
  const life: Life = {
    facts: { ...noFacts(''), values, since: sample.since },
    tasks: [],
    duties: new Map(),
    entries: [],
  }
  for (const { form, day } of [...sample.done].sort((a, b) => (a.day < b.day ? -1 : 1))) handIn(life, input, form, day)
  life.entries = []
  const end = monthsAfter(from, MONTHS)
  for (let day = from; day < end; day = shiftDay(day, 1)) {
    await pause()
    lookAtDuties(life, input, day, null)
    for (let n = 0; n < MOST_A_DAY; n++) {
      const [next] = [...life.tasks, ...life.duties.values()].filter(({ due }) => due <= day).sort(byDue)
      if (next === undefined) break
      doIt(life, input, next, day)
    }
  }
  return life.entries.sort(byDue)
}

function byDue(a: { due: string }, b: { due: string }): number {
  return a.due < b.due ? -1 : Number(a.due > b.due)
}

function monthsAfter(day: string, months: number): string {
  const date = parseCivilDate(day)
  if (date === null) throw new RangeError(`no date: ${day}`)
  return formatCivilDate(addMonths(date, months))
}

function doIt(life: Life, input: SimulationInput, entry: OpenEntry, day: string): void {
  life.tasks = life.tasks.filter((task) => task !== entry)
  for (const [key, duty] of life.duties) if (duty === entry) life.duties.delete(key)
  life.entries.push({ ...entry, done: day, metBy: null })
  if (entry.form !== undefined && entry.document === undefined) handIn(life, input, entry.form, day)
}

/** Takes up what stands, and ends what a form that was just handed in has met; anything else that no longer stands is nobody's duty. */
function lookAtDuties(life: Life, { duties }: SimulationInput, day: string, form: string | null): void {
  const standing = new Map(
    standingsOf({ definitions: { duties } }, life.facts, day)
      .filter((one) => one.standing.state !== 'done')
      .map((one) => [keyOf(one), entryOf(one)] as const),
  )
  for (const [key, entry] of life.duties) {
    if (standing.has(key)) continue
    life.duties.delete(key)
    if (form !== null) life.entries.push({ ...entry, done: day, metBy: form })
  }
  const ended = new Set(life.entries.map((entry) => JSON.stringify([entry.origin.id, entry.base, entry.due])))
  for (const [key, entry] of standing) {
    if (!ended.has(JSON.stringify([entry.origin.id, entry.base, entry.due]))) life.duties.set(key, entry)
  }
}

function keyOf({ duty, standing }: StandingDuty): string {
  return `${duty.schedule.id} ${standing.period} ${standing.from}`
}

function entryOf({ duty: { schedule }, standing }: StandingDuty): OpenEntry {
  const { id, title, form, role, because, clauses, due } = schedule
  return {
    origin: { kind: 'schedule', id, title, limits: [{ in: due, conditional: false }] },
    kind: 'form',
    form,
    role,
    base: standing.from,
    due: standing.due,
    because: because ?? title,
    clauses,
  }
}

/** A form is handed in: its tasks are made, open ones for it end, and what it tells of visits and bands is known. */
function handIn(life: Life, input: SimulationInput, form: string, day: string): void {
  const bundle = input.bundle(form)
  if (bundle === null) return
  const answers = plainAnswers(bundle, day)
  const assessment = input.assess(bundle, answers, life.facts.values, day)
  for (const task of life.tasks.filter((one) => one.form === form && one.document === undefined)) {
    life.tasks = life.tasks.filter((one) => one !== task)
    life.entries.push({ ...task, done: day, metBy: form })
  }
  life.facts = after(life.facts, { bundle, answers, assessment, day })
  for (const task of assessment.tasks.flatMap(dated)) {
    const again = task.form === form && task.due <= day
    if (!again && !life.tasks.some((open) => isSame(open, task))) life.tasks.push(taskEntry(task, bundle, day))
  }
  lookAtDuties(life, input, day, form)
}

/** Its event on that day, and that the child was met; nothing else is answered. */
function plainAnswers({ form }: FormBundle, day: string): Record<string, unknown> {
  const events = form.fields.filter(
    ({ pattern, key }) => pattern === `/${key}` && (form.head.event ?? []).includes(key),
  )
  const dated = events.map(({ key, kind }) => [key, kind === 'dateTime' ? `${day}T10:00:00+08:00` : day] as const)
  const met = form.fields.some(({ pattern }) => pattern === '/seenChild') ? { seenChild: true } : {}
  return { ...Object.fromEntries(dated), ...met }
}

interface HandedIn {
  bundle: FormBundle
  answers: Record<string, unknown>
  assessment: Assessment
  day: string
}

function after(facts: StoredFacts, { bundle, answers, assessment, day }: HandedIn): StoredFacts {
  const { id } = bundle.form
  const { visitAt } = answers
  const known = isJsonObject(facts.values['scores']) ? facts.values['scores'] : {}
  const found = Object.entries(assessment.scores).flatMap(([score, { finalBand }]) =>
    finalBand === null ? [] : [[score, { finalBand, at: day }] as const],
  )
  const visits = Array.isArray(facts.values['visits']) ? (facts.values['visits'] as unknown[]) : []
  const visit = { form: id, quarter: quarterOf(day), visitAt, status: 'COMPLETE' }
  const values = {
    ...facts.values,
    scores: { ...known, ...Object.fromEntries(found) },
    visits: visitAt === undefined ? visits : [...visits, visit],
  }
  return { ...facts, values, filed: { ...facts.filed, [id]: day } }
}

type DatedTask = Task & { due: string }

function dated(task: Task): DatedTask[] {
  return task.due === null ? [] : [{ ...task, due: task.due }]
}

/** Of two tasks for the same thing the earlier one stays. */
function isSame(open: OpenEntry, task: DatedTask): boolean {
  const same = (['kind', 'form', 'document', 'what', 'role'] as const).every((key) => open[key] === task[key])
  return same && open.due <= task.due
}

function taskEntry(
  { reason, clause, due, dueAt: _dueAt, ...task }: DatedTask,
  bundle: FormBundle,
  day: string,
): OpenEntry {
  const { ownBase, ...origin } = originOf({ ...task, reason }, bundle)
  return {
    ...task,
    origin,
    due,
    base: ownBase ? null : day,
    because: reason,
    clauses: clause === undefined ? [] : [clause],
  }
}
