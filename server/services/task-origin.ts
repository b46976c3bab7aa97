/** Where a task comes from: the follow-up of a form, a score or a decision that says so, with the time it allows. */
import type { Task } from '../../core/model/assessment.ts'
import type { DueOption, FollowUpPlan, FormBundle } from '../../core/model/plan.ts'

export interface Origin {
  kind: 'schedule' | 'form' | 'instrument' | 'decision'
  id: string
  title: string
  /** Times allowed as they are written: `7d`, `param:id`; of those that apply the earliest counts. */
  limits: readonly { in: string; conditional: boolean }[]
}

interface Source extends Omit<Origin, 'limits'> {
  followUps: readonly FollowUpPlan[]
}

/** `ownBase`: a rule of its own says from which day the time runs. The form itself where no follow-up says it. */
export function originOf(
  task: Pick<Task, 'kind' | 'form' | 'reason'>,
  bundle: FormBundle,
): Origin & { ownBase: boolean } {
  for (const { followUps, ...source } of sourcesOf(bundle)) {
    const plan = followUps.find(
      ({ because, kind, form }) => because === task.reason && kind === task.kind && form === task.form,
    )
    if (plan) return { ...source, limits: plan.due.map(limitOf), ownBase: plan.base !== undefined }
  }
  const { id, title } = bundle.form
  return { kind: 'form', id, title, limits: [], ownBase: false }
}

function limitOf({ in: text, when }: DueOption): Origin['limits'][number] {
  return { in: text, conditional: when !== undefined }
}

function sourcesOf({ form, instruments, decisions }: FormBundle): Source[] {
  return [
    { kind: 'form', id: form.id, title: form.title, followUps: form.followUps },
    ...Object.values(instruments).map(({ id, title, followUps }): Source => ({
      kind: 'instrument',
      id,
      title,
      followUps: followUps.flatMap(({ then }) => then),
    })),
    ...Object.values(decisions).map(({ id, title, rules, benefits }): Source => ({
      kind: 'decision',
      id,
      title,
      followUps: [
        ...rules.flatMap(({ tasks }) => tasks),
        ...benefits.flatMap(({ tasks, refusedTasks }) => [...tasks, ...refusedTasks]),
      ],
    })),
  ]
}
