/**
 * The compiled form of a text: plain JSON, stored with a published definition and run by the
 * interpreter without the parser. Local variables are numbered slots; long sums and long
 * and/or chains are flat lists, so that depth stays small.
 */
export type CompareOp = '=' | '!=' | '<' | '<=' | '>' | '>='
export type ArithmeticOp = '+' | '-' | '*' | '/'

/** The side of a range that has no end at all, as in `(> 5)`. */
export type OpenSide = 'start' | 'end'

export interface PlanLoop {
  slot: number
  /** The list, or the lower end when `to` is given. */
  from: PlanNode
  to?: PlanNode
}

export type PlanNode =
  | { op: 'value'; value: null | boolean | string | number }
  | { op: 'decimal'; text: string }
  | { op: 'temporal'; text: string }
  | { op: 'read'; name: string }
  | { op: 'local'; slot: number }
  /** Field of the filtered item when it has one, else what the name means outside. */
  | { op: 'itemField'; slot: number; name: string; outside: PlanNode }
  | { op: 'path'; of: PlanNode; name: string }
  | { op: 'and' | 'or'; terms: PlanNode[] }
  | { op: 'compare'; test: CompareOp; left: PlanNode; right: PlanNode }
  | { op: 'between'; value: PlanNode; low: PlanNode; high: PlanNode }
  | { op: 'in'; value: PlanNode; tests: PlanTest[] }
  | { op: 'arithmetic'; first: PlanNode; rest: { by: ArithmeticOp; term: PlanNode }[] }
  | { op: 'power'; left: PlanNode; right: PlanNode }
  | { op: 'negate'; of: PlanNode }
  | { op: 'if'; when: PlanNode; then: PlanNode; else: PlanNode }
  | { op: 'list'; items: PlanNode[] }
  | { op: 'range'; start: PlanNode; end: PlanNode; startIncluded: boolean; endIncluded: boolean; open?: OpenSide }
  | { op: 'context'; entries: { key: string; slot: number; value: PlanNode }[] }
  | { op: 'for'; loops: PlanLoop[]; partial: number; body: PlanNode }
  | { op: 'some' | 'every'; loops: PlanLoop[]; body: PlanNode }
  /** `by`: what the checker knows of the filter: an index, a condition, or only the value tells. */
  | { op: 'filter'; of: PlanNode; slot: number; by: 'index' | 'condition' | 'value'; test: PlanNode }
  | { op: 'instance'; of: PlanNode; type: PlanType }
  | { op: 'builtin'; name: string; args: PlanNode[] }
  | { op: 'function'; params: string[]; slots: number[]; body: PlanNode }
  | { op: 'invoke'; of: PlanNode; args: PlanNode[]; names?: string[] }
  | { op: 'call'; name: string; args: PlanNode[] }

/** One test of a cell or of `in`: a comparison, a value (list, range or equal value), a condition on `?`, or always. */
export type PlanTest =
  | { test: CompareOp; to: PlanNode }
  | { test: 'is'; to: PlanNode }
  | { test: 'holds'; condition: PlanNode }
  | { test: 'any' }
  | { test: 'not'; tests: PlanTest[] }

/** A type named after `instance of`. */
export type PlanType =
  { name: string } | { name: 'list' | 'range'; of: PlanType } | { name: 'context'; fields: Record<string, PlanType> }

export interface FeelPlan {
  version: 1
  /** How many local slots a run needs. */
  slots: number
  root: PlanNode
}
