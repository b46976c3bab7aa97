/** What is asked by a label and the cell to write in: one question, or an opinion with its signature and day. */
import type { FieldKind } from '../field-kinds.ts'
import type { Drafting, Guess } from './draft.ts'
import { kindOfTicks, ticksIn, type Ticks } from './paper-options.ts'
import { kindOfLabel, labelOf, type Label } from './paper-words.ts'

export interface Asked {
  label: string
  answer: string
  place: string
  section: string
  inside?: string
  /** The place to write is several lines high or as wide as the page. */
  large: boolean
}

const DAY = /^[\s_＿]*年[\s_＿]*月[\s_＿]*日[\s_＿]*$/u
const DAY_AND_HOUR = /^[\s_＿]*年[\s_＿]*月[\s_＿]*日[\s_＿]*(午)?[\s_＿]*时/u
const MONTH = /^[\s_＿]*年[\s_＿]*月[\s_＿]*$/u
const UNIT = /^[\s_＿（(]*(万元|元|人|岁|周岁|次|个|天|名|公里|千米|米|平方米|㎡|分|分钟|小时|户|节)[\s）)]*$/u
const SIGNED = /签名|签字|签章|[（(]签/u
const SEALED = /盖章|公章|印章/u
const EXAMPLE = /^[\s（(]*(如|例|例如|填写|请填|注|指)/u

/** Whether a cell is there to be written in. */
export function isAnswer(text: string): boolean {
  return (
    /^[\s_＿]*$/u.test(text) ||
    ticksIn(text) !== null ||
    [DAY, DAY_AND_HOUR, MONTH, UNIT, EXAMPLE].some((known) => known.test(text)) ||
    isSigning(text)
  )
}

/** (签字) 年 月 日, with nothing else to read. */
function isSigning(text: string): boolean {
  const rest = text.replace(/[\s_＿年月日（）()：:、]/gu, '')
  return (SIGNED.test(text) || SEALED.test(text)) && rest.length <= 16
}

export function askAnswer(drafting: Drafting, asked: Asked): Guess[] {
  const label = labelOf(asked.label)
  const ticks = ticksIn(asked.answer)
  if (label.title === '') return []
  if (ticks !== null) return askTicks(drafting, asked, label, ticks)
  if (isSigning(asked.answer)) return askSigning(drafting, asked, label)
  const { kind, sure } = kindOfAnswer(label.title, asked)
  const unit = UNIT.exec(asked.answer)?.[1]
  const hint = unit !== undefined ? `单位：${unit}` : EXAMPLE.test(asked.answer) ? asked.answer.trim() : undefined
  return [question(drafting, asked, label, { kind, confidence: sure ? 'sure' : 'likely', ...(hint ? { hint } : {}) })]
}

function kindOfAnswer(title: string, { answer, large }: Asked): { kind: FieldKind; sure: boolean } {
  if (DAY.test(answer)) return { kind: 'date', sure: true }
  if (DAY_AND_HOUR.test(answer)) return { kind: 'dateTime', sure: true }
  if (MONTH.test(answer)) return { kind: 'month', sure: true }
  const unit = UNIT.exec(answer)?.[1]
  if (unit !== undefined) return { kind: unit === '元' ? 'money' : unit === '万元' ? 'number' : 'integer', sure: true }
  const byLabel = kindOfLabel(title)
  if (byLabel === 'text' && large) return { kind: 'longText', sure: false }
  if (byLabel === 'longText' && !large && title.length <= 4 && !/备注|说明|意见/u.test(title)) {
    return { kind: 'text', sure: false }
  }
  return { kind: byLabel, sure: byLabel !== 'text' && byLabel !== 'dateTime' }
}

export function askTicks(drafting: Drafting, asked: Asked, label: Label, ticks: Ticks): Guess[] {
  const { kind, sure } = kindOfTicks(ticks, label)
  const options = kind === 'boolean' ? {} : { options: ticks.options }
  const main = question(drafting, asked, label, { kind, ...options, confidence: sure ? 'sure' : 'unsure' })
  if (ticks.other === null || asked.inside !== undefined) return [main]
  const code = JSON.stringify(ticks.other)
  const visible = kind === 'choices' ? `list contains(\${${main.id}}, ${code})` : `\${${main.id}} = ${code}`
  const title = `${label.title}：其他（请注明）`
  const named = { ...label, title, required: false }
  return [main, question(drafting, asked, named, { kind: 'text', confidence: 'sure', rules: { visible } })]
}

/** An opinion is written, signed and dated; a seal is put on the letter and is no question. */
function askSigning(drafting: Drafting, asked: Asked, label: Label): Guess[] {
  const { answer } = asked
  const opinion = /意见|审核|审批|批示|结论/u.test(label.title)
  const signed = SIGNED.test(answer)
  const dated = /年[\s_＿]*月[\s_＿]*日/u.test(answer)
  const named = (title: string): Label => ({ ...label, title })
  if (SEALED.test(answer)) {
    drafting.remark(
      asked.place,
      `“${label.title}”处的盖章没有作为题目：印章盖在文书上`,
      `the seal of “${label.title}” is no question: seals are put on letters`,
    )
  }
  return [
    ...(opinion || !signed ? [question(drafting, asked, label, { kind: 'longText' })] : []),
    ...(signed ? [question(drafting, asked, signTitle(label, opinion), { kind: 'signature' })] : []),
    ...(dated ? [question(drafting, asked, named(`${label.title}日期`), { kind: 'date', confidence: 'sure' })] : []),
  ]
}

function signTitle(label: Label, opinion: boolean): Label {
  const whole = opinion || !/签/u.test(label.title) ? `${label.title}签名` : label.title
  return { ...label, title: whole, required: false }
}

function question(drafting: Drafting, asked: Asked, label: Label, more: Pick<Guess, 'kind'> & Partial<Guess>): Guess {
  const { place, section, inside } = asked
  const source = [asked.label, asked.answer]
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join(' | ')
  return drafting.guess({
    place,
    source: source.slice(0, MOST_SOURCE),
    title: label.title,
    section,
    required: label.required,
    ...(inside === undefined ? {} : { inside }),
    ...more,
  })
}

const MOST_SOURCE = 300
