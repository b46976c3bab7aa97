/** The figures of `tongbiao burden` and its page: each occasion, each child's year, and facts asked twice. */
import type { Purpose } from '../../../core/model/form-schema.ts'
import type { QuestionnaireItem } from '../../../core/model/questionnaire.ts'
import type { Registry } from '../../../core/registry/registry.ts'
import { yearChildren } from '../../training/year-children.ts'
import { runYear, type YearOccasion } from '../../training/year-run.ts'
import { page, plain, table } from './markdown.ts'

export interface Comparison {
  answers: number
  paperAnswers: number
  minutes: number
  paperMinutes: number
  /** Percent, rounded down; negative when more is asked. */
  fewer: number
}

export interface OccasionReport extends Comparison {
  on: string
  title: string
  forms: string[]
  asked: string[]
  /** Facts that were given earlier without counting and count here, because they spare an answer. */
  earlier: string[]
  confirmed: string[]
  /** What is not asked because it follows, with what it follows from. */
  derived: { item: string; from: string[] }[]
}

export interface BurdenReport {
  children: {
    id: string
    title: string
    occasions: OccasionReport[]
    year: Comparison
    /** Facts asked on more than one occasion of the year, momentary ones left out, with the reasons. */
    again: { fact: string; reasons: string[] }[]
  }[]
  /** The occasions that the goal is set for, summed over the children named in the title. */
  scenarios: (Comparison & { title: string })[]
  total: Comparison
  /** What is asked more than once in one questionnaire: shared facts, and fields of the same place in two forms. */
  askedTwice: { title: string; facts: string[] }[]
}

const SCENARIOS: readonly { title: string; purpose: Purpose; children: readonly string[] }[] = [
  {
    title: 'first registration, all three children',
    purpose: 'first',
    children: ['left-behind', 'in-difficulty', 'both'],
  },
  { title: 'quarterly visits of the left-behind child', purpose: 'quarterly', children: ['left-behind'] },
  { title: 'quarterly visits of the child in difficulty', purpose: 'quarterly', children: ['in-difficulty'] },
  { title: 'report of harm', purpose: 'report', children: ['both'] },
  { title: 'benefit applications', purpose: 'benefit', children: ['in-difficulty', 'both'] },
]

export function burdenReport(registry: Registry): BurdenReport {
  const years = yearChildren().map((child) => ({ child, occasions: runYear(registry, child) }))
  return {
    children: years.map(({ child, occasions }) => ({
      id: child.id,
      title: child.title,
      occasions: occasions.map((occasion) => ({
        on: occasion.event.on,
        title: occasion.event.title,
        forms: occasion.forms,
        ...compare([occasion]),
        asked: occasion.generated.asked.map(({ item }) => nameOf(item)),
        earlier: occasion.generated.earlier,
        confirmed: occasion.generated.sectionsConfirmed,
        derived: occasion.generated.derived.map(({ item }) => ({ item: nameOf(item), from: item.derived?.from ?? [] })),
      })),
      year: compare(occasions),
      again: askedAgain(occasions),
    })),
    scenarios: SCENARIOS.map(({ title, purpose, children }) => ({
      title,
      ...compare(
        years
          .filter(({ child }) => children.includes(child.id))
          .flatMap(({ occasions }) => occasions.filter(({ event }) => event.purpose === purpose)),
      ),
    })),
    total: compare(years.flatMap(({ occasions }) => occasions)),
    askedTwice: years.flatMap(({ child, occasions }) =>
      occasions.flatMap((occasion) => {
        const facts = occasion.generated.asked.map(({ item }) => item.fact ?? item.path)
        const twice = facts.filter((fact, n) => facts.indexOf(fact) !== n)
        return twice.length === 0 ? [] : [{ title: `${child.id} ${occasion.event.on}`, facts: twice }]
      }),
    ),
  }
}

function nameOf({ fact, forms, path }: QuestionnaireItem): string {
  return fact ?? `${forms[0] ?? ''}${path}`
}

function compare(occasions: readonly YearOccasion[]): Comparison {
  const total = (read: (occasion: YearOccasion) => number) => occasions.reduce((sum, entry) => sum + read(entry), 0)
  const answers = total(({ generated }) => generated.answers)
  const paperAnswers = total(({ paper }) => paper.answers)
  return {
    answers,
    paperAnswers,
    minutes: minutes(total(({ generated }) => generated.seconds)),
    paperMinutes: minutes(total(({ paper }) => paper.seconds)),
    fewer: paperAnswers === 0 ? 0 : Math.floor((1 - answers / paperAnswers) * 100),
  }
}

function minutes(seconds: number): number {
  return Math.round(seconds / 6) / 10
}

function askedAgain(occasions: readonly YearOccasion[]): { fact: string; reasons: string[] }[] {
  const asked = occasions.flatMap(({ event, generated }) =>
    generated.asked
      .filter(({ field, item }) => item.fact !== null && !field.momentary)
      .map(({ item }) => ({ fact: item.fact ?? '', reason: `${event.on} ${item.reason}` })),
  )
  return [...new Set(asked.map(({ fact }) => fact))]
    .map((fact) => ({ fact, reasons: asked.filter((entry) => entry.fact === fact).map(({ reason }) => reason) }))
    .filter(({ reasons }) => reasons.length > 1)
}

/** Percent fewer answers over a first year that the design asks for. */
const GOAL = 70

function goalLine(fewer: number): string {
  const reached = fewer >= GOAL ? 'reached' : 'not reached'
  return `The goal is ${GOAL} % fewer answers over a first year; it is ${reached} (${fewer} %).`
}

const ABOUT =
  'Three invented children through their first year: what a worker has to answer in the generated questionnaires, against every visible required field of the same forms filled apart, without prefill. The worker is the child director of the village, signed in, who opens the questionnaire when the visit takes place.'

const RULES = [
  'A section confirmed in one tap counts as one answer, a list as one on both sides; minutes are estimates by kind of field. Facts that a form verifies count as its fields on paper.',
  'Questions of one part that can all be answered by “none of these” count as those that hold, and one tap for the rest; each of them is shown.',
  'What follows from other answers, from known facts or from the session is shown with its source and costs nothing as long as it is true; where it is not, the correction counts.',
  'What may stay empty counts on neither side, until it spares an answer: then it counts, once in the year.',
]

const LIMITS =
  'It differs by occasion: a visit finds most of what it needs on record, while a first registration, an assessment of guardianship and a report of harm are made of what is new on the day or can only be seen. None of that is taken from the records, and no safety question has an answer before somebody gives it.'

export function burdenPage(registry: Registry): string {
  const report = burdenReport(registry)
  const row = (title: string, forms: readonly string[], entry: Comparison) => [
    plain(title),
    forms.join(', '),
    String(entry.answers),
    String(entry.paperAnswers),
    `${entry.fewer} %`,
    String(entry.minutes),
    String(entry.paperMinutes),
  ]
  const head = ['occasion', 'forms', 'answers', 'filled apart', 'fewer', 'minutes', 'filled apart (minutes)']
  const children = report.children.flatMap((child) => [
    `## ${plain(child.title)}`,
    '',
    ...table(head, [
      ...child.occasions.map((entry) => row(`${entry.on} ${entry.title}`, entry.forms, entry)),
      row('first year', [], child.year),
    ]),
    ...table(
      ['asked again in the year', 'why'],
      child.again.map(({ fact, reasons }) => [fact, plain(reasons.join('; '))]),
    ),
  ])
  const twice = report.askedTwice.map(({ title, facts }) => [title, facts.join(', ')])
  return page('What the questionnaires ask of a worker', ABOUT, [
    ...table(
      ['scenario', ...head.slice(2)],
      [...report.scenarios, { title: 'first year, all three children', ...report.total }].map((entry) =>
        row(entry.title, [], entry).filter((_, n) => n !== 1),
      ),
    ),
    `${goalLine(report.total.fewer)} ${LIMITS}`,
    '',
    ...RULES.map((rule) => `- ${rule}`),
    '',
    ...(twice.length === 0
      ? ['Nothing is asked twice in one questionnaire.', '']
      : table(['questionnaire', 'asked twice'], twice)),
    ...children,
    '## Not asked, because it follows',
    '',
    ...table(['question', 'follows from', 'questionnaires'], derivedRows(report)),
  ])
}

/** Each spared question once, with what it follows from (the session or the clock where no fact is named). */
function derivedRows({ children }: BurdenReport): string[][] {
  const spared = children.flatMap(({ occasions }) => occasions.flatMap(({ derived }) => derived))
  const times = new Map<string, number>()
  for (const { item } of spared) times.set(item, (times.get(item) ?? 0) + 1)
  return [...times]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([item, count]) => {
      const from = new Set(spared.filter((entry) => entry.item === item).flatMap((entry) => entry.from))
      return [item, [...from].join(', ') || 'the session or the clock', String(count)]
    })
}
