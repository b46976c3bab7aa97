/** Words of the editor of decision tables in both languages. */
import { useWords, type Say } from '../../parts/use-words.ts'
import { wordTable } from '../../parts/word-table.ts'

const ZH = {
  unknown: '信息不全时',
  ask: '列出还缺的信息，不当作否',
  no: '不提示，按不符合处理',
  rowKeys: '在行内按 Alt+↑、Alt+↓ 移动，Alt+Shift+↓ 复制，Alt+Delete 删除。',
  copy: '复制',
  moved: '规则 {id} 现为第 {n} 行',
  elseRow: '其余情形',
  noElse: '没有“其余情形”的规则：以上都不符合时，没有结论。',
  addElse: '添加“其余情形”规则',
  whole: '各种情形都有规则，没有冲突。',
  open: '有 {n} 种情形没有规则',
  collects: '全部命中都算：没有命中任何一行时没有结论。',
  fill: '按此添加规则',
  inputs: '条件列',
  inputTitle: '列名',
  inputIs: '取值（FEEL）',
  addInput: '添加条件列',
  outcomes: '结论',
  addOutcome: '添加结论',
  effectiveFrom: '起用日',
  effectiveTo: '止用日',
  review: '须人工复核的理由',
  more: '更多',
  exchange: '用 Excel 或 DMN 修改',
  exchangeHint: '下载后在 Excel 或其他规则工具中修改，再读入。读入前先列出改动，由您确认；规则带出的任务保持不变。',
  xlsx: '下载 Excel',
  dmn: '下载 DMN',
  readFile: '读入文件',
  fileUnfit: '这份文件还不能读入：',
  fileSame: '文件与现在的表没有差别。',
  fileChanges: '文件带来 {n} 处改动',
  takeOver: '采用这些改动',
  leaveIt: '不采用',
  benefits: '这份判定按待遇逐项列出条件，请在 JSON 中修改。',
} as const

export type DecisionText = keyof typeof ZH

const EN: Record<DecisionText, string> = {
  unknown: 'When something is not known',
  ask: 'List what is missing; never read it as no',
  no: 'Say nothing; read it as not met',
  rowKeys: 'In a row: Alt+↑ and Alt+↓ move it, Alt+Shift+↓ copies it, Alt+Delete removes it.',
  copy: 'Copy',
  moved: 'Rule {id} is now row {n}',
  elseRow: 'All else',
  noElse: 'There is no row for all else: where none fits, there is no outcome.',
  addElse: 'Add a row for all else',
  whole: 'Every case has a rule, and none stands in the way of another.',
  open: '{n} cases have no rule',
  collects: 'All rows that fit count: where none fits, there is no outcome.',
  fill: 'Add a rule for it',
  inputs: 'Columns',
  inputTitle: 'Heading',
  inputIs: 'Value (FEEL)',
  addInput: 'Add a column',
  outcomes: 'Outcomes',
  addOutcome: 'Add an outcome',
  effectiveFrom: 'In force from',
  effectiveTo: 'In force until',
  review: 'Why a person has to look at it',
  more: 'More',
  exchange: 'Change it in Excel or DMN',
  exchangeHint:
    'Download it, change it in Excel or another rule tool, and read it in. Changes are listed first, and you decide; the tasks that rules bring stay.',
  xlsx: 'Download for Excel',
  dmn: 'Download DMN',
  readFile: 'Read a file',
  fileUnfit: 'This file cannot be read in yet:',
  fileSame: 'The file does not differ from the table.',
  fileChanges: 'The file brings {n} changes',
  takeOver: 'Take them over',
  leaveIt: 'Leave it',
  benefits: 'This decision lists conditions benefit by benefit; change them in its JSON.',
}

const sayDecision = wordTable(ZH, EN)

export function useDecisionWords(): Say<DecisionText> {
  return useWords(sayDecision)
}
