/** What one run carries: its surroundings, its local slots and what it may still cost. */
import { FeelRuntimeError } from '../env.ts'
import type { FeelEnv } from '../env.ts'
import type { FeelValue } from '../values.ts'

export interface Meter {
  left: number
  /** Calls of functions written in the text that are under way. */
  calls: number
}

export interface Frame {
  env: FeelEnv
  slots: FeelValue[]
  meter: Meter
}

/** One part of a plan, ready to run. */
export type Run = (frame: Frame) => FeelValue

export const DEFAULT_BUDGET = 100_000
export const MAX_CALLS = 60

/** Takes `steps` from the budget. Throws FeelRuntimeError when it is exhausted. */
export function charge(meter: Meter, steps: number): void {
  meter.left -= steps
  if (meter.left < 0) throw new FeelRuntimeError('feel.budget', 'The expression costs more steps than it may')
}
