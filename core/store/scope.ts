/**
 * The row filter in one place: who may see a row of this owner in this area.
 * An empty or odd area prefix is refused, since the empty text is a prefix of everything.
 */
import { StoreError } from './errors.ts'
import type { Id, Scope } from './query.ts'

const AREA_PREFIX = /^[0-9]{2,12}$/

/** @throws StoreError `invalid` when a prefix is not 2 to 12 digits. */
export function checkScope(scope: Scope): void {
  if (scope.areas === 'all') return
  for (const area of scope.areas) {
    if (!AREA_PREFIX.test(area)) throw new StoreError('invalid', `"${area}" is no area code of 2 to 12 digits.`)
  }
}

export function inScope(scope: Scope, owner: Id, area: string | null): boolean {
  if (scope.areas === 'all') return true
  if (area !== null && scope.areas.some((prefix) => area.startsWith(prefix))) return true
  return scope.owners?.includes(owner) ?? false
}
