/** Words about issued papers in both languages; loaded with their page and not before. */
import type { Language } from '../../core/model/session.ts'

const ZH = {
  copies: '各份文书',
  reportsHint: '报表由已有记录自动汇总，不需要再填一遍。',
  reportArea: '区域',
  quarter: '季度',
  month: '月份',
  narrative: '情况说明（写入报表）',
  wordTemplates: 'Word 模板',
  fillWord: '填写“{name}”',
  issued: '待送达',
  served: '已送达',
  refused: '拒绝签收',
  returned: '退回',
  void: '已作废',
  voidBecause: '作废原因：{reason}',
  download: '下载',
  downloadOf: '下载{title}一份',
  recordService: '登记送达',
  receipt: '送达回证',
  whom: '送达对象',
  result: '送达结果',
  happenedAt: '时间',
  receiver: '签收人',
  refuser: '拒收人',
  witness: '见证人',
  reason: '原因',
  save: '保存',
  saving: '正在保存…',
  cancel: '取消',
  makeVoid: '作废',
  voidHint: '文号保留并注明原因，不再使用；重新出具时使用下一个文号。',
  'problem.document.served': '已有一份送达，不能作废；请另行出具撤销文书。',
  'problem.document.void': '这份文书已经作废。',
  'problem.request.invalid': '时间应在出具之后且不晚于现在，并填写完整。',
} as const

export type PaperText = keyof typeof ZH

const EN: Record<PaperText, string> = {
  copies: 'Copies',
  reportsHint: 'Reports are gathered from what is on record; nothing is entered again.',
  reportArea: 'Area',
  quarter: 'Quarter',
  month: 'Month',
  narrative: 'What you have to say (goes into the report)',
  wordTemplates: 'Word templates',
  fillWord: 'Fill “{name}”',
  issued: 'to be served',
  served: 'served',
  refused: 'refused',
  returned: 'came back',
  void: 'void',
  voidBecause: 'Void because: {reason}',
  download: 'Download',
  downloadOf: 'Download the copy for {title}',
  recordService: 'Record service',
  receipt: 'Service receipt',
  whom: 'Copy for',
  result: 'What became of it',
  happenedAt: 'When',
  receiver: 'Received by',
  refuser: 'Refused by',
  witness: 'Witness',
  reason: 'Why',
  save: 'Save',
  saving: 'Saving…',
  cancel: 'Cancel',
  makeVoid: 'Make void',
  voidHint: 'The number is kept with the reason and never used again; a new paper gets the next number.',
  'problem.document.served': 'A copy has been served; issue the paper that revokes it.',
  'problem.document.void': 'This paper is void already.',
  'problem.request.invalid': 'The time lies after issue and not in the future; fill in every field.',
}

export function sayPaper(lang: Language, key: PaperText, params: Record<string, string> = {}): string {
  const text: string = lang === 'en' ? EN[key] : ZH[key]
  return text.replace(/\{(\w+)\}/g, (place, name: string) => params[name] ?? place)
}

/** The sentence for a problem that only papers have; null for all others. */
export function sayPaperProblem(lang: Language, code: string): string | null {
  const key = `problem.${code}`
  return Object.hasOwn(ZH, key) ? sayPaper(lang, key as PaperText) : null
}
