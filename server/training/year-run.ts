/**
 * A child's year run through the engine: each occasion brings its questionnaire, the answers become facts as the
 * server makes them, and the next occasion asks what is left.
 */
import {
  type Burden,
  fieldOf,
  type GeneratedBurden,
  generatedBurden,
  paperBurden,
  stateOf,
} from '../../core/burden/count.ts'
import { assess, formsInPlay, questionnaireFor } from '../../core/engine/index.ts'
import { pathOf, readAt, writeAt } from '../../core/model/pointer.ts'
import type { FormBundle } from '../../core/model/plan.ts'
import type { Worker } from '../../core/model/session.ts'
import type { Questionnaire } from '../../core/model/questionnaire.ts'
import { isJsonObject } from '../../core/model/json.ts'
import type { Registry } from '../../core/registry/registry.ts'
import { answerValidator } from '../../core/validate/validator.ts'
import { learn } from '../services/fact-changes.ts'
import { metaOf, noFacts } from '../services/facts.ts'
import type { Confirmation, StoredFacts } from '../services/stored.ts'
import type { YearChild, YearEvent } from './year-children.ts'

export interface YearOccasion {
  event: YearEvent
  forms: string[]
  paper: Burden
  generated: GeneratedBurden
}

/** A form of a child's year that no purpose brings follows from a task; its reason is the occasion. */
interface InPlay {
  id: string
  reason: string
  bundle: FormBundle
}

export function runYear(registry: Registry, child: YearChild): YearOccasion[] {
  const occasions: YearOccasion[] = []
  let facts = noFacts(child.events[0]?.on ?? '')
  let truth = child.truth
  const paid = new Set<string>()
  for (const event of child.events) {
    for (const [path, value] of Object.entries(event.changes ?? {}))
      truth = object(writeAt(truth, path.split('.'), value))
    const forms = formsOf(registry, event)
    const bundles = forms.map(({ bundle }) => bundle)
    const answers = { fill: SIGNED, ...tellable(truth, bundles, facts.values), ...event.answers }
    const occasion = { bundles, asOf: event.on, facts: facts.values, answers, paid: new Set(paid) }
    const worker = workerOf(child, event)
    const known = { facts: facts.values, meta: metaOf(facts) }
    const questionnaire = questionnaireFor({ forms, ...known, asOf: event.on, answers, worker })
    const generated = generatedBurden(questionnaire, occasion)
    for (const fact of paidBy(generated, questionnaire)) paid.add(fact)
    occasions.push({ event, forms: forms.map(({ id }) => id), paper: paperBurden(occasion), generated })
    facts = forms.reduce((known, { bundle }) => taught(known, bundle, questionnaire, answers, event, registry), facts)
  }
  return occasions
}

/** What is true and can come up: on record, or in a form in play. Nothing follows from what nobody told. */
function tellable(
  truth: Record<string, unknown>,
  bundles: readonly FormBundle[],
  known: Record<string, unknown>,
): Record<string, unknown> {
  const asked = bundles.flatMap(({ form }) => [
    ...form.fields.flatMap((field) => field.fact ?? []),
    ...form.verifies.map(({ fact }) => fact),
  ])
  const keys = new Set([...Object.keys(known), ...asked.map((fact) => fact.split('.')[0] ?? fact)])
  return Object.fromEntries(Object.entries(truth).filter(([key]) => keys.has(key)))
}

/** Every record is signed. */
const SIGNED = { sign: 'sign-1' }

/** The child director of the village, who opens the questionnaire where and when the visit takes place. */
function workerOf(child: YearChild, event: YearEvent): Worker {
  const { visitAt, patrolAt } = event.answers ?? {}
  const now = String(visitAt ?? patrolAt ?? `${event.on}T10:00:00+08:00`)
  return { name: '何敏', role: 'CM', org: '村民委员会', area: String(child.truth['liveArea']), now }
}

/** What counted as an answer on this occasion, and what follows from it. */
function paidBy({ asked, earlier }: GeneratedBurden, questionnaire: Questionnaire): string[] {
  const items = questionnaire.sections.flatMap((section) => section.items)
  const derived = items.filter((item) => item.derived !== undefined)
  return [...earlier, ...[...asked.map(({ item }) => item), ...derived].map(({ fact, path }) => fact ?? path)]
}

function formsOf(registry: Registry, event: YearEvent): InPlay[] {
  const newest = [...new Map(registry.forms().map((entry) => [entry.id, entry])).values()]
  const known = newest.map(({ id, head }) => ({ id, purposes: head.purposes ?? [], head }))
  const wanted =
    event.purpose === undefined
      ? (event.forms ?? []).map((id) => ({ id, reason: event.title }))
      : formsInPlay(known, event.purpose, 'en', event.benefit)
  return wanted.flatMap((form) => {
    const bundle = registry.bundle(form.id)
    return bundle === null ? [] : [{ ...form, bundle }]
  })
}

/** The record of one form: what was asked of it is sent, what was shown is confirmed. */
function taught(
  before: StoredFacts,
  bundle: FormBundle,
  questionnaire: Questionnaire,
  answers: Record<string, unknown>,
  event: YearEvent,
  registry: Registry,
): StoredFacts {
  let sent: Record<string, unknown> = { ...event.answers }
  const corrected: Record<string, unknown> = {}
  const items = questionnaire.sections.flatMap((section) => section.items)
  const occasion = { bundles: [bundle], asOf: event.on, facts: before.values, answers }
  for (const item of items.filter(({ fact, forms }) => fact !== null && forms.includes(bundle.form.id))) {
    const fact = item.fact ?? ''
    const value = readAt(answers, fact.split('.'))
    if (value === undefined || (item.derived === undefined && stateOf(item, occasion) !== 'ask')) continue
    const own = bundle.form.fields.find((field) => field.fact === fact)
    if (own) sent = object(writeAt(sent, pathOf(own.pattern), value))
    else if (fieldOf(item, [bundle])) corrected[fact] = value
  }
  const input = { answers: sent, facts: before.values, asOf: event.on }
  return learn(before, {
    bundle,
    dictionary: registry.dictionary,
    assessment: assess(bundle, input, answerValidator(bundle.form.schema)),
    sent,
    corrected,
    derived: items.flatMap(({ derived, path, forms }) => (derived && forms.includes(bundle.form.id) ? [path] : [])),
    confirmed: confirmations(questionnaire, event.on),
    record: `${event.on}-${bundle.form.id}`,
    by: 'worker',
    origin: { edit: `${event.on}-${bundle.form.id}`, branch: null, seen: Infinity, rev: 1, at: event.on },
    day: event.on,
    now: `${event.on}T04:00:00Z`,
    complete: (_path, value) => value,
  })
}

function confirmations(questionnaire: Questionnaire, on: string): Confirmation[] {
  return questionnaire.sections.map(({ id, items }) => ({
    section: id,
    facts: items.flatMap((item) => (item.state === 'confirm' && item.fact !== null ? [item.fact] : [])),
    at: `${on}T04:00:00Z`,
  }))
}

function object(value: unknown): Record<string, unknown> {
  return isJsonObject(value) ? value : {}
}
