/**
 * Counting answers: the generated questionnaire of an occasion against the same forms filled apart.
 * Both sides count what a worker has to answer; what may stay empty is left out on both.
 */
import { startRun } from '../engine/run.ts'
import type { FieldPlan, FormBundle } from '../model/plan.ts'
import { readAt } from '../model/pointer.ts'
import type { Questionnaire, QuestionnaireItem } from '../model/questionnaire.ts'
import { isAmong, verifiedFacts } from '../questionnaire/verified-facts.ts'
import { SECONDS_TO_CONFIRM, secondsOf } from './seconds.ts'

export interface Burden {
  /** Answers given, a section confirmed in one tap counted as one. */
  answers: number
  seconds: number
}

export interface Occasion {
  bundles: readonly FormBundle[]
  /** YYYY-MM-DD */
  asOf: string
  /** What is on record before. */
  facts: Record<string, unknown>
  /** What is true on the day, by the keys of facts and of the forms. */
  answers: Record<string, unknown>
}

export interface Asked {
  item: QuestionnaireItem
  field: FieldPlan
}

export interface GeneratedBurden extends Burden {
  /** Answers to be typed or chosen, wanted ones only. */
  asked: Asked[]
  sectionsConfirmed: string[]
}

/** The forms filled apart from each other, by people who have nothing before them: every visible required field. */
export function paperBurden({ bundles, asOf, answers }: Occasion): Burden {
  const fields = bundles.flatMap((bundle) => {
    const { workspace } = startRun(bundle, { answers, facts: {}, asOf })
    const own = bundle.form.fields.filter(
      (field) => isQuestion(field, bundle) && workspace.visible(field.pattern) && isWanted(field),
    )
    const verifies = verifiedFacts(bundle.form, workspace)
    const bound = new Set(bundle.form.fields.map((field) => field.fact))
    const verified = bundle.dictionary.filter(
      (field) => isQuestion(field, bundle) && !bound.has(field.fact) && isAmong(verifies, field.fact) && known(field),
    )
    return [...own, ...verified]

    function isWanted(field: FieldPlan): boolean {
      const required =
        typeof field.required === 'object' ? workspace.holds(field.required, field.parent) : field.required
      return required || field.onSubmit
    }
    function known(field: FieldPlan): boolean {
      return workspace.facts.value(field.fact ?? '') !== undefined
    }
  })
  return { answers: fields.length, seconds: sum(fields.map(secondsOf)) }
}

/** What the questionnaire leaves to do. Facts that became different are answered anew, however they are shown. */
export function generatedBurden(questionnaire: Questionnaire, occasion: Occasion): GeneratedBurden {
  const placed = questionnaire.sections.flatMap((section) =>
    section.items.flatMap((item) => {
      const field = fieldOf(item, occasion.bundles)
      return field === undefined ? [] : [{ item, field, section: section.id, state: stateOf(item, occasion) }]
    }),
  )
  const asked = placed.filter(({ item, field, state }) => state === 'ask' && wanted(item, field, occasion.bundles))
  const sectionsConfirmed = [
    ...new Set(placed.filter(({ state }) => state === 'confirm').map(({ section }) => section)),
  ]
  return {
    answers: asked.length + sectionsConfirmed.length,
    seconds: sum(asked.map(({ field }) => secondsOf(field))) + sectionsConfirmed.length * SECONDS_TO_CONFIRM,
    asked: asked.map(({ item, field }) => ({ item, field })),
    sectionsConfirmed,
  }
}

/** The questionnaire was made over the answers of the day: what was not on record before has to be asked all the same. */
export function stateOf(item: QuestionnaireItem, { facts, answers }: Occasion): QuestionnaireItem['state'] {
  if (item.fact === null || item.state === 'ask') return item.state
  const path = item.fact.split('.')
  const before = readAt(facts, path)
  const now = readAt(answers, path)
  const changed = now !== undefined && JSON.stringify(now) !== JSON.stringify(before)
  return before === undefined || changed ? 'ask' : item.state
}

/** The field behind an item: of a form, or of the dictionary where a form verifies a fact without a field of its own. */
export function fieldOf(item: QuestionnaireItem, bundles: readonly FormBundle[]): FieldPlan | undefined {
  const first = bundles.find((bundle) => bundle.form.id === item.forms[0])
  const same = (field: FieldPlan) => (item.fact === null ? field.pattern === item.path : field.fact === item.fact)
  return first?.form.fields.find(same) ?? first?.dictionary.find(same)
}

function wanted(item: QuestionnaireItem, field: FieldPlan, bundles: readonly FormBundle[]): boolean {
  return item.required || field.onSubmit || bundles.some((bundle) => isVerified(item.fact ?? undefined, bundle))
}

function isVerified(fact: string | undefined, { form }: FormBundle): boolean {
  const paths = form.verifies.map((entry) => entry.fact)
  return isAmong(paths, fact)
}

function isQuestion(field: FieldPlan, { form }: FormBundle): boolean {
  const optional = form.scores.filter((use) => use.optional).map((use) => use.instrument)
  return (
    field.kind !== 'object' &&
    !field.pattern.includes('/*') &&
    !field.server &&
    !field.calculate &&
    !(field.instrument !== undefined && optional.includes(field.instrument))
  )
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
