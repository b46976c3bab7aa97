/**
 * From text to plan: parse, check, lower. All mistakes that can be told apart are reported
 * together; nothing with a mistake becomes a plan.
 */
import { expectType } from './check/expected.ts'
import { lowerTest } from './check/comparisons.ts'
import { lower } from './check/lower.ts'
import { PROPERTY_WHOLES } from './check/names.ts'
import { SIGNATURES } from './check/signatures.ts'
import type { Checking, Lowered } from './check/state.ts'
import { BOOLEAN } from './check/type-rules.ts'
import { FeelSyntaxError, placeFault } from './faults.ts'
import type { RawFault } from './faults.ts'
import { parseExpression, parseUnaryTests } from './parse/parse.ts'
import type { Parsed } from './parse/parse.ts'
import type { PlanTest } from './plan.ts'
import { TYPE_NAMES } from './run/instance.ts'
import type { Compiled, FeelScope, FeelType } from './types.ts'

/** Names of several words that count as one: functions, properties and types of the standard. */
const WHOLES: ReadonlySet<string> = new Set(
  [...SIGNATURES.keys(), ...PROPERTY_WHOLES, ...TYPE_NAMES].filter((name) => name.includes(' ')),
)

export interface CompileOptions {
  /** Evaluate as the standard does: unknown names and type mistakes give null instead of faults. For judges, not for definitions. */
  lenient?: boolean
}

/** A text that gives one value. `expected` is what its place asks for; a condition that can never change is a fault. */
export function compileExpression(
  text: string,
  scope: FeelScope,
  expected?: FeelType,
  options: CompileOptions = {},
): Compiled {
  const checking = newChecking(scope, options)
  return compile(
    text,
    checking,
    () => parseExpression(text, WHOLES),
    (tree) => {
      const lowered = lower(checking, tree, null)
      if (expected) expectType(checking, tree, lowered, expected)
      return lowered
    },
  )
}

/** A cell of a decision table over an input of type `input`; the plan reads the input as the name `?` and gives true, false or null. */
export function compileUnaryTests(
  text: string,
  input: FeelType,
  scope: FeelScope,
  options: CompileOptions = {},
): Compiled {
  const names = { ...scope.names, '?': input }
  const checking = newChecking({ names, functions: scope.functions }, options)
  return compile(
    text,
    checking,
    () => parseUnaryTests(text, WHOLES),
    (tests) => {
      const value = { ast: { is: 'name', at: 0, name: '?' } as const, type: input }
      const lowered: PlanTest[] = tests.map((test) => lowerTest(checking, test, value, null, true))
      return { node: { op: 'in', value: { op: 'read', name: '?' }, tests: lowered }, type: BOOLEAN }
    },
  )
}

function newChecking(scope: FeelScope, { lenient = false }: CompileOptions): Checking {
  return { scope, lenient, faults: [], reads: [], calls: [], slots: 0, varying: 0, depth: 0, lower }
}

function compile<T>(
  text: string,
  checking: Checking,
  parse: () => Parsed<T>,
  lowerTree: (tree: T) => Lowered,
): Compiled {
  try {
    const parsed = parse()
    if ('slips' in parsed) return refuse(text, parsed.slips)
    const { node, type } = lowerTree(parsed.tree)
    if (checking.faults.length > 0) return refuse(text, checking.faults)
    const plan = { version: 1, slots: checking.slots, root: node } as const
    return { ok: true, plan, type, reads: distinctPaths(checking.reads), calls: checking.calls }
  } catch (error) {
    if (error instanceof FeelSyntaxError) return refuse(text, [error.fault])
    throw error
  }
}

function refuse(text: string, faults: readonly RawFault[]): Compiled {
  return { ok: false, faults: faults.map((fault) => placeFault(text, fault)) }
}

function distinctPaths(paths: readonly (readonly string[])[]): string[][] {
  return [...new Map(paths.map((path) => [JSON.stringify(path), [...path]])).values()]
}
