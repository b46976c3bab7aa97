import { describe, expect, it } from 'vitest'
import { moved, withNewItem, withNewOption } from '../../../../core/design/score/items.ts'
import { reachOf, sampleScore, scaleFindings, spansOfBands } from '../../../../core/design/score/scale.ts'
import type { InstrumentDefinition } from '../../../../core/model/definitions.ts'

const option = (id: string, points: number) => ({ id, title: id, points })
const SCORE: InstrumentDefinition = {
  id: 'SC-90',
  title: '照护',
  provenance: 'DEF',
  clauses: [],
  missing: 'incomplete',
  items: [
    { id: 'Q1', title: '吃饭', options: [option('a', 0), option('b', 10)] },
    { id: 'Q2', title: '接送', options: [option('a', 0), option('b', 5)] },
  ],
  bands: [
    { id: 'GREEN', title: '低', from: 0 },
    { id: 'RED', title: '高', from: 10 },
  ],
}
const banded = (...starts: number[]): InstrumentDefinition => ({
  ...SCORE,
  bands: starts.map((from, n) => ({ id: `B${n + 1}`, title: '', from })),
})

describe('The bands of a score', () => {
  it('lie on a scale, each up to where the next begins', () => {
    expect(reachOf(SCORE)).toEqual({ least: 0, most: 15 })
    expect(spansOfBands(SCORE.bands)).toEqual([
      { id: 'GREEN', from: 0, to: 10 },
      { id: 'RED', from: 10, to: null },
    ])
    expect(scaleFindings(SCORE)).toEqual([])
  })

  it('are told when low scores have none, two begin together, one is never reached, or the order is mixed', () => {
    expect(scaleFindings(banded(3, 8))).toEqual([{ kind: 'gap', below: 3, least: 0 }])
    expect(scaleFindings(banded(0, 5, 5))).toEqual([{ kind: 'overlap', bands: ['B2', 'B3'], at: 5 }])
    expect(scaleFindings(banded(0, 16))).toEqual([{ kind: 'unreached', band: 'B2', from: 16, most: 15 }])
    expect(scaleFindings(banded(0, 9, 4))).toEqual([{ kind: 'order' }])
    expect(scaleFindings(banded(9, 4, 0))).toEqual([])
  })

  it('are not judged where a formula works the score out', () => {
    expect(scaleFindings({ ...banded(3, 80), score: 'Q1 / 2' })).toEqual([])
  })
})

it('a sample is summed up as its options are chosen, and has its band when none is open', () => {
  expect(sampleScore(SCORE, { Q1: 'b' })).toEqual({ sum: 10, open: 1, band: null })
  expect(sampleScore(SCORE, { Q1: 'b', Q2: 'b' })).toEqual({ sum: 15, open: 0, band: 'RED' })
})

it('items and options are added under free ids and moved one place', () => {
  const more = withNewItem(SCORE, '新项目', ['是', '否'])
  expect(more.items.map(({ id }) => id)).toEqual(['Q1', 'Q2', 'Q3'])
  const [first] = more.items
  expect(first && withNewOption(first, '丙').options?.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  expect(moved(['x', 'y', 'z'], 2, -1)).toEqual(['x', 'z', 'y'])
  expect(moved(['x'], 0, -1)).toEqual(['x'])
})
