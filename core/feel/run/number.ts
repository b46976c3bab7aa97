/**
 * Exact numbers: JS integers while they are safe, decimals of 34 digits (half to even)
 * otherwise. Every number is kept in one form only, so equal numbers compare by their form.
 */
import { Decimal } from 'decimal.js'
import type { FeelValue } from '../values.ts'

export type Num = number | Decimal

const MAX_EXPONENT = 6144

/** A decimal class of our own: no setting of the library is shared with anyone. */
export const Exact = Decimal.clone({
  precision: 34,
  rounding: Decimal.ROUND_HALF_EVEN,
  maxE: MAX_EXPONENT,
  minE: -MAX_EXPONENT,
  toExpNeg: -400,
  toExpPos: 400,
})

/** One form for each number; null for NaN and infinity. */
export function normal(value: Decimal): Num | null {
  if (!value.isFinite()) return null
  if (value.e < 16 && value.isInteger()) {
    const whole = value.toNumber()
    if (Number.isSafeInteger(whole)) return whole + 0
  }
  return value
}

export function isNumber(value: FeelValue): value is Num {
  return typeof value === 'number' || (typeof value === 'object' && value !== null && Decimal.isDecimal(value))
}

/** Reads a number written in digits; null when it is none or too large. */
export function parseNumber(text: string): Num | null {
  if (/^\d{1,15}$/.test(text)) return Number(text)
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,5})?$/.test(text) || text.length > 400) return null
  const value = new Exact(text)
  return normal(text.length <= 34 ? value : value.toSignificantDigits(34))
}

/** A JS number through its shortest text: 0.1 is exactly 0.1. */
export function fromJsNumber(value: number): Num | null {
  if (Number.isSafeInteger(value)) return value + 0
  return Number.isFinite(value) ? normal(new Exact(String(value))) : null
}

export function toDecimal(value: Num): Decimal {
  return typeof value === 'number' ? new Exact(value) : value
}

export function add(a: Num, b: Num): Num | null {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b
    if (Number.isSafeInteger(sum)) return sum
  }
  return normal(toDecimal(a).plus(b))
}

export function subtract(a: Num, b: Num): Num | null {
  if (typeof a === 'number' && typeof b === 'number') {
    const difference = a - b
    if (Number.isSafeInteger(difference)) return difference
  }
  return normal(toDecimal(a).minus(b))
}

export function multiply(a: Num, b: Num): Num | null {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b
    if (Number.isSafeInteger(product)) return product + 0
  }
  return normal(toDecimal(a).times(b))
}

/** Null when dividing by zero. */
export function divide(a: Num, b: Num): Num | null {
  if (b === 0) return null
  if (typeof a === 'number' && typeof b === 'number' && a % b === 0) return a / b + 0
  return normal(toDecimal(a).dividedBy(b))
}

export function power(a: Num, b: Num): Num | null {
  return normal(toDecimal(a).pow(b))
}

export function negate(a: Num): Num {
  return typeof a === 'number' ? 0 - a : a.negated()
}

export function compareNumbers(a: Num, b: Num): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : toDecimal(a).comparedTo(b)
}

/** A whole number of the safe range, else null. */
export function asInteger(value: FeelValue): number | null {
  return typeof value === 'number' ? value : null
}

/** The shortest exact text. */
export function numberText(value: Num): string {
  return typeof value === 'number' ? String(value) : value.toFixed()
}
