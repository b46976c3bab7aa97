/** How types compare, join and are called in messages. */
import type { FeelType } from '../types.ts'

export const ANY: FeelType = { kind: 'any' }
export const NULL: FeelType = { kind: 'null' }
export const BOOLEAN: FeelType = { kind: 'boolean' }
export const NUMBER: FeelType = { kind: 'number' }
export const STRING: FeelType = { kind: 'string' }

const NAMES: Readonly<Record<FeelType['kind'], readonly [zh: string, en: string]>> = {
  any: ['任意值', 'any value'],
  null: ['空值', 'null'],
  boolean: ['是/否', 'true or false'],
  number: ['数字', 'a number'],
  string: ['文本', 'text'],
  date: ['日期', 'a date'],
  time: ['时间', 'a time'],
  dateTime: ['日期时间', 'a date and time'],
  daysDuration: ['天时分秒时长', 'a days and time duration'],
  monthsDuration: ['年月时长', 'a years and months duration'],
  list: ['列表', 'a list'],
  context: ['一组字段', 'a context'],
  range: ['区间', 'a range'],
}

/** Words for a type: `{x: zh, xEn: en}` for a fault's places. */
export function typeWords<K extends string>(key: K, type: FeelType): Record<K | `${K}En`, string> {
  const [zh, en] = NAMES[type.kind]
  return { [key]: zh, [`${key}En`]: en } as Record<K | `${K}En`, string>
}

/** Words for one of several kinds. */
export function kindWords<K extends string>(key: K, kinds: readonly FeelType['kind'][]): Record<K | `${K}En`, string> {
  const words = {
    [key]: kinds.map((kind) => NAMES[kind][0]).join('或'),
    [`${key}En`]: kinds.map((kind) => NAMES[kind][1]).join(' or '),
  }
  return words as Record<K | `${K}En`, string>
}

export function isUnknown(type: FeelType): boolean {
  return type.kind === 'any' || type.kind === 'null'
}

/** Whether values of the two types can ever be equal, by kind. */
export function comparable(a: FeelType, b: FeelType): boolean {
  if (isUnknown(a) || isUnknown(b)) return true
  if (a.kind === 'list' && b.kind === 'list') return comparable(a.of, b.of)
  if (a.kind === 'range' && b.kind === 'range') return comparable(a.of, b.of)
  return a.kind === b.kind
}

/** The first code of `found` that `allowed` lacks, when both are choices; null when every code fits. */
export function foreignCode(allowed: FeelType, found: FeelType): string | null {
  if (allowed.kind !== 'string' || found.kind !== 'string' || !allowed.values || !found.values) return null
  const known = allowed.values
  return found.values.find((code) => !known.includes(code)) ?? null
}

/** Whether two choices have no code in common. */
export function disjoint(a: FeelType, b: FeelType): boolean {
  if (a.kind !== 'string' || b.kind !== 'string' || !a.values || !b.values) return false
  const known = a.values
  return !b.values.some((code) => known.includes(code))
}

/** Whether a value of `from` may stand where `to` is asked. */
export function assignable(from: FeelType, to: FeelType): boolean {
  if (isUnknown(from) || to.kind === 'any') return true
  if (from.kind === 'list' && to.kind === 'list') return assignable(from.of, to.of)
  if (from.kind === 'range' && to.kind === 'range') return assignable(from.of, to.of)
  if (from.kind === 'context' && to.kind === 'context') return contextFits(from, to)
  return from.kind === to.kind
}

function contextFits(from: FeelType & { kind: 'context' }, to: FeelType & { kind: 'context' }): boolean {
  return Object.entries(to.fields).every(([key, type]) => {
    const own = Object.hasOwn(from.fields, key) ? from.fields[key] : undefined
    return own === undefined || assignable(own, type)
  })
}

/** The type of either of two values. */
export function union(a: FeelType, b: FeelType): FeelType {
  if (a.kind === 'null') return b
  if (b.kind === 'null') return a
  if (a.kind === 'string' && b.kind === 'string') {
    return a.values && b.values ? { kind: 'string', values: [...new Set([...a.values, ...b.values])] } : STRING
  }
  if (a.kind === 'list' && b.kind === 'list') return { kind: 'list', of: union(a.of, b.of) }
  if (a.kind === 'range' && b.kind === 'range') return { kind: 'range', of: union(a.of, b.of) }
  if (a.kind === 'context' && b.kind === 'context') return unionOfContexts(a, b)
  return a.kind === b.kind ? a : ANY
}

function unionOfContexts(a: FeelType & { kind: 'context' }, b: FeelType & { kind: 'context' }): FeelType {
  const fields: [string, FeelType][] = []
  for (const key of new Set([...Object.keys(a.fields), ...Object.keys(b.fields)])) {
    const [left, right] = [fieldOf(a, key), fieldOf(b, key)]
    fields.push([key, left && right ? union(left, right) : (left ?? right ?? ANY)])
  }
  return { kind: 'context', fields: Object.fromEntries(fields), ...(a.open || b.open ? { open: true } : {}) }
}

/** The type of an own field; undefined when the context has none. */
export function fieldOf(type: FeelType & { kind: 'context' }, name: string): FeelType | undefined {
  return Object.hasOwn(type.fields, name) ? type.fields[name] : undefined
}

export function unionOf(types: readonly FeelType[]): FeelType {
  return types.length === 0 ? ANY : types.reduce(union)
}
