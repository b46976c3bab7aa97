/**
 * From the id of a thing to its owner, inside what the caller may see. Addresses carry ids alone, the store keeps
 * things under their owners.
 */
import type { Kind } from '../../core/store/kinds.ts'
import type { Store } from '../../core/store/port.ts'
import type { Id, Scope } from '../../core/store/query.ts'

/** Null when there is no such thing in scope. */
export async function ownerOf(store: Store, kind: Kind, id: Id, scope: Scope): Promise<Id | null> {
  const { rows } = await store.find(kind, { where: { id }, limit: 1 }, scope)
  return rows[0]?.owner ?? null
}
