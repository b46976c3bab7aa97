/** Words of the editors of parameters, lists, scores and decisions in both languages. */
import { useWords, type Say } from '../../parts/use-words.ts'
import { wordTable } from '../../parts/word-table.ts'

const ZH = {
  value: '数值',
  from: '启用日期（含）',
  source: '依据',
  notSet: '尚未设定',
  yes: '是',
  no: '否',
  always: '一直以来',
  addValue: '添加新数值',
  remove: '删除',
  countySource: '县政府文件',
  code: '代码',
  label: '文字',
  addRow: '添加一行',
  title: '名称',
  items: '评分项目',
  option: '选项',
  points: '分值',
  bands: '等级',
  fromScore: '起始分',
  triggers: '直接定级',
  band: '等级',
  when: '条件',
  because: '理由',
  onlyTicked: '由评估人勾选',
  rules: '规则',
  outcome: '结论',
  clause: '条款',
  addRule: '添加规则',
  up: '上移',
  down: '下移',
  hitPolicy: '命中方式',
  first: '命中第一条即停',
  unique: '只能命中一条',
  collect: '全部命中都算',
  cellHint: '留“-”表示不限。',
} as const

export type RuleText = keyof typeof ZH

const EN: Record<RuleText, string> = {
  value: 'Value',
  from: 'In force from (inclusive)',
  source: 'Source',
  notSet: 'not set yet',
  yes: 'yes',
  no: 'no',
  always: 'always',
  addValue: 'Add a value',
  remove: 'Remove',
  countySource: 'County document',
  code: 'Code',
  label: 'Text',
  addRow: 'Add a row',
  title: 'Title',
  items: 'Items',
  option: 'Option',
  points: 'Points',
  bands: 'Bands',
  fromScore: 'From',
  triggers: 'Triggers',
  band: 'Band',
  when: 'When',
  because: 'Because',
  onlyTicked: 'ticked by the assessor',
  rules: 'Rules',
  outcome: 'Outcome',
  clause: 'Clause',
  addRule: 'Add a rule',
  up: 'Up',
  down: 'Down',
  hitPolicy: 'Hit policy',
  first: 'the first that fits',
  unique: 'exactly one may fit',
  collect: 'all that fit',
  cellHint: 'A dash means: anything.',
}

const sayRules = wordTable(ZH, EN)
export type SayRules = Say<RuleText>

export function useRuleWords(): SayRules {
  return useWords(sayRules)
}
