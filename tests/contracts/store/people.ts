/** Fictional children and the words tests use about them. */
import type { Ctx, Store } from '../../../core/store/port.ts'
import { EVERYTHING, type Scope } from '../../../core/store/query.ts'

export const EAST = '341399001'
export const WEST = '341399002'
export const TOWN_EAST: Scope = { areas: [EAST] }
export const TOWN_WEST: Scope = { areas: [WEST] }
export const director: Ctx = { actor: 'director', scope: EVERYTHING }

/** A UUID of version 7 shape from a number, in the order of the number. */
export function id(n: number): string {
  return `018f0000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
}

export function child(name: string, area: string | null = EAST) {
  return { kind: 'child', name, area, birth: '2012-05-01', village: null, status: 'OPEN' }
}

export async function addChild(
  store: Store,
  n: number,
  name = `孩子${n}`,
  area: string | null = EAST,
): Promise<string> {
  await store.tx(director, (t) => t.put('subject', id(n), id(n), 0, child(name, area)))
  return id(n)
}

/** Bytes in pieces, as an upload arrives. */
export async function* pieces(...texts: string[]): AsyncIterable<Uint8Array> {
  for (const text of texts) yield new TextEncoder().encode(text)
}
