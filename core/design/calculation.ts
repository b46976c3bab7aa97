/**
 * A calculation as an administrator builds it, without FEEL: questions, numbers and what is made of them. Pure data;
 * beside it stand the ways from FEEL, to FEEL and to a sentence.
 */
import type { ConditionField, ConditionGroup } from './condition.ts'
import { isWhole as isWholeCondition } from './condition.ts'

export const OPERATIONS = ['plus', 'minus', 'times', 'over'] as const
export type Operation = (typeof OPERATIONS)[number]

/** Calculations inside calculations, the outermost counted. */
export const MAX_DEPTH = 5

export interface Case {
  when: ConditionGroup
  then: Calculation
}

/** A name is empty, a value null, while nothing is chosen yet. */
export type Calculation =
  | { is: 'field'; name: string }
  | { is: 'number'; value: number | null }
  | { is: 'code'; value: string }
  | { is: 'param'; id: string }
  | { is: 'today' }
  /** The day that the form is about, from which times allowed run. */
  | { is: 'event' }
  | { is: 'nothing' }
  | { is: 'join'; by: Operation; parts: readonly Calculation[] }
  | { is: 'least' | 'most'; parts: readonly Calculation[] }
  /** A day counted from another: `in` is a time allowed such as 7d, 10wd, 1m, q-end. */
  | { is: 'due'; from: Calculation; in: string }
  /** Completed years from a date to today. */
  | { is: 'age'; born: string }
  | { is: 'quarter'; of: string }
  /** Rows of a table. */
  | { is: 'count'; rows: string }
  /** One column of a table added up. */
  | { is: 'total'; rows: string; column: string }
  /** The first condition that holds decides. */
  | { is: 'cases'; cases: readonly Case[]; otherwise: Calculation }

export type CalculationKind = Calculation['is']

export const CALCULATION_KINDS = [
  'field',
  'number',
  'join',
  'cases',
  'due',
  'age',
  'quarter',
  'least',
  'most',
  'count',
  'total',
  'code',
  'param',
  'today',
  'event',
  'nothing',
] as const satisfies readonly CalculationKind[]

/** What a calculation of a kind begins with. */
export function newCalculation(kind: CalculationKind): Calculation {
  const open: Calculation = { is: 'field', name: '' }
  switch (kind) {
    case 'field':
      return open
    case 'number':
      return { is: 'number', value: null }
    case 'code':
      return { is: 'code', value: '' }
    case 'param':
      return { is: 'param', id: '' }
    case 'join':
      return { is: 'join', by: 'plus', parts: [open, open] }
    case 'least':
    case 'most':
      return { is: kind, parts: [open, open] }
    case 'due':
      return { is: 'due', from: open, in: '7d' }
    case 'age':
      return { is: 'age', born: '' }
    case 'quarter':
      return { is: 'quarter', of: '' }
    case 'count':
      return { is: 'count', rows: '' }
    case 'total':
      return { is: 'total', rows: '', column: '' }
    case 'cases':
      return { is: 'cases', cases: [{ when: { join: 'all', parts: [] }, then: open }], otherwise: { is: 'nothing' } }
    default:
      return { is: kind }
  }
}

/** Times allowed as the engine reads them: 24h, 7d, 10wd, 1m, q-end, next-q-end, or param:ID. */
export function isTimeAllowed(text: string): boolean {
  return /^(\d{1,4}(h|d|wd|m)|(next-)?q-end|param:[A-Za-z][\w.]*)$/.test(text)
}

/** Whether everything that is needed is chosen. */
export function isWhole(part: Calculation, fields: readonly ConditionField[]): boolean {
  const known = (name: string): boolean => fields.some((field) => field.name === name)
  switch (part.is) {
    case 'field':
      return known(part.name)
    case 'number':
      return part.value !== null && /^-?\d+(\.\d+)?$/.test(String(part.value))
    case 'code':
      return part.value !== ''
    case 'param':
      return part.id !== ''
    case 'age':
      return known(part.born)
    case 'quarter':
      return known(part.of)
    case 'count':
      return known(part.rows)
    case 'total':
      return known(part.rows) && part.column !== ''
    case 'due':
      return isWhole(part.from, fields) && isTimeAllowed(part.in)
    case 'join':
    case 'least':
    case 'most':
      return part.parts.length > 1 && part.parts.every((one) => isWhole(one, fields))
    case 'cases':
      return (
        part.cases.length > 0 &&
        part.cases.every(
          ({ when, then }) => when.parts.length > 0 && isWholeCondition(when, fields) && isWhole(then, fields),
        ) &&
        isWhole(part.otherwise, fields)
      )
    default:
      return true
  }
}

/** Calculations inside calculations: 1 for a question alone. */
export function depthOf(part: Calculation): number {
  return 1 + Math.max(0, ...innerOf(part).map(depthOf))
}

function innerOf(part: Calculation): readonly Calculation[] {
  if (part.is === 'join' || part.is === 'least' || part.is === 'most') return part.parts
  if (part.is === 'due') return [part.from]
  return part.is === 'cases' ? [...part.cases.map(({ then }) => then), part.otherwise] : []
}
