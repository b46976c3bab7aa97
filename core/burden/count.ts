/**
 * Counting answers: the generated questionnaire of an occasion against the same forms filled apart.
 * Both sides count what a worker has to answer; what may stay empty is left out on both.
 */
import { startRun } from '../engine/run.ts'
import type { FieldPlan, FormBundle } from '../model/plan.ts'
import { pathOf, readAt } from '../model/pointer.ts'
import type { Questionnaire, QuestionnaireItem } from '../model/questionnaire.ts'
import { isAmong, verifiedFacts } from '../questionnaire/verified-facts.ts'
import { SECONDS_OF_AN_EARLIER_ANSWER, SECONDS_TO_CONFIRM, SECONDS_TO_READ, secondsOf } from './seconds.ts'

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
  /** Facts that have counted as answers earlier in the year; the identity of what follows from them included. */
  paid?: ReadonlySet<string>
}

export interface Asked {
  item: QuestionnaireItem
  field: FieldPlan
}

export interface GeneratedBurden extends Burden {
  /** Answers to be typed or chosen, wanted ones only. */
  asked: Asked[]
  /** Facts given earlier without counting, that count now because they spare an answer. */
  earlier: string[]
  sectionsConfirmed: string[]
  /** What would have to be answered and follows. */
  derived: Asked[]
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
  const isWanted = ({ item, field }: Asked): boolean => wanted(item, field, occasion.bundles)
  const sources = unpaidSources(placed, isWanted, occasion)
  const asked = placed.filter(
    (entry) => entry.state === 'ask' && (isWanted(entry) || sources.has(entry.item.fact ?? '')),
  )
  const earlier = [...sources].filter((fact) => asked.every(({ item }) => item.fact !== fact))
  const sectionsConfirmed = [
    ...new Set(placed.filter(({ state }) => state === 'confirm').map(({ section }) => section)),
  ]
  const taps = tapsOf(asked, occasion)
  return {
    answers: taps.answers + earlier.length + sectionsConfirmed.length,
    seconds:
      taps.seconds + earlier.length * SECONDS_OF_AN_EARLIER_ANSWER + sectionsConfirmed.length * SECONDS_TO_CONFIRM,
    asked: asked.map(({ item, field }) => ({ item, field })),
    earlier,
    sectionsConfirmed,
    derived: placed.filter((entry) => entry.item.derived && entry.state === 'known' && isWanted(entry)),
  }
}

type Placed = Asked & { section: string; state: QuestionnaireItem['state'] }

/**
 * Facts that may stay empty count on neither side, until one of them spares an answer: then it counts, once in the
 * year. What is asked or confirmed here counts already, what follows from the session was never asked.
 */
function unpaidSources(
  placed: readonly Placed[],
  isWanted: (entry: Asked) => boolean,
  { paid, facts }: Occasion,
): ReadonlySet<string> {
  const byFact = new Map(placed.map((entry) => [entry.item.fact ?? entry.item.path, entry]))
  const found = new Set<string>()
  const visit = (source: string, seen: ReadonlySet<string>): void => {
    const entry = byFact.get(source)
    if (seen.has(source) || paid?.has(source)) return
    if (entry?.item.derived && entry.state === 'known') {
      entry.item.derived.from.forEach((next) => visit(next, new Set([...seen, source])))
      return
    }
    const counted = entry !== undefined && (entry.state === 'confirm' || (entry.state === 'ask' && isWanted(entry)))
    const known = entry !== undefined || readAt(facts, source.split('.')) !== undefined
    if (!counted && known) found.add(source)
  }
  for (const { item, field, state } of placed)
    if (item.derived && state === 'known' && isWanted({ item, field }))
      item.derived.from.forEach((source) => visit(source, new Set()))
  return found
}

/** Questions of one section with an answer that says “nothing of the kind”: those that hold, and one tap for the rest. */
function tapsOf(asked: readonly Placed[], { answers }: Occasion): Burden {
  const none = asked.filter(({ item }) => item.none !== undefined && isNone(item, answers))
  const sections = new Set(none.map(({ section }) => section))
  const single = asked.filter((entry) => !none.includes(entry))
  return {
    answers: single.length + sections.size,
    seconds:
      sum(single.map(({ field }) => secondsOf(field))) +
      sum(none.map(() => SECONDS_TO_READ)) +
      sections.size * SECONDS_TO_CONFIRM,
  }
}

function isNone(item: QuestionnaireItem, answers: Record<string, unknown>): boolean {
  const value = answerTo(item, answers)
  return value === undefined || value === item.none
}

function answerTo({ fact, path }: QuestionnaireItem, answers: Record<string, unknown>): unknown {
  return readAt(answers, fact === null ? pathOf(path) : fact.split('.'))
}

/** A derived value that is not what is true has to be corrected, which is an answer. The questionnaire was made over the answers of the day: what was not on record before has to be asked all the same. */
export function stateOf(item: QuestionnaireItem, { facts, answers }: Occasion): QuestionnaireItem['state'] {
  if (item.derived !== undefined) {
    const given = answerTo(item, answers)
    return given === undefined || JSON.stringify(given) === JSON.stringify(item.derived.value) ? 'known' : 'ask'
  }
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
