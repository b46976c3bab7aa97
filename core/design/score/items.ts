/** Changes to the items, floors and triggers of a score; a score is never changed in place. */
import type { InstrumentDefinition } from '../../model/definitions.ts'

type Item = InstrumentDefinition['items'][number]
type Option = NonNullable<Item['options']>[number]

export function freeId(prefix: string, taken: readonly { id: string }[]): string {
  let n = taken.length + 1
  while (taken.some(({ id }) => id === `${prefix}${n}`)) n++
  return `${prefix}${n}`
}

export function withNewItem(
  instrument: InstrumentDefinition,
  title: string,
  options: readonly string[],
): InstrumentDefinition {
  const taken = [...instrument.items, ...(instrument.triggers ?? [])]
  const item: Item = {
    id: freeId('Q', taken),
    title,
    options: options.map((label, n): Option => ({ id: String.fromCharCode(97 + n), title: label, points: n })),
  }
  return { ...instrument, items: [...instrument.items, item] }
}

/** A copy of the list with an entry one place further up or down. */
export function moved<T>(list: readonly T[], n: number, by: -1 | 1): T[] {
  const [own, other] = [list[n], list[n + by]]
  if (own === undefined || other === undefined) return [...list]
  return list.map((entry, at) => (at === n ? other : at === n + by ? own : entry))
}

export function withoutAt<T>(list: readonly T[], n: number): T[] {
  return list.filter((_, at) => at !== n)
}

/** The next free letter for an option. */
export function withNewOption(item: Item, title: string): Item {
  const options = item.options ?? []
  let n = options.length
  while (options.some(({ id }) => id === String.fromCharCode(97 + n))) n++
  return { ...item, options: [...options, { id: String.fromCharCode(97 + n), title, points: 0 }] }
}
