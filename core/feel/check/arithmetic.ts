/** The types of sums, products and powers. */
import type { Ast } from '../parse/ast.ts'
import type { ArithmeticOp, PlanNode } from '../plan.ts'
import type { FeelType } from '../types.ts'
import { report } from './state.ts'
import type { Checking, Locals, Lowered } from './state.ts'
import { ANY, NUMBER, STRING, typeWords } from './type-rules.ts'

const DAYS: FeelType = { kind: 'daysDuration' }

export function lowerArithmetic(checking: Checking, ast: Ast & { is: 'arithmetic' }, locals: Locals): Lowered {
  const first = checking.lower(checking, ast.first, locals)
  let { type } = first
  const rest: { by: ArithmeticOp; term: PlanNode }[] = []
  for (const { by, at, term } of ast.rest) {
    const right = checking.lower(checking, term, locals)
    type = resultType(checking, by, at, type, right.type)
    rest.push({ by, term: right.node })
  }
  return { node: { op: 'arithmetic', first: first.node, rest }, type }
}

function resultType(checking: Checking, by: ArithmeticOp, at: number, left: FeelType, right: FeelType): FeelType {
  if (left.kind === 'null' || right.kind === 'null') {
    report(checking, { code: 'feel.always-null', at, params: { operator: by } })
    return ANY
  }
  if (left.kind === 'any' || right.kind === 'any') return looseType(by, left, right)
  const type = exactType(by, left.kind, right.kind)
  if (type) return type
  const params = { operator: by, ...typeWords('left', left), ...typeWords('right', right) }
  const text = left.kind === 'string' || right.kind === 'string'
  report(checking, {
    code: 'feel.type',
    at,
    params,
    ...(text && by === '+' ? { cure: '先用 string(…) 把另一项变成文本' } : {}),
  })
  return ANY
}

/** One side is of unknown type: a number can only go with a number, but for `*`. */
function looseType(by: ArithmeticOp, left: FeelType, right: FeelType): FeelType {
  if (by === '*') return ANY
  if (left.kind === 'number') return NUMBER
  return right.kind === 'number' && by !== '/' ? NUMBER : ANY
}

type Kind = FeelType['kind']

function exactType(by: ArithmeticOp, left: Kind, right: Kind): FeelType | null {
  if (left === 'number' && right === 'number') return NUMBER
  switch (by) {
    case '+':
      if (left === 'string' && right === 'string') return STRING
      return movedType(left, right) ?? (isDuration(left) ? movedType(right, left) : null)
    case '-':
      return movedType(left, right) ?? differenceType(left, right)
    case '*':
      if (isDuration(left) && right === 'number') return { kind: left } as FeelType
      return isDuration(right) && left === 'number' ? ({ kind: right } as FeelType) : null
    case '/':
      if (!isDuration(left)) return null
      return right === 'number' ? ({ kind: left } as FeelType) : right === left ? NUMBER : null
  }
}

function isDuration(kind: Kind): boolean {
  return kind === 'daysDuration' || kind === 'monthsDuration'
}

function movedType(value: Kind, by: Kind): FeelType | null {
  if (!isDuration(by)) return null
  if (value === 'date' || value === 'dateTime') return { kind: value }
  if (value === 'time') return by === 'daysDuration' ? { kind: 'time' } : null
  return value === by ? ({ kind: value } as FeelType) : null
}

function differenceType(left: Kind, right: Kind): FeelType | null {
  if (left === 'time' && right === 'time') return DAYS
  const isDay = (kind: Kind) => kind === 'date' || kind === 'dateTime'
  return isDay(left) && isDay(right) ? DAYS : null
}

export function lowerPower(checking: Checking, ast: Ast & { is: 'power' }, locals: Locals): Lowered {
  const [left, right] = [checking.lower(checking, ast.left, locals), checking.lower(checking, ast.right, locals)]
  requireNumber(checking, '**', ast.left.at, left.type)
  requireNumber(checking, '**', ast.right.at, right.type)
  return { node: { op: 'power', left: left.node, right: right.node }, type: NUMBER }
}

export function lowerNegate(checking: Checking, ast: Ast & { is: 'negate' }, locals: Locals): Lowered {
  const of = checking.lower(checking, ast.of, locals)
  if (of.node.op === 'value' && typeof of.node.value === 'number') {
    return { node: { op: 'value', value: 0 - of.node.value }, type: NUMBER }
  }
  if (!isDuration(of.type.kind)) requireNumber(checking, '-', ast.at, of.type)
  return { node: { op: 'negate', of: of.node }, type: of.type }
}

function requireNumber(checking: Checking, operator: string, at: number, type: FeelType): void {
  if (type.kind === 'number' || type.kind === 'any') return
  const params = { operator, ...typeWords('expected', NUMBER), ...typeWords('found', type) }
  report(checking, { code: 'feel.operand', at, params })
}
