/** Boxes to tick in the text of a cell: 性别：□男 □女. */
import type { Choice } from '../../model/form-schema.ts'
import type { FieldKind } from '../field-kinds.ts'
import { optionsOfTable } from '../option-table.ts'
import type { Label } from './paper-words.ts'

const SQUARE = '□☐■☑☒▢◻⬜❑❏❒▣🔲'
const ROUND = '○◯〇●◎⚪'
const MARK = new RegExp(`[${SQUARE}${ROUND}]|\\[\\s\\]|［\\s*］`, 'gu')
const ROUND_MARK = new RegExp(`[${ROUND}]`, 'u')

export interface Ticks {
  /** What stands before the first box. */
  lead: string
  options: Choice[]
  /** The code of the option that has a line to write on: 其他＿＿. */
  other: string | null
  round: boolean
}

/** null for a text with no two boxes; 二〇二〇年 has none. */
export function ticksIn(text: string): Ticks | null {
  const plain = text.replace(/[零一二三四五六七八九十]〇|〇[零一二三四五六七八九十]/gu, '')
  if ((plain.match(MARK) ?? []).length < 2) return null
  const [lead = '', ...pieces] = text.split(MARK)
  const labels = pieces.map(labelOfOption).filter((label) => label !== '')
  const distinct = [...new Set(labels)]
  if (distinct.length < 2) return null
  const options = optionsOfTable(distinct.join('\n'))
  const open = pieces.find(
    (piece) => /[_＿]{2,}|[：:]\s*$|（\s*）|\(\s*\)|\s{4,}/u.test(piece) && /其[他它]/u.test(piece),
  )
  const other = open === undefined ? undefined : options.find(({ label }) => label === labelOfOption(open))
  return { lead, options, other: other?.code ?? null, round: ROUND_MARK.test(text) }
}

function labelOfOption(piece: string): string {
  return piece
    .replace(/[_＿]+/gu, '')
    .replace(/[（(]\s*(请?(注明|说明|填写|写明))?[：:]?\s*[)）]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/^[A-Za-z0-9]{1,2}[.．、]\s*/u, '')
    .replace(/[、，,；;/：:。\s]+$/u, '')
    .trim()
    .slice(0, MOST_LABEL)
}

const MOST_LABEL = 60

/** Words of labels where only one box can be true. */
const ONLY_ONE = /性别|类型|类别|种类|程度|等级|级别|年级|学段|状况|关系|性质|结论|是否|结果|民族|面貌/u

export function kindOfTicks({ options, round }: Ticks, { title, ticks }: Label): { kind: FieldKind; sure: boolean } {
  const labels = options.map(({ label }) => label)
  if (labels.length === 2 && labels[0] === '是' && labels[1] === '否') return { kind: 'boolean', sure: true }
  if (ticks === 'many') return { kind: 'choices', sure: true }
  if (ticks === 'one' || round) return { kind: 'choice', sure: true }
  if (labels.length === 2) return { kind: 'choice', sure: true }
  return ONLY_ONE.test(title) ? { kind: 'choice', sure: true } : { kind: 'choices', sure: false }
}
