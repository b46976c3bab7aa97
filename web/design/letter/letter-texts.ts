/** Words of the letter editor in both languages. */
import { useWords, type Say } from '../../parts/use-words.ts'
import { wordTable } from '../../parts/word-table.ts'

const ZH = {
  wording: '正文',
  fields: '插入字段',
  helpers: '插入写法',
  findings: '检查结果',
  clean: '没有发现问题',
  checking: '正在检查…',
  error: '错误',
  warning: '提醒',
  place: '第 {line} 行第 {column} 列',
  preview: '用示例数据预览 PDF',
  previewTitle: '文书预览',
  drawing: '正在生成…',
  locked: '带“locked”标记的法定文字不能改动。',
  'common.number': '文号',
  'common.issuedAt': '出具日期',
  'common.agency': '出具单位',
  'common.agencyPhone': '单位电话',
  'common.recipient': '收件人',
  'common.signers': '签名人',
  'common.ruleSet': '规则版本',
  'common.restricted': '限制知悉',
  'helper.orBlank': '没有内容时留空线',
  'helper.date': '日期',
  'helper.amount': '大写金额',
  'helper.money': '金额',
  'helper.choice': '选项文字',
  'helper.if': '有内容时才写',
  'helper.each': '逐行列出',
} as const

export type LetterText = keyof typeof ZH

const EN: Record<LetterText, string> = {
  wording: 'Wording',
  fields: 'Insert a field',
  helpers: 'Insert a form of words',
  findings: 'Findings',
  clean: 'Nothing found',
  checking: 'Checking…',
  error: 'error',
  warning: 'warning',
  place: 'line {line}, column {column}',
  preview: 'Preview as PDF with made-up answers',
  previewTitle: 'Preview of the letter',
  drawing: 'Drawing…',
  locked: 'Legal wording marked “locked” has to stand as it is.',
  'common.number': 'number',
  'common.issuedAt': 'day of issue',
  'common.agency': 'agency',
  'common.agencyPhone': 'telephone of the agency',
  'common.recipient': 'recipient',
  'common.signers': 'who signs',
  'common.ruleSet': 'rule set',
  'common.restricted': 'restricted',
  'helper.orBlank': 'a line to write on when empty',
  'helper.date': 'date',
  'helper.amount': 'amount in capital characters',
  'helper.money': 'amount',
  'helper.choice': 'text of a choice',
  'helper.if': 'only when answered',
  'helper.each': 'row by row',
}

const sayLetter = wordTable(ZH, EN)

export function useLetterWords(): Say<LetterText> {
  return useWords(sayLetter)
}
