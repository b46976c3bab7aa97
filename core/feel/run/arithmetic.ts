/** `+ - * / **` over numbers, texts, dates, times and durations; null where the standard has no result. */
import { FeelRuntimeError } from '../env.ts'
import type { ArithmeticOp } from '../plan.ts'
import { KIND, daysDuration, monthsDuration } from '../values.ts'
import type { FeelDate, FeelDateTime, FeelDuration, FeelTemporal, FeelValue } from '../values.ts'
import { dateTimeDifference, midnight, moveMonths, moveNanos, moveTime, timeDifference } from './instant.ts'
import * as numbers from './number.ts'
import { isNumber } from './number.ts'
import type { Num } from './number.ts'

/** Characters a text may grow to while a plan runs. */
export const MAX_TEXT_VALUE = 100_000

export function arithmetic(by: ArithmeticOp, a: FeelValue, b: FeelValue): FeelValue {
  if (a === null || b === null) return null
  if (isNumber(a) && isNumber(b)) return calculate(by, a, b)
  switch (by) {
    case '+':
      return addValues(a, b)
    case '-':
      return isTemporal(a) && isTemporal(b) ? subtractTemporal(a, b) : null
    case '*':
      return multiplyValues(a, b)
    case '/':
      return divideValues(a, b)
  }
}

function calculate(by: ArithmeticOp, a: Num, b: Num): Num | null {
  switch (by) {
    case '+':
      return numbers.add(a, b)
    case '-':
      return numbers.subtract(a, b)
    case '*':
      return numbers.multiply(a, b)
    case '/':
      return numbers.divide(a, b)
  }
}

export function power(a: FeelValue, b: FeelValue): FeelValue {
  return isNumber(a) && isNumber(b) ? numbers.power(a, b) : null
}

export function negate(value: FeelValue): FeelValue {
  if (isNumber(value)) return numbers.negate(value)
  return isDuration(value) ? negateDuration(value) : null
}

export function boundedText(text: string): string {
  if (text.length > MAX_TEXT_VALUE)
    throw new FeelRuntimeError('feel.size', `A text grew beyond ${MAX_TEXT_VALUE} characters`)
  return text
}

function isTemporal(value: FeelValue): value is FeelTemporal {
  if (value === null || typeof value !== 'object' || !(KIND in value)) return false
  const kind = (value as FeelTemporal)[KIND] as string
  return kind !== 'range' && kind !== 'function'
}

export function isDuration(value: FeelValue): value is FeelDuration {
  return isTemporal(value) && (value[KIND] === 'daysDuration' || value[KIND] === 'monthsDuration')
}

function negateDuration(value: FeelDuration): FeelDuration {
  return value[KIND] === 'daysDuration' ? daysDuration(-value.nanos) : monthsDuration(0 - value.months)
}

function addValues(a: FeelValue, b: FeelValue): FeelValue {
  if (typeof a === 'string' && typeof b === 'string') return boundedText(a + b)
  if (!isTemporal(a) || !isTemporal(b)) return null
  if (isDuration(b)) return move(a, b)
  return isDuration(a) ? move(b, a) : null
}

function move(value: FeelTemporal, by: FeelDuration): FeelValue {
  switch (value[KIND]) {
    case 'date':
    case 'dateTime':
      return by[KIND] === 'monthsDuration' ? moveMonths(value, by.months) : moveNanos(value, by.nanos)
    case 'time':
      return by[KIND] === 'daysDuration' ? moveTime(value, by.nanos) : null
    case 'daysDuration':
      return by[KIND] === 'daysDuration' ? daysDuration(value.nanos + by.nanos) : null
    case 'monthsDuration':
      return by[KIND] === 'monthsDuration' ? safeMonths(value.months + by.months) : null
  }
}

function safeMonths(months: number): FeelDuration | null {
  return Number.isSafeInteger(months) ? monthsDuration(months + 0) : null
}

function subtractTemporal(a: FeelTemporal, b: FeelTemporal): FeelValue {
  if (isDuration(b)) return move(a, negateDuration(b))
  const nanos = difference(a, b)
  return nanos === null ? null : daysDuration(nanos)
}

function difference(a: FeelTemporal, b: FeelTemporal): bigint | null {
  if (a[KIND] === 'time' && b[KIND] === 'time') return timeDifference(a, b)
  const [left, right] = [instantOf(a), instantOf(b)]
  return left && right ? dateTimeDifference(left, right) : null
}

function instantOf(value: FeelTemporal): FeelDateTime | null {
  if (value[KIND] === 'dateTime') return value
  return value[KIND] === 'date' ? midnight(value satisfies FeelDate) : null
}

function multiplyValues(a: FeelValue, b: FeelValue): FeelValue {
  if (isDuration(a) && isNumber(b)) return scale(a, b, numbers.multiply)
  return isDuration(b) && isNumber(a) ? scale(b, a, numbers.multiply) : null
}

function divideValues(a: FeelValue, b: FeelValue): FeelValue {
  if (!isDuration(a)) return null
  if (isNumber(b)) return scale(a, b, numbers.divide)
  if (!isDuration(b) || a[KIND] !== b[KIND]) return null
  return numbers.divide(durationSize(a), durationSize(b))
}

/** Months, or nanoseconds, as an exact number. */
export function durationSize(value: FeelDuration): Num {
  if (value[KIND] === 'monthsDuration') return value.months
  return numbers.parseNumber(value.nanos.toString()) ?? 0
}

/** A scaled duration loses what is smaller than its unit. */
function scale(value: FeelDuration, by: Num, how: (a: Num, b: Num) => Num | null): FeelDuration | null {
  const size = how(durationSize(value), by)
  if (size === null) return null
  const whole = numbers.toDecimal(size).trunc()
  if (value[KIND] === 'monthsDuration') return safeMonths(whole.toNumber())
  return whole.e > 30 ? null : daysDuration(BigInt(whole.toFixed()))
}
