/** From follow-ups to tasks with their due dates: the earliest time allowed that applies wins. */
import {
  due,
  dueBaseOf,
  parseDue,
  parseInstant,
  readDue,
  type Due,
  type DueRule,
  type WorkCalendar,
} from '../calendar/index.ts'
import { toJson } from '../feel/runtime.ts'
import type { MoreNames, Workspace } from '../answers/workspace.ts'
import type { DueOption, InstrumentPlan, FollowUpPlan } from '../model/plan.ts'
import type { ScoreResult, Task } from '../model/assessment.ts'

export interface TaskContext {
  workspace: Workspace
  calendar: WorkCalendar
  /** Date or instant of the form's event, from which time runs unless the follow-up says otherwise. */
  base: string
  translate: (text: string) => string
  uncovered: (years: readonly number[]) => void
}

/** null when the follow-up does not apply or its base is unknown. */
export function taskOf(plan: FollowUpPlan, context: TaskContext, names: MoreNames = {}): Task | null {
  const { workspace } = context
  if (plan.when && !workspace.holds(plan.when, '', names)) return null
  const start = plan.base ? toJson(workspace.run(plan.base, '', names)) : context.base
  const base = typeof start === 'string' ? dueBaseOf(start) : null
  if (!base) return null
  const dues = plan.due
    .filter((option) => !option.when || workspace.holds(option.when, '', names))
    .map((option) => due(base, limitOf(option, workspace), context.calendar))
  const first = earliest(dues)
  if (!first) return null
  if (first.uncovered) context.uncovered(first.uncovered)
  return {
    kind: plan.kind,
    ...(plan.form ? { form: plan.form } : {}),
    ...(plan.document ? { document: plan.document } : {}),
    ...(plan.what ? { what: plan.what } : {}),
    due: first.due,
    dueAt: first.dueAt,
    ...(plan.role ? { role: plan.role } : {}),
    ...(plan.to ? { to: plan.to } : {}),
    reason: context.translate(plan.because),
    ...(plan.clause ? { clause: plan.clause } : {}),
  }
}

/** A parameter that is unset, or is no time limit, leaves no time: the work is due at once and never lost. */
function limitOf({ in: text, limit }: DueOption, workspace: Workspace): DueRule {
  if (limit === undefined) return parseDue(text)
  return readDue(String(toJson(workspace.run(limit)))) ?? parseDue('0d')
}

function earliest(dues: readonly Due[]): Due | null {
  const moment = (entry: Due) =>
    entry.dueAt === null ? Number.POSITIVE_INFINITY : (parseInstant(entry.dueAt) ?? Number.POSITIVE_INFINITY)
  return dues.reduce<Due | null>(
    (first, entry) =>
      first === null || entry.due < first.due || (entry.due === first.due && moment(entry) < moment(first))
        ? entry
        : first,
    null,
  )
}

/** What a finished score adds to the names of its own rules. */
export function scoreNames(score: ScoreResult): MoreNames {
  return {
    band: () => score.finalBand,
    triggers: () => [...score.triggers],
    floors: () => score.floors.map((floor) => floor.id),
  }
}

/** Follow-ups of a score: by final band, by trigger, or always. */
export function scoreFollowUps(instrument: InstrumentPlan, score: ScoreResult, context: TaskContext): Task[] {
  if (score.status === 'NOT_APPLICABLE') return []
  const names = scoreNames(score)
  return instrument.followUps.flatMap((entry) => {
    const byBand = entry.bands === undefined || (score.finalBand !== null && entry.bands.includes(score.finalBand))
    const byTrigger = entry.triggers === undefined || entry.triggers.some((id) => score.triggers.includes(id))
    if (!byBand || !byTrigger || (entry.when && !context.workspace.holds(entry.when, '', names))) return []
    return entry.then.flatMap((plan) => taskOf(plan, context, names) ?? [])
  })
}

/** The same duty named twice is one task. */
export function distinctTasks(tasks: readonly Task[]): Task[] {
  const seen = new Set<string>()
  return tasks.filter((task) => {
    const key = JSON.stringify([
      task.kind,
      task.form,
      task.document,
      task.what,
      task.due,
      task.dueAt,
      task.role,
      task.to,
    ])
    return !seen.has(key) && seen.add(key)
  })
}
