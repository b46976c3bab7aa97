/** The tree of a text as written; `at` is the offset where a part begins. */
import type { ArithmeticOp, CompareOp, OpenSide, PlanType } from '../plan.ts'

export interface AstArgument {
  /** Given for `name: value` arguments. */
  name?: string
  at: number
  value: Ast
}

export interface AstLoop {
  name: string
  at: number
  from: Ast
  to?: Ast
}

export interface AstEntry {
  key: string
  at: number
  value: Ast
}

export type Ast = { at: number } & (
  | { is: 'value'; value: null | boolean | string }
  | { is: 'number'; text: string }
  | { is: 'temporal'; text: string }
  | { is: 'name'; name: string }
  | { is: 'path'; of: Ast; name: string; nameAt: number }
  | { is: 'filter'; of: Ast; test: Ast }
  | { is: 'call'; of: Ast; args: AstArgument[] }
  | { is: 'negate'; of: Ast }
  | { is: 'arithmetic'; first: Ast; rest: { by: ArithmeticOp; at: number; term: Ast }[] }
  | { is: 'power'; left: Ast; right: Ast }
  | { is: 'compare'; test: CompareOp; left: Ast; right: Ast }
  | { is: 'between'; value: Ast; low: Ast; high: Ast }
  | { is: 'in'; value: Ast; tests: AstTest[] }
  | { is: 'instance'; of: Ast; type: PlanType }
  | { is: 'and' | 'or'; terms: Ast[] }
  | { is: 'if'; when: Ast; then: Ast; else: Ast }
  | { is: 'for'; loops: AstLoop[]; body: Ast }
  | { is: 'some' | 'every'; loops: AstLoop[]; body: Ast }
  | { is: 'list'; items: Ast[] }
  | { is: 'range'; start: Ast; end: Ast; startIncluded: boolean; endIncluded: boolean; open?: OpenSide }
  | { is: 'context'; entries: AstEntry[] }
  | { is: 'function'; params: string[]; body: Ast }
)

export type AstTest = { at: number } & (
  | { is: 'compare'; test: CompareOp; to: Ast }
  | { is: 'value'; to: Ast }
  | { is: 'any' }
  | { is: 'not'; tests: AstTest[] }
)

/** Where the whole part begins: an operator's own place lies in its middle. */
export function startOf(ast: Ast): number {
  switch (ast.is) {
    case 'compare':
    case 'power':
      return startOf(ast.left)
    case 'between':
    case 'in':
      return startOf(ast.value)
    case 'path':
    case 'filter':
    case 'instance':
      return startOf(ast.of)
    default:
      return ast.at
  }
}
