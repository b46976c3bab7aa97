/** String functions; positions count characters (code points) from 1. None reads a pattern. */
import { boundedText } from '../arithmetic.ts'
import { charge } from '../frame.ts'
import type { FeelValue } from '../../values.ts'
import { whole, list, text } from './arguments.ts'
import type { Builtin, BuiltinTable } from './arguments.ts'

function withTwo(how: (a: string, b: string) => FeelValue): Builtin {
  return (args, frame) => {
    const [a, b] = [text(args[0]), text(args[1])]
    if (a === null || b === null) return null
    charge(frame.meter, (a.length + b.length) >> 4)
    return how(a, b)
  }
}

function withOne(how: (value: string) => FeelValue): Builtin {
  return (args, frame) => {
    const value = text(args[0])
    if (value === null) return null
    charge(frame.meter, value.length >> 4)
    return how(value)
  }
}

/** From a position (negative counts from the end) to the end or for `length` characters. */
const substring: Builtin = (args, frame) => {
  const [value, start] = [text(args[0]), whole(args[1])]
  const length = args.length < 3 ? Number.MAX_SAFE_INTEGER : whole(args[2])
  if (value === null || start === null || length === null || start === 0 || length < 1) return null
  charge(frame.meter, value.length >> 2)
  const characters = Array.from(value)
  const from = start > 0 ? start - 1 : characters.length + start
  if (from < 0) return null
  return from >= characters.length ? '' : characters.slice(from, from + length).join('')
}

const stringJoin: Builtin = (args, frame) => {
  const items = list(args[0])
  if (items === null) return null
  charge(frame.meter, items.length)
  const affix = (index: number): string | null =>
    args[index] === undefined || args[index] === null ? '' : text(args[index])
  const [delimiter, prefix, suffix] = [affix(1), affix(2), affix(3)]
  if (delimiter === null || prefix === null || suffix === null) return null
  const parts: string[] = []
  let size = 0
  for (const item of items) {
    if (item === null) continue
    if (typeof item !== 'string') return null
    parts.push(item)
    size += item.length + delimiter.length
  }
  charge(frame.meter, size >> 4)
  return boundedText(prefix + parts.join(delimiter) + suffix)
}

function before(value: string, match: string): string {
  const at = value.indexOf(match)
  return at < 0 ? '' : value.slice(0, at)
}

function after(value: string, match: string): string {
  const at = value.indexOf(match)
  return at < 0 ? '' : value.slice(at + match.length)
}

export const STRINGS: BuiltinTable = {
  substring,
  'string join': stringJoin,
  'string length': withOne((value) => Array.from(value).length),
  'upper case': withOne((value) => value.toUpperCase()),
  'lower case': withOne((value) => value.toLowerCase()),
  'substring before': withTwo(before),
  'substring after': withTwo(after),
  contains: withTwo((value, match) => value.includes(match)),
  'starts with': withTwo((value, match) => value.startsWith(match)),
  'ends with': withTwo((value, match) => value.endsWith(match)),
}
