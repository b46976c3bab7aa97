/** What a person chose for each question and option that the form no longer has, as the steps that are recorded. */
import type { MigrationStep } from '../../../core/design/migrate-answers.ts'
import type { MigrationOption, MigrationPlace } from '../../../core/design/migration.ts'

export type Treatment = 'leave' | 'move' | 'split' | 'join' | 'retire'

export interface QuestionPlan {
  do: Treatment
  to: string
  /** The second part of a split. */
  rest: string
  /** Between two parts. */
  by: string
}

export interface Plan {
  /** By pattern. */
  questions: Readonly<Record<string, QuestionPlan>>
  /** New code by pattern and old code, with a space between; empty leaves it. */
  options: Readonly<Record<string, string>>
}

export const EMPTY: Plan = { questions: {}, options: {} }
export const LEFT: QuestionPlan = { do: 'leave', to: '', rest: '', by: ' ' }

export function optionKey({ at, code }: Pick<MigrationOption, 'at' | 'code'>): string {
  return `${at} ${code}`
}

/** Steps of what is complete; answers that are joined keep the order of the old form. */
export function stepsOf(
  plan: Plan,
  gone: readonly MigrationPlace[],
  goneOptions: readonly MigrationOption[],
): MigrationStep[] {
  const chosen = gone.map(({ at }) => ({ at, ...(plan.questions[at] ?? LEFT) }))
  const single = chosen.flatMap((one): MigrationStep[] => {
    if (one.do === 'retire') return [{ do: 'retire', from: one.at }]
    if (one.do === 'move' && one.to) return [{ do: 'move', from: one.at, to: one.to }]
    const complete = one.do === 'split' && one.to && one.rest && one.by
    return complete ? [{ do: 'split', from: one.at, to: [one.to, one.rest], by: one.by }] : []
  })
  const joined = chosen.filter((one) => one.do === 'join' && one.to)
  const joins = [...new Set(joined.map(({ to }) => to))].map((to): MigrationStep => {
    const parts = joined.filter((one) => one.to === to)
    return { do: 'join', from: parts.map(({ at }) => at), to, by: parts[0]?.by ?? '' }
  })
  return [...single, ...joins, ...recodes(plan, goneOptions)]
}

function recodes(plan: Plan, goneOptions: readonly MigrationOption[]): MigrationStep[] {
  const chosen = goneOptions.flatMap((option) => {
    const code = plan.options[optionKey(option)]
    return code ? [{ ...option, now: code }] : []
  })
  return [...new Set(chosen.map(({ at }) => at))].map((field) => ({
    do: 'recode',
    field,
    codes: Object.fromEntries(chosen.filter(({ at }) => at === field).map(({ code, now }) => [code, now])),
  }))
}
