import { describe, expect, it } from 'vitest'
import { BOOLEAN, NUMBER, faultsOf } from './ask.ts'
import type { FeelType } from '../../../core/feel/index.ts'

type Row = readonly [text: string, code: string, place: string, cure?: string | undefined, expected?: FeelType]

const SLIPS: readonly Row[] = [
  ['年龄＞14', 'feel.full-width', '1:3', '改为半角 >'],
  ['age ＝ 7', 'feel.full-width', '1:5', '改为半角 ='],
  ['name = “小明”', 'feel.full-width', '1:8', '改为半角 "'],
  ['count（rows） > 1', 'feel.full-width', '1:6', '改为半角 ('],
  ['age in (1，2)', 'feel.full-width', '1:10', '改为半角 ,'],
  ['age > １4', 'feel.full-width', '1:7', '改为半角 1'],
  ['age ≥ 7', 'feel.full-width', '1:5', '改为半角 >='],
  ['age == 7', 'feel.foreign-sign', '1:5', '改为 ='],
  ['harmed && age > 1', 'feel.foreign-sign', '1:8', '改为 and'],
  ['!harmed', 'feel.foreign-sign', '1:1', '改为 not(…)'],
  ["name = 'x'", 'feel.foreign-sign', '1:8', '改为 "…"'],
  ['age # 3', 'feel.character', '1:5'],
  ['name = "x', 'feel.open-text', '1:8'],
  ['name = "\\q"', 'feel.escape', '1:9'],
  ['age /* 3', 'feel.open-comment', '1:5'],
  ['', 'feel.empty', '1:1'],
  ['age >', 'feel.syntax', '1:6'],
  ['(age > 3', 'feel.syntax', '1:9'],
  ['age > 3)', 'feel.syntax', '1:8'],
  ['harmed and and age > 3', 'feel.syntax', '1:12'],
  ['if age > 3 then 1', 'feel.syntax', '1:18', '写上 else 以及条件不成立时的值'],
  ['birth date > 3', 'feel.two-words', '1:7'],
  ['3a > 2', 'feel.literal', '1:1'],
]

const NAMES: readonly Row[] = [
  ['ages > 3', 'feel.unknown-name', '1:1', '是不是“age”？'],
  ['harmed and\n  enroll = "IN"', 'feel.unknown-name', '2:3', '是不是“enrol”？'],
  ['enrol = GRAD', 'feel.unknown-name', '1:9', '选项代码要放在英文双引号内："GRAD"'],
  ['birth < today', 'feel.unknown-name', '1:9', '函数要带括号：today()'],
  ['? > 3', 'feel.unknown-name', '1:1'],
  ['facts.father.status = "OK"', 'feel.unknown-field', '1:14', '是不是“pStatus”？'],
  ['rows.amont', 'feel.unknown-field', '1:6', '是不是“amount”？'],
  ['birth.years', 'feel.unknown-field', '1:7', '是不是“year”？'],
  ['cout(rows)', 'feel.unknown-function', '1:1', '是不是“count”？'],
  ['matches(name, "a")', 'feel.unknown-function', '1:1', '这里不提供正则表达式函数'],
  ['score("SC-9") > 3', 'feel.host', '1:7'],
  ['score() > 3', 'feel.arguments', '1:1'],
  ['substring(name)', 'feel.arguments', '1:1'],
  ['{a: 1, a: 2}', 'feel.duplicate', '1:8'],
]

const TYPES: readonly Row[] = [
  ['age > "14"', 'feel.type', '1:5', '数字不要放在引号内'],
  ['birth > "2020-01-01"', 'feel.type', '1:7', '写作 @"2020-01-01"'],
  ['harmed = "true"', 'feel.type', '1:8', '是/否写作 true 或 false，不要引号'],
  ['codes = "LOW"', 'feel.type', '1:7', '列表请用 list contains(列表, 值)'],
  ['codes in ("LOW", "SICK")', 'feel.type', '1:11', '列表请用 list contains(列表, 值)'],
  ['birth < callAt', 'feel.type', '1:7', '先用 date(…) 取出日期'],
  ['enrol = "GRADE"', 'feel.unknown-code', '1:9', '是不是“GRAD”？'],
  ['"GRADE" != enrol', 'feel.unknown-code', '1:1', '是不是“GRAD”？'],
  ['enrol in ("IN", "OUT")', 'feel.unknown-code', '1:17'],
  ['enrol in ["IN", "OUT"]', 'feel.unknown-code', '1:17'],
  ['list contains(codes, "SICKNESS")', 'feel.unknown-code', '1:22'],
  ['stage = enrol', 'feel.unknown-code', '1:9'],
  ['decision("D6") = "RECORD"', 'feel.unknown-code', '1:18'],
  ['age > null', 'feel.always-null', '1:5', '用 = null 或 != null 判断有无'],
  ['age + null', 'feel.always-null', '1:5'],
  ['harmed > true', 'feel.operand', '1:8'],
  ['name + age', 'feel.type', '1:6', '先用 string(…) 把另一项变成文本'],
  ['age and harmed', 'feel.operand', '1:1'],
  ['if name then 1 else 2', 'feel.operand', '1:4'],
  ['rows[name]', 'feel.operand', '1:6'],
  ['for i in age return i', 'feel.operand', '1:10'],
  ['for i in [1..3] return i', 'feel.operand', '1:10', '写作 i in 起..止（不带方括号）'],
  ['sum(name)', 'feel.argument-type', '1:5'],
  ['string length(age)', 'feel.argument-type', '1:15'],
  ['date("2020-02-30") > birth', 'feel.literal', '1:6', '例如 "2020-01-31"'],
  ['@"2020-13-01" > birth', 'feel.literal', '1:1'],
  ['age in ["a".."b"]', 'feel.type', '1:8'],
]

const PLACES: readonly Row[] = [
  ['age + 1', 'feel.expected', '1:1', undefined, BOOLEAN],
  ['name', 'feel.expected', '1:1', undefined, NUMBER],
  ['1 = 1', 'feel.constant', '1:1', undefined, BOOLEAN],
  ['true', 'feel.constant', '1:1', undefined, BOOLEAN],
  ['harmed and 2 > 1', 'feel.constant', '1:12', undefined, BOOLEAN],
  ['if true then age else 2', 'feel.constant', '1:4', undefined, NUMBER],
  [
    'if harmed then "IN" else "LEFT"',
    'feel.unknown-code',
    '1:1',
    undefined,
    { kind: 'string', values: ['IN', 'GRAD'] },
  ],
]

const GROUPS: Record<string, readonly Row[]> = {
  'slips of the keyboard are named with their cure': SLIPS,
  'unknown names are told with what was meant': NAMES,
  'comparisons and sums that can never hold are told': TYPES,
  'the place of a text asks for a kind of result': PLACES,
}

for (const [title, rows] of Object.entries(GROUPS)) {
  describe(title, () => {
    for (const [text, code, place, cure, expected] of rows) {
      it(JSON.stringify(text), () => {
        const [fault] = faultsOf(text, expected)
        expect(fault && { code: fault.code, place: `${fault.line}:${fault.column}` }).toEqual({ code, place })
        if (cure !== undefined) expect(fault?.cure).toBe(cure)
        expect(fault?.message).not.toMatch(/[{}]/)
        expect(fault?.messageEn).not.toMatch(/[{}]/)
      })
    }
  })
}

describe('an author is told everything at once', () => {
  it('two unknown names give two faults', () => {
    expect(faultsOf('agee > 3 and enroll = "IN"').map((fault) => fault.column)).toEqual([1, 14])
  })
  it('every full-width sign is listed', () => {
    expect(faultsOf('年龄＞14 and （harmed）').map((fault) => fault.column)).toEqual([3, 11, 18])
  })
  it('right texts have no fault', () => {
    for (const text of [
      'harmed = true',
      'enrol in ("IN", "DROP")',
      'today() > @"2021-01-01"',
      'param("x") > 3',
      'anything.a.b > 3',
      'name = null',
    ])
      expect(faultsOf(text, BOOLEAN)).toEqual([])
  })
})
