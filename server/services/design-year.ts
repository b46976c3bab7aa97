/** The coming year of a made-up child under a design, and what such a child and a schedule can name. */
import { effectiveValue, type WorkCalendar } from '../../core/calendar/index.ts'
import { DefinitionError, type DefinitionFault } from '../../core/errors/definition-error.ts'
import { Problem } from '../../core/errors/problem.ts'
import { parseCivilDate } from '../../core/model/civil-date.ts'
import type { Choice } from '../../core/model/form-schema.ts'
import type { Language } from '../../core/model/session.ts'
import type { InstrumentDefinition } from '../../core/model/definitions.ts'
import { own } from '../../core/model/json.ts'
import type { FieldPlan, FormBundle } from '../../core/model/plan.ts'
import type { Registry } from '../../core/registry/registry.ts'
import type { Id } from '../../core/store/query.ts'
import { answerValidator } from '../../core/validate/validator.ts'
import type { DesignTrials } from './design-trials.ts'
import { dutyOf } from './mounted-duties.ts'
import type { Duty, Ports } from './ports.ts'
import { simulatedYear, type YearEntry } from './simulated-year.ts'

export interface YearWish {
  facts: Record<string, unknown>
  since: string
  /** Day of the last visit before the year. */
  visited?: string
  from: string
  lang: Language
  /** Under what is in force, to compare with. */
  inForce: boolean
}

interface Named {
  id: string
  title: string
}

export interface Grounds {
  dictionary: readonly FieldPlan[]
  categories: readonly Choice[]
  /** Scores of forms about children. */
  scores: (Named & { bands: Named[] })[]
  /** Parameters that say when a holiday is. */
  terms: Named[]
  roles: Named[]
  forms: Named[]
  documents: Named[]
  calendar: WorkCalendar
  /** Parameters that hold a time allowed, with the value of today. */
  params: Record<string, string>
}

/** @throws Problem `notFound`, `request.invalid`, `design.faulty` with the faults of the schedules or of a form that is handed in. */
export async function yearOfDesign(ports: Ports, trials: DesignTrials, id: Id, wish: YearWish): Promise<YearEntry[]> {
  if ([wish.from, wish.since, wish.visited ?? wish.since].some((day) => parseCivilDate(day) === null)) {
    throw new Problem('request.invalid', 'This is no day of the calendar.')
  }
  const registry = await (wish.inForce ? trials.inForce() : trials.mounted(id))
  const validators = new Map<FormBundle, ReturnType<typeof answerValidator>>()
  const validator = (bundle: FormBundle): ReturnType<typeof answerValidator> => {
    const known = validators.get(bundle) ?? answerValidator(bundle.form.schema)
    validators.set(bundle, known)
    return known
  }
  const visit = registry.forms().find(({ head }) => head.is === 'visit')
  try {
    const entries = await simulatedYear({
      duties: dutiesIn(registry),
      bundle: (form) => registry.bundle(form),
      assess: (bundle, answers, facts, asOf) =>
        ports.engine.assess(bundle, { answers, facts, asOf }, validator(bundle)),
      sample: {
        facts: wish.facts,
        since: wish.since,
        done: visit === undefined || wish.visited === undefined ? [] : [{ form: visit.id, day: wish.visited }],
      },
      from: wish.from,
    })
    return entries.map((entry) => inLanguage(entry, registry, wish.lang))
  } catch (error) {
    if (error instanceof DefinitionError) throw faulty(error.faults)
    throw error
  }
}

function dutiesIn(registry: Registry): Duty[] {
  return [...registry.schedules.values()].flatMap(({ value, path }) => dutyOf(registry, value, path))
}

function faulty(faults: readonly DefinitionFault[]): Problem {
  return new Problem('design.faulty', 'The year cannot be worked out yet.', { faults, cases: [] })
}

function inLanguage(entry: YearEntry, { en }: Registry, lang: Language): YearEntry {
  const said = (text: string): string => (lang === 'en' && en[text]) || text
  return { ...entry, because: said(entry.because), origin: { ...entry.origin, title: said(entry.origin.title) } }
}

/** @throws Problem `notFound` */
export async function groundsOfDesign(trials: DesignTrials, id: Id, day: string, lang: Language): Promise<Grounds> {
  const registry = await trials.mounted(id)
  const named = (one: string, title: string): Named => ({
    id: one,
    title: (lang === 'en' && registry.en[title]) || title,
  })
  const choices = (list: readonly Choice[]): Choice[] =>
    list.map((option) => ({ ...option, label: named('', option.label).title }))
  const params = [...registry.params.values()].map(({ value }) => value)
  const dictionary = registry.dictionary.map((field) => ({
    ...field,
    title: named('', field.title).title,
    ...(field.options ? { options: choices(field.options) } : {}),
  }))
  return {
    dictionary,
    categories: dictionary.find(({ pattern }) => pattern === '/catFinal')?.options ?? [],
    scores: childScores(registry).map(({ id: score, title, bands }) => ({
      ...named(score, title),
      bands: bands.map((band) => named(band.id, band.title)),
    })),
    terms: params.flatMap((param) => (isTerm(param.values) ? [named(param.id, param.title)] : [])),
    roles: [...registry.codeLists.values()]
      .filter(({ value }) => value.id === 'role')
      .flatMap(({ value }) => value.items.map(({ code, label }) => named(code, label))),
    forms: registry.forms().map((form) => named(form.id, form.title)),
    documents: [...registry.documents].map(([document, { value }]) => named(document, String(own(value, 'title')))),
    calendar: registry.calendar,
    params: Object.fromEntries(
      params.flatMap(({ id: param, values }) => {
        const value = effectiveValue(values, day)?.value
        return typeof value === 'string' ? [[param, value] as const] : []
      }),
    ),
  }
}

function childScores(registry: Registry): InstrumentDefinition[] {
  const used = registry
    .forms()
    .filter(({ head }) => head.subject === 'child')
    .flatMap(({ head }) => (head.scores ?? []).map(({ instrument }) => instrument))
  return [...registry.instruments.values()].map(({ value }) => value).filter(({ id }) => used.includes(id))
}

function isTerm(values: readonly { value: unknown }[]): boolean {
  const value = values[0]?.value
  return typeof value === 'object' && value !== null && 'from' in value && 'to' in value
}
