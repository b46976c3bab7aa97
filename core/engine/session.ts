/** A form while it is being filled: answers change one at a time, everything else follows when it is asked for. */
import type { Assessment } from '../model/assessment.ts'
import type { FormBundle } from '../model/plan.ts'
import { sourceTitles } from '../answers/derived-answers.ts'
import { pathOf, readAt, writeAt } from '../model/pointer.ts'
import type { AnswerValidator, FieldState, FormSession } from '../model/session.ts'
import { readAssessment } from './assess.ts'
import { type DerivedRun, type DerivingInput, factsTold, startDerivedRun } from './derived-run.ts'

interface Moment extends DerivedRun {
  assessment?: Assessment
}

export function openSession(
  bundle: FormBundle,
  start: Omit<DerivingInput, 'submit'>,
  validate: AnswerValidator,
): FormSession {
  let answers: Record<string, unknown> = { ...start.answers }
  let told: Readonly<Record<string, unknown>> = {}
  let moment: Moment | null = null
  const listeners = new Set<() => void>()

  const now = (): Moment => (moment ??= startDerivedRun(bundle, { ...start, answers, told }))
  const assessment = (): Assessment => {
    const current = now()
    return (current.assessment ??= readAssessment(
      current.run,
      bundle,
      { ...start, answers: current.answers },
      validate,
    ))
  }
  const changed = (): void => {
    moment = null
    for (const listener of listeners) listener()
  }
  const change = (pointer: string, value: unknown): void => {
    answers = writeAt(answers, pathOf(pointer), value) as Record<string, unknown>
    changed()
  }
  const rowsOf = (pointer: string): unknown[] => {
    const rows = readAt(answers, pathOf(pointer)) ?? now().run.workspace.value(pointer)
    return Array.isArray(rows) ? [...(rows as unknown[])] : []
  }

  return {
    bundle,
    field: (pointer) => fieldState(now(), pointer, bundle, assessment()),
    sectionVisible: (id) => now().run.workspace.sectionVisible(id),
    set: change,
    addRow: (pointer) => change(pointer, [...rowsOf(pointer), {}]),
    removeRow: (pointer, index) =>
      change(
        pointer,
        rowsOf(pointer).filter((_, n) => n !== index),
      ),
    know: (facts) => {
      told = facts
      changed()
    },
    known: () => factsTold({ ...start, told }),
    assessment,
    draft: () => answers,
    filled: () => {
      const { run, derived, answers: filled } = now()
      return { answers: filled, derived: [...derived].filter((pointer) => run.workspace.visible(pointer)) }
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function fieldState({ run, derived }: Moment, pointer: string, bundle: FormBundle, { issues }: Assessment): FieldState {
  const { workspace } = run
  const plan = workspace.index.at(pointer)
  const parent = pointer.slice(0, pointer.lastIndexOf('/'))
  const required = plan
    ? typeof plan.required === 'boolean'
      ? plan.required
      : workspace.holds(plan.required, parent)
    : false
  return {
    visible: workspace.visible(pointer),
    required: required && plan?.server !== true && plan?.calculate === undefined,
    value: workspace.value(pointer),
    carried: workspace.carried(pointer),
    calculated: plan?.calculate !== undefined,
    ...(plan && derived.has(pointer) ? { derived: sourceTitles(plan, workspace, bundle.dictionary) } : {}),
    issues: issues.filter((issue) => issue.path === pointer),
  }
}
