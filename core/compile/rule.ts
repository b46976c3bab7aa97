/** From the text of an expression to a rule plan, with what it reads named by field pattern. */
import { compileExpression, compileUnaryTests } from '../feel/index.ts'
import type { Compiled, FeelScope, FeelType } from '../feel/runtime.ts'
import type { RulePlan } from '../model/plan.ts'
import type { FaultSink } from './faults.ts'
import { levelsOf } from '../answers/levels.ts'
import { type FieldTypes, scopeAt, type ScopeInput } from './scope.ts'

export const BOOLEAN: FeelType = { kind: 'boolean' }

export interface RuleCompiler {
  /** Compiles a text that stands at `pointer` of the file and lives at `parent` of the form. */
  rule(text: string, parent: string, pointer: string, expected?: FeelType): RulePlan | undefined
  /** A decision cell; `-` becomes null. */
  cell(text: string, input: FeelType, parent: string, pointer: string): RulePlan | null | undefined
  /** The type of an expression, for the cells that test it. */
  typed(text: string, parent: string, pointer: string): { plan: RulePlan; type: FeelType } | undefined
  /** The same with more names in scope. */
  with(names: Record<string, FeelType>): RuleCompiler
  of(faults: FaultSink): RuleCompiler
}

export function ruleCompiler(input: ScopeInput, faults: FaultSink, more: Record<string, FeelType> = {}): RuleCompiler {
  const scopes = new Map<string, FeelScope>()
  const scope = (parent: string): FeelScope => {
    const known = scopes.get(parent)
    if (known) return known
    const made = scopeAt(parent, input, more)
    scopes.set(parent, made)
    return made
  }
  const finish = (
    text: string,
    parent: string,
    pointer: string,
    compiled: Compiled,
  ): { plan: RulePlan; type: FeelType } | undefined => {
    if (compiled.ok) return { plan: rulePlan(text, parent, compiled, input.types, more), type: compiled.type }
    for (const fault of compiled.faults)
      faults.add(pointer, fault.code, `${fault.message}（${text}）`, {
        line: fault.line,
        column: fault.column,
        ...(fault.cure ? { hint: fault.cure } : {}),
      })
    return undefined
  }
  return {
    rule: (text, parent, pointer, expected) =>
      finish(text, parent, pointer, compileExpression(text, scope(parent), expected))?.plan,
    typed: (text, parent, pointer) => finish(text, parent, pointer, compileExpression(text, scope(parent))),
    cell: (text, type, parent, pointer) =>
      text.trim() === '-' ? null : finish(text, parent, pointer, compileUnaryTests(text, type, scope(parent)))?.plan,
    with: (names) => ruleCompiler(input, faults, { ...more, ...names }),
    of: (other) => ruleCompiler(input, other, more),
  }
}

function rulePlan(
  text: string,
  parent: string,
  compiled: Extract<Compiled, { ok: true }>,
  types: FieldTypes,
  more: Record<string, FeelType>,
): RulePlan {
  const reads = new Set<string>()
  const facts = new Set<string>()
  const names = new Set<string>()
  for (const path of compiled.reads) {
    const [name = '', ...rest] = path
    if (Object.hasOwn(more, name)) names.add(name)
    else if (name === 'facts') facts.add(rest.join('.'))
    else if (name === 'row' || name === 'parent') reads.add(rowPattern(name, parent, rest))
    else {
      const level = levelsOf(parent).find((candidate) => Object.hasOwn(types.at(candidate), name))
      if (level !== undefined) reads.add(patternOf(level, path, types))
    }
  }
  return {
    text,
    plan: compiled.plan,
    reads: [...reads],
    facts: [...facts],
    names: [...names],
    calls: compiled.calls.map((call) => ({
      name: call.name,
      argument: call.args[0] === undefined || call.args[0] === null ? null : String(call.args[0]),
    })),
  }
}

/** `children.aloneNow` of a list of rows is read of each of them: the pattern names the rows. */
function patternOf(level: string, path: readonly string[], types: FieldTypes): string {
  return path.reduce((pattern, name) => {
    const inRow = Object.hasOwn(types.at(`${pattern}/*`), name)
    return inRow ? `${pattern}/*/${name}` : `${pattern}/${name}`
  }, level)
}

function rowPattern(name: string, parent: string, rest: string[]): string {
  const row = parent.slice(0, parent.lastIndexOf('/*') + 2)
  const holder = name === 'row' ? row : (levelsOf(row)[1] ?? '')
  return [holder, ...rest].join('/')
}
