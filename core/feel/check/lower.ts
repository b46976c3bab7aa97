/** One walk over the tree: every part is checked and lowered to its plan. */
import { FeelSyntaxError } from '../faults.ts'
import type { Ast } from '../parse/ast.ts'
import { parseNumber } from '../run/number.ts'
import { parseTemporal } from '../run/temporal-text.ts'
import { KIND } from '../values.ts'
import { lowerArithmetic, lowerNegate, lowerPower } from './arithmetic.ts'
import { lowerCall } from './calls.ts'
import { lowerBetween, lowerCompare, lowerIn } from './comparisons.ts'
import { lowerName, lowerPath } from './names.ts'
import { NOTHING, report } from './state.ts'
import type { Checking, Locals, Lowered } from './state.ts'
import * as structures from './structures.ts'
import { ANY, BOOLEAN, NULL, NUMBER } from './type-rules.ts'

/** Levels of the tree, chains of paths and comparisons included. */
const MAX_DEPTH = 400

/** Throws FeelSyntaxError (`feel.too-deep`) when the tree is too deep. */
export function lower(checking: Checking, ast: Ast, locals: Locals): Lowered {
  if (checking.depth >= MAX_DEPTH) {
    throw new FeelSyntaxError({
      code: 'feel.too-deep',
      at: ast.at,
      params: { limit: String(MAX_DEPTH) },
      cure: '把表达式拆成几个计算字段',
    })
  }
  checking.depth++
  const lowered = lowerOne(checking, ast, locals)
  checking.depth--
  return lowered
}

function lowerOne(checking: Checking, ast: Ast, locals: Locals): Lowered {
  switch (ast.is) {
    case 'value':
      return lowerValue(ast.value)
    case 'number':
      return lowerNumber(checking, ast)
    case 'temporal':
      return lowerTemporal(checking, ast)
    case 'name':
      return lowerName(checking, ast, locals)
    case 'path':
      return lowerPath(checking, ast, locals)
    case 'call':
      return lowerCall(checking, ast, locals)
    case 'negate':
      return lowerNegate(checking, ast, locals)
    case 'arithmetic':
      return lowerArithmetic(checking, ast, locals)
    case 'power':
      return lowerPower(checking, ast, locals)
    case 'compare':
      return lowerCompare(checking, ast, locals)
    case 'between':
      return lowerBetween(checking, ast, locals)
    case 'in':
      return lowerIn(checking, ast, locals)
    case 'instance':
      return { node: { op: 'instance', of: lower(checking, ast.of, locals).node, type: ast.type }, type: BOOLEAN }
    default:
      return lowerStructure(checking, ast, locals)
  }
}

type Structure = Extract<
  Ast,
  { is: 'and' | 'or' | 'if' | 'list' | 'range' | 'context' | 'for' | 'some' | 'every' | 'filter' | 'function' }
>

function lowerStructure(checking: Checking, ast: Structure, locals: Locals): Lowered {
  switch (ast.is) {
    case 'and':
    case 'or':
      return structures.lowerLogic(checking, ast, locals)
    case 'if':
      return structures.lowerIf(checking, ast, locals)
    case 'list':
      return structures.lowerList(checking, ast, locals)
    case 'range':
      return structures.lowerRange(checking, ast, locals)
    case 'context':
      return structures.lowerContext(checking, ast, locals)
    case 'for':
      return structures.lowerFor(checking, ast, locals)
    case 'some':
    case 'every':
      return structures.lowerQuantified(checking, ast, locals)
    case 'filter':
      return structures.lowerFilter(checking, ast, locals)
    case 'function':
      return structures.lowerFunction(checking, ast, locals)
  }
}

function lowerValue(value: null | boolean | string): Lowered {
  const node = { op: 'value', value } as const
  if (value === null) return { node, type: NULL }
  return typeof value === 'string' ? { node, type: { kind: 'string', values: [value] } } : { node, type: BOOLEAN }
}

function lowerNumber(checking: Checking, ast: Ast & { is: 'number' }): Lowered {
  const value = parseNumber(ast.text)
  if (value === null) {
    report(checking, {
      code: 'feel.literal',
      at: ast.at,
      params: { found: ast.text, expected: '数字', expectedEn: 'number' },
    })
    return { node: NOTHING, type: NUMBER }
  }
  return { node: typeof value === 'number' ? { op: 'value', value } : { op: 'decimal', text: ast.text }, type: NUMBER }
}

function lowerTemporal(checking: Checking, ast: Ast & { is: 'temporal' }): Lowered {
  const value = parseTemporal(ast.text)
  if (!value) {
    const params = { found: ast.text, expected: '日期、时间或时长', expectedEn: 'date, time or duration' }
    report(checking, { code: 'feel.literal', at: ast.at, params, cure: '例如 @"2020-01-31"' })
    return { node: NOTHING, type: ANY }
  }
  return { node: { op: 'temporal', text: ast.text }, type: { kind: value[KIND] } }
}
