/** What the words of a paper form tell: which kind of answer a label asks for, what is a note, what opens a part. */
import type { FieldKind } from '../field-kinds.ts'

/** First that fits. The second is how sure the words alone make it. */
const KINDS: readonly (readonly [words: RegExp, kind: FieldKind])[] = [
  [/签名|签字|签章|签收/, 'signature'],
  [/照片|相片|贴照/, 'photo'],
  [/附件|证明材料|佐证|复印件/, 'files'],
  [/身份证|公民身份号/, 'idNumber'],
  [/统一社会信用代码/, 'uscc'],
  [/银行.*(账|帐|卡)号|^(账|帐)号$|卡号/, 'bankAccount'],
  [/残疾(人)?证(号|编号)/, 'disabilityCert'],
  [/电话|手机|联系方式|联系号码/, 'phone'],
  [/出生年月日?|日期|^年月日$/, 'date'],
  [/时间$/, 'dateTime'],
  [/年月$|月份$/, 'month'],
  [/户籍(所在)?地$|行政区划|所在(乡镇|街道|村居|村)/, 'area'],
  [/金额|收入$|费用|支出|补贴标准|[（(](万?元)[)）]/, 'money'],
  [/年龄|人数|人口数|次数|天数|数量|个数|[（(](人|次|岁|天|个|名)[)）]/, 'integer'],
  [/^是否|是否|^有无/, 'boolean'],
  [/情况|经过|原因|意见|说明|备注|描述|经历|建议|措施|过程|事由|摘要|内容|诉求|结果/, 'longText'],
]

export function kindOfLabel(label: string): FieldKind {
  return KINDS.find(([words]) => words.test(label))?.[1] ?? 'text'
}

const HAN_GAP = /(?<=[\p{Script=Han}])[\s\u3000]+(?=[\p{Script=Han}])/gu
const NUMBERING = /^\s*([（(]?\d{1,2}[)）.．、]|[（(]?[一二三四五六七八九十]{1,3}[)）、.．]|[①-⑳])\s*/u
const REQUIRED = /[*＊★]|[（(]必填[)）]/g
const MANY = /[（(]?(可多选|多选|可选多项)[)）]?/
const ONE = /[（(]?单选[)）]?/

export interface Label {
  title: string
  required: boolean
  /** Whether the words say that several or only one may be ticked. */
  ticks: 'many' | 'one' | null
}

/** 姓　名：* is 姓名, and has to be answered. */
export function labelOf(text: string): Label {
  const ticks = MANY.test(text) ? 'many' : ONE.test(text) ? 'one' : null
  const title = text
    .replace(REQUIRED, '')
    .replace(MANY, '')
    .replace(ONE, '')
    .replace(/[\r\n]+/g, '')
    .replace(HAN_GAP, '')
    .replace(/\s+/g, ' ')
    .replace(NUMBERING, '')
    .replace(/[：:，,；;\s_＿]+$/u, '')
    .trim()
  return { title: title.slice(0, MOST_TITLE), required: text.search(REQUIRED) >= 0, ticks }
}

const MOST_TITLE = 100

/** The heading of a part without its number. */
export function headingOf(text: string): string {
  return labelOf(text).title
}

export function opensSection(text: string): boolean {
  return /^\s*([一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十\d]+(部分|项|章))/u.test(
    text,
  )
}

/** 填表说明：… and 注：…; 备注 alone is a question. */
export function isNote(text: string): boolean {
  return (
    /^\s*[（(]?\s*(填表说明|填写说明|填报说明|填表须知|注意事项|说明|备注|提示|注)\s*[：:\d]/u.test(text) &&
    text.trim().length > 6
  )
}

/** What a label calls whose section it stands in: 监护人基本信息 is about 监护人. */
export function personOf(section: string): string {
  return section.replace(/(的)?(基本)?(信息|情况|资料)$/u, '')
}
