/** What the condition of a schedule may name: facts of the child, its categories, and the bands of its last scores. */
import type { Choice } from '../../model/form-schema.ts'
import type { FieldPlan } from '../../model/plan.ts'
import type { Language } from '../../model/session.ts'
import type { ConditionField } from '../condition.ts'
import { factFields } from '../condition-fields.ts'

export interface ScheduleGrounds {
  dictionary: readonly FieldPlan[]
  categories: readonly Choice[]
  scores: readonly { id: string; title: string; bands: readonly { id: string; title: string }[] }[]
}

export function scheduleFields({ dictionary, categories, scores }: ScheduleGrounds, lang: Language): ConditionField[] {
  return [
    { name: 'categories()', title: lang === 'en' ? 'Categories' : '保障类别', kind: 'choices', options: categories },
    ...scores.map(({ id, title, bands }): ConditionField => ({
      name: lastBand(id),
      title: lang === 'en' ? `${title}: last band` : `${title}：最近等级`,
      kind: 'choice',
      options: bands.map((band) => ({ code: band.id, label: band.title })),
    })),
    ...factFields(dictionary),
  ]
}

/** As FEEL reads the band of the last assessment by a score. */
export function lastBand(score: string): string {
  return `get value(get value(facts.scores, "${score}"), "finalBand")`
}
