import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HELPER_NAMES, templateHelpers } from '../../core/document/template-helpers.ts'
import type { ShownOption } from '../../core/document/wording/choice-label.ts'
import { chineseAmount } from '../../core/document/wording/chinese-amount.ts'
import { formatSeriesNumber } from '../../core/document/wording/document-number.ts'
import { maskedName } from '../../core/document/wording/masked-identity.ts'
import { LABELS } from './sample-snapshots.ts'

const ROUNDS = Number(process.env.TONGBIAO_ROUNDS ?? 300)
const helpers = templateHelpers(LABELS)
const call = (name: string, ...values: unknown[]) => helpers[name]?.(...values)

describe('the words of a letter', () => {
  it.each<[string, unknown[], unknown]>([
    ['date', ['2020-05-12'], '2020年5月12日'],
    ['date', ['2020-05-11T17:00:00Z'], '2020年5月12日'],
    ['date', ['2020-02-30'], ''],
    ['date', [undefined], ''],
    ['dateTime', ['2020-05-12T09:05:00+08:00'], '2020年5月12日9时05分'],
    ['dateTime', ['2020-05-12'], '2020年5月12日'],
    ['dateTime', ['yesterday'], ''],
    ['yearMonth', ['2020-06'], '2020年6月'],
    ['yearMonth', ['2020-06-30'], '2020年6月'],
    ['yearMonth', ['2020-13'], ''],
    ['duration', [200], '3小时20分钟'],
    ['duration', [1500], '1天1小时'],
    ['duration', [0], '0分钟'],
    ['duration', [-1], ''],
    ['yearNumber', [2020, 9], '〔2020〕9号'],
    ['yearNumber', ['2020', 9], ''],
    ['maskName', ['刘小禾'], '刘某某'],
    ['maskNumber', ['341399198503070016'], '341***********0016'],
    ['maskNumber', ['12345'], '*****'],
    ['maskPhone', ['13905570001'], '139****0001'],
    ['maskPhone', [null], ''],
    ['amount', [550], '伍佰伍拾元整'],
    ['money', [550.5], '550.50'],
    ['sum', [[{ amount: 0.1 }, { amount: '0.2' }, { amount: 'x' }, null], 'amount'], '0.30'],
    ['sum', [[{ item: 'a' }], 'amount'], ''],
    ['sum', [[{ amount: 1 }], '__proto__'], ''],
    ['less', [5000, 1200.5], '3799.50'],
    ['less', [5000, undefined], '5000.00'],
    ['less', [1, 2], '0.00'],
    ['less', [undefined, 2], ''],
    ['rowNumber', [0], '1'],
    ['rowNumber', ['x'], ''],
    ['rowNumeral', [0], '一'],
    ['rowNumeral', [9], '十'],
    ['rowNumeral', [20], '二十一'],
    ['rowNumeral', [99], ''],
    ['column', [[{ name: '甲' }, {}, { name: ' 乙 ' }], 'name'], '甲、乙'],
    ['column', ['甲', 'name'], ''],
    ['word', ['TALK', 'TALK', '约谈', 'NOTICE', '通报'], '约谈'],
    ['word', [['K01', 'K99'], 'K01', '孤儿'], '孤儿、K99'],
    ['word', [undefined, 'K01', '孤儿'], ''],
    ['choice', ['/injuryLevel', 'SLIGHT'], '轻微伤'],
    ['choice', ['/prohibition', ['VIOLENCE', 'ABANDON']], '殴打、体罚等暴力行为、遗弃'],
    ['choice', ['/injuryLevel', 'NEW'], 'NEW'],
    ['choice', ['constructor', 'x'], 'x'],
    ['list', [['甲', '乙', '']], '甲、乙'],
    ['lines', ['甲\r\n\n 乙 '], [{ text: '甲' }, { text: '乙' }]],
    ['count', [['a', 'b']], '2'],
    ['count', [undefined], '0'],
    ['mark', [true], '☑'],
    ['mark', ['true'], '☐'],
    ['yesNo', [false], '否'],
    ['yesNo', [undefined], '＿＿＿＿＿＿'],
    ['orBlank', ['', '（待编号）'], '（待编号）'],
    ['orBlank', ['甲', '乙'], '甲'],
    ['orBlank', [undefined], '＿＿＿＿＿＿'],
    ['is', [false, 'false'], true],
    ['is', [undefined, undefined], false],
    ['has', [['R1', 'R4'], 'R4'], true],
    ['has', ['R4', 'R4'], false],
    ['any', [undefined, '', 0, false], false],
    ['any', [undefined, 'a'], true],
    ['all', ['a', true, [1]], true],
    ['all', ['a', false], false],
    ['atLeast', [8, 8], true],
    ['atLeast', ['9', 8], false],
    ['answered', [{ missing: 'refused' }], false],
    ['answered', [0], true],
    ['onOrAfter', ['2020-05-07', '2020-05-07'], true],
    ['onOrAfter', ['2020-05-06T15:59:00Z', '2020-05-07'], false],
    ['onOrAfter', ['2020-05-06T16:00:00Z', '2020-05-07'], true],
    ['onOrAfter', [undefined, '2020-05-07'], false],
    ['since2021', ['RS2021', '2020-01-01'], true],
    ['since2021', ['RS2020', '2022-01-01'], false],
    ['since2021', [undefined, '2021-06-01'], true],
    ['since2021', ['nonsense', undefined], false],
  ])('%s of %j is %j', (name, values, expected) => {
    expect(call(name, ...values)).toEqual(expected)
  })

  it('shows every option of a choice and which were chosen, unknown codes last', () => {
    const shown = call('options', '/injuryLevel', ['LIGHT', 'X']) as ShownOption[]
    expect(shown.map(({ code, chosen }) => `${code}${chosen ? '+' : ''}`)).toEqual([
      'NONE',
      'SLIGHT',
      'LIGHT+',
      'SERIOUS',
      'X+',
    ])
  })

  it.each([
    [0, '零元整'],
    [0.05, '伍分'],
    [0.5, '伍角整'],
    [10, '壹拾元整'],
    [1080.5, '壹仟零捌拾元伍角整'],
    [1000.05, '壹仟元零伍分'],
    [10_001, '壹万零壹元整'],
    [100_000, '壹拾万元整'],
    [1_000_000_000, '壹拾亿元整'],
    [1_0000_0001, '壹亿零壹元整'],
    [5_0300.0, '伍万零叁佰元整'],
    ['107000.53', '壹拾万零柒仟元伍角叁分'],
    ['12.345', '壹拾贰元叁角伍分'],
    ['9999999999999', ''],
    [-1, ''],
    [Number.NaN, ''],
  ])('%s yuan is %s in capital characters', (value, expected) => {
    expect(chineseAmount(value)).toBe(expected)
  })

  it('masks names by surname, and never gives a name back', () => {
    expect(['张三', '张三丰', '欧阳修', '欧阳小明', '阿依古丽·买买提', 'Ann', '张'].map(maskedName)).toEqual([
      '张某',
      '张某某',
      '欧阳某',
      '欧阳某某',
      '阿某某',
      'A***',
      '张某',
    ])
  })

  it('numbers a document by its series', () => {
    expect(formatSeriesNumber('{agency}告诫〔{year}〕{seq}号', { agency: '泗公', year: 2020, seq: 9 })).toBe(
      '泗公告诫〔2020〕9号',
    )
    expect(formatSeriesNumber('{agency}〔{year}〕{seq}号', { agency: '$&', year: 2020, seq: 1 })).toBe('$&〔2020〕1号')
  })
})

describe.each(HELPER_NAMES)('the helper %s', (name) => {
  it('never throws and gives text, a truth or a list, whatever it is given', () => {
    const anything = fc.array(fc.oneof(fc.anything(), fc.string(), fc.constantFrom('__proto__', '/trigger')), {
      maxLength: 4,
    })
    fc.assert(
      fc.property(anything, (values) => {
        const result = call(name, ...values)
        expect(typeof result === 'string' || typeof result === 'boolean' || Array.isArray(result)).toBe(true)
      }),
      { numRuns: ROUNDS, seed: 7 },
    )
  })
})
