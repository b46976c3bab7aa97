/** Contexts: reading, building and merging, own fields only. */
import { charge } from '../frame.ts'
import type { Frame } from '../frame.ts'
import { isContext, newContext } from '../../values.ts'
import type { FeelContext, FeelValue } from '../../values.ts'
import { ownField } from '../paths.ts'
import { list, single, text } from './arguments.ts'
import type { BuiltinTable } from './arguments.ts'

function contextOf(value: FeelValue | undefined): FeelContext | null {
  const one = single(value)
  return isContext(one) ? one : null
}

function getValue(args: readonly FeelValue[]): FeelValue {
  const context = contextOf(args[0])
  const key = text(args[1])
  return context && key !== null ? ownField(context, key) : null
}

function getEntries(args: readonly FeelValue[], frame: Frame): FeelValue {
  const context = contextOf(args[0])
  if (!context) return null
  const keys = Object.keys(context)
  charge(frame.meter, keys.length)
  return keys.map((key) => entry(key, context[key] ?? null))
}

function entry(key: string, value: FeelValue): FeelContext {
  const made = newContext()
  made['key'] = key
  made['value'] = value
  return made
}

function copy(context: FeelContext, frame: Frame): FeelContext {
  charge(frame.meter, Object.keys(context).length)
  return Object.assign(newContext(), context)
}

/** From `{key, value}` entries; null when one lacks either or a key comes twice. */
function build(args: readonly FeelValue[], frame: Frame): FeelValue {
  const entries = list(args[0])
  if (!entries) return null
  const made = newContext()
  for (const item of entries) {
    charge(frame.meter, 1)
    if (!isContext(item) || !Object.hasOwn(item, 'value')) return null
    const key = ownField(item, 'key')
    if (typeof key !== 'string' || Object.hasOwn(made, key)) return null
    made[key] = item['value'] ?? null
  }
  return made
}

function put(args: readonly FeelValue[], frame: Frame): FeelValue {
  const context = contextOf(args[0])
  const where = args[1] ?? null
  if (!context) return null
  const keys = Array.isArray(where) ? where : [where]
  return keys.length === 0 ? null : putAt(context, keys, args[2] ?? null, frame)
}

function putAt(context: FeelContext, keys: readonly FeelValue[], value: FeelValue, frame: Frame): FeelContext | null {
  const [key, ...rest] = keys
  if (typeof key !== 'string') return null
  const made = copy(context, frame)
  if (rest.length === 0) {
    made[key] = value
    return made
  }
  const inner = ownField(context, key)
  const changed = isContext(inner) ? putAt(inner, rest, value, frame) : null
  if (!changed) return null
  made[key] = changed
  return made
}

function merge(args: readonly FeelValue[], frame: Frame): FeelValue {
  const contexts = list(args[0])
  if (!contexts) return null
  const made = newContext()
  for (const context of contexts) {
    if (!isContext(context)) return null
    charge(frame.meter, Object.keys(context).length)
    Object.assign(made, context)
  }
  return made
}

export const CONTEXTS: BuiltinTable = {
  'get value': getValue,
  'get entries': getEntries,
  context: build,
  'context put': put,
  'context merge': merge,
}
