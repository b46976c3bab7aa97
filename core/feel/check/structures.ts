/** Conditions, `if`, lists, ranges, contexts, loops, filters and functions: what they need and what they give. */
import { startOf } from '../parse/ast.ts'
import type { Ast, AstLoop } from '../parse/ast.ts'
import type { PlanLoop, PlanNode } from '../plan.ts'
import type { FeelType } from '../types.ts'
import { NOTHING, addRead, newSlot, report, variable } from './state.ts'
import type { Checking, Locals, Lowered } from './state.ts'
import { ANY, BOOLEAN, comparable, isUnknown, kindWords, typeWords, union, unionOf } from './type-rules.ts'

/** Lowers what must be true or false; a part that can never change is the author's mistake. */
export function lowerCondition(checking: Checking, operator: string, ast: Ast, locals: Locals): Lowered {
  const before = checking.varying
  const lowered = checking.lower(checking, ast, locals)
  if (lowered.type.kind !== 'boolean' && lowered.type.kind !== 'any') {
    const params = { operator, ...typeWords('expected', BOOLEAN), ...typeWords('found', lowered.type) }
    report(checking, { code: 'feel.operand', at: startOf(ast), params, cure: '写成完整的比较，例如 字段 = "代码"' })
  } else if (checking.varying === before) {
    report(checking, { code: 'feel.constant', at: startOf(ast), params: {}, cure: '删去它，或写上要看的字段' })
  }
  return lowered
}

export function lowerLogic(checking: Checking, ast: Ast & { is: 'and' | 'or' }, locals: Locals): Lowered {
  const terms = ast.terms.map((term) => lowerCondition(checking, ast.is, term, locals).node)
  return { node: { op: ast.is, terms }, type: BOOLEAN }
}

export function lowerIf(checking: Checking, ast: Ast & { is: 'if' }, locals: Locals): Lowered {
  const when = lowerCondition(checking, 'if', ast.when, locals)
  const then = checking.lower(checking, ast.then, locals)
  const otherwise = checking.lower(checking, ast.else, locals)
  return {
    node: { op: 'if', when: when.node, then: then.node, else: otherwise.node },
    type: union(then.type, otherwise.type),
  }
}

export function lowerList(checking: Checking, ast: Ast & { is: 'list' }, locals: Locals): Lowered {
  const items = ast.items.map((item) => checking.lower(checking, item, locals))
  return {
    node: { op: 'list', items: items.map((item) => item.node) },
    type: { kind: 'list', of: unionOf(items.map((item) => item.type)) },
  }
}

export function lowerRange(checking: Checking, ast: Ast & { is: 'range' }, locals: Locals): Lowered {
  const { startIncluded, endIncluded, open } = ast
  const [start, end] = [checking.lower(checking, ast.start, locals), checking.lower(checking, ast.end, locals)]
  if (!comparable(start.type, end.type)) {
    const params = { operator: '..', ...typeWords('left', start.type), ...typeWords('right', end.type) }
    report(checking, { code: 'feel.type', at: ast.at, params })
  }
  const of = union(start.type, end.type)
  const node: PlanNode = {
    op: 'range',
    start: start.node,
    end: end.node,
    startIncluded,
    endIncluded,
    ...(open ? { open } : {}),
  }
  return { node, type: { kind: 'range', of: of.kind === 'string' ? { kind: 'string' } : of } }
}

/** Each entry sees the ones before it. */
export function lowerContext(checking: Checking, ast: Ast & { is: 'context' }, locals: Locals): Lowered {
  const entries: { key: string; slot: number; value: PlanNode }[] = []
  const fields: [string, FeelType][] = []
  let inner = locals
  for (const { key, at, value } of ast.entries) {
    if (entries.some((entry) => entry.key === key)) {
      report(checking, { code: 'feel.duplicate', at, params: { found: key } })
      if (checking.lenient) return { node: NOTHING, type: ANY }
    }
    const lowered = checking.lower(checking, value, inner)
    const bound = variable(checking, key, lowered.type, inner, lowered.read)
    entries.push({ key, slot: bound.slot, value: lowered.node })
    fields.push([key, lowered.type])
    inner = bound
  }
  return { node: { op: 'context', entries }, type: { kind: 'context', fields: Object.fromEntries(fields) } }
}

interface Loops {
  loops: PlanLoop[]
  locals: Locals
}

function lowerLoops(checking: Checking, word: string, loops: readonly AstLoop[], outer: Locals): Loops {
  let locals = outer
  const lowered = loops.map((loop) => {
    const from = checking.lower(checking, loop.from, locals)
    const to = loop.to ? checking.lower(checking, loop.to, locals) : null
    const type = to ? stepType(checking, word, loop, from.type, to.type) : memberType(checking, word, loop, from.type)
    const origin = !to && from.type.kind === 'list' ? from.read : undefined
    const bound = variable(checking, loop.name, type, locals, origin && [...origin])
    locals = bound
    return { slot: bound.slot, from: from.node, ...(to ? { to: to.node } : {}) }
  })
  return { loops: lowered, locals }
}

function memberType(checking: Checking, word: string, loop: AstLoop, type: FeelType): FeelType {
  if (type.kind === 'list') return type.of
  if (type.kind === 'any') return ANY
  const cure = type.kind === 'range' ? `写作 ${loop.name} in 起..止（不带方括号）` : undefined
  const params = { operator: `${word} … in`, ...kindWords('expected', ['list']), ...typeWords('found', type) }
  report(checking, { code: 'feel.operand', at: startOf(loop.from), params, ...(cure ? { cure } : {}) })
  return checking.lenient ? type : ANY
}

function stepType(checking: Checking, word: string, loop: AstLoop, from: FeelType, to: FeelType): FeelType {
  const wrong = [from, to].find((type) => !isUnknown(type) && type.kind !== 'number' && type.kind !== 'date')
  if (wrong) {
    const params = {
      operator: `${word} … in ..`,
      ...kindWords('expected', ['number', 'date']),
      ...typeWords('found', wrong),
    }
    report(checking, { code: 'feel.operand', at: startOf(loop.from), params })
  }
  return union(from, to)
}

export function lowerFor(checking: Checking, ast: Ast & { is: 'for' }, locals: Locals): Lowered {
  const { loops, locals: inner } = lowerLoops(checking, 'for', ast.loops, locals)
  let used = false
  const partial = variable(checking, 'partial', { kind: 'list', of: ANY }, inner, undefined, () => (used = true))
  const body = checking.lower(checking, ast.body, partial)
  return {
    node: { op: 'for', loops, partial: used ? partial.slot : -1, body: body.node },
    type: { kind: 'list', of: body.type },
  }
}

export function lowerQuantified(checking: Checking, ast: Ast & { is: 'some' | 'every' }, locals: Locals): Lowered {
  const { loops, locals: inner } = lowerLoops(checking, ast.is, ast.loops, locals)
  const body = lowerCondition(checking, 'satisfies', ast.body, inner)
  return { node: { op: ast.is, loops, body: body.node }, type: BOOLEAN }
}

/** `list[condition]` or `list[index]`; inside, `item` and the item's own fields have their names. */
export function lowerFilter(checking: Checking, ast: Ast & { is: 'filter' }, locals: Locals): Lowered {
  const of = checking.lower(checking, ast.of, locals)
  const itemType = of.type.kind === 'list' ? of.type.of : of.type
  const slot = newSlot(checking)
  const origin = of.read ? [...of.read] : undefined
  const inner: Locals = { is: 'item', slot, type: itemType, ...(origin ? { origin } : {}), outer: locals }
  const test = checking.lower(checking, ast.test, inner)
  const by = filterBy(checking, ast, test.type)
  const node: PlanNode = { op: 'filter', of: of.node, slot, by, test: test.node }
  const read = origin ? { read: addRead(checking, origin) } : {}
  if (by === 'index') return { node, type: itemType, ...read }
  return { node, type: by === 'condition' ? { kind: 'list', of: itemType } : ANY, ...read }
}

function filterBy(checking: Checking, ast: Ast & { is: 'filter' }, type: FeelType): 'index' | 'condition' | 'value' {
  if (type.kind === 'number') return 'index'
  if (type.kind === 'boolean') return 'condition'
  if (type.kind !== 'any') {
    const params = { operator: '[…]', ...kindWords('expected', ['boolean', 'number']), ...typeWords('found', type) }
    report(checking, { code: 'feel.operand', at: startOf(ast.test), params })
  }
  return 'value'
}

/** `paramTypes`: what the caller, a function of the standard, will pass. */
export function lowerFunction(
  checking: Checking,
  ast: Ast & { is: 'function' },
  locals: Locals,
  paramTypes: readonly FeelType[] = [],
): Lowered {
  let inner = locals
  const slots = ast.params.map((name, index) => {
    const bound = variable(checking, name, paramTypes[index] ?? ANY, inner)
    inner = bound
    return bound.slot
  })
  const body = checking.lower(checking, ast.body, inner)
  return { node: { op: 'function', params: [...ast.params], slots, body: body.node }, type: ANY }
}
