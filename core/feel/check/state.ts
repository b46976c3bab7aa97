/** What the checker carries: the scope, the locals, and what it found so far. */
import type { RawFault } from '../faults.ts'
import type { Ast } from '../parse/ast.ts'
import type { PlanNode } from '../plan.ts'
import type { FeelCall, FeelScope, FeelType } from '../types.ts'

/** A checked part: its plan, its type, and the path it reads when it is a plain path (shared with `reads`). */
export interface Lowered {
  node: PlanNode
  type: FeelType
  read?: string[]
}

/** Variables of loops, contexts and functions, or the item of a filter; innermost first. */
export type Locals =
  | null
  | {
      is: 'variable'
      name: string
      slot: number
      type: FeelType
      origin?: readonly string[]
      used: () => void
      outer: Locals
    }
  | { is: 'item'; slot: number; type: FeelType; origin?: readonly string[]; outer: Locals }

export interface Checking {
  scope: FeelScope
  /** Evaluate as the standard does, mistakes and all: a type mistake gives null and is no fault. */
  lenient: boolean
  faults: RawFault[]
  reads: string[][]
  calls: FeelCall[]
  slots: number
  /** Grows with everything whose value can differ between two runs. */
  varying: number
  depth: number
  /** The entry to the checker, given here so that its parts need not know each other. */
  lower: (checking: Checking, ast: Ast, locals: Locals) => Lowered
}

export function newSlot(checking: Checking): number {
  return checking.slots++
}

export function report(checking: Checking, fault: RawFault): void {
  if (!checking.lenient) checking.faults.push(fault)
}

export const NOTHING: PlanNode = { op: 'value', value: null }

/** Reads a path; the returned array may still grow by fields. */
export function addRead(checking: Checking, path: readonly string[]): string[] {
  const read = [...path]
  checking.reads.push(read)
  return read
}

/** Declares a variable around `outer`. */
export function variable(
  checking: Checking,
  name: string,
  type: FeelType,
  outer: Locals,
  origin?: readonly string[],
  used: () => void = () => undefined,
): Extract<Locals, { is: 'variable' }> {
  return { is: 'variable', name, slot: newSlot(checking), type, ...(origin ? { origin } : {}), used, outer }
}
