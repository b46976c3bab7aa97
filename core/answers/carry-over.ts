/**
 * A half-filled form under a newer version of itself: which questions are new, gone or changed, the answers that still
 * fit, and those that do not. Nothing is dropped: an answer is either in its place or kept aside with the reason.
 */
import { canonicalJson } from '../store/canonical-json.ts'
import { isJsonObject } from '../model/json.ts'
import type { Json } from '../store/json.ts'
import { missingReason } from '../model/missing.ts'
import type { FieldKind, FieldPlan } from '../model/plan.ts'

type Question = Pick<FieldPlan, 'pattern' | 'kind' | 'title'> & Partial<FieldPlan>

export type ChangedPart = 'title' | 'kind' | 'options' | 'required' | 'visible' | 'rules' | 'place'

export interface QuestionChange {
  /** Pattern of the field, see {@link FieldPlan}. */
  at: string
  title: string
  change: 'new' | 'gone' | 'changed'
  /** Of a question that is still there. */
  parts: ChangedPart[]
}

export interface AsideAnswer {
  /** JSON Pointer of the place where it was. */
  at: string
  title: string
  value: unknown
  /** The question is gone; it is answered in another way now; the option is no longer there. */
  reason: 'gone' | 'kind' | 'option'
}

export interface CarriedOver {
  answers: Record<string, unknown>
  aside: AsideAnswer[]
}

/** In the order of the newer form, what is gone last. */
export function questionChanges(before: readonly Question[], after: readonly Question[]): QuestionChange[] {
  const old = new Map(before.map((field) => [field.pattern, field]))
  const kept = new Set(after.map(({ pattern }) => pattern))
  const now = after.flatMap((field): QuestionChange[] => {
    const { pattern: at, title } = field
    const was = old.get(at)
    if (was === undefined) return [{ at, title, change: 'new', parts: [] }]
    const parts = changedParts(was, field)
    return parts.length === 0 ? [] : [{ at, title, change: 'changed', parts }]
  })
  const gone = before.filter(({ pattern }) => !kept.has(pattern))
  return [...now, ...gone.map(({ pattern: at, title }): QuestionChange => ({ at, title, change: 'gone', parts: [] }))]
}

function changedParts(was: Question, is: Question): ChangedPart[] {
  const seen: readonly (readonly [ChangedPart, (field: Question) => unknown])[] = [
    ['title', ({ title, hint }) => [title, hint]],
    ['kind', ({ kind }) => kind],
    ['options', ({ options }) => options],
    ['required', ({ required }) => required],
    ['visible', ({ visible }) => visible?.text],
    ['rules', ({ calculate, checks, limits }) => [calculate?.text, checks?.map(({ rule }) => rule.text), limits]],
    ['place', ({ section }) => section],
  ]
  return seen.flatMap(([part, look]) => (spelled(look(was)) === spelled(look(is)) ? [] : [part]))
}

function spelled(value: unknown): string {
  return canonicalJson(JSON.parse(JSON.stringify(value ?? null)) as Json)
}

/** @param before questions of the version under which it was filled, for the titles of what is gone. */
export function carryOver(
  before: readonly Question[],
  after: readonly Question[],
  answers: Readonly<Record<string, unknown>>,
): CarriedOver {
  const fields = new Map(after.map((field) => [field.pattern, field]))
  const titles = new Map(before.map(({ pattern, title }) => [pattern, title]))
  const aside: AsideAnswer[] = []
  const put = (at: string, pattern: string, value: unknown, reason: AsideAnswer['reason']): undefined => {
    const title = fields.get(pattern)?.title ?? titles.get(pattern) ?? at.slice(at.lastIndexOf('/') + 1)
    aside.push({ at, title, value, reason })
  }
  const inside = (group: Readonly<Record<string, unknown>>, at: string, pattern: string): Record<string, unknown> => {
    const kept = Object.entries(group).map(([key, value]) => [
      key,
      fitting(value, `${at}/${escaped(key)}`, `${pattern}/${escaped(key)}`),
    ])
    return Object.fromEntries(kept.filter(([, value]) => value !== undefined)) as Record<string, unknown>
  }
  /** Undefined for what was put aside. */
  const fitting = (value: unknown, at: string, pattern: string): unknown => {
    const field = fields.get(pattern)
    if (field === undefined) return put(at, pattern, value, 'gone')
    if (value === null || missingReason(value) !== null) return value
    if (field.kind === 'object')
      return isJsonObject(value) ? inside(value, at, pattern) : put(at, pattern, value, 'kind')
    if (field.kind === 'rows') {
      if (!Array.isArray(value)) return put(at, pattern, value, 'kind')
      return value.map((row: unknown, n) => (isJsonObject(row) ? inside(row, `${at}/${n}`, `${pattern}/*`) : row))
    }
    if (!SHAPE[field.kind](value)) return put(at, pattern, value, 'kind')
    return hasOptions(field, value) ? value : put(at, pattern, value, 'option')
  }
  return { answers: inside(answers, '', ''), aside }
}

const isText = (value: unknown): boolean => typeof value === 'string'
const isNumber = (value: unknown): boolean => typeof value === 'number'

/** What an answer of a kind looks like; whether it is a right one is for the validator to say. */
const SHAPE: Record<Exclude<FieldKind, 'object' | 'rows'>, (value: unknown) => boolean> = {
  text: isText,
  longText: isText,
  integer: Number.isInteger,
  number: isNumber,
  money: (value) => isNumber(value) || isText(value),
  boolean: (value) => typeof value === 'boolean',
  date: isText,
  dateTime: isText,
  time: isText,
  month: isText,
  choice: isText,
  multi: Array.isArray,
  area: isText,
  file: (value) => isText(value) || isJsonObject(value),
  files: Array.isArray,
  signature: (value) => isText(value) || isJsonObject(value),
}

/** Codes without a list behind them, such as areas, are for the validator. */
function hasOptions({ options }: Question, value: unknown): boolean {
  if (options === undefined || options.length === 0) return true
  const codes = options.map(({ code }) => code as unknown)
  return (Array.isArray(value) ? value : [value]).every((code) => codes.includes(code))
}

function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1')
}
