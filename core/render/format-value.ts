/** How an answer reads as text: labels for codes, Chinese dates, money with two decimals, reasons for no answer. */
import { isJsonObject, own } from '../model/json.ts'
import { missingReason } from '../model/missing.ts'
import type { FieldPlan } from '../model/plan.ts'
import type { Choice } from '../model/form-schema.ts'
import type { Language } from '../model/session.ts'
import { toShanghaiLocal } from './shanghai-time.ts'
import { missingText, say } from './texts.ts'

export interface ValueWords {
  lang: Language
  translate(text: string): string
  /** Full name of a 12-digit area code. */
  areaName(code: string): string
}

/** The empty string when there is no answer. */
export function formatValue(field: FieldPlan, value: unknown, words: ValueWords): string {
  if (value === undefined || value === null || value === '') return ''
  const reason = missingReason(value)
  if (reason) return missingText(words.lang, reason)
  if (typeof value === 'boolean') return say(words.lang, value ? 'yes' : 'no')
  if (Array.isArray(value)) return listText(field, value, words)
  if (isJsonObject(value)) return field.kind === 'signature' ? signatureText(value, words.lang) : fileName(value)
  if (field.kind === 'area') return words.areaName(String(value))
  if (field.options) return optionLabel(field.options, String(value), words)
  return scalarText(field, value, words.lang)
}

export function optionLabel(options: readonly Choice[], code: string, words: ValueWords): string {
  const found = options.find((option) => option.code === code)
  return found ? words.translate(found.label) : code
}

/** `2020-04-01` as 2020年4月1日, or unchanged in English; unreadable text stays as it is. */
export function formatDate(text: string, lang: Language): string {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text)
  if (!match || lang === 'en') return text
  const [, year, month, day] = match
  return `${year}年${Number(month)}月${day ? `${Number(day)}日` : ''}`
}

/** An instant as date and minute in Shanghai. */
export function formatInstant(text: string, lang: Language): string {
  const local = toShanghaiLocal(text)
  if (!local) return text
  const [date = '', time = ''] = local.split('T')
  return `${formatDate(date, lang)} ${time}`
}

function scalarText(field: FieldPlan, value: unknown, lang: Language): string {
  const text = String(value)
  if (field.kind === 'date' || field.kind === 'month') return formatDate(text, lang)
  if (field.kind === 'dateTime') return formatInstant(text, lang)
  if (field.kind === 'money' && typeof value === 'number') return `${value.toFixed(2)} ${say(lang, 'yuan')}`
  return text
}

function listText(field: FieldPlan, values: readonly unknown[], words: ValueWords): string {
  const one = (value: unknown): string => {
    if (isJsonObject(value)) return fileName(value)
    return field.options ? optionLabel(field.options, String(value), words) : String(value)
  }
  return values
    .map(one)
    .filter((text) => text !== '')
    .join(words.lang === 'en' ? ', ' : '、')
}

function fileName(value: Record<string, unknown>): string {
  const name = own(value, 'name')
  return typeof name === 'string' ? name : ''
}

/** The name that was typed or given with the signature, without the ending of its picture. */
function signatureText(value: Record<string, unknown>, lang: Language): string {
  return fileName(value).replace(/\.png$/, '') || say(lang, 'signature')
}
