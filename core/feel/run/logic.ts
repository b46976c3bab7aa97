/** Three-valued logic and comparison, as closures that never build intermediate lists. */
import type { CompareOp } from '../plan.ts'
import type { FeelValue } from '../values.ts'
import { compare, equal } from './compare.ts'
import type { Run } from './frame.ts'

/** False when any is false, else null when any is not true. */
export function allOf(terms: readonly Run[]): Run {
  return (frame) => {
    let result: boolean | null = true
    for (let i = 0; i < terms.length; i++) {
      const value = (terms[i] as Run)(frame)
      if (value === false) return false
      if (value !== true) result = null
    }
    return result
  }
}

/** True when any is true, else null when any is not false. */
export function anyOf(terms: readonly Run[]): Run {
  return (frame) => {
    let result: boolean | null = false
    for (let i = 0; i < terms.length; i++) {
      const value = (terms[i] as Run)(frame)
      if (value === true) return true
      if (value !== false) result = null
    }
    return result
  }
}

export function not(value: FeelValue): boolean | null {
  return typeof value === 'boolean' ? !value : null
}

export function testValues(test: CompareOp, a: FeelValue, b: FeelValue): boolean | null {
  if (test === '=') return typeof a === 'string' && typeof b === 'string' ? a === b : equal(a, b)
  if (test === '!=') return not(equal(a, b))
  const order = compare(a, b)
  if (order === null) return null
  switch (test) {
    case '<':
      return order < 0
    case '<=':
      return order <= 0
    case '>':
      return order > 0
    case '>=':
      return order >= 0
  }
}

export function comparison(test: CompareOp, left: Run, right: Run): Run {
  return (frame) => testValues(test, left(frame), right(frame))
}
