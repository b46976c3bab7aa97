/** The name of a child as this person may see it: covered for those who work with masked data. */
import type { Actor } from '../access/actor.ts'
import { readLevel } from '../access/field-rights.ts'
import { coverText } from '../access/masking.ts'
import type { StoredSubject } from './stored.ts'

export function shownName(actor: Actor, subject: Pick<StoredSubject, 'name'> | undefined): string {
  const known = subject?.name ?? '（姓名待补）'
  return readLevel(actor.role, 'identity') === 'masked' ? coverText(known) : known
}
