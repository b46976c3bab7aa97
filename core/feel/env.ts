/** What a run is given from outside, and the only error a run throws. */
import type { AgeRule } from '../model/civil-date.ts'
import type { FeelDate, FeelDateTime, FeelValue } from './values.ts'

export interface FeelEnv {
  /** Value of a name of the scope; undefined counts as null. The tested input of a cell is the name `?`. */
  read: (name: string) => FeelValue | undefined
  /** Host functions, by their name in the scope. */
  call: (name: string, args: readonly FeelValue[]) => FeelValue
  today: FeelDate
  now?: FeelDateTime
  /** How `age` counts a birthday; as reached unless said. */
  ageRule?: AgeRule
  /** Steps a run may cost; 100,000 unless said. */
  budget?: number
}

/** Thrown for an exhausted budget (`feel.budget`), a text or list that grows too large (`feel.size`) or a broken plan (`feel.plan`). */
export class FeelRuntimeError extends Error {
  readonly code: 'feel.budget' | 'feel.size' | 'feel.plan'
  constructor(code: FeelRuntimeError['code'], message: string) {
    super(message)
    this.name = 'FeelRuntimeError'
    this.code = code
  }
}
