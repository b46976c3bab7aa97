/** Numeric functions, exact to 34 digits. */
import { Decimal } from 'decimal.js'
import { KIND, daysDuration, monthsDuration } from '../../values.ts'
import type { FeelValue } from '../../values.ts'
import { isDuration } from '../arithmetic.ts'
import { charge } from '../frame.ts'
import type { Frame } from '../frame.ts'
import { Exact, normal, toDecimal } from '../number.ts'
import type { Num } from '../number.ts'
import { number, single, whole } from './arguments.ts'
import type { Builtin, BuiltinTable } from './arguments.ts'

/** Digits after and before the point to which the standard lets a number be rounded. */
const MAX_SCALE = 6176
const MIN_SCALE = -6111
/** Steps for a series to 34 digits, and for a root. */
const SERIES = 2_000
const ROOT = 300

/** Rounds to `scale` digits after the point; negative scales round to tens, hundreds … */
function roundTo(value: Num | null, scale: number | null, rounding: Decimal.Rounding): FeelValue {
  if (value === null || scale === null || scale > MAX_SCALE || scale < MIN_SCALE) return null
  if (typeof value === 'number' && scale >= 0) return value
  const exact = toDecimal(value)
  if (scale >= 0) return normal(exact.toDecimalPlaces(scale, rounding))
  const unit = new Exact(10).pow(-scale)
  return normal(exact.dividedBy(unit).toDecimalPlaces(0, rounding).times(unit))
}

function rounding(mode: Decimal.Rounding): Builtin {
  return (args) => roundTo(number(args[0]), args.length < 2 ? 0 : whole(args[1]), mode)
}

function withDecimal(
  args: readonly FeelValue[],
  frame: Frame,
  cost: number,
  how: (value: Decimal) => Decimal,
): FeelValue {
  charge(frame.meter, cost)
  const value = number(args[0])
  return value === null ? null : normal(how(toDecimal(value)))
}

function abs(args: readonly FeelValue[]): FeelValue {
  const value = single(args[0])
  if (isDuration(value)) {
    if (value[KIND] === 'monthsDuration') return monthsDuration(Math.abs(value.months))
    return daysDuration(value.nanos < 0n ? -value.nanos : value.nanos)
  }
  const found = number(value)
  return found === null ? null : typeof found === 'number' ? Math.abs(found) : found.abs()
}

/** The remainder with the sign of the divisor, as the standard has it. */
function modulo(args: readonly FeelValue[]): FeelValue {
  const [a, b] = [number(args[0]), number(args[1])]
  if (a === null || b === null || b === 0) return null
  if (typeof a === 'number' && typeof b === 'number') return (((a % b) + b) % b) + 0
  const [dividend, divisor] = [toDecimal(a), toDecimal(b)]
  return normal(dividend.minus(divisor.times(dividend.dividedBy(divisor).floor())))
}

function parity(rest: number): Builtin {
  return (args) => {
    const value = number(args[0])
    if (value === null) return null
    return typeof value === 'number'
      ? Math.abs(value % 2) === rest
      : value.isInteger() && value.mod(2).abs().equals(rest)
  }
}

export const NUMERIC: BuiltinTable = {
  decimal: (args) => roundTo(number(args[0]), whole(args[1]), Decimal.ROUND_HALF_EVEN),
  floor: rounding(Decimal.ROUND_FLOOR),
  ceiling: rounding(Decimal.ROUND_CEIL),
  'round up': rounding(Decimal.ROUND_UP),
  'round down': rounding(Decimal.ROUND_DOWN),
  'round half up': rounding(Decimal.ROUND_HALF_UP),
  'round half down': rounding(Decimal.ROUND_HALF_DOWN),
  'round half even': rounding(Decimal.ROUND_HALF_EVEN),
  abs,
  modulo,
  sqrt: (args, frame) => withDecimal(args, frame, ROOT, (value) => value.sqrt()),
  exp: (args, frame) => withDecimal(args, frame, SERIES, (value) => value.exp()),
  log: (args, frame) =>
    withDecimal(args, frame, SERIES, (value) => (value.lessThanOrEqualTo(0) ? new Exact(Number.NaN) : value.ln())),
  odd: parity(1),
  even: parity(0),
}
