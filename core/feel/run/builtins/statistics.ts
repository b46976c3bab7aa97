/** Sums, means and other figures of a list; one item that is no number makes the figure unknown. */
import { compare, equal } from '../compare.ts'
import { charge } from '../frame.ts'
import type { Frame } from '../frame.ts'
import { Exact, add, compareNumbers, divide, multiply, normal, subtract, toDecimal } from '../number.ts'
import type { Num } from '../number.ts'
import type { FeelValue } from '../../values.ts'
import { numbersOf, spread } from './arguments.ts'
import type { Builtin, BuiltinTable } from './arguments.ts'

function withNumbers(how: (values: Num[], frame: Frame) => FeelValue, whenEmpty: FeelValue = null): Builtin {
  return (args, frame) => {
    if (args.length === 0) return null
    const values = numbersOf(spread(args))
    if (values === null) return null
    charge(frame.meter, values.length)
    return values.length === 0 ? whenEmpty : how(values, frame)
  }
}

function total(values: readonly Num[], how: (a: Num, b: Num) => Num | null): Num | null {
  let result: Num | null = values[0] ?? null
  for (let i = 1; i < values.length && result !== null; i++) result = how(result, values[i] as Num)
  return result
}

function mean(values: readonly Num[]): Num | null {
  const sum = total(values, add)
  return sum === null ? null : divide(sum, values.length)
}

function sorted(values: readonly Num[]): Num[] {
  return [...values].sort(compareNumbers)
}

function median(values: Num[]): FeelValue {
  const ordered = sorted(values)
  const middle = ordered.length >> 1
  return ordered.length % 2 === 1 ? (ordered[middle] ?? null) : mean(ordered.slice(middle - 1, middle + 1))
}

/** Of the sample: the divisor is one less than the count. */
function stddev(values: Num[]): FeelValue {
  const middle = mean(values)
  if (values.length < 2 || middle === null) return null
  let squares = new Exact(0)
  for (const value of values) squares = squares.plus(toDecimal(subtract(value, middle) ?? 0).pow(2))
  return normal(squares.dividedBy(values.length - 1).sqrt())
}

function mode(values: Num[]): FeelValue {
  const runs: { value: Num; count: number }[] = []
  for (const value of sorted(values)) {
    const last = runs[runs.length - 1]
    if (last && equal(last.value, value) === true) last.count++
    else runs.push({ value, count: 1 })
  }
  const most = Math.max(...runs.map((run) => run.count))
  return runs.filter((run) => run.count === most).map((run) => run.value)
}

/** The first in order; null when two items have no order between them. */
function extreme(sign: 1 | -1): Builtin {
  return (args, frame) => {
    const items = spread(args)
    if (items === null || items.length === 0) return null
    charge(frame.meter, items.length)
    let best = items[0] ?? null
    if (compare(best, best) === null) return null
    for (const item of items.slice(1)) {
      const order = compare(item, best)
      if (order === null) return null
      if (order * sign > 0) best = item
    }
    return best
  }
}

/** `decisive` wins; an item that is no boolean makes it unknown. */
function every(decisive: boolean): Builtin {
  return (args, frame) => {
    if (args.length === 0) return null
    const items = spread(args)
    if (items === null) return null
    charge(frame.meter, items.length)
    if (items.includes(decisive)) return decisive
    return items.every((item) => item === !decisive) ? !decisive : null
  }
}

export const STATISTICS: BuiltinTable = {
  sum: withNumbers((values) => total(values, add)),
  product: withNumbers((values) => total(values, multiply)),
  mean: withNumbers(mean),
  median: withNumbers(median),
  stddev: withNumbers(stddev),
  mode: withNumbers(mode, []),
  min: extreme(-1),
  max: extreme(1),
  all: every(false),
  any: every(true),
}
