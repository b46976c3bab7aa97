/** `for`, `some`, `every` and filters: every round is charged with what its body costs. */
import { toDayNumber, fromDayNumber } from '../../model/civil-date.ts'
import { asKind, feelDate } from '../values.ts'
import type { FeelValue } from '../values.ts'
import { charge } from './frame.ts'
import type { Frame, Run } from './frame.ts'

export interface PreparedLoop {
  slot: number
  from: Run
  to: Run | null
}

/** Visits every combination of the loops' values, the last loop turning fastest. False when a domain is none. */
function eachCombination(frame: Frame, loops: readonly PreparedLoop[], index: number, visit: () => boolean): boolean {
  const loop = loops[index]
  if (!loop) {
    visit()
    return true
  }
  const domain = domainOf(frame, loop)
  if (!domain) return false
  for (let i = 0; i < domain.size; i++) {
    charge(frame.meter, 1)
    frame.slots[loop.slot] = domain.at(i)
    if (index === loops.length - 1) {
      if (!visit()) return true
    } else if (!eachCombination(frame, loops, index + 1, visit)) return false
  }
  return true
}

interface Domain {
  size: number
  at: (index: number) => FeelValue
}

function domainOf(frame: Frame, loop: PreparedLoop): Domain | null {
  const from = loop.from(frame)
  if (loop.to) return steps(from, loop.to(frame))
  if (Array.isArray(from)) return { size: from.length, at: (index) => from[index] ?? null }
  if (asKind(from, 'range')) return null
  return from === null ? null : { size: 1, at: () => from }
}

/** Whole numbers or days from one end to the other, both included, downwards when the second is smaller. */
function steps(from: FeelValue, to: FeelValue): Domain | null {
  if (typeof from === 'number' && typeof to === 'number') {
    const sign = to < from ? -1 : 1
    return { size: Math.abs(to - from) + 1, at: (index) => from + sign * index }
  }
  const [first, last] = [asKind(from, 'date'), asKind(to, 'date')]
  if (!first || !last) return null
  const start = toDayNumber(first)
  const days = toDayNumber(last) - start
  const sign = days < 0 ? -1 : 1
  return { size: Math.abs(days) + 1, at: (index) => feelDate(fromDayNumber(start + sign * index)) }
}

/** `partialSlot` holds the results so far; negative when the body does not ask for them. */
export function forLoop(loops: readonly PreparedLoop[], partialSlot: number, body: Run, cost: number): Run {
  return (frame) => {
    const results: FeelValue[] = []
    const visit = (): boolean => {
      charge(frame.meter, cost)
      if (partialSlot >= 0) {
        charge(frame.meter, results.length)
        frame.slots[partialSlot] = results.slice()
      }
      results.push(body(frame))
      return true
    }
    return eachCombination(frame, loops, 0, visit) ? results : null
  }
}

export function quantifier(which: 'some' | 'every', loops: readonly PreparedLoop[], body: Run, cost: number): Run {
  const decisive = which === 'some'
  return (frame) => {
    let decided = false
    let unknown = false
    const visit = (): boolean => {
      if (decided) return false
      charge(frame.meter, cost)
      const value = body(frame)
      if (value === decisive) decided = true
      else if (value !== !decisive) unknown = true
      return !decided
    }
    if (!eachCombination(frame, loops, 0, visit)) return null
    return decided ? decisive : unknown ? null : !decisive
  }
}

/** `list[index]` counts from 1, or from the end when negative; `list[condition]` keeps what is true. */
export function filter(of: Run, slot: number, by: 'index' | 'condition' | 'value', test: Run, cost: number): Run {
  return (frame) => {
    const value = of(frame)
    if (value === null) return null
    const list = Array.isArray(value) ? value : [value]
    if (by === 'index') return itemAt(list, test(frame))
    const kept: FeelValue[] = []
    for (const item of list) {
      charge(frame.meter, cost)
      frame.slots[slot] = item
      const result = test(frame)
      if (by === 'value' && typeof result === 'number') return itemAt(list, result)
      if (result === true) kept.push(item)
    }
    return kept
  }
}

function itemAt(list: readonly FeelValue[], index: FeelValue): FeelValue {
  if (typeof index !== 'number' || index === 0) return null
  return list[index > 0 ? index - 1 : list.length + index] ?? null
}
