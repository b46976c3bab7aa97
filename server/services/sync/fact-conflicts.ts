/** Facts of a subject that several people told at once: which of them wait, and the conflict that lists them. */
import { readAt } from '../../../core/model/pointer.ts'
import type { Json } from '../../../core/store/json.ts'
import type { Tx } from '../../../core/store/port.ts'
import type { Id } from '../../../core/store/query.ts'
import { factOrder } from '../../../core/sync/caution.ts'
import { contestedPlaces, tellingsAt } from '../../../core/sync/merge-edit.ts'
import type { Telling } from '../../../core/sync/telling.ts'
import type { Ports } from '../ports.ts'
import type { StoredFacts } from '../stored.ts'
import { instant } from '../time.ts'
import { keepConflict } from './conflict-keeping.ts'

/** Contested facts with what was told of each. */
export function contestedFacts(facts: StoredFacts): Record<string, readonly Telling[]> {
  const told = facts.told ?? {}
  const places = contestedPlaces(told, (path) => factAt(facts, path), factOrder({}))
  return Object.fromEntries(places.map((path) => [path, tellingsAt(told, path, factAt(facts, path))]))
}

export function factAt({ values }: StoredFacts, path: string): Json {
  const value: unknown = readAt(values, path.split('.'))
  const copy: Json = JSON.parse(JSON.stringify(value ?? null))
  return copy
}

/** @returns the facts with their open conflict, and those contested. */
export async function keepFactConflict(
  t: Tx,
  subject: Id,
  facts: StoredFacts,
  ports: Pick<Ports, 'clock' | 'newId'>,
): Promise<{ learned: StoredFacts; contested: Record<string, readonly Telling[]> }> {
  const fields = contestedFacts(facts)
  const open = facts.conflict ?? null
  const now = instant(ports.clock.now())
  const contested = { subject, record: null, form: null, open, fields, now, newId: () => ports.newId() }
  const conflict = await keepConflict(t, contested)
  if (conflict === open) return { learned: facts, contested: fields }
  return { learned: { ...facts, conflict }, contested: fields }
}
