/** What a blank form offers in the cell of a field: boxes to tick, the bones of a date or amount, or room to write. */
import type { FieldKind, FieldPlan } from '../../model/plan.ts'
import { missingWords } from './filled-value.ts'
import { boxes, optionsOf, standsApart } from './choices.ts'
import { smallWords, widthOf, words, type CellValue } from './sheet.ts'

const NARROW = 6
const HALF = 14
const WIDE = 40

const AREA_BONES = '　　　　省　　　　市　　　　县（区）　　　　乡镇　　　　　村（居）'

const BONES: Partial<Record<FieldKind, string>> = {
  date: '　　　　年　　月　　日',
  dateTime: '　　　年　　月　　日　时　分',
  month: '　　　年　　月',
  time: '　　时　　分',
  money: '　　　　　　元',
  files: '共　　份（附后）',
}

export function blankValue(field: FieldPlan): CellValue {
  const value = valueOf(field)
  const notes = notesOf(field)
  if (notes.length === 0) return value
  const text = notes.map((note) => `（${note}）`).join('')
  const room = Math.max(value.room, value.room === NARROW ? HALF : widthOf(text) > HALF * 2 ? WIDE : 0)
  return { ...value, content: [...value.content, smallWords(text)], room }
}

function valueOf(field: FieldPlan): CellValue {
  const options = optionsOf(field)
  if (options && !standsApart(field)) return boxes(options, [])
  if (options) return plain([smallWords('（选项见附表）')], HALF)
  if (field.calculate) return plain([], HALF)
  if (field.kind === 'area') return plain([words(AREA_BONES)], WIDE)
  if (field.kind === 'file') return plain([{ kind: 'box', ticked: false }, words('已附')], HALF)
  if (field.kind === 'signature') return { content: [], room: HALF, lines: 2 }
  if (field.format === 'quarter') return plain([words('　　　年第　　季度')], HALF)
  const bones = field.kind === 'money' && field.title.includes('元') ? undefined : BONES[field.kind]
  if (bones !== undefined) return plain([words(bones)], field.kind === 'time' ? NARROW : HALF)
  if (field.kind === 'longText') return { content: [], room: WIDE, lines: linesFor(field) }
  if (field.kind === 'integer' || field.kind === 'number') return plain([], NARROW)
  return plain([], (field.limits.maxLength ?? 0) > 60 ? WIDE : HALF)
}

function plain(content: CellValue['content'], room: number): CellValue {
  return { content, room, lines: 0 }
}

function linesFor(field: FieldPlan): number {
  const most = field.limits.maxLength ?? 500
  return most >= 3000 ? 8 : most >= 1000 ? 4 : 2
}

function notesOf(field: FieldPlan): string[] {
  const reasons = field.missing.map(missingWords)
  return [
    ...(field.calculate ? ['由系统得出，不必填写'] : []),
    ...(field.hint ? [field.hint] : []),
    ...(reasons.length > 0 ? [`无法填写时注明：${reasons.join('、')}`] : []),
  ]
}
