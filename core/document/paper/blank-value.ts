/** What a blank form offers in the cell of a field: boxes to tick, the bones of a date or amount, or room to write. */
import type { FieldKind, FieldPlan } from '../../model/plan.ts'
import { missingWords } from './filled-value.ts'
import { boxes, optionsOf, standsApart } from './choices.ts'
import { emptyLines, smallWords, widthOf, words, type CellValue } from './sheet.ts'

const NARROW = 6
const HALF = 14
const WIDE = 40

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
  const [first, ...lines] = value.content.filter((part) => part.kind === 'break')
  const before = value.content.filter((part) => part.kind !== 'break')
  const room = Math.max(value.room, value.room === NARROW ? HALF : widthOf(text) > HALF * 2 ? WIDE : 0)
  return { content: [...before, smallWords(text), ...(first ? [first, ...lines] : [])], room }
}

function valueOf(field: FieldPlan): CellValue {
  const options = optionsOf(field)
  if (options && !standsApart(field)) return boxes(options, [])
  if (options) return { content: [smallWords('（选项见附表）')], room: HALF }
  if (field.calculate) return { content: [], room: HALF }
  if (field.kind === 'area')
    return { content: [words('　　　　省　　　　市　　　　县（区）　　　　乡镇　　　　　村（居）')], room: WIDE }
  if (field.kind === 'file') return { content: [{ kind: 'box', ticked: false }, words('已附')], room: HALF }
  if (field.kind === 'signature') return { content: emptyLines(2), room: HALF }
  if (field.format === 'quarter') return { content: [words('　　　年第　　季度')], room: HALF }
  const bones = field.kind === 'money' && field.title.includes('元') ? '' : BONES[field.kind]
  if (bones !== undefined)
    return { content: bones === '' ? [] : [words(bones)], room: field.kind === 'time' ? NARROW : HALF }
  if (field.kind === 'longText') return { content: emptyLines(linesFor(field)), room: WIDE }
  if (field.kind === 'integer' || field.kind === 'number') return { content: [], room: NARROW }
  return { content: [], room: (field.limits.maxLength ?? 0) > 60 ? WIDE : HALF }
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
