/** Words of the form editor in both languages. */
import type { FieldKind } from '../../../core/design/field-kinds.ts'
import type { Language } from '../../../core/model/session.ts'
import { useApp } from '../../parts/app-context.tsx'

const ZH = {
  outline: '题目',
  formTitle: '表单名称',
  sectionTitle: '分区名称',
  addSection: '新增分区',
  removeSection: '删除分区',
  addField: '在此添加题目',
  kind: '题型',
  newTitle: '新题目',
  noFields: '还没有题目',
  shared: '共享信息',
  sharedHint: '来自事实字典，各表共用：同一件事只问一次。',
  required: '必填',
  conditional: '有条件',
  up: '上移',
  down: '下移',
  copy: '复制',
  remove: '删除',
  pick: '选择一道题目进行修改；按 Alt 加上下方向键移动。',
  basics: '基本',
  logic: '条件与计算',
  rules: '校验',
  data: '数据',
  title: '题目文字',
  hint: '填写说明',
  key: '字段名',
  keyBad: '字段名用英文小写字母开头，只含字母和数字，不能重复。',
  section: '所在分区',
  options: '选项',
  optionList: '选项列表',
  ownOptions: '本题自己的选项',
  code: '代码',
  label: '文字',
  addOption: '添加选项',
  paste: '从表格粘贴',
  pasteHint: '每行一个选项；两列时第一列为代码，第二列为文字。',
  apply: '应用',
  minimum: '最小值',
  maximum: '最大值',
  maxLength: '最多字数',
  maxItems: '最多行数',
  visible: '显示条件',
  requiredWhen: '必填条件',
  calculate: '自动计算',
  default: '默认值',
  check: '必须满足',
  warn: '提醒',
  message: '提示文字',
  addRule: '添加规则',
  fact: '对应的事实',
  factHint: '填写后，同一事实在其他表单里不再重复询问。',
  none: '无',
  sensitivity: '敏感级别',
  'sensitivity.P': '个人信息',
  'sensitivity.S': '敏感信息',
  'sensitivity.H': '艾滋病信息',
  momentary: '每次都要问（不沿用）',
  clause: '条款',
  purpose: '采集目的',
  purposeHint: '照片、定位和签名必须写明目的和条款。',
} as const

export type FormText = keyof typeof ZH

const EN: Record<FormText, string> = {
  outline: 'Questions',
  formTitle: 'Title of the form',
  sectionTitle: 'Title of the section',
  addSection: 'Add a section',
  removeSection: 'Remove the section',
  addField: 'Add a question here',
  kind: 'Kind',
  newTitle: 'New question',
  noFields: 'No questions yet',
  shared: 'shared',
  sharedHint: 'From the dictionary of facts, shared by all forms: asked once.',
  required: 'required',
  conditional: 'conditional',
  up: 'Up',
  down: 'Down',
  copy: 'Copy',
  remove: 'Remove',
  pick: 'Choose a question to change it; Alt with the arrow keys moves it.',
  basics: 'Basics',
  logic: 'Conditions and sums',
  rules: 'Checks',
  data: 'Data',
  title: 'Question',
  hint: 'Hint',
  key: 'Name of the field',
  keyBad: 'A name begins with a small letter, holds letters and digits only, and is used once.',
  section: 'Section',
  options: 'Options',
  optionList: 'List of options',
  ownOptions: 'options of its own',
  code: 'Code',
  label: 'Text',
  addOption: 'Add an option',
  paste: 'Paste from a table',
  pasteHint: 'One option a line; of two columns the first is the code, the second the text.',
  apply: 'Apply',
  minimum: 'Least',
  maximum: 'Most',
  maxLength: 'Most characters',
  maxItems: 'Most rows',
  visible: 'Shown when',
  requiredWhen: 'Required when',
  calculate: 'Calculated as',
  default: 'Default',
  check: 'Has to hold',
  warn: 'Warn when',
  message: 'Message',
  addRule: 'Add a rule',
  fact: 'Fact',
  factHint: 'Once answered, no other form asks for the same fact again.',
  none: 'none',
  sensitivity: 'Sensitivity',
  'sensitivity.P': 'personal',
  'sensitivity.S': 'sensitive',
  'sensitivity.H': 'HIV',
  momentary: 'Asked each time, never carried over',
  clause: 'Clause',
  purpose: 'Purpose',
  purposeHint: 'Photos, places and signatures have to say their purpose and clause.',
}

const KINDS: Record<FieldKind, readonly [zh: string, en: string]> = {
  text: ['单行文字', 'short text'],
  longText: ['多行文字', 'long text'],
  integer: ['整数', 'whole number'],
  number: ['数字', 'number'],
  money: ['金额', 'money'],
  boolean: ['是否', 'yes or no'],
  choice: ['单选', 'one of several'],
  choices: ['多选', 'several of several'],
  date: ['日期', 'date'],
  dateTime: ['日期时间', 'date and time'],
  month: ['年月', 'month'],
  phone: ['电话', 'phone'],
  idNumber: ['身份证号', 'ID number'],
  area: ['区划', 'area'],
  photo: ['照片附件', 'photos'],
  signature: ['签名', 'signature'],
  block: ['题组', 'block'],
  rows: ['明细表', 'rows'],
}

/** Shared blocks of the dictionary by their name in the reference. */
const BLOCKS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  'child-id': ['儿童基本信息', 'the child’s identity'],
  child: ['儿童', 'child'],
  parent: ['父亲或母亲', 'parent'],
  guardian: ['监护人或照护人', 'guardian or carer'],
  household: ['家庭', 'household'],
  organisation: ['社会组织', 'organisation'],
  bank: ['收款账户', 'bank account'],
  fill: ['填表信息', 'who fills in'],
  'medical-cost': ['医疗费用', 'medical costs'],
  decision: ['审批意见', 'decision'],
}

export type SayForm = (key: FormText) => string

export interface FormWords {
  say: SayForm
  kindName: (kind: FieldKind) => string
  /** Title of a shared block; its name where it has none. */
  blockName: (name: string) => string
}

export function useFormWords(): FormWords {
  const { lang } = useApp()
  const at = lang === 'en' ? 1 : 0
  return {
    say: (key) => sayForm(lang, key),
    kindName: (kind) => KINDS[kind][at],
    blockName: (name) => BLOCKS[name]?.[at] ?? name,
  }
}

export function sayForm(lang: Language, key: FormText): string {
  return lang === 'en' ? EN[key] : ZH[key]
}
