import { describe, expect, it } from 'vitest'
import {
  CALCULATION_KINDS,
  isWhole,
  newCalculation,
  OPERATIONS,
  type Calculation,
} from '../../../core/design/calculation.ts'
import { calculationFromFeel } from '../../../core/design/calculation-from-feel.ts'
import { calculationSentence } from '../../../core/design/calculation-sentence.ts'
import { feelFromCalculation } from '../../../core/design/calculation-to-feel.ts'
import { bandFields } from '../../../core/design/condition-fields.ts'
import type { ConditionField } from '../../../core/design/condition.ts'
import { compileExpression, feelDate, fromJson, prepare, toJson } from '../../../core/feel/index.ts'
import { randomFrom } from '../../support/random-answers.ts'
import { FIELDS, NAMES, pick, randomCondition, type Answers, type Random } from './random-conditions.ts'

const ROUNDS = Number(process.env['TONGBIAO_ROUNDS'] ?? 300)

function randomCalculation(random: Random, depth = 4): Calculation {
  const leaf = (): Calculation =>
    pick<() => Calculation>(random, [
      () => ({ is: 'field', name: 'amount' }),
      () => ({ is: 'number', value: pick(random, [0, 1, -2, 0.5, 12]) }),
    ])()
  if (depth === 1 || random() < 0.3) return leaf()
  const inner = (): Calculation => randomCalculation(random, depth - 1)
  const parts = (): Calculation[] => Array.from({ length: 2 + Math.floor(random() * 2) }, inner)
  return pick<() => Calculation>(random, [
    () => ({ is: 'join', by: pick(random, OPERATIONS), parts: parts() }),
    () => ({ is: pick(random, ['least', 'most'] as const), parts: parts() }),
    () => ({
      is: 'cases',
      cases: Array.from({ length: 1 + Math.floor(random() * 2) }, () => ({
        when: randomCondition(random, 2),
        then: inner(),
      })),
      otherwise: pick(random, [leaf(), { is: 'nothing' } as const]),
    }),
  ])()
}

function valueOf(feel: string, answers: Answers): unknown {
  const compiled = compileExpression(feel, { names: NAMES, functions: {} })
  if (!compiled.ok) throw new Error(`${feel}: ${JSON.stringify(compiled.faults)}`)
  const run = prepare(compiled.plan)
  return toJson(
    run({
      read: (name) => fromJson(answers[name], NAMES[name] ?? { kind: 'any' }),
      call: () => null,
      today: feelDate({ year: 2020, month: 5, day: 31 }),
    }),
  )
}

describe('A calculation that was built', () => {
  it('is written as FEEL that comes to the same when it is read, built again and written', () => {
    for (let round = 0; round < ROUNDS; round++) {
      const random = randomFrom(round)
      const feel = feelFromCalculation(randomCalculation(random))
      const read = calculationFromFeel(feel, FIELDS)
      if (read === null) throw new Error(`not read: ${feel}`)
      expect(isWhole(read, FIELDS)).toBe(true)
      const again = feelFromCalculation(read)
      for (const amount of [3, 0, -1.5, null]) {
        const answers = { amount, seen: round % 2 === 0, enrol: 'A', needs: ['B'] }
        expect({ feel, amount, value: valueOf(again, answers) }).toEqual({
          feel,
          amount,
          value: valueOf(feel, answers),
        })
      }
    }
  })

  it('keeps what is taken away from what', () => {
    const minus: Calculation = {
      is: 'join',
      by: 'minus',
      parts: [
        { is: 'number', value: 10 },
        {
          is: 'join',
          by: 'minus',
          parts: [
            { is: 'number', value: 4 },
            { is: 'number', value: 1 },
          ],
        },
      ],
    }
    const feel = feelFromCalculation(minus)
    expect(valueOf(feel, {})).toBe(7)
    expect(calculationFromFeel(feel, FIELDS)).toEqual(minus)
    expect(valueOf(feelFromCalculation(calculationFromFeel('10 - 4 - 1 + 2', FIELDS) ?? { is: 'nothing' }), {})).toBe(7)
  })

  it('builds the next visit of a quarterly form, as the form that ships has it', () => {
    const fields: ConditionField[] = [
      { name: 'visitAt', title: '走访时间', kind: 'other' },
      { name: 'seenChild', title: '是否见到儿童本人', kind: 'boolean' },
      ...bandFields({
        'SC-1': {
          title: '监护风险',
          bands: [{ id: 'RED', title: '高风险' }],
        } as unknown as Parameters<typeof bandFields>[0][string],
      }),
    ]
    const feel =
      'min([if seenChild = false then due(visitAt, "7d") else due(visitAt, "next-q-end"), if score("SC-1").finalBand = "RED" then due(visitAt, "7d") else due(visitAt, "next-q-end")])'
    const read = calculationFromFeel(feel, fields)
    expect(read && feelFromCalculation(read)).toBe(feel)
    expect(read && calculationSentence(read, fields, 'zh-CN')).toContain(
      '“是否见到儿童本人”为“否”的，取从“走访时间”起7 天的日期；其他情况取从“走访时间”起到下季度末的日期',
    )
    expect(read && calculationSentence(read, fields, 'en')).toContain('the day 7 days from “走访时间”')
  })

  it('is not whole while a question or a number is missing', () => {
    const open = CALCULATION_KINDS.filter((kind) => !isWhole(newCalculation(kind), FIELDS))
    expect(open).toEqual(CALCULATION_KINDS.filter((kind) => !['today', 'event', 'nothing'].includes(kind)))
  })

  it('leaves what it cannot say to the text', () => {
    for (const feel of ['for c in people return c.age', 'nobody + 1', 'amount ** 2', 'if seen then', 'min(amount)'])
      expect([feel, calculationFromFeel(feel, FIELDS)]).toEqual([feel, null])
  })
})
