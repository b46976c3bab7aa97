/** What a record prints in the cell of a field: every option with the chosen ones ticked, dates and amounts as letters write them. */
import { isJsonObject, own } from '../../model/json.ts'
import { missingReason, type MissingReason } from '../../model/missing.ts'
import type { FieldPlan } from '../../model/plan.ts'
import { chineseDate, chineseDateTime } from '../wording/chinese-date.ts'
import { choiceLabelsOf } from '../wording/choice-label.ts'
import { boxes, optionsOf, standsApart } from './choices.ts'
import { smallWords, widthOf, words, type CellValue, type Sheet } from './sheet.ts'

const REASONS: Readonly<Record<MissingReason, string>> = {
  unknown: '不清楚',
  refused: '拒绝回答',
  'not-asked': '没有问到',
  'not-applicable': '不适用',
  'not-safe-to-ask': '当时不便询问',
}

export function missingWords(reason: MissingReason): string {
  return REASONS[reason]
}

export function filledValue(field: FieldPlan, value: unknown, sheet: Sheet): CellValue {
  const reason = missingReason(value)
  const options = optionsOf(field)
  if (options && !standsApart(field)) {
    const ticked = boxes(options, reason ? [] : codesOf(value))
    if (reason === null) return ticked
    return { ...ticked, content: [...ticked.content, words(`【${REASONS[reason]}】`)], room: ticked.room + 6 }
  }
  const text = filledText(field, value, sheet)
  if (text === '') return { content: [smallWords('未填写')], room: 4, lines: 0 }
  return { content: linesOf(text), room: text.includes('\n') ? 40 : widthOf(text), lines: 0 }
}

/** The answer in one run of words, without boxes; empty for no answer. */
export function filledText(field: FieldPlan, value: unknown, sheet: Pick<Sheet, 'areaName'>): string {
  if (value === undefined || value === null || value === '') return ''
  const reason = missingReason(value)
  if (reason) return `【${REASONS[reason]}】`
  const options = optionsOf(field)
  if (options) return choiceLabelsOf({ [field.pattern]: options }, field.pattern, codesOf(value)).join('、')
  if (Array.isArray(value)) return listText(value)
  if (isJsonObject(value)) return nameOf(value) || '已附'
  return scalarText(field, value, sheet)
}

/** 550.00元; another value as it is. */
export function moneyWords(value: unknown): string {
  return typeof value === 'number' ? `${value.toFixed(2)}元` : String(value)
}

function scalarText(field: FieldPlan, value: unknown, sheet: Pick<Sheet, 'areaName'>): string {
  const text = String(value)
  switch (field.kind) {
    case 'date':
      return chineseDate(text) || text
    case 'dateTime':
      return chineseDateTime(text) || text
    case 'month':
      return monthWords(text)
    case 'money':
      return moneyWords(value)
    case 'area':
      return sheet.areaName(text)
    default:
      if (field.kind === 'number' && field.title.includes('（元）')) return moneyWords(value)
      return field.format === 'quarter' ? quarterWords(text) : text
  }
}

function monthWords(text: string): string {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text)
  return match ? `${match[1]}年${Number(match[2])}月` : text
}

function quarterWords(text: string): string {
  const match = /^(\d{4})Q([1-4])$/.exec(text)
  return match ? `${match[1]}年第${match[2]}季度` : text
}

function listText(values: readonly unknown[]): string {
  const names = values
    .map((value) => (isJsonObject(value) ? nameOf(value) : String(value)))
    .filter((name) => name !== '')
  if (names.length > 0) return names.join('、')
  return values.length === 0 ? '' : `共${values.length}份`
}

/** Name of a file or of who signed, without the ending of a drawn signature. */
function nameOf(value: Record<string, unknown>): string {
  const name = own(value, 'name')
  return typeof name === 'string' ? name.replace(/\.png$/, '') : ''
}

function codesOf(value: unknown): string[] {
  if (value === undefined || value === null || value === '') return []
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  return list.filter((code) => !isJsonObject(code)).map(String)
}

function linesOf(text: string): CellValue['content'] {
  return text.split(/\r\n|\r|\n/).flatMap((line, i) => (i === 0 ? [words(line)] : [{ kind: 'break' }, words(line)]))
}
