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

/** For shared facts: the bands of scores. Two results with the same band do not contradict each other. */
export function factOrder(instruments: FormBundle['instruments']): Order {
  return {
    keyOf: (path, value) => (SCORE.test(path) ? bandOf(value) : value),
    rankOf(path, value) {
      const id = SCORE.exec(path)?.[1]
      if (id === undefined || !Object.hasOwn(instruments, id)) return 0
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
  return {
    rankOf(path, value) {
      const field = fields.get(patternOf(path))
      const instrument = field?.instrument === undefined ? undefined : bundle.instruments[field.instrument]
      return field === undefined || instrument === undefined ? 0 : badness(instrument, field.key, value)
    },
  }
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
