/** Conditions of a score name its own items and triggers before anything else. */
import { expect, it } from 'vitest'
import { resultFields, scoreFields } from '../../../../core/design/score/score-fields.ts'

const OPTIONS = [
  { id: 'a', title: '好', points: 0 },
  { id: 'b', title: '差', points: 10 },
]
const SCORE = {
  items: [
    { id: 'Q1', title: '照护人', options: OPTIONS },
    { id: 'Q2', title: '天数', input: 'integer' as const },
  ],
  triggers: [{ id: 'T1', title: '失踪', band: 'HIGH' }],
  bands: [{ id: 'HIGH', title: '高', from: 0 }],
}

it('an item is named with its options, a counted item as a number, a trigger as a tick', () => {
  expect(scoreFields(SCORE, null)).toEqual([
    {
      name: 'Q1',
      title: 'Q1 照护人',
      kind: 'choice',
      options: [
        { code: 'a', label: '好' },
        { code: 'b', label: '差' },
      ],
    },
    { name: 'Q2', title: 'Q2 天数', kind: 'number' },
    { name: 'T1', title: '失踪', kind: 'boolean' },
  ])
})

it('what follows from a score may name its final band and the triggers that were raised', () => {
  const fields = resultFields(SCORE, { band: '最终等级', triggers: '直接定级' })
  expect(fields.map(({ name, options }) => [name, options])).toEqual([
    ['triggers', [{ code: 'T1', label: '失踪' }]],
    ['band', [{ code: 'HIGH', label: '高' }]],
  ])
})
