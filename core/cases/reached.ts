/** What one worked case reaches of an instrument or a decision; the keys are those of reach-elements.ts. */
import type { MoreNames, Workspace } from '../answers/workspace.ts'
import { startRun, type Run } from '../engine/run.ts'
import { scoreNames } from '../engine/tasks.ts'
import { feelDate, fromJson, type FeelValue, toJson } from '../feel/runtime.ts'
import type { ScoreResult } from '../model/assessment.ts'
import { parseCivilDate } from '../model/civil-date.ts'
import type { DecisionPlan, FormBundle, InstrumentPlan } from '../model/plan.ts'
import type { AssessInput } from '../model/session.ts'
import { rulesBelow, testedInput } from './definition-rules.ts'
import { probeRule } from './rule-probe.ts'

type Seen = (key: string) => void

/** `seen` is told definition and key of everything that is reached. */
export function tellReached(
  bundle: FormBundle,
  input: AssessInput,
  seen: (definition: string, key: string) => void,
): void {
  const run = startRun(bundle, input)
  for (const { instrument: id } of bundle.form.scores) {
    const [plan, score] = [bundle.instruments[id], run.score(id)]
    if (plan && score) reachedOfInstrument(plan, score, run, input, (key) => seen(id, key))
  }
  for (const [id, plan] of Object.entries(bundle.decisions)) {
    reachedOfDecision(plan, run, bundle, input, (key) => seen(id, key))
  }
}

function reachedOfInstrument(plan: InstrumentPlan, score: ScoreResult, run: Run, input: AssessInput, seen: Seen): void {
  if (score.finalBand) seen(`band ${score.finalBand}`)
  for (const id of score.triggers) seen(`trigger ${id}`)
  for (const floor of score.floors) seen(`floor ${floor.id}`)
  if (score.status === 'INCOMPLETE') seen('missing answer: INCOMPLETE')
  if (score.status === 'NOT_APPLICABLE') seen('NOT_APPLICABLE')
  for (const band of plan.bands) {
    const from = band.fromRule ? toJson(run.workspace.run(band.fromRule)) : band.from
    if (typeof from !== 'number' || score.score === null) continue
    if (score.score === from) seen(`band ${band.id} on its edge`)
    if (score.score < from && score.score >= from - 1) seen(`band ${band.id} just beneath its edge`)
  }
  for (const line of score.trace) {
    const item = plan.items.find(({ id }) => id === line.item)
    if (item?.options) seen(`item ${line.item} option ${String(line.option)}`)
    const value = line.option
    if (typeof value !== 'number') continue
    for (const { upTo } of item?.ranges ?? []) {
      if (value === upTo) seen(`item ${line.item} on ${upTo}`)
      if (upTo !== undefined && value > upTo && value <= upTo + 1) seen(`item ${line.item} beyond ${upTo}`)
    }
  }
  if (score.status === 'NOT_APPLICABLE' && !plan.appliesWhen) return
  const points = Object.fromEntries(score.trace.map((line) => [line.item, fromJson(line.points)]))
  probeAll(plan, run.workspace, { ...scoreNames(score), points: () => points }, input, seen)
}

function reachedOfDecision(plan: DecisionPlan, run: Run, bundle: FormBundle, input: AssessInput, seen: Seen): void {
  const decided = run.decided(plan.id)
  if (!decided) return
  for (const reason of decided.result.reasons) {
    const row = plan.rules.find(({ outcome, because }) => outcome === reason.outcome && because === reason.text)
    if (row) seen(`row ${row.id}`)
  }
  for (const code of Object.keys(decided.undecided)) seen(`outcome ${code} unknown`)
  const names = intermediates(plan, run.workspace)
  const open = bundle.form.head.benefits
  for (const benefit of plan.benefits)
    if (!open || open.includes(benefit.id)) reachedOfBenefit(benefit, run.workspace, names, open !== undefined, seen)
  probeAll(plan, run.workspace, names, input, seen)
}

function reachedOfBenefit(
  benefit: DecisionPlan['benefits'][number],
  workspace: Workspace,
  names: MoreNames,
  told: boolean,
  seen: Seen,
): void {
  const opens = workspace.run(benefit.opens, '', names)
  if (opens === false && told) {
    const reason = benefit.notOpen.findIndex(({ when }) => !when || workspace.holds(when, '', names))
    seen(`${benefit.id} not open, reason ${reason + 1}`)
  }
  if (opens === null) seen(`${benefit.id} unknown whether open`)
  if (opens !== true) return
  for (const [n, condition] of benefit.conditions.entries()) {
    const holds = workspace.run(condition.that, '', names)
    if (holds === true) continue
    seen(`${benefit.id} condition ${n + 1} ${holds === false ? condition.outcome : 'unknown'}`)
    return
  }
  seen(`${benefit.id} granted`)
}

/** Intermediate values of a decision, as the engine gives them to its rules. */
function intermediates(plan: DecisionPlan, workspace: Workspace): MoreNames {
  const names: Record<string, () => FeelValue> = {}
  for (const { name, is } of plan.lets) names[name] = () => workspace.run(is, '', names)
  return names
}

function probeAll(
  plan: InstrumentPlan | DecisionPlan,
  workspace: Workspace,
  names: MoreNames,
  input: AssessInput,
  seen: Seen,
): void {
  const today = parseCivilDate(input.asOf)
  if (!today) throw new RangeError(`no date: ${input.asOf}`)
  for (const { place, rule } of rulesBelow(plan)) {
    const tested = testedInput(place)
    const column = tested === null || !('inputs' in plan) ? undefined : plan.inputs[tested]
    const own = column ? { ...names, '?': () => workspace.run(column.is, '', names) } : names
    probeRule(rule, { workspace, names: own, today: feelDate(today) }, (key) => seen(`${place}${key}`))
  }
}
