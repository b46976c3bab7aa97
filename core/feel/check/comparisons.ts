/** Comparisons that can never hold are the author's mistake and are told at once. */
import type { Ast, AstTest } from '../parse/ast.ts'
import type { PlanTest } from '../plan.ts'
import type { FeelType } from '../types.ts'
import { parseTemporal } from '../run/temporal-text.ts'
import { didYouMean } from './nearest.ts'
import { report } from './state.ts'
import type { Checking, Locals, Lowered } from './state.ts'
import { ANY, BOOLEAN, comparable, disjoint, foreignCode, isUnknown, kindWords, typeWords } from './type-rules.ts'

const ORDERED: readonly FeelType['kind'][] = [
  'number',
  'string',
  'date',
  'time',
  'dateTime',
  'daysDuration',
  'monthsDuration',
]

interface Side {
  ast: Ast
  type: FeelType
}

/** Equality of the two: kinds must fit, and a text must be one of the choice's codes. */
export function checkEqual(checking: Checking, operator: string, at: number, left: Side, right: Side): void {
  if (!comparable(left.type, right.type)) return reportKinds(checking, operator, at, left, right)
  const [a, b] = [itemType(left.type), itemType(right.type)]
  if (disjoint(a, b)) reportCode(checking, left, right, a, b)
}

function itemType(type: FeelType): FeelType {
  return type.kind === 'list' ? type.of : type
}

/** The literal is blamed, whichever side it stands on. */
function reportCode(checking: Checking, left: Side, right: Side, a: FeelType, b: FeelType): void {
  const leftIsLiteral = left.ast.is === 'value'
  const [allowed, found, blamed] = leftIsLiteral ? [b, a, left.ast] : [a, b, right.ast]
  const code = foreignCode(allowed, found) ?? ''
  const cure = didYouMean(code, allowed.kind === 'string' ? [...(allowed.values ?? [])] : [])
  report(checking, {
    code: 'feel.unknown-code',
    at: blamed.at,
    params: { found: code },
    ...(cure === undefined ? {} : { cure }),
  })
}

function reportKinds(checking: Checking, operator: string, at: number, left: Side, right: Side): void {
  const params = { operator, ...typeWords('left', left.type), ...typeWords('right', right.type) }
  const cure = kindCure(left, right) ?? kindCure(right, left)
  report(checking, { code: 'feel.type', at, params, ...(cure === undefined ? {} : { cure }) })
}

function kindCure(side: Side, other: Side): string | undefined {
  const literal = other.ast.is === 'value' && typeof other.ast.value === 'string' ? other.ast.value : null
  if (literal !== null && ['date', 'time', 'dateTime', 'daysDuration', 'monthsDuration'].includes(side.type.kind)) {
    return parseTemporal(literal) ? `写作 @"${literal}"` : '日期写作 date("2020-01-31")'
  }
  if (literal !== null && side.type.kind === 'number') return '数字不要放在引号内'
  if (literal !== null && side.type.kind === 'boolean') return '是/否写作 true 或 false，不要引号'
  if (side.type.kind === 'list') return '列表请用 list contains(列表, 值)'
  if (side.type.kind === 'date' && other.type.kind === 'dateTime') return '先用 date(…) 取出日期'
  return undefined
}

/** `<`, `between` and ranges: both of one kind that has an order. */
export function checkOrder(checking: Checking, operator: string, at: number, left: Side, right: Side): void {
  if (left.type.kind === 'null' || right.type.kind === 'null') {
    report(checking, { code: 'feel.always-null', at, params: { operator }, cure: '用 = null 或 != null 判断有无' })
    return
  }
  if (!comparable(left.type, right.type)) return reportKinds(checking, operator, at, left, right)
  const unordered = [left.type, right.type].find((type) => !isUnknown(type) && !ORDERED.includes(type.kind))
  if (!unordered) return
  const params = { operator, ...kindWords('expected', ['number', 'date']), ...typeWords('found', unordered) }
  report(checking, { code: 'feel.operand', at, params })
}

export function lowerCompare(checking: Checking, ast: Ast & { is: 'compare' }, locals: Locals): Lowered {
  const left = checking.lower(checking, ast.left, locals)
  const right = checking.lower(checking, ast.right, locals)
  const check = ast.test === '=' || ast.test === '!=' ? checkEqual : checkOrder
  check(checking, ast.test, ast.at, { ast: ast.left, type: left.type }, { ast: ast.right, type: right.type })
  return { node: { op: 'compare', test: ast.test, left: left.node, right: right.node }, type: BOOLEAN }
}

export function lowerBetween(checking: Checking, ast: Ast & { is: 'between' }, locals: Locals): Lowered {
  const [value, low, high] = [ast.value, ast.low, ast.high].map((part) => checking.lower(checking, part, locals)) as [
    Lowered,
    Lowered,
    Lowered,
  ]
  const side = { ast: ast.value, type: value.type }
  checkOrder(checking, 'between', ast.at, side, { ast: ast.low, type: low.type })
  checkOrder(checking, 'between', ast.at, side, { ast: ast.high, type: high.type })
  return { node: { op: 'between', value: value.node, low: low.node, high: high.node }, type: BOOLEAN }
}

export function lowerIn(checking: Checking, ast: Ast & { is: 'in' }, locals: Locals): Lowered {
  const value = checking.lower(checking, ast.value, locals)
  const side = { ast: ast.value, type: value.type }
  const tests = ast.tests.map((test) => lowerTest(checking, test, side, locals, false))
  return { node: { op: 'in', value: value.node, tests }, type: BOOLEAN }
}

/** `cell`: the test is a cell of a table, where a condition on `?` is allowed. */
export function lowerTest(checking: Checking, test: AstTest, value: Side, locals: Locals, cell: boolean): PlanTest {
  switch (test.is) {
    case 'any':
      return { test: 'any' }
    case 'not':
      return { test: 'not', tests: test.tests.map((one) => lowerTest(checking, one, value, locals, cell)) }
    case 'compare': {
      const to = checking.lower(checking, test.to, locals)
      const check = test.test === '=' || test.test === '!=' ? checkEqual : checkOrder
      check(checking, test.test, test.at, value, { ast: test.to, type: to.type })
      return { test: test.test, to: to.node }
    }
    case 'value':
      return lowerValueTest(checking, test, value, locals, cell)
  }
}

function lowerValueTest(
  checking: Checking,
  test: AstTest & { is: 'value' },
  value: Side,
  locals: Locals,
  cell: boolean,
): PlanTest {
  const to = checking.lower(checking, test.to, locals)
  const condition = cell && to.type.kind === 'boolean' && !['boolean', 'any'].includes(value.type.kind)
  if (cell && (condition || mentionsInput(test.to))) return { test: 'holds', condition: to.node }
  checkMember(checking, test.at, value, { ast: test.to, type: to.type }, to)
  return { test: 'is', to: to.node }
}

/** Every item of a written list is checked by itself, so that one wrong code among right ones is found. */
function checkMember(checking: Checking, at: number, value: Side, container: Side, to: Lowered): void {
  const { type, ast } = container
  if (type.kind === 'range') return checkOrder(checking, 'in', at, value, { ast, type: type.of })
  if (type.kind !== 'list' || (value.type.kind === 'list' && comparable(value.type, type))) {
    return checkEqual(checking, 'in', at, value, container)
  }
  if (ast.is !== 'list' || to.node.op !== 'list') return checkEqual(checking, 'in', at, value, { ast, type: type.of })
  for (const item of ast.items) {
    const own: FeelType =
      item.is === 'value' && typeof item.value === 'string'
        ? { kind: 'string', values: [item.value] }
        : plainType(type.of)
    checkEqual(checking, 'in', item.at, value, { ast: item, type: own })
  }
}

function plainType(type: FeelType): FeelType {
  return type.kind === 'string' || type.kind === 'range' ? ANY : type
}

/** Whether a cell's expression speaks of the tested input itself. */
function mentionsInput(ast: unknown): boolean {
  if (Array.isArray(ast)) return ast.some(mentionsInput)
  if (typeof ast !== 'object' || ast === null) return false
  return ('name' in ast && ast.name === '?' && 'is' in ast) || Object.values(ast).some(mentionsInput)
}
