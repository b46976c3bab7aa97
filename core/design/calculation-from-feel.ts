/** A FEEL text as a calculation that can be built in sentences; what says anything else stays a text. */
import type { Ast } from '../feel/parse/ast.ts'
import type { ArithmeticOp } from '../feel/plan.ts'
import { depthOf, MAX_DEPTH, type Calculation, type Case, type Operation } from './calculation.ts'
import {
  argumentsOf,
  conditionOfTree,
  isCallOf,
  isToday,
  nameOf,
  textArguments,
  treeOf,
} from './condition-from-feel.ts'
import type { ConditionField } from './condition.ts'

/** null for a text that is no calculation of this kind, or names a question that is not given. */
export function calculationFromFeel(text: string, fields: readonly ConditionField[]): Calculation | null {
  const tree = treeOf(text)
  const part = tree && partOf(tree, fields)
  return part !== null && depthOf(part) <= MAX_DEPTH ? part : null
}

type Fields = readonly ConditionField[]

function partOf(tree: Ast, fields: Fields): Calculation | null {
  if (tree.is === 'value') {
    if (tree.value === null) return { is: 'nothing' }
    return typeof tree.value === 'string' && /^[^\n\r\t]+$/.test(tree.value) ? { is: 'code', value: tree.value } : null
  }
  if (tree.is === 'number') return numberOf(tree.text, 1)
  if (tree.is === 'negate' && tree.of.is === 'number') return numberOf(tree.of.text, -1)
  if (tree.is === 'arithmetic') return joinOf(tree, fields)
  if (tree.is === 'if') return casesOf(tree, fields)
  if (isToday(tree)) return { is: 'today' }
  if (isCallOf(tree, 'eventDate')) return { is: 'event' }
  const name = nameOf(tree)
  if (name !== null) return knownName(name, fields) === null ? null : { is: 'field', name }
  return callOf(tree, fields)
}

function numberOf(text: string, sign: 1 | -1): Calculation | null {
  const value = Number(text)
  return String(value) === text ? { is: 'number', value: sign * value } : null
}

const OPERATIONS: Readonly<Partial<Record<ArithmeticOp, Operation>>> = {
  '+': 'plus',
  '-': 'minus',
  '*': 'times',
  '/': 'over',
}

/** From the left; what is joined by the same sign stands side by side. */
function joinOf({ first, rest }: Ast & { is: 'arithmetic' }, fields: Fields): Calculation | null {
  let left = partOf(first, fields)
  for (const { by, term } of rest) {
    const [right, operation] = [partOf(term, fields), OPERATIONS[by]]
    if (left === null || right === null || operation === undefined) return null
    const goesOn = left.is === 'join' && left.by === operation && rest[0]?.term !== term
    left =
      goesOn && left.is === 'join'
        ? { ...left, parts: [...left.parts, right] }
        : { is: 'join', by: operation, parts: [left, right] }
  }
  return left
}

function casesOf(tree: Ast & { is: 'if' }, fields: Fields): Calculation | null {
  const cases: Case[] = []
  let rest: Ast = tree
  while (rest.is === 'if') {
    const [when, then] = [conditionOfTree(rest.when, fields), partOf(rest.then, fields)]
    if (when === null || then === null) return null
    cases.push({ when, then })
    rest = rest.else
  }
  const otherwise = partOf(rest, fields)
  return otherwise === null ? null : { is: 'cases', cases, otherwise }
}

function callOf(tree: Ast, fields: Fields): Calculation | null {
  const [param] = textArguments(tree, 'param')
  if (param !== undefined) return { is: 'param', id: param }
  for (const [name, is] of [
    ['min', 'least'],
    ['max', 'most'],
  ] as const) {
    const args = argumentsOf(tree, name)
    const items = args.length === 1 && args[0]?.is === 'list' ? args[0].items : args.length > 1 ? args : []
    if (items.length > 1) return extremeOf(is, items, fields)
  }
  const [from, time] = argumentsOf(tree, 'due')
  if (from && time) return dueOf(from, time, fields)
  const [born, on] = argumentsOf(tree, 'age')
  if (born && on && isToday(on)) return named(born, fields, (name) => ({ is: 'age', born: name }))
  const [of] = argumentsOf(tree, 'quarter')
  if (of) return named(of, fields, (name) => ({ is: 'quarter', of: name }))
  const [rows] = argumentsOf(tree, 'count')
  if (rows) return named(rows, fields, (name) => ({ is: 'count', rows: name }))
  const [added] = argumentsOf(tree, 'sum')
  if (added?.is !== 'path') return null
  return named(added.of, fields, (name) => ({ is: 'total', rows: name, column: added.name }))
}

function extremeOf(is: 'least' | 'most', items: readonly Ast[], fields: Fields): Calculation | null {
  const parts = items.map((item) => partOf(item, fields))
  const whole = parts.filter((part) => part !== null)
  return whole.length === parts.length ? { is, parts: whole } : null
}

function dueOf(from: Ast, time: Ast, fields: Fields): Calculation | null {
  const start = partOf(from, fields)
  const [param] = textArguments(time, 'param')
  const allowed = time.is === 'value' && typeof time.value === 'string' ? time.value : param && `param:${param}`
  return start === null || allowed === undefined ? null : { is: 'due', from: start, in: allowed }
}

function named(tree: Ast, fields: Fields, made: (name: string) => Calculation): Calculation | null {
  const name = nameOf(tree)
  return name !== null && knownName(name, fields) !== null ? made(name) : null
}

function knownName(name: string, fields: Fields): string | null {
  return fields.some((field) => field.name === name) ? name : null
}
