/**
 * What the checker knows: types of names, signatures of host functions, and what a compiled
 * text reports back (plan, type, what it reads, which host functions it calls) or its faults.
 */
import type { FeelPlan } from './plan.ts'

export type FeelType =
  | { kind: 'any' | 'null' | 'boolean' | 'number' | 'date' | 'time' | 'dateTime' | 'daysDuration' | 'monthsDuration' }
  /** `values`: the codes of a choice; a comparison with any other text is the author's mistake. */
  | { kind: 'string'; values?: readonly string[] }
  | { kind: 'list'; of: FeelType }
  /** `open`: further fields of unknown type may be there. */
  | { kind: 'context'; fields: Record<string, FeelType>; open?: boolean }
  | { kind: 'range'; of: FeelType }

export interface FeelParameter {
  name: string
  type: FeelType
  optional?: boolean
}

/** A host function. `returns` may depend on literal arguments; `{fault}` explains (zh-CN) why a literal is wrong. */
export interface FeelSignature {
  params: readonly FeelParameter[]
  returns: FeelType | ((literalArgs: readonly (string | number | undefined)[]) => FeelType | { fault: string })
}

export interface FeelScope {
  names: Record<string, FeelType>
  functions: Record<string, FeelSignature>
}

/** A mistake in a text; line and column are counted from 1. */
export interface FeelFault {
  code: string
  /** zh-CN */
  message: string
  messageEn: string
  /** What to write instead (zh-CN). */
  cure?: string
  line: number
  column: number
}

/** A call of a host function; an argument that is no literal is null. */
export interface FeelCall {
  name: string
  args: readonly (string | number | null)[]
}

export interface CompiledPlan {
  ok: true
  plan: FeelPlan
  type: FeelType
  /** Paths of names that are read, e.g. `["facts", "father", "pStatus"]`; the tested input `?` is not among them. */
  reads: readonly (readonly string[])[]
  calls: readonly FeelCall[]
}

export type Compiled = CompiledPlan | { ok: false; faults: FeelFault[] }
