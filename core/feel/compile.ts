/** From text to plan: parse, check, lower. */
import type { Compiled, FeelScope, FeelType } from './types.ts'

export function compileExpression(_text: string, _scope: FeelScope, _expected?: FeelType): Compiled {
  return { ok: false, faults: [] }
}

export function compileUnaryTests(_text: string, _input: FeelType, _scope: FeelScope): Compiled {
  return { ok: false, faults: [] }
}
