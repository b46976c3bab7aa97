/** Facts that were asked or corrected without a field in any form in play, by their path. */
import type { Questionnaire } from '../../core/model/questionnaire.ts'
import { pathOf, readAt } from '../../core/model/pointer.ts'
import type { FormStore } from '../../core/render/index.ts'

export function correctedFacts(questionnaire: Questionnaire, facts: FormStore | undefined): Record<string, unknown> {
  if (!facts) return {}
  const draft = facts.session.draft()
  const found: Record<string, unknown> = {}
  for (const { fact, path } of questionnaire.sections.flatMap((section) => section.items)) {
    const value = readAt(draft, pathOf(path))
    if (fact !== null && value !== undefined) found[fact] = value
  }
  return found
}
