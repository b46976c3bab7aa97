/**
 * Which of two values is the more careful one: the worse band of a score, the option with the worse points, a trigger
 * that holds. It says what stands while a conflict waits; where no rule makes a difference both rank alike.
 */
import { isJsonObject } from '../model/json.ts'
import type { FormBundle, InstrumentPlan } from '../model/plan.ts'
import { patternOf } from '../model/pointer.ts'
import type { Json } from '../store/json.ts'
import type { Order } from './telling.ts'

const SCORE = /^scores\.(.+)$/

/** For shared facts as one form tells them. */
export function factOrderOf(bundle: FormBundle): Order {
  const raising = raisingPatterns(bundle)
  const facts = bundle.form.fields.filter((field) => raising.has(field.pattern)).map((field) => field.fact ?? '')
  return factOrder(bundle.instruments, new Set(facts))
}

/**
 * The bands of scores, and facts by which a trigger is raised. Two results with the same band do not contradict each
 * other.
 */
export function factOrder(instruments: FormBundle['instruments'], raising: ReadonlySet<string> = new Set()): Order {
  return {
    keyOf: (path, value) => (SCORE.test(path) ? bandOf(value) : value),
    rankOf(path, value) {
      const id = SCORE.exec(path)?.[1]
      if (id === undefined) return raising.has(path) && value === true ? 1 : 0
      if (!Object.hasOwn(instruments, id)) return 0
      return bandsOf(instruments, id).indexOf(String(bandOf(value)))
    },
  }
}

function bandOf(value: Json): Json {
  const band = isJsonObject(value) ? value['finalBand'] : null
  return typeof band === 'string' ? band : null
}

export function bandsOf(instruments: FormBundle['instruments'], id: string): string[] {
  return Object.hasOwn(instruments, id) ? (instruments[id]?.bands.map((band) => band.id) ?? []) : []
}

/** For the answers of a form, by pointer. */
export function answerOrder(bundle: FormBundle): Order {
  const fields = new Map(bundle.form.fields.map((field) => [field.pattern, field]))
  const raising = raisingPatterns(bundle)
  return {
    rankOf(path, value) {
      if (raising.has(patternOf(path))) return value === true ? 1 : 0
      const field = fields.get(patternOf(path))
      const instrument = field?.instrument === undefined ? undefined : bundle.instruments[field.instrument]
      return field === undefined || instrument === undefined ? 0 : badness(instrument, field.key, value)
    },
  }
}

/** Answers that raise a trigger when they are yes: the rule reads them as they are and not their contrary. */
function raisingPatterns({ form }: FormBundle): ReadonlySet<string> {
  const rules = form.scores.flatMap((use) => Object.values(use.raise))
  const yes = form.fields.filter(({ kind, key, pattern }) => {
    const contrary = new RegExp(`not\\(\\s*${key}\\b|\\b${key}\\s*(=\\s*false|!=\\s*true)`)
    return kind === 'boolean' && rules.some(({ reads, text }) => reads.includes(pattern) && !contrary.test(text))
  })
  return new Set(yes.map(({ pattern }) => pattern))
}

function badness(instrument: InstrumentPlan, key: string, value: Json): number {
  const item = instrument.items.find((one) => one.id === key)
  if (item === undefined) return value === true ? 1 : 0
  const points = item.options?.find((option) => option.id === value)?.points ?? 0
  return moreIsWorse(instrument) ? points : -points
}

function moreIsWorse({ bands }: InstrumentPlan): boolean {
  return (bands.at(-1)?.from ?? 0) >= (bands[0]?.from ?? 0)
}
