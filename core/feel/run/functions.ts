/** Functions written in a text: they see the locals of the place where they stand. */
import { FeelRuntimeError } from '../env.ts'
import { KIND, asKind } from '../values.ts'
import type { FeelFunction, FeelValue } from '../values.ts'
import { MAX_CALLS, charge } from './frame.ts'
import type { Frame, Run } from './frame.ts'

export function functionValue(
  params: readonly string[],
  slots: readonly number[],
  body: { run: Run; cost: number },
): Run {
  return (frame) => {
    const seen = frame.slots.slice()
    const call = (args: readonly FeelValue[]): FeelValue => {
      if (args.length !== params.length) return null
      return runBody({ ...frame, slots: bind(seen, slots, args) }, body)
    }
    return { [KIND]: 'function', params, call } satisfies FeelFunction
  }
}

function bind(seen: readonly FeelValue[], slots: readonly number[], args: readonly FeelValue[]): FeelValue[] {
  const bound = seen.slice()
  slots.forEach((slot, index) => {
    bound[slot] = args[index] ?? null
  })
  return bound
}

function runBody(frame: Frame, body: { run: Run; cost: number }): FeelValue {
  const { meter } = frame
  charge(meter, body.cost + frame.slots.length)
  if (meter.calls >= MAX_CALLS) throw new FeelRuntimeError('feel.budget', 'Functions call each other without end')
  meter.calls++
  const result = body.run(frame)
  meter.calls--
  return result
}

/** Calls what `of` gives; null when it is no function or the arguments do not fit. */
export function invocation(of: Run, args: readonly Run[], names?: readonly string[]): Run {
  return (frame) => {
    const called = asKind(of(frame), 'function')
    if (!called) return null
    const values = args.map((arg) => arg(frame))
    if (!names) return called.call(values)
    const ordered = called.params.map((param) => values[names.indexOf(param)] ?? null)
    return names.length === called.params.length && names.every((name) => called.params.includes(name))
      ? called.call(ordered)
      : null
  }
}
