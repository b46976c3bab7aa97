/** Words about conflicts in both languages; loaded with their page and not before. */
import { problemIn, wordTable } from '../parts/word-table.ts'

const ZH = {
  hint: '离线填写的内容互相矛盾时，由您核实后选定一个。未裁定前按较谨慎的内容办理，风险等级、必须处理的触发项和报告不会降低。',
  empty: '没有需要裁定的内容',
  about_facts: '儿童信息',
  about_answers: '《{form}》的填写内容',
  about_waiting: '等待中的内容',
  since: '{date} 起待裁定',
  stands: '目前按此办理',
  noAnswer: '（未填）',
  told: '{name} 填于 {date}',
  device: '设备 {device}',
  online: '联网填写',
  reason: '裁定理由（写明如何核实）',
  decide: '确认裁定',
  deciding: '正在保存…',
  decideOf: '裁定 {name} 的{about}',
  notYours: '这一项由有权填写的人员裁定。',
  decided: '已裁定，相关人员的设备会在下次联网时更新。',
  wait_predecessor: '{name} 于 {date} 填写的内容还缺前一次填写，可能在另一台手机上没有上传。',
  wait_files: '{name} 于 {date} 填写的内容还缺 {files} 个附件没有上传。',
  wait_record: '{name} 于 {date} 修改的记录还没有上传。',
  advance: '不再等待，按收到的内容办理',
  drop: '不采用（内容仍保留备查）',
  what: '如何处理',
  more: '显示更多',
  'problem.conflict.settled': '内容已有变化，请重新打开后再裁定。',
  'problem.answers.invalid': '按这样选定，记录中有内容互相矛盾，请换一种选择。',
} as const

export type ConflictText = keyof typeof ZH

const EN: Record<ConflictText, string> = {
  hint: 'Where people without a line wrote different things, you check and choose. Until then the more careful value counts: no risk, trigger or report is lowered.',
  empty: 'Nothing to decide',
  about_facts: 'What is known of the child',
  about_answers: 'Answers of “{form}”',
  about_waiting: 'Something that waits',
  since: 'waiting since {date}',
  stands: 'counts for now',
  noAnswer: '(no answer)',
  told: '{name}, {date}',
  device: 'device {device}',
  online: 'with a line',
  reason: 'Why (how it was checked)',
  decide: 'Decide',
  deciding: 'Saving…',
  decideOf: 'Decide about {name}: {about}',
  notYours: 'This is decided by somebody who may write it.',
  decided: 'Decided. The devices hear of it when they are next online.',
  wait_predecessor: 'What {name} wrote on {date} needs something written before it, which may be on another phone.',
  wait_files: 'What {name} wrote on {date} lacks {files} files.',
  wait_record: 'The record that {name} changed on {date} is not here yet.',
  advance: 'Wait no longer, take it as it is',
  drop: 'Leave it out (it is kept on file)',
  what: 'What to do',
  more: 'Show more',
  'problem.conflict.settled': 'Something has changed; open it again before you decide.',
  'problem.answers.invalid': 'Chosen like this, the record contradicts itself; choose otherwise.',
}

export const sayConflict = wordTable(ZH, EN)
export const sayConflictProblem = problemIn(ZH, sayConflict)
