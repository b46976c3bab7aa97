/** List functions; positions count from 1, or from the end when negative. */
import { compare, equal } from '../compare.ts'
import { charge } from '../frame.ts'
import type { Frame } from '../frame.ts'
import { asKind } from '../../values.ts'
import type { FeelFunction, FeelValue } from '../../values.ts'
import { list, whole } from './arguments.ts'
import type { Builtin, BuiltinTable } from './arguments.ts'

type Items = readonly FeelValue[]

/** A function of a list that is charged with its length. */
function withList(how: (items: Items, args: readonly FeelValue[], frame: Frame) => FeelValue): Builtin {
  return (args, frame) => {
    const items = list(args[0])
    if (items === null) return null
    charge(frame.meter, items.length)
    return how(items, args, frame)
  }
}

function contains(items: Items, wanted: FeelValue): boolean {
  return items.some((item) => equal(item, wanted) === true)
}

function distinct(items: Items, frame: Frame): FeelValue[] {
  const kept: FeelValue[] = []
  for (const item of items) {
    charge(frame.meter, kept.length)
    if (!contains(kept, item)) kept.push(item)
  }
  return kept
}

/** Index from 0 of a position from 1 (or -1 from the end); null outside. */
function indexOf(position: FeelValue | undefined, length: number): number | null {
  const found = whole(position)
  if (found === null || found === 0) return null
  const index = found > 0 ? found - 1 : length + found
  return index < 0 || index >= length ? null : index
}

function joined(args: readonly FeelValue[], frame: Frame): FeelValue[] | null {
  const all: FeelValue[] = []
  for (const arg of args) {
    const items = list(arg)
    if (items === null) return null
    charge(frame.meter, items.length)
    for (const item of items) all.push(item)
  }
  return all
}

function flatten(items: Items, frame: Frame, into: FeelValue[], depth: number): FeelValue[] {
  for (const item of items) {
    charge(frame.meter, 1)
    if (Array.isArray(item) && depth < 100) flatten(item, frame, into, depth + 1)
    else into.push(item)
  }
  return into
}

function sublist(items: Items, args: readonly FeelValue[]): FeelValue {
  const start = indexOf(args[1], items.length)
  const length = args.length < 3 ? items.length : whole(args[2])
  return start === null || length === null || length < 1 ? null : items.slice(start, start + length)
}

function insertBefore(items: Items, args: readonly FeelValue[]): FeelValue {
  const index = indexOf(args[1], items.length)
  return index === null ? null : [...items.slice(0, index), args[2] ?? null, ...items.slice(index)]
}

function remove(items: Items, args: readonly FeelValue[]): FeelValue {
  const index = indexOf(args[1], items.length)
  return index === null ? null : items.filter((_, at) => at !== index)
}

function replace(items: Items, args: readonly FeelValue[]): FeelValue {
  const newItem = args[2] ?? null
  const match = asKind(args[1] ?? null, 'function')
  if (!match) {
    const index = indexOf(args[1], items.length)
    return index === null ? null : items.map((item, at) => (at === index ? newItem : item))
  }
  const replaced: FeelValue[] = []
  for (const item of items) {
    const found = match.call([item, newItem])
    if (typeof found !== 'boolean') return null
    replaced.push(found ? newItem : item)
  }
  return replaced
}

function sort(items: Items, args: readonly FeelValue[], frame: Frame): FeelValue {
  const precedes = asKind(args[1] ?? null, 'function')
  if (args.length > 1 && !precedes) return null
  charge(frame.meter, items.length * Math.ceil(Math.log2(items.length + 1)))
  return mergeSort(items, precedes ? (a, b) => precedesBy(precedes, a, b) : (a, b) => (compare(a, b) ?? 0) < 0)
}

function precedesBy(precedes: FeelFunction, a: FeelValue, b: FeelValue): boolean {
  return precedes.call([a, b]) === true
}

/** Stable: an item goes first only when it truly precedes. */
function mergeSort(items: Items, precedes: (a: FeelValue, b: FeelValue) => boolean): FeelValue[] {
  if (items.length < 2) return [...items]
  const half = items.length >> 1
  const left = mergeSort(items.slice(0, half), precedes)
  const right = mergeSort(items.slice(half), precedes)
  const merged: FeelValue[] = []
  let [i, j] = [0, 0]
  while (i < left.length && j < right.length) {
    merged.push(precedes(right[j] ?? null, left[i] ?? null) ? (right[j++] ?? null) : (left[i++] ?? null))
  }
  return merged.concat(left.slice(i), right.slice(j))
}

export const LISTS: BuiltinTable = {
  'list contains': withList((items, args) => contains(items, args[1] ?? null)),
  count: withList((items) => items.length),
  sublist: withList(sublist),
  append: withList((items, args) => [...items, ...args.slice(1)]),
  concatenate: (args, frame) => joined(args, frame),
  union: (args, frame) => {
    const all = joined(args, frame)
    return all && distinct(all, frame)
  },
  'insert before': withList(insertBefore),
  remove: withList(remove),
  reverse: withList((items) => [...items].reverse()),
  'index of': withList((items, args) =>
    items.flatMap((item, index) => (equal(item, args[1] ?? null) === true ? [index + 1] : [])),
  ),
  'distinct values': withList((items, _args, frame) => distinct(items, frame)),
  flatten: withList((items, _args, frame) => flatten(items, frame, [], 0)),
  'list replace': withList(replace),
  sort: withList(sort),
}
