/**
 * Turns a plan into closures, one for each node, once. No text is ever evaluated; an
 * operation that is not known here stops at once.
 */
import { FeelRuntimeError } from '../env.ts'
import type { PlanNode } from '../plan.ts'
import { feelRange, isContext, newContext } from '../values.ts'
import type { FeelValue } from '../values.ts'
import { arithmetic, negate, power } from './arithmetic.ts'
import { BUILTINS } from './builtins/index.ts'
import { charge } from './frame.ts'
import type { Frame, Run } from './frame.ts'
import { functionValue, invocation } from './functions.ts'
import { isZoned } from './instant.ts'
import { isInstance } from './instance.ts'
import { allOf, anyOf, comparison, testValues } from './logic.ts'
import { filter, forLoop, quantifier } from './loops.ts'
import type { PreparedLoop } from './loops.ts'
import { parseNumber } from './number.ts'
import { readPath } from './paths.ts'
import { parseTemporal } from './temporal-text.ts'
import { unaryTests } from './tests.ts'

const MAX_DEPTH = 1_000
/** Steps of exact arithmetic, of a date in a named zone, of a power with a whole exponent, and of one that needs a series. */
const EXACT = 4
const ZONED = 200
const WHOLE_POWER = 50
const FRACTION_POWER = 2_000

/** A prepared part and how many steps one run of it costs at least. */
export interface Prepared {
  run: Run
  cost: number
}

/** Throws FeelRuntimeError (`feel.plan`) for a plan this interpreter does not know. */
export function prepareNode(node: PlanNode, depth = 0): Prepared {
  if (depth > MAX_DEPTH) throw new FeelRuntimeError('feel.plan', 'The plan is nested too deep')
  let cost = 1
  const whole = (child: PlanNode): Prepared => prepareNode(child, depth + 1)
  const part = (child: PlanNode): Run => {
    const prepared = whole(child)
    cost += prepared.cost
    return prepared.run
  }
  const run = prepareValue(node) ?? prepareOperator(node, part) ?? prepareStructure(node, part, whole)
  if (!run) throw new FeelRuntimeError('feel.plan', `Unknown operation ${String((node as { op?: unknown }).op)}`)
  return { run, cost }
}

type Part = (child: PlanNode) => Run
/** A child that runs many times: its cost is charged at each run, not once. */
type Whole = (child: PlanNode) => Prepared

function prepareValue(node: PlanNode): Run | null {
  switch (node.op) {
    case 'value': {
      const { value } = node
      return () => value
    }
    case 'decimal':
      return constant(parseNumber(node.text))
    case 'temporal':
      return constant(parseTemporal(node.text))
    case 'read': {
      const { name } = node
      return (frame) => frame.env.read(name) ?? null
    }
    case 'local': {
      const { slot } = node
      return (frame) => frame.slots[slot] ?? null
    }
    default:
      return null
  }
}

function constant(value: FeelValue): Run {
  return () => value
}

function prepareOperator(node: PlanNode, part: Part): Run | null {
  switch (node.op) {
    case 'and':
      return allOf(node.terms.map(part))
    case 'or':
      return anyOf(node.terms.map(part))
    case 'compare':
      return comparison(node.test, part(node.left), part(node.right))
    case 'between': {
      const [value, low, high] = [part(node.value), part(node.low), part(node.high)]
      return (frame) => {
        const middle = value(frame)
        const above = testValues('>=', middle, low(frame))
        const below = testValues('<=', middle, high(frame))
        if (above === false || below === false) return false
        return above === null || below === null ? null : true
      }
    }
    case 'in':
      return unaryTests(part(node.value), node.tests, part)
    case 'arithmetic':
      return prepareArithmetic(node, part)
    case 'power': {
      const [left, right] = [part(node.left), part(node.right)]
      return (frame) => {
        const [base, exponent] = [left(frame), right(frame)]
        charge(frame.meter, typeof exponent === 'number' ? WHOLE_POWER : FRACTION_POWER)
        return power(base, exponent)
      }
    }
    case 'negate': {
      const of = part(node.of)
      return (frame) => negate(of(frame))
    }
    case 'if': {
      const [when, then, otherwise] = [part(node.when), part(node.then), part(node.else)]
      return (frame) => (when(frame) === true ? then(frame) : otherwise(frame))
    }
    case 'instance': {
      const { type } = node
      const of = part(node.of)
      return (frame) => isInstance(of(frame), type)
    }
    default:
      return null
  }
}

function prepareArithmetic(node: Extract<PlanNode, { op: 'arithmetic' }>, part: Part): Run {
  const first = part(node.first)
  const terms = node.rest.map(({ by, term }) => ({ by, run: part(term) }))
  const [only] = terms
  if (only && terms.length === 1) return (frame) => priced(arithmetic(only.by, first(frame), only.run(frame)), frame)
  return (frame) => {
    let result = first(frame)
    for (const { by, run } of terms) result = priced(arithmetic(by, result, run(frame)), frame)
    return result
  }
}

/** Exact decimals and dates cost more than whole numbers, dates in a named zone most. */
function priced(value: FeelValue, frame: Frame): FeelValue {
  if (typeof value === 'object' && value !== null) charge(frame.meter, isZoned(value) ? ZONED : EXACT)
  return value
}

function prepareStructure(node: PlanNode, part: Part, whole: Whole): Run | null {
  switch (node.op) {
    case 'itemField': {
      const { slot, name } = node
      const outside = part(node.outside)
      return (frame) => {
        const item = frame.slots[slot] ?? null
        return isContext(item) && Object.hasOwn(item, name) ? (item[name] ?? null) : outside(frame)
      }
    }
    case 'path': {
      const { name } = node
      const of = part(node.of)
      return (frame) => readPath(of(frame), name, frame.meter)
    }
    case 'list': {
      const items = node.items.map(part)
      return (frame) => items.map((item) => item(frame))
    }
    case 'range': {
      const { startIncluded, endIncluded, open } = node
      const [start, end] = [part(node.start), part(node.end)]
      return (frame) => feelRange(start(frame), end(frame), startIncluded, endIncluded, open)
    }
    case 'context':
      return prepareContext(node, part)
    case 'for':
    case 'some':
    case 'every':
      return prepareLoop(node, whole)
    case 'filter': {
      const test = whole(node.test)
      return filter(part(node.of), node.slot, node.by, test.run, test.cost)
    }
    default:
      return prepareCall(node, part, whole)
  }
}

function prepareCall(node: PlanNode, part: Part, whole: Whole): Run | null {
  switch (node.op) {
    case 'function':
      return functionValue(node.params, node.slots, whole(node.body))
    case 'invoke':
      return invocation(part(node.of), node.args.map(part), node.names)
    case 'builtin': {
      const builtin = BUILTINS.get(node.name)
      if (!builtin) throw new FeelRuntimeError('feel.plan', `Unknown function ${node.name}`)
      const args = node.args.map(part)
      return (frame) =>
        builtin(
          args.map((arg) => arg(frame)),
          frame,
        )
    }
    case 'call': {
      const { name } = node
      const args = node.args.map(part)
      return (frame) =>
        frame.env.call(
          name,
          args.map((arg) => arg(frame)),
        )
    }
    default:
      return null
  }
}

function prepareContext(node: Extract<PlanNode, { op: 'context' }>, part: Part): Run {
  const entries = node.entries.map(({ key, slot, value }) => ({ key, slot, run: part(value) }))
  return (frame) => {
    const context = newContext()
    for (const { key, slot, run } of entries) {
      const value = run(frame)
      frame.slots[slot] = value
      context[key] = value
    }
    return context
  }
}

function prepareLoop(node: Extract<PlanNode, { op: 'for' | 'some' | 'every' }>, whole: Whole): Run {
  const loops: PreparedLoop[] = node.loops.map(({ slot, from, to }) => ({
    slot,
    from: whole(from).run,
    to: to ? whole(to).run : null,
  }))
  const body = whole(node.body)
  return node.op === 'for'
    ? forLoop(loops, node.partial, body.run, body.cost)
    : quantifier(node.op, loops, body.run, body.cost)
}
