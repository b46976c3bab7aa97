/**
 * assess: answers and facts in, one Assessment out. The same function on phone and server;
 * what a client computed is never trusted, it is computed again.
 */
import { prune } from '../answers/prune.ts'
import { missingElements } from '../document/missing-elements.ts'
import type { DocumentSnapshot } from '../document/snapshot.ts'
import type { Issue } from '../errors/issue.ts'
import { toJson } from '../feel/runtime.ts'
import type { Assessment, DecisionResult, DocumentNeed, ScoreResult, Task } from '../model/assessment.ts'
import type { FormBundle } from '../model/plan.ts'
import type { AnswerValidator, AssessInput } from '../model/session.ts'
import { judge } from '../validate/judge.ts'
import { issueMessage } from '../validate/messages.ts'
import { ruleSetOf } from './host.ts'
import { startRun, type Run } from './run.ts'
import { distinctTasks, scoreFollowUps, scoreNames, taskOf, type TaskContext } from './tasks.ts'

/** @throws RangeError when `asOf` is no day (YYYY-MM-DD). */
export function assess(bundle: FormBundle, input: AssessInput, validate: AnswerValidator): Assessment {
  const run = startRun(bundle, input)
  return readAssessment(run, bundle, input, validate)
}

export function readAssessment(
  run: Run,
  bundle: FormBundle,
  input: AssessInput,
  validate: AnswerValidator,
): Assessment {
  const { form } = bundle
  const pruned = prune(run.workspace)
  const judged = judge({
    calendar: run.calendar,
    form,
    workspace: run.workspace,
    pruned,
    validate,
    lang: input.lang ?? 'zh-CN',
    translate: run.translate,
    submit: input.submit ?? false,
  })
  const issues = settleRaisedTriggers(judged, run, bundle)
  const scores = scoresOf(run, bundle)
  const decisions = decisionsOf(run, bundle)
  const tasks = tasksOf(run, bundle, scores, issues)
  const snapshot = {
    answers: pruned.answers,
    facts: input.facts ?? {},
    assessment: { asOf: input.asOf, scores, decisions, tasks },
  }
  const documents = documentsOf(run, bundle, snapshot, tasks)
  const all = [...inputIssues(run, input), ...issues, ...settingIssues(run, bundle, input)]
  return {
    form: { id: form.id, version: form.version, hash: form.hash },
    asOf: input.asOf,
    ruleSet: ruleSetOf({ asOf: input.asOf, params: bundle.params }),
    valid: all.every((issue) => issue.severity !== 'error'),
    issues: all,
    answers: pruned.answers,
    visible: pruned.visible,
    carried: pruned.carried,
    scores,
    decisions,
    tasks,
    documents,
    calculated: { ...pruned.calculated, ...derivedOf(run, bundle, scores) },
  }
}

/** A trigger that already follows from the answers need not be ticked as well. */
function settleRaisedTriggers(issues: Issue[], run: Run, bundle: FormBundle): Issue[] {
  const raised = new Set(bundle.form.scores.flatMap((use) => run.score(use.instrument)?.triggers ?? []))
  const counted = new Set(
    bundle.form.scores.flatMap(
      (use) =>
        run
          .score(use.instrument)
          ?.trace.filter((line) => line.option !== null)
          .map((line) => line.item) ?? [],
    ),
  )
  return issues.filter(
    (issue) =>
      issue.code !== 'field.required' || !(raised.has(issue.path.slice(1)) || counted.has(issue.path.slice(1))),
  )
}

function scoresOf(run: Run, bundle: FormBundle): Record<string, ScoreResult> {
  const entries = bundle.form.scores.flatMap((use) => {
    const score = run.score(use.instrument)
    return score && !(use.optional && score.status === 'NOT_APPLICABLE') ? [[use.instrument, score] as const] : []
  })
  return Object.fromEntries(entries)
}

function decisionsOf(run: Run, bundle: FormBundle): Record<string, DecisionResult> {
  return Object.fromEntries(
    bundle.form.decisions.flatMap((id) => {
      const decided = run.decided(id)
      return decided ? [[id, decided.result] as const] : []
    }),
  )
}

/** Further values that an instrument gives (key objects, statuses), by pointer. */
function derivedOf(run: Run, bundle: FormBundle, scores: Record<string, ScoreResult>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(scores).flatMap(([id, score]) => {
      const entries = score.status === 'NOT_APPLICABLE' ? [] : (bundle.instruments[id]?.derived ?? [])
      return entries.map(
        (entry) => [`/${entry.key}`, toJson(run.workspace.run(entry.is, '', scoreNames(score)))] as const,
      )
    }),
  )
}

function tasksOf(run: Run, bundle: FormBundle, scores: Record<string, ScoreResult>, issues: readonly Issue[]): Task[] {
  const context: TaskContext = {
    workspace: run.workspace,
    calendar: run.calendar,
    base: run.base(),
    translate: run.translate,
    uncovered: (years) => years.forEach((year) => run.uncoveredYears.add(year)),
  }
  const fromScores = Object.entries(scores).flatMap(([id, score]) => {
    const instrument = bundle.instruments[id]
    return instrument ? scoreFollowUps(instrument, score, context) : []
  })
  const fromDecisions = bundle.form.decisions.flatMap((id) =>
    (run.decided(id)?.followUps ?? []).flatMap(({ plan, names }) => taskOf(plan, context, names) ?? []),
  )
  const own = bundle.form.followUps.flatMap((plan) => taskOf(plan, context) ?? [])
  return distinctTasks([...own, ...fromDecisions, ...fromScores, ...completion(bundle, scores, issues, context)])
}

/** What is still missing becomes one task to complete the same form. */
function completion(
  bundle: FormBundle,
  scores: Record<string, ScoreResult>,
  issues: readonly Issue[],
  context: TaskContext,
): Task[] {
  const later = issues.some((issue) => issue.code === 'report.incomplete')
  const open = bundle.form.scores.some((use) => !use.optional && scores[use.instrument]?.status === 'INCOMPLETE')
  if (!later && !open) return []
  const because = later ? '补充报告内容' : '补全未答项目后才能评分'
  const task = taskOf({ kind: 'form', form: bundle.form.id, due: [{ in: '0d' }], because }, context)
  return task ? [task] : []
}

/** Documents that the form or its decisions demand, and what each still lacks. */
function documentsOf(run: Run, bundle: FormBundle, snapshot: DocumentSnapshot, tasks: readonly Task[]): DocumentNeed[] {
  const needs = new Map<string, boolean>()
  for (const document of bundle.form.documents) {
    if (!document.when || run.workspace.holds(document.when)) needs.set(document.id, document.required)
  }
  for (const id of bundle.form.decisions) run.decided(id)?.produces.forEach((document) => needs.set(document, true))
  for (const task of tasks) if (task.document && !needs.has(task.document)) needs.set(task.document, true)
  return [...needs].map(([id, required]) => {
    const plan = bundle.documents[id]
    const missing = plan ? missingElements(plan, snapshot).map((element) => element.id) : []
    return { id, required, ready: plan !== undefined && missing.length === 0, missing }
  })
}

function inputIssues(run: Run, input: AssessInput): Issue[] {
  return run.inputIssues.map((issue) => ({
    ...issue,
    message: issueMessage(issue.code, issue.params ?? {}, input.lang ?? 'zh-CN'),
  }))
}

/** What the county still has to set: parameters and holidays. */
function settingIssues(run: Run, bundle: FormBundle, input: AssessInput): Issue[] {
  const lang = input.lang ?? 'zh-CN'
  const params = [...run.unsetParams].map((id): Issue => {
    const values = { id, title: run.translate(bundle.params.find((param) => param.id === id)?.title ?? id) }
    return {
      path: '',
      code: 'param.unset',
      severity: 'warning',
      message: issueMessage('param.unset', values, lang),
      params: values,
    }
  })
  const years = [...run.uncoveredYears].map((year): Issue => ({
    path: '',
    code: 'calendar.uncovered',
    severity: 'warning',
    message: issueMessage('calendar.uncovered', { year }, lang),
    params: { year },
  }))
  return [...params, ...years]
}
