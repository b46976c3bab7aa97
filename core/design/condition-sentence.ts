/** A condition in words, Chinese and English: `“见到儿童”为“否”，并且“年级”为“一年级”或“二年级”`. */
import type { Language } from '../model/session.ts'
import {
  isAgeOrder,
  isGroup,
  isTextList,
  type Comparison,
  type ConditionField,
  type ConditionGroup,
  type ConditionPart,
  type ConditionValue,
  type Relation,
} from './condition.ts'

/** Without “when” before it and without a full stop; empty for a group without parts. */
export function sentenceOf(condition: ConditionGroup, fields: readonly ConditionField[], lang: Language): string {
  return groupWords(condition, { fields, words: lang === 'en' ? EN : ZH }, true)
}

/** The name of a relation in a list to choose from. */
export function relationName(relation: Relation, kind: ConditionField['kind'], lang: Language): string {
  const words = lang === 'en' ? EN : ZH
  const days = kind === 'date' ? words.days[relation] : undefined
  return days ?? words.relations[relation]
}

interface Saying {
  fields: readonly ConditionField[]
  words: Words
}

function groupWords(group: ConditionGroup, saying: Saying, outermost: boolean): string {
  const { words } = saying
  const parts = group.parts.map((part) => partWords(part, saying)).filter((text) => text !== '')
  const joined = parts.join(group.join === 'all' ? words.and : words.or)
  if (joined === '') return ''
  if (group.join === 'none') return words.not(joined)
  return outermost || parts.length === 1 ? joined : words.bracket(joined)
}

function partWords(part: ConditionPart, saying: Saying): string {
  return isGroup(part) ? groupWords(part, saying, false) : comparisonWords(part, saying)
}

function comparisonWords({ field: name, relation, value }: Comparison, { fields, words }: Saying): string {
  const field = fields.find((one) => one.name === name)
  const subject = words.quote(field?.title ?? name)
  const verb =
    (field?.kind === 'date' ? words.days[relation] : undefined) ??
    words.relations[relation === 'oneOf' ? 'equals' : relation]
  const said = `${words.gap}${verb}`
  if (value === null) return `${subject}${said}`
  const unit = isAgeOrder(relation) ? words.years : ''
  return `${subject}${said}${words.gap}${valueWords(value, field, words)}${unit}`
}

function valueWords(value: ConditionValue, field: ConditionField | undefined, words: Words): string {
  if (typeof value === 'string') return words.quote(labelOf(value, field))
  if (isTextList(value)) return value.map((code) => words.quote(labelOf(code, field))).join(words.listOr)
  if (typeof value === 'boolean') return words.quote(value ? words.yes : words.no)
  if (typeof value !== 'object' || value === null) return String(value)
  if ('param' in value) return words.param(value.param)
  if ('date' in value) return value.date
  return value.ago === 0 ? words.today : words.ago(value.ago, value.unit)
}

function labelOf(code: string, field: ConditionField | undefined): string {
  return field?.options?.find((option) => option.code === code)?.label ?? code
}

interface Words {
  relations: Readonly<Record<Relation, string>>
  /** Relations of dates that are said otherwise. */
  days: Readonly<Partial<Record<Relation, string>>>
  gap: string
  and: string
  or: string
  listOr: string
  yes: string
  no: string
  today: string
  years: string
  quote: (text: string) => string
  bracket: (text: string) => string
  not: (text: string) => string
  ago: (count: number, unit: 'days' | 'months') => string
  param: (id: string) => string
}

const ZH: Words = {
  relations: {
    answered: '已填写',
    notAnswered: '没有填写',
    holds: '为“是”',
    equals: '为',
    isNot: '不是',
    oneOf: '为其中之一',
    contains: '包含文字',
    includes: '选有',
    filled: '有填写内容',
    less: '小于',
    atMost: '不超过',
    more: '大于',
    atLeast: '达到',
    ageLess: '到今天不满',
    ageAtMost: '到今天不超过',
    ageMore: '到今天超过',
    ageAtLeast: '到今天已满',
  },
  days: { less: '早于', atMost: '不晚于', more: '晚于', atLeast: '不早于' },
  gap: '',
  and: '，并且',
  or: '，或者',
  listOr: '或',
  yes: '是',
  no: '否',
  today: '今天',
  years: ' 周岁',
  quote: (text) => `“${text}”`,
  bracket: (text) => `（${text}）`,
  not: (text) => `并非（${text}）`,
  ago: (count, unit) => `今天之前 ${count} ${unit === 'days' ? '天' : '个月'}`,
  param: (id) => `参数“${id}”`,
}

const EN: Words = {
  relations: {
    answered: 'is answered',
    notAnswered: 'is not answered',
    holds: 'is “yes”',
    equals: 'is',
    isNot: 'is not',
    oneOf: 'is one of',
    contains: 'contains the text',
    includes: 'includes',
    filled: 'has an entry',
    less: 'is less than',
    atMost: 'is at most',
    more: 'is more than',
    atLeast: 'is at least',
    ageLess: 'to today is less than',
    ageAtMost: 'to today is at most',
    ageMore: 'to today is more than',
    ageAtLeast: 'to today is at least',
  },
  days: { less: 'is before', atMost: 'is not after', more: 'is after', atLeast: 'is not before' },
  gap: ' ',
  and: ', and ',
  or: ', or ',
  listOr: ' or ',
  yes: 'yes',
  no: 'no',
  today: 'today',
  years: ' full years',
  quote: (text) => `“${text}”`,
  bracket: (text) => `(${text})`,
  not: (text) => `not (${text})`,
  ago: (count, unit) => `${count} ${unit} before today`,
  param: (id) => `the parameter “${id}”`,
}
