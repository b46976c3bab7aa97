/** How functions read their arguments: a list of one stands for its item, one item for a list, else null. */
import { isNumber } from '../number.ts'
import type { Num } from '../number.ts'
import type { Frame } from '../frame.ts'
import type { FeelValue } from '../../values.ts'

export type Builtin = (args: readonly FeelValue[], frame: Frame) => FeelValue
export type BuiltinTable = Readonly<Record<string, Builtin>>

/** The argument; a list of one is unwrapped. */
export function single(value: FeelValue | undefined): FeelValue {
  if (value === undefined) return null
  return Array.isArray(value) && value.length === 1 ? (value[0] ?? null) : value
}

export function text(value: FeelValue | undefined): string | null {
  const one = single(value)
  return typeof one === 'string' ? one : null
}

export function number(value: FeelValue | undefined): Num | null {
  const one = single(value)
  return isNumber(one) ? one : null
}

/** A number without its fraction. */
export function whole(value: FeelValue | undefined): number | null {
  const found = number(value)
  return found === null || typeof found === 'number' ? found : found.trunc().toNumber()
}

/** A list as it is, any other value but null as a list of one. */
export function list(value: FeelValue | undefined): readonly FeelValue[] | null {
  if (value === undefined || value === null) return null
  return Array.isArray(value) ? value : [value]
}

/** `f(list)` and `f(a, b, c)` alike. */
export function spread(args: readonly FeelValue[]): readonly FeelValue[] | null {
  return args.length === 1 ? list(args[0]) : args
}

/** All items as numbers; null when any is none. */
export function numbersOf(values: readonly FeelValue[] | null): Num[] | null {
  if (values === null) return null
  const found: Num[] = []
  for (const value of values) {
    if (!isNumber(value)) return null
    found.push(value)
  }
  return found
}
