/**
 * The words a template may use beside `if`, `unless` and `each`. Each of them is total: any
 * value gives text, a truth or a list, and none ever throws. Text comes back plain and is
 * escaped where it is put.
 */
import { formatCivilDate } from '../model/civil-date.ts'
import type { ChoiceLabels } from './snapshot.ts'
import { isAnswered } from './snapshot-pointer.ts'
import { chineseAmount } from './wording/chinese-amount.ts'
import { chineseDate, chineseDateTime, chineseMonth, dayOf } from './wording/chinese-date.ts'
import { chineseMinutes, chineseNumeral } from './wording/chinese-numeral.ts'
import { choiceLabelsOf, shownOptions, type ShownOption } from './wording/choice-label.ts'
import { yearAndNumber } from './wording/document-number.ts'
import { maskedName, maskedNumber, maskedPhone } from './wording/masked-identity.ts'
import { amountLess, cellOf, sumOfColumn } from './wording/money-sum.ts'

export type HelperResult = string | boolean | readonly ({ text: string } | ShownOption)[]
export type TemplateHelper = (...values: unknown[]) => HelperResult

/** Characters of the line that stands for an absent value when the template names no width. */
const BLANK = '＿＿＿＿＿＿'

/** From this day the law revised in 2021 is cited. */
const RS2021_FROM = '2021-06-01'

/** Every helper by the name a template calls it. `labels` feeds `choice` and `options`. */
export function templateHelpers(labels: ChoiceLabels): Readonly<Record<string, TemplateHelper>> {
  return {
    date: (value) => chineseDate(value),
    dateTime: (value) => chineseDateTime(value),
    yearMonth: (value) => chineseMonth(value),
    duration: (minutes) => chineseMinutes(minutes),
    yearNumber: (year, seq) => yearAndNumber(year, seq),
    maskName: (value) => maskedName(value),
    maskNumber: (value) => maskedNumber(value),
    maskPhone: (value) => maskedPhone(value),
    amount: (value) => chineseAmount(value),
    money: (value) => money(value),
    sum: (rows, column) => sumOfColumn(rows, column),
    less: (whole, part) => amountLess(whole, part),
    rowNumber: (index) => (Number.isInteger(index) ? String(Number(index) + 1) : ''),
    rowNumeral: (index) => (Number.isInteger(index) ? chineseNumeral(Number(index) + 1) : ''),
    column: (rows, name) => columnOf(rows, name).join('、'),
    choice: (field, codes) => choiceLabelsOf(labels, field, codes).join('、'),
    options: (field, codes) => shownOptions(labels, field, codes),
    word: (codes, ...words) => wordsFor(codes, words).join('、'),
    list: (values) => textsOf(values).join('、'),
    lines: (value) => linesOf(value),
    count: (value) => String(Array.isArray(value) ? value.length : isAnswered(value) ? 1 : 0),
    mark: (value) => (value === true ? '☑' : '☐'),
    yesNo: (value) => (value === true ? '是' : value === false ? '否' : BLANK),
    orBlank: (value, text) => textsOf(value).join('、') || (typeof text === 'string' ? text : BLANK),
    is: (value, wanted) => sameText(value, wanted),
    has: (values, wanted) => Array.isArray(values) && values.some((value) => sameText(value, wanted)),
    any: (...values) => values.some(isTrue),
    all: (...values) => values.every(isTrue),
    atLeast: (value, least) => typeof value === 'number' && typeof least === 'number' && value >= least,
    answered: (value) => isAnswered(value),
    onOrAfter: (value, day) => onOrAfter(value, day),
    since2021: (ruleSet, day) => since2021(ruleSet, day),
  }
}

/** Names of all helpers; templates may call no other. */
export const HELPER_NAMES: readonly string[] = Object.keys(templateHelpers({}))

function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim()
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : ''
}

function textsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).map(textOf).filter((text) => text !== '')
}

function linesOf(value: unknown): { text: string }[] {
  return textOf(value)
    .split(/\r\n|\r|\n/)
    .map((line) => ({ text: line.trim() }))
    .filter((line) => line.text !== '')
}

function money(value: unknown): string {
  const text = textOf(value)
  return /^\d{1,12}(\.\d{1,2})?$/.test(text) ? Number(text).toFixed(2) : text
}

/** `words` come in pairs, code and word; a code without a word stands for itself. */
function wordsFor(codes: unknown, words: readonly unknown[]): string[] {
  const known = new Map<string, string>()
  for (let n = 0; n + 1 < words.length; n += 2) known.set(textOf(words[n]), textOf(words[n + 1]))
  return textsOf(codes).map((code) => known.get(code) ?? code)
}

function columnOf(rows: unknown, name: unknown): string[] {
  if (!Array.isArray(rows) || typeof name !== 'string') return []
  return textsOf(rows.map((row: unknown) => cellOf(row, name)))
}

/** What `if` takes for a truth: answers, but not `false` and not nought. */
function isTrue(value: unknown): boolean {
  return isAnswered(value) && value !== false && value !== 0
}

function sameText(value: unknown, wanted: unknown): boolean {
  const plain = (v: unknown) => (typeof v === 'boolean' ? String(v) : textOf(v))
  return plain(value) !== '' && plain(value) === plain(wanted)
}

/** Both are dates or instants; days count in Shanghai. */
function onOrAfter(value: unknown, day: unknown): boolean {
  const [date, from] = [dayOf(value), dayOf(day)]
  return date !== null && from !== null && formatCivilDate(date) >= formatCivilDate(from)
}

/** The rule set decides which law is cited; without one, the day of issue does. */
function since2021(ruleSet: unknown, day: unknown): boolean {
  if (typeof ruleSet === 'string' && /^RS\d{4}$/.test(ruleSet)) return ruleSet >= 'RS2021'
  return onOrAfter(day, RS2021_FROM)
}
