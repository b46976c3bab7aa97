/** Words of the builder of conditions in both languages. */
import { useWords, type Say } from '../../parts/use-words.ts'
import { wordTable } from '../../parts/word-table.ts'

const ZH = {
  always: '没有条件。',
  addPart: '添加条件',
  addGroup: '添加条件组',
  removePart: '删除条件',
  removeGroup: '删除条件组',
  join: '组合方式',
  all: '以下全部满足',
  any: '以下满足任意一项',
  none: '以下都不满足',
  known: '已登记：{title}',
  question: '条件题目',
  relation: '关系',
  value: '值',
  yes: '是',
  no: '否',
  choose: '请选择',
  codes: '值（用逗号分开）',
  years: '周岁',
  param: '参数编号',
  day: '日期',
  today: '今天',
  daysAgo: '今天之前若干天',
  monthsAgo: '今天之前若干个月',
  fixed: '指定日期',
  count: '数量',
  feel: 'FEEL 表达式',
  byHand: '这个条件不能拆成句子，请直接修改表达式。',
  unfinished: '还有没填完的条件，填完后才生效。',
  place: '第 {line} 行第 {column} 列',
} as const

export type ConditionText = keyof typeof ZH

const EN: Record<ConditionText, string> = {
  always: 'No condition.',
  addPart: 'Add a condition',
  addGroup: 'Add a group',
  removePart: 'Remove the condition',
  removeGroup: 'Remove the group',
  join: 'Joined as',
  all: 'all of these hold',
  any: 'any of these holds',
  none: 'none of these holds',
  known: 'on record: {title}',
  question: 'Question of the condition',
  relation: 'Relation',
  value: 'Value',
  yes: 'yes',
  no: 'no',
  choose: 'Choose',
  codes: 'Values, parted by commas',
  years: 'Full years',
  param: 'Id of the parameter',
  day: 'Day',
  today: 'today',
  daysAgo: 'days before today',
  monthsAgo: 'months before today',
  fixed: 'a fixed date',
  count: 'How many',
  feel: 'FEEL expression',
  byHand: 'This condition cannot be taken apart into sentences: change the expression itself.',
  unfinished: 'Some condition is not finished; it counts once it is.',
  place: 'Line {line}, column {column}',
}

const sayCondition = wordTable(ZH, EN)
export type SayCondition = Say<ConditionText>

export function useConditionWords(): SayCondition {
  return useWords(sayCondition)
}
