/**
 * A condition as an administrator builds it, without FEEL: groups of comparisons "question, relation, value". Pure data;
 * beside it stand the ways from FEEL, to FEEL and to a sentence.
 */
import type { Choice } from '../model/form-schema.ts'

export const JOINS = ['all', 'any', 'none'] as const
export type Join = (typeof JOINS)[number]

/** Groups inside groups, the outermost counted. */
export const MAX_GROUPS = 3

export interface ConditionGroup {
  join: Join
  parts: readonly ConditionPart[]
}

export interface Comparison {
  /** Name of the question as FEEL has it: `enrol`, `father.pStatus`, `facts.birth`. */
  field: string
  relation: Relation
  value: ConditionValue
}

export type ConditionPart = ConditionGroup | Comparison

/** `holds` is a bare yes-or-no question; `filled` asks for at least one entry of a list. */
export type Relation =
  | 'answered'
  | 'notAnswered'
  | 'holds'
  | 'equals'
  | 'isNot'
  | 'oneOf'
  | 'contains'
  | 'includes'
  | 'filled'
  | Order
  | AgeOrder

export type Order = 'less' | 'atMost' | 'more' | 'atLeast'
/** Completed years between a date and today. */
export type AgeOrder = 'ageLess' | 'ageAtMost' | 'ageMore' | 'ageAtLeast'

/**
 * null where a relation takes none or nothing is chosen yet. `date` is YYYY-MM-DD; `ago` whole days or months before
 * today, 0 for today; `param` the id of a parameter.
 */
export type ConditionValue =
  | null
  | boolean
  | number
  | string
  | readonly string[]
  | { date: string }
  | { ago: number; unit: 'days' | 'months' }
  | { param: string }

/** `other` are questions of which only can be asked whether they are answered. */
export type ConditionKind = 'boolean' | 'choice' | 'choices' | 'number' | 'text' | 'date' | 'rows' | 'other'

/** A question that a condition may name. */
export interface ConditionField {
  name: string
  title: string
  kind: ConditionKind
  options?: readonly Choice[]
}

/** Relations by kind; the first is where a new comparison begins. */
export const RELATIONS: Readonly<Record<ConditionKind, readonly Relation[]>> = {
  boolean: ['holds', 'equals', 'isNot', 'answered', 'notAnswered'],
  choice: ['equals', 'isNot', 'oneOf', 'answered', 'notAnswered'],
  choices: ['includes', 'filled', 'answered', 'notAnswered'],
  number: ['atLeast', 'atMost', 'more', 'less', 'equals', 'isNot', 'answered', 'notAnswered'],
  text: ['answered', 'notAnswered', 'contains', 'equals', 'isNot', 'oneOf'],
  date: [
    'less',
    'atMost',
    'more',
    'atLeast',
    'equals',
    'ageAtLeast',
    'ageLess',
    'ageAtMost',
    'ageMore',
    'answered',
    'notAnswered',
  ],
  rows: ['filled', 'answered', 'notAnswered'],
  other: ['answered', 'notAnswered'],
}

const VALUELESS: readonly Relation[] = ['answered', 'notAnswered', 'holds', 'filled']

export function takesValue(relation: Relation): boolean {
  return !VALUELESS.includes(relation)
}

export function isGroup(part: ConditionPart): part is ConditionGroup {
  return 'join' in part
}

export function isAgeOrder(relation: Relation): relation is AgeOrder {
  return relation.startsWith('age')
}

/** Whether a comparison can be asked of a question and has its value; a code has to be one of the options. */
export function fits({ relation, value }: Comparison, { kind, options }: ConditionField): boolean {
  if (!RELATIONS[kind].includes(relation)) return false
  if (!takesValue(relation)) return value === null
  const known = (code: string): boolean => options === undefined || options.some((option) => option.code === code)
  if (relation === 'oneOf') return isTextList(value) && value.length > 0 && value.every(known)
  if (kind === 'number' || isAgeOrder(relation)) return isAmount(value)
  if (kind === 'boolean') return typeof value === 'boolean'
  if (kind === 'date') return isDay(value)
  return typeof value === 'string' && value !== '' && known(value)
}

/** Whether every comparison has what it needs. */
export function isWhole(part: ConditionPart, fields: readonly ConditionField[]): boolean {
  if (isGroup(part)) return part.parts.every((one) => isWhole(one, fields))
  const field = fields.find(({ name }) => name === part.field)
  return field !== undefined && fits(part, field)
}

/** Groups inside groups: 1 for a group of comparisons alone. */
export function depthOf(part: ConditionPart): number {
  return isGroup(part) ? 1 + Math.max(0, ...part.parts.map(depthOf)) : 0
}

export function isTextList(value: ConditionValue): value is readonly string[] {
  return Array.isArray(value)
}

function isAmount(value: ConditionValue): boolean {
  if (typeof value === 'number') return /^-?\d+(\.\d+)?$/.test(String(value))
  return typeof value === 'object' && value !== null && 'param' in value
}

function isDay(value: ConditionValue): boolean {
  if (typeof value !== 'object' || value === null) return false
  if ('ago' in value) return Number.isSafeInteger(value.ago) && value.ago >= 0
  return 'date' in value && /^\d{4}-\d\d-\d\d$/.test(value.date)
}
