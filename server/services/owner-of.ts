/**
 * From the id of a thing to its owner, inside what the caller may see. Addresses carry ids alone, the store keeps
 * things under their owners.
 */
import type { Kind } from '../../core/store/kinds.ts'
import type { Store } from '../../core/store/port.ts'
import type { Id, Scope } from '../../core/store/query.ts'

/** Null when there is no such thing in scope. Reads the list in order of ids up to the one that is asked for. */
export async function ownerOf(store: Store, kind: Kind, id: Id, scope: Scope): Promise<Id | null> {
  let after: string | undefined
  for (;;) {
    const page = await store.find(kind, { limit: 500, ...(after === undefined ? {} : { after }) }, scope)
    const row = page.rows.find((r) => r.id === id)
    if (row !== undefined) return row.owner
    const last = page.rows.at(-1)
    if (page.next === null || last === undefined || last.id > id) return null
    after = page.next
  }
}
