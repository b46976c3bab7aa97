/** A calculation in words, Chinese and English. */
import type { Language } from '../model/session.ts'
import type { Calculation, Operation } from './calculation.ts'
import { sentenceOf } from './condition-sentence.ts'
import type { ConditionField } from './condition.ts'

export function calculationSentence(part: Calculation, fields: readonly ConditionField[], lang: Language): string {
  const words = lang === 'en' ? EN : ZH
  const titled = (name: string): string => words.quote(fields.find((field) => field.name === name)?.title ?? name)
  const say = (one: Calculation): string => {
    switch (one.is) {
      case 'field':
        return titled(one.name)
      case 'number':
        return String(one.value ?? words.open)
      case 'code':
        return words.quote(one.value)
      case 'param':
        return words.param(one.id)
      case 'today':
        return words.today
      case 'event':
        return words.event
      case 'nothing':
        return words.nothing
      case 'age':
        return words.age(titled(one.born))
      case 'quarter':
        return words.quarter(titled(one.of))
      case 'count':
        return words.count(titled(one.rows))
      case 'total':
        return words.total(titled(one.rows), one.column)
      case 'due':
        return words.due(say(one.from), timeWords(one.in, words))
      case 'join':
        return one.parts
          .map((inner) => (inner.is === 'join' ? words.bracket(say(inner)) : say(inner)))
          .join(words.signs[one.by])
      case 'least':
      case 'most':
        return words[one.is](one.parts.map((inner) => say(inner)).join(words.comma))
      case 'cases':
        return words.cases(
          one.cases.map(({ when, then }) => words.when(sentenceOf(when, fields, lang), say(then))),
          say(one.otherwise),
        )
    }
  }
  return say(part)
}

function timeWords(time: string, words: Words): string {
  if (time.startsWith('param:')) return words.param(time.slice('param:'.length))
  const unit = time.replace(/^\d+/, '')
  const said = words.times[unit]
  return said === undefined ? time : said.replace('{n}', time.slice(0, time.length - unit.length))
}

interface Words {
  open: string
  today: string
  event: string
  nothing: string
  comma: string
  signs: Readonly<Record<Operation, string>>
  times: Readonly<Record<string, string>>
  quote: (text: string) => string
  bracket: (text: string) => string
  param: (id: string) => string
  age: (of: string) => string
  quarter: (of: string) => string
  count: (rows: string) => string
  total: (rows: string, column: string) => string
  due: (from: string, time: string) => string
  least: (parts: string) => string
  most: (parts: string) => string
  when: (condition: string, then: string) => string
  cases: (cases: readonly string[], otherwise: string) => string
}

const ZH: Words = {
  open: '……',
  today: '今天',
  event: '表单的日期',
  nothing: '空',
  comma: '、',
  signs: { plus: ' 加 ', minus: ' 减 ', times: ' 乘以 ', over: ' 除以 ' },
  times: {
    h: '{n} 小时',
    d: '{n} 天',
    wd: '{n} 个工作日',
    m: '{n} 个月',
    'q-end': '到本季度末',
    'next-q-end': '到下季度末',
  },
  quote: (text) => `“${text}”`,
  bracket: (text) => `（${text}）`,
  param: (id) => `参数“${id}”`,
  age: (of) => `${of}到今天的周岁`,
  quarter: (of) => `${of}所在的季度`,
  count: (rows) => `${rows}的行数`,
  total: (rows, column) => `${rows}中“${column}”一列之和`,
  due: (from, time) => `从${from}起${time}的日期`,
  least: (parts) => `${parts}中最小（最早）的`,
  most: (parts) => `${parts}中最大（最晚）的`,
  when: (condition, then) => `${condition}的，取${then}`,
  cases: (cases, otherwise) => `${cases.join('；')}；其他情况取${otherwise}`,
}

const EN: Words = {
  open: '…',
  today: 'today',
  event: 'the day of the form',
  nothing: 'nothing',
  comma: ', ',
  signs: { plus: ' plus ', minus: ' minus ', times: ' times ', over: ' divided by ' },
  times: {
    h: '{n} hours',
    d: '{n} days',
    wd: '{n} working days',
    m: '{n} months',
    'q-end': 'to the end of the quarter',
    'next-q-end': 'to the end of the next quarter',
  },
  quote: (text) => `“${text}”`,
  bracket: (text) => `(${text})`,
  param: (id) => `the parameter “${id}”`,
  age: (of) => `the full years from ${of} to today`,
  quarter: (of) => `the quarter of ${of}`,
  count: (rows) => `the number of rows of ${rows}`,
  total: (rows, column) => `the sum of the column “${column}” of ${rows}`,
  due: (from, time) => `the day ${time} from ${from}`,
  least: (parts) => `the least (earliest) of ${parts}`,
  most: (parts) => `the most (latest) of ${parts}`,
  when: (condition, then) => `where ${condition}: ${then}`,
  cases: (cases, otherwise) => `${cases.join('; ')}; otherwise ${otherwise}`,
}
