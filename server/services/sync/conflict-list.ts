/**
 * What waits for a person: values that were told side by side, and edits whose predecessor, files or record have not
 * come for a week.
 */
import { Problem } from '../../../core/errors/problem.ts'
import type { Stored } from '../../../core/store/port.ts'
import type { Id, Scope } from '../../../core/store/query.ts'
import type { ShownConflict } from '../../../core/sync/shown-conflict.ts'
import type { Actor } from '../../access/actor.ts'
import { mayReadRecord, scopeFor } from '../choke-point.ts'
import type { Ports } from '../ports.ts'
import { shownName } from '../shown-name.ts'
import type { StoredRecord, StoredSubject } from '../stored.ts'
import { areaLabel } from '../subjects.ts'
import { instant } from '../time.ts'
import { shownPlaces } from './conflict-fields.ts'
import type { StoredConflict, StoredEdit } from './stored-sync.ts'

/** Days after which an edit that waits is shown to a person. */
export const HOLD_DAYS = 7
const PAGE = 20
const MOST_OVERDUE = 100

export interface ConflictPage {
  items: ShownConflict[]
  next: string | null
}

/** Oldest first. A page may be short, since it leaves out what this person may not read. */
export async function listConflicts(ports: Ports, actor: Actor, cursor: string | null): Promise<ConflictPage> {
  const scope = await scopeFor(ports, actor)
  const query = { where: { status: 'open' }, order: [{ field: 'openedAt' }], limit: PAGE } as const
  const { rows, next } = await ports.store.find(
    'conflict',
    cursor === null ? query : { ...query, after: cursor },
    scope,
  )
  const shown: (ShownConflict | null)[] = cursor === null ? await overdueEdits(ports, actor, scope) : []
  for (const conflict of await ports.store.getAll<'conflict', StoredConflict>('conflict', rows, scope)) {
    shown.push(await shownConflict(ports, actor, conflict, scope))
  }
  return { items: shown.filter((one) => one !== null), next }
}

/** null when this person may see nothing of it. */
export async function shownConflict(
  ports: Ports,
  actor: Actor,
  { id, owner, rev, data }: Stored<StoredConflict>,
  scope: Scope,
): Promise<ShownConflict | null> {
  const subject = await subjectLine(ports, actor, owner, scope)
  if (subject === null || !(await readsRecord(ports, actor, owner, data.record, scope))) return null
  const places = await shownPlaces(ports, actor, owner, data)
  if (places.length === 0) return null
  const record = data.record === null ? null : { id: data.record, form: data.form ?? '' }
  const about = record === null ? 'facts' : 'answers'
  return { id, about, revision: rev, subject, record, since: data.openedAt, places, waiting: null }
}

async function readsRecord(ports: Ports, actor: Actor, owner: Id, id: Id | null, scope: Scope): Promise<boolean> {
  if (id === null) return true
  const record = await ports.store.get<'record', StoredRecord>('record', owner, id, scope)
  return record !== null && mayReadRecord(actor, record.data)
}

async function overdueEdits(ports: Ports, actor: Actor, scope: Scope): Promise<(ShownConflict | null)[]> {
  const before = instant(ports.clock.now() - HOLD_DAYS * 86_400_000)
  const where = { state: 'held', receivedAt: { before } } as const
  const { rows } = await ports.store.find('edit', { where, limit: MOST_OVERDUE }, scope)
  const edits = await ports.store.getAll<'edit', StoredEdit>('edit', rows, scope)
  return Promise.all(edits.map((edit) => shownWaiting(ports, actor, edit, scope)))
}

/** Nothing of what it says is shown: it is not known yet who may read it. */
export async function shownWaiting(
  ports: Ports,
  actor: Actor,
  { id, owner, rev, data }: Stored<StoredEdit>,
  scope: Scope,
): Promise<ShownConflict | null> {
  const { because, byName: by, device, filledAt, receivedAt, missing, item } = data
  const form = item?.kind === 'record' ? item.form : null
  if (because === null || (form !== null && !mayReadRecord(actor, { form, by: data.by }))) return null
  const subject = (await subjectLine(ports, actor, owner, scope)) ?? { id: owner, name: shownName(actor, {}), area: '' }
  const waiting = { because, by, device, filledAt, files: missing.length, form }
  return { id, about: 'waiting', revision: rev, subject, record: null, since: receivedAt, places: [], waiting }
}

async function subjectLine(ports: Ports, actor: Actor, id: Id, scope: Scope): Promise<ShownConflict['subject'] | null> {
  const subject = await ports.store.get<'subject', StoredSubject>('subject', id, id, scope)
  if (subject === null) return null
  return { id, name: shownName(actor, subject.data), area: areaLabel(ports, subject.data.area) }
}

export function settled(): Problem {
  return new Problem('conflict.settled', 'Somebody has decided already, or there is something new in it.')
}
