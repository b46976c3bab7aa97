/** What holds for every score whatever is answered: worse answers never help, points stay in range, triggers hold. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { InstrumentPlan } from '../../../core/model/plan.ts'
import { loadRegistry } from '../../../server/plugins/load-registry.ts'
import { moreIsWorse, rank, RUN, scoredForms } from './scored-forms.ts'

const forms = scoredForms(loadRegistry({ trusted: true }).registry)
type Item = InstrumentPlan['items'][number]

it('every shipped instrument is looked at', () => {
  expect(forms).toHaveLength(13)
})

describe.each(forms)('$name', ({ instrument, whole, score }) => {
  const triggers = instrument.triggers.filter((trigger) => trigger.ticked)
  const sign = moreIsWorse(instrument) ? 1 : -1

  it('gives points between nought and the most there are', () => {
    fc.assert(
      fc.property(whole, (answers) => {
        const points = score(answers).score
        if (points === null) return
        expect(points).toBeGreaterThanOrEqual(0)
        expect(points).toBeLessThanOrEqual(instrument.max ?? Number.POSITIVE_INFINITY)
      }),
      RUN,
    )
  })

  const worsened = instrument.items.filter((item) => stepsOf(item, sign).length > 0)
  it.runIf(worsened.length > 0)('never gets better by a worse answer to any item', () => {
    fc.assert(
      fc.property(whole, fc.constantFrom(...worsened), fc.nat(), (answers, item, choice) => {
        const steps = stepsOf(item, sign)
        const [better, worse] = steps[choice % steps.length] ?? []
        const before = score({ ...answers, [item.id]: better })
        const after = score({ ...answers, [item.id]: worse })
        if (before.score !== null && after.score !== null)
          expect((after.score - before.score) * sign).toBeGreaterThanOrEqual(0)
        expect(rank(instrument, after.finalBand)).toBeGreaterThanOrEqual(rank(instrument, before.finalBand))
      }),
      RUN,
    )
  })

  it.runIf(triggers.length > 0)('is never better than the band of a trigger, whatever the points', () => {
    fc.assert(
      fc.property(whole, fc.subarray(triggers, { minLength: 1 }), (answers, ticked) => {
        const ticks = Object.fromEntries(ticked.map((trigger) => [trigger.id, true]))
        const { finalBand, triggers: fired } = score({ ...answers, ...ticks })
        for (const trigger of ticked) {
          expect(fired).toContain(trigger.id)
          expect(rank(instrument, finalBand)).toBeGreaterThanOrEqual(rank(instrument, trigger.band))
        }
      }),
      RUN,
    )
  })

  it.runIf(triggers.length > 0)('fires a trigger although an item has no answer', () => {
    fc.assert(
      fc.property(
        whole,
        fc.constantFrom(...triggers),
        fc.constantFrom(...instrument.items),
        (answers, trigger, item) => {
          const { finalBand } = score({ ...answers, [item.id]: undefined, [trigger.id]: true })
          expect(rank(instrument, finalBand)).toBeGreaterThanOrEqual(rank(instrument, trigger.band))
        },
      ),
      RUN,
    )
  })
})

/** Pairs of answers to an item, the better one first. In a checklist no is worse than yes. */
function stepsOf(item: Item, sign: number): [unknown, unknown][] {
  const options = item.options?.flatMap(({ id, points }) => (points === null ? [] : [{ id, points }])) ?? []
  const byPoints = options.flatMap((better) =>
    options.flatMap((worse): [unknown, unknown][] =>
      (worse.points - better.points) * sign > 0 ? [[better.id, worse.id]] : [],
    ),
  )
  const checked = item.options?.some(({ id }) => id === 'Y') && item.options.some(({ id }) => id === 'N')
  return checked ? [['Y', 'N']] : byPoints
}
