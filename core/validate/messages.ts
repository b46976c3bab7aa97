/** What people read for each issue of the engine itself. Codes stay what they are once published. */
import type { Language } from '../model/session.ts'
import { FINDING_MESSAGES } from './formats/finding-messages.ts'

const ENGINE_MESSAGES = {
  'field.required': { 'zh-CN': '请填写“{title}”', en: 'Please fill in "{title}"' },
  'field.unknown': { 'zh-CN': '本表没有“{key}”这一项', en: 'This form has no field "{key}"' },
  'field.type': { 'zh-CN': '“{title}”的值类型不对', en: 'The value of "{title}" has the wrong type' },
  'field.missingReason': { 'zh-CN': '“{title}”不能以此理由不填', en: '"{title}" cannot be left out for this reason' },
  'choice.unknown': { 'zh-CN': '“{title}”没有这个选项', en: '"{title}" has no such choice' },
  'choice.duplicate': { 'zh-CN': '“{title}”中有重复的选项', en: '"{title}" contains a choice twice' },
  'number.minimum': { 'zh-CN': '“{title}”不能小于{limit}', en: '"{title}" cannot be below {limit}' },
  'number.maximum': { 'zh-CN': '“{title}”不能大于{limit}', en: '"{title}" cannot be above {limit}' },
  'text.tooShort': { 'zh-CN': '“{title}”至少{limit}个字', en: '"{title}" needs at least {limit} characters' },
  'text.tooLong': { 'zh-CN': '“{title}”最多{limit}个字', en: '"{title}" has at most {limit} characters' },
  'rows.tooFew': { 'zh-CN': '“{title}”至少{limit}项', en: '"{title}" needs at least {limit} entries' },
  'rows.tooMany': { 'zh-CN': '“{title}”最多{limit}项', en: '"{title}" has at most {limit} entries' },
  'report.incomplete': {
    'zh-CN': '“{title}”待补充（不影响立即报告）',
    en: '"{title}" can be added later (the report is not held up)',
  },
  'calendar.uncovered': {
    'zh-CN': '没有{year}年的节假日数据，工作日只按周一至周五计算',
    en: 'No holiday data for {year}; working days count Monday to Friday only',
  },
  'param.unset': {
    'zh-CN': '参数“{title}”（{id}）尚未设定，请县级管理员设定后再计算',
    en: 'The parameter "{title}" ({id}) is not set; the county administrator has to set it',
  },
} as const

/** Codes whose sentence stands in the form definition. */
export const DEFINED_CODES = ['check.failed', 'check.review'] as const

export const ISSUE_MESSAGES: Record<string, Record<Language, string>> = { ...ENGINE_MESSAGES, ...FINDING_MESSAGES }

/** The sentence for a code; parameters stand in braces. An unknown code says its own name. */
export function issueMessage(code: string, params: Record<string, string | number | boolean>, lang: Language): string {
  const sentence = ISSUE_MESSAGES[code]?.[lang] ?? code
  return sentence.replace(/\{(\w+)\}/g, (hole, name: string) => String(params[name] ?? hole))
}
