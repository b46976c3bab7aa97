/**
 * Every mistake an author of a FEEL text can make, listed once: code, Chinese and English
 * words with `{name}` places. docs/feel.md explains each; a test holds the two together.
 */
import type { FeelFault } from './types.ts'

export const FEEL_FAULTS = {
  'feel.empty': { zh: '表达式是空的', en: 'The expression is empty' },
  'feel.too-long': { zh: '表达式超过 {limit} 个字符', en: 'The expression is longer than {limit} characters' },
  'feel.too-deep': { zh: '嵌套超过 {limit} 层', en: 'Nested deeper than {limit} levels' },
  'feel.full-width': { zh: '全角符号“{found}”不能用在表达式里', en: 'Full-width “{found}” does not belong here' },
  'feel.character': { zh: '不认识的字符“{found}”', en: 'Unknown character “{found}”' },
  'feel.open-text': { zh: '文本缺少结束的双引号', en: 'The text lacks its closing quote' },
  'feel.open-comment': { zh: '注释没有结束', en: 'The comment is not closed' },
  'feel.escape': { zh: '不认识的转义“{found}”', en: 'Unknown escape “{found}”' },
  'feel.foreign-sign': { zh: '“{found}”不是 FEEL 的写法', en: '“{found}” is not FEEL' },
  'feel.syntax': { zh: '此处应为{expected}，却是“{found}”', en: 'Expected {expectedEn}, found “{found}”' },
  'feel.two-words': {
    zh: '名称只能是一个词：“{first}”后面又出现了“{found}”',
    en: 'A name is one word: “{found}” follows “{first}”',
  },
  'feel.literal': { zh: '“{found}”不是有效的{expected}', en: '“{found}” is no valid {expectedEn}' },
  'feel.unknown-name': { zh: '没有名为“{found}”的字段或事实', en: 'There is no field or fact named “{found}”' },
  'feel.unknown-function': { zh: '没有名为“{found}”的函数', en: 'There is no function named “{found}”' },
  'feel.unknown-field': { zh: '这里没有“{found}”这一项', en: 'There is no “{found}” here' },
  'feel.unknown-code': {
    zh: '“{found}”不在选项之内，比较永远不成立',
    en: '“{found}” is not one of the choices: always false',
  },
  'feel.arguments': {
    zh: '{name}() 的参数不对，应为 {expected}',
    en: 'Wrong arguments for {name}(), expected {expected}',
  },
  'feel.argument-type': {
    zh: '{name}() 的参数“{parameter}”应为{expected}，却是{found}',
    en: 'Argument “{parameter}” of {name}() must be {expectedEn}, not {foundEn}',
  },
  'feel.host': { zh: '{message}', en: 'Refused by the form: {message}' },
  'feel.type': { zh: '{left}与{right}之间不能用“{operator}”', en: '“{operator}” cannot join {leftEn} and {rightEn}' },
  'feel.operand': {
    zh: '“{operator}”要求{expected}，却是{found}',
    en: '“{operator}” needs {expectedEn}, not {foundEn}',
  },
  'feel.always-null': { zh: '与 null 作“{operator}”永远得不到结果', en: '“{operator}” with null never has a result' },
  'feel.expected': { zh: '结果应为{expected}，却是{found}', en: 'The result must be {expectedEn}, not {foundEn}' },
  'feel.duplicate': { zh: '“{found}”写了两次', en: '“{found}” is written twice' },
  'feel.constant': { zh: '这个条件的结果永远不变', en: 'This condition never changes' },
} as const

export type FeelFaultCode = keyof typeof FEEL_FAULTS

/** A fault before its offset becomes line and column. */
export interface RawFault {
  code: FeelFaultCode
  at: number
  params: Record<string, string>
  cure?: string
}

/** Carries the one fault that stops reading a text. */
export class FeelSyntaxError extends Error {
  readonly fault: RawFault
  constructor(fault: RawFault) {
    super(fault.code)
    this.name = 'FeelSyntaxError'
    this.fault = fault
  }
}

/** Fills the words and turns the offset into line and column, both from 1. */
export function placeFault(text: string, raw: RawFault): FeelFault {
  const before = text.slice(0, raw.at)
  const lineStart = before.lastIndexOf('\n') + 1
  const words = FEEL_FAULTS[raw.code]
  return {
    code: raw.code,
    message: fill(words.zh, raw.params),
    messageEn: fill(words.en, raw.params),
    ...(raw.cure === undefined ? {} : { cure: raw.cure }),
    line: before.split('\n').length,
    column: raw.at - lineStart + 1,
  }
}

function fill(words: string, params: Record<string, string>): string {
  return words.replace(/\{(\w+)\}/g, (_, key: string) => (Object.hasOwn(params, key) ? (params[key] ?? '') : ''))
}
