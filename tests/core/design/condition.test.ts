import { describe, expect, it } from 'vitest'
import {
  depthOf,
  isWhole,
  type ConditionField,
  type ConditionGroup,
  type ConditionPart,
} from '../../../core/design/condition.ts'
import { conditionFields, placedFields } from '../../../core/design/condition-fields.ts'
import { conditionFromFeel } from '../../../core/design/condition-from-feel.ts'
import { sentenceOf } from '../../../core/design/condition-sentence.ts'
import { feelFromCondition } from '../../../core/design/condition-to-feel.ts'
import { compileExpression, feelDate, fromJson, prepare } from '../../../core/feel/index.ts'
import type { FieldSchema } from '../../../core/model/form-schema.ts'
import { randomFrom } from '../../support/random-answers.ts'
import { FIELDS, judged, NAMES, randomAnswers, randomCondition, type Answers } from './random-conditions.ts'

const ROUNDS = Number(process.env['TONGBIAO_ROUNDS'] ?? 300)
const SCOPE = { names: NAMES, functions: {} }

function asked(feel: string, answers: Answers): unknown {
  const compiled = compileExpression(feel, SCOPE, { kind: 'boolean' })
  if (!compiled.ok) throw new Error(`${feel}: ${JSON.stringify(compiled.faults)}`)
  return prepare(compiled.plan)({
    read: (name) => fromJson(answers[name], NAMES[name] ?? { kind: 'any' }),
    call: () => null,
    today: feelDate({ year: 2020, month: 5, day: 31 }),
  })
}

describe('A condition that was built', () => {
  it('is written as FEEL and read back as the same condition', () => {
    for (let round = 0; round < ROUNDS; round++) {
      const condition = randomCondition(randomFrom(round))
      const feel = feelFromCondition(condition)
      expect({ feel, read: conditionFromFeel(feel, FIELDS) }).toEqual({ feel, read: condition })
      expect(isWhole(condition, FIELDS)).toBe(true)
    }
  })

  it('holds for the same answers as its FEEL does, unknown answers included', () => {
    for (let round = 0; round < ROUNDS; round++) {
      const random = randomFrom(round)
      const condition = randomCondition(random)
      const feel = feelFromCondition(condition)
      const answers = randomAnswers(random)
      expect({ feel, answers, holds: asked(feel, answers) }).toEqual({
        feel,
        answers,
        holds: judged(condition, answers),
      })
    }
  })

  it('reads as a sentence with the words of the questions and of their options', () => {
    const condition: ConditionGroup = {
      join: 'all',
      parts: [
        { field: 'seen', relation: 'equals', value: false },
        {
          join: 'any',
          parts: [
            { field: 'enrol', relation: 'oneOf', value: ['A', 'B'] },
            { field: 'birth', relation: 'less', value: { ago: 6, unit: 'months' } },
            { field: 'birth', relation: 'ageAtLeast', value: 8 },
          ],
        },
        { join: 'none', parts: [{ field: 'needs', relation: 'includes', value: 'C' }] },
      ],
    }
    expect(sentenceOf(condition, FIELDS, 'zh-CN')).toBe(
      '“见到儿童”为“否”，并且（“就学状态”为“选项A”或“选项B”，或者“出生日期”早于今天之前 6 个月，或者“出生日期”到今天已满8 周岁），并且并非（“需要”选有“选项C”）',
    )
    expect(sentenceOf(condition, FIELDS, 'en')).toBe(
      '“见到儿童” is “no”, and (“就学状态” is “选项A” or “选项B”, or “出生日期” is before 6 months before today, or “出生日期” to today is at least 8 full years), and not (“需要” includes “选项C”)',
    )
  })
})

describe('A text that cannot be built in sentences stays a text', () => {
  it.each([
    ['a question that is not there', 'nobody = "A"'],
    ['a code that is no option', 'enrol = "Z"'],
    ['a comparison of two questions', 'enrol != note'],
    ['a sum', 'amount + 1 > 3'],
    ['a loop', 'some p in people satisfies p.age > 3'],
    ['an order of texts', 'note > "A"'],
    ['a number that is no choice', 'enrol = 3'],
    ['an age on another day', 'age(birth, date("2020-01-01")) >= 8'],
    ['a number written otherwise', 'amount > 1.50'],
    ['groups four deep', 'seen and (enrol = "A" or (seen and (enrol = "B" or amount > 3)))'],
    ['a slip', 'enrol = ＂A＂'],
    ['no end', 'enrol = '],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(conditionFromFeel(text, FIELDS)).toBeNull()
  })

  it('unless it is three deep', () => {
    const text = 'seen and (enrol = "A" or (seen and amount > -3))'
    const condition = conditionFromFeel(text, FIELDS)
    expect(condition && depthOf(condition)).toBe(3)
    expect(condition && feelFromCondition(condition)).toBe(text)
  })
})

describe('A condition that is being built', () => {
  const empty: ConditionPart = { field: 'enrol', relation: 'equals', value: null }
  it('is not whole while a value is missing', () => {
    expect(isWhole({ join: 'all', parts: [empty] }, FIELDS)).toBe(false)
  })
  it('leaves groups without parts out of its text', () => {
    const seen = { field: 'seen', relation: 'holds', value: null } as const
    expect(feelFromCondition({ join: 'all', parts: [seen, { join: 'any', parts: [] }] })).toBe('seen')
    expect(feelFromCondition({ join: 'any', parts: [] })).toBe('')
  })
  it('keeps brackets around a group that stands alone in another', () => {
    const inner: ConditionGroup = { join: 'any', parts: FIELDS.slice(0, 2).map(answered) }
    expect(feelFromCondition({ join: 'all', parts: [answered(FIELDS[2]), { join: 'all', parts: [inner] }] })).toBe(
      'needs != null and (seen != null or enrol != null)',
    )
  })
})

function answered(field: ConditionField | undefined): ConditionPart {
  return { field: field?.name ?? '', relation: 'answered', value: null }
}

describe('The questions that a condition may name', () => {
  const form: FieldSchema = {
    properties: {
      seen: { type: 'boolean', title: '见到儿童' },
      father: { type: 'object', title: '父亲', properties: { state: { type: 'string', title: '状况' } } },
      rows: {
        type: 'array',
        title: '明细',
        items: { type: 'object', properties: { seen: { type: 'integer', title: '次数' } } },
      },
    },
  }
  const named = (parent: string) => conditionFields(placedFields(form), parent).map(({ name, title }) => [name, title])
  it('are those of the form, blocks with their own names', () => {
    expect(named('')).toEqual([
      ['seen', '见到儿童'],
      ['father.state', '父亲 · 状况'],
      ['rows', '明细'],
    ])
  })
  it('are in a row those of the row first', () => {
    expect(named('/rows/*').slice(0, 2)).toEqual([
      ['seen', '次数'],
      ['father.state', '父亲 · 状况'],
    ])
  })
})
