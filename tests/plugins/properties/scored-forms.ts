/** Every shipped instrument with a form that scores it, and random whole sets of answers to its items. */
import fc from 'fast-check'
import { assess } from '../../../core/engine/index.ts'
import type { ScoreResult } from '../../../core/model/assessment.ts'
import type { InstrumentPlan } from '../../../core/model/plan.ts'
import type { Registry } from '../../../core/registry/registry.ts'
import { answerValidator } from '../../../core/validate/validator.ts'

type Answers = Record<string, unknown>

export interface ScoredForm {
  /** "SC-1 on CU-01". */
  name: string
  instrument: InstrumentPlan
  /** Whole answers to the items, nothing ticked. */
  whole: fc.Arbitrary<Answers>
  score: (answers: Answers) => ScoreResult
}

export const ROUNDS = Number(process.env['TONGBIAO_ROUNDS'] ?? 40)
export const RUN = { seed: 20200320, numRuns: ROUNDS }
const DAY = '2020-05-12'

/** Edges and middles of what people enter where an item asks for a number. */
const AMOUNTS: Readonly<Record<string, readonly number[]>> = {
  ratio: [0, 0.1, 0.5, 0.75, 0.999, 1],
  percent: [0, 1, 59.9, 60, 80, 99, 100],
}
const COUNTS = [0, 1, 2, 3, 5, 6, 9, 10, 12, 17, 18, 24, 59, 60, 64, 65, 70, 74, 75, 100]

export function scoredForms(registry: Registry): ScoredForm[] {
  const seen = new Set<string>()
  return registry.cases.flatMap(({ value }) => {
    const bundle = registry.bundle(value.form)
    const instrument = bundle?.instruments[value.of]
    if (!bundle || !instrument || seen.has(value.of)) return []
    seen.add(value.of)
    const validate = answerValidator(bundle.form.schema)
    const fields = new Set(bundle.form.fields.map((field) => field.pattern))
    const items = instrument.items.filter((item) => fields.has(`/${item.id}`))
    const whole = fc
      .record(Object.fromEntries(items.map((item) => [item.id, answerTo(item)])))
      .map((answers): Answers => ({ ...value.base?.given, ...answers }))
    const score = (answers: Answers): ScoreResult => {
      const input = {
        answers,
        facts: value.base?.facts ?? {},
        asOf: DAY,
        params: registry.profiles.get('med-t1') ?? {},
      }
      const result = assess(bundle, input, validate).scores[value.of]
      if (!result) throw new Error(`${value.of} is not scored on ${value.form}`)
      return result
    }
    return [{ name: `${value.of} on ${value.form}`, instrument, whole, score }]
  })
}

function answerTo(item: InstrumentPlan['items'][number]): fc.Arbitrary<unknown> {
  if (item.options) return fc.constantFrom(...item.options.map((option) => option.id))
  if (item.input === 'boolean') return fc.boolean()
  return fc.constantFrom(...(AMOUNTS[item.input ?? ''] ?? COUNTS))
}

/** More points are worse where the bands rise from best to worst. */
export function moreIsWorse({ bands }: InstrumentPlan): boolean {
  const edges = bands.flatMap(({ from }) => (from === undefined ? [] : [from]))
  return (edges[0] ?? 0) < (edges.at(-1) ?? 0) || bands[0]?.from === 0
}

/** 0 for the best band. */
export function rank({ bands }: InstrumentPlan, id: string | null): number {
  return bands.findIndex((band) => band.id === id)
}
