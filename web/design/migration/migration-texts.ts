/** Words of carrying records over to a changed form, in both languages. */
import { useWords, type Say } from '../../parts/use-words.ts'
import { problemIn, wordTable } from '../../parts/word-table.ts'

const ZH = {
  migration: '数据迁移',
  hint: '表单的题目改名、拆分、合并或取消以后，已有记录可以跟着迁移。先在全部记录上试算，再执行；确认之前随时可以撤回。',
  form: '表单',
  noneGone: '这张表单没有已取消的题目或选项，不需要迁移。',
  gone: '已不在现行表单中的题目',
  goneOptions: '已不在现行表单中的选项',
  leave: '不处理',
  move: '改为题目',
  split: '拆分为两题',
  join: '与其他题目合并为',
  retire: '不再保留（旧版本中仍可查）',
  treatment: '处理方式',
  to: '新题目',
  rest: '其余部分',
  by: '分隔文字',
  newOption: '新选项',
  choose: '请选择',
  note: '说明',
  try: '试算',
  none: '还没有迁移',
  before: '以往的迁移',
  steps: '{n} 步',
  counted: '共 {records} 份记录，已处理 {done} 份',
  'moved.trying': '可以迁移 {n} 份',
  'moved.tried': '可以迁移 {n} 份，尚未改动任何记录',
  'moved.running': '已迁移 {n} 份',
  'moved.done': '已迁移 {n} 份',
  'moved.reverting': '已撤回 {n} 份',
  'moved.reverted': '已撤回 {n} 份',
  'moved.confirmed': '已迁移 {n} 份，已确认',
  run: '执行迁移',
  revert: '撤回',
  confirm: '确认',
  confirmSure: '确认以后不能再撤回。确定吗？',
  'stays.occupied': '新题目已有答案：{n} 份保持原样',
  'stays.notText': '不是文字，不能拆分或合并：{n} 份保持原样',
  'stays.invalid': '迁移后不符合表单要求：{n} 份保持原样',
  'stays.results': '迁移后结论会改变：{n} 份保持原样',
  'stays.conflict': '有冲突等待处理：{n} 份保持原样',
  'stays.formChanged': '表单又有改动：{n} 份保持原样，请重新试算',
  'stays.changedSince': '迁移后又被修改：{n} 份没有撤回',
  'problem.request.invalid': '这些步骤与现行表单不符，或者另一次迁移正在进行；请核对。',
} as const

export type MigrationText = keyof typeof ZH

const EN: Record<MigrationText, string> = {
  migration: 'Migration of data',
  hint: 'When questions were renamed, split, joined or dropped, records follow here. It is tried on every record first and then carried out; until you confirm, it can be put back.',
  form: 'Form',
  noneGone: 'This form has lost no question and no option; nothing has to be migrated.',
  gone: 'Questions that the form no longer has',
  goneOptions: 'Options that the form no longer has',
  leave: 'leave',
  move: 'becomes the question',
  split: 'is split into two',
  join: 'is joined with others into',
  retire: 'is dropped (stays in the earlier version)',
  treatment: 'What becomes of it',
  to: 'New question',
  rest: 'For the rest',
  by: 'Text between',
  newOption: 'New option',
  choose: 'Please choose',
  note: 'Note',
  try: 'Try',
  none: 'No migration yet',
  before: 'Migrations so far',
  steps: '{n} steps',
  counted: '{done} of {records} records looked at',
  'moved.trying': '{n} can be migrated',
  'moved.tried': '{n} can be migrated; nothing has changed yet',
  'moved.running': '{n} migrated',
  'moved.done': '{n} migrated',
  'moved.reverting': '{n} put back',
  'moved.reverted': '{n} put back',
  'moved.confirmed': '{n} migrated and confirmed',
  run: 'Migrate',
  revert: 'Put back',
  confirm: 'Confirm',
  confirmSure: 'Once confirmed it cannot be put back. Are you sure?',
  'stays.occupied': '{n} stay: the new question has an answer already',
  'stays.notText': '{n} stay: only texts are split and joined',
  'stays.invalid': '{n} stay: they would not meet the form',
  'stays.results': '{n} stay: their results would change',
  'stays.conflict': '{n} stay: a conflict waits for a decision',
  'stays.formChanged': '{n} stay: the form was changed meanwhile; please try again',
  'stays.changedSince': '{n} were changed since and are not put back',
  'problem.request.invalid':
    'The steps do not fit the form as it stands, or another migration is at work; please check.',
}

const say = wordTable(ZH, EN)

export function useMigrationWords(): Say<MigrationText> {
  return useWords(say)
}

export const sayMigrationProblem = problemIn(ZH, say)
