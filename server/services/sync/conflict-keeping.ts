/** The one open conflict of a thing: opened when two values stand side by side, closed when they come to say the same. */
import type { Tx } from '../../../core/store/port.ts'
import type { Id } from '../../../core/store/query.ts'
import type { Telling } from '../../../core/sync/telling.ts'
import { audit, auditEntry } from '../../audit/entries.ts'
import type { StoredConflict } from './stored-sync.ts'

export interface Contested {
  readonly subject: Id
  /** null for the subject's facts. */
  readonly record: Id | null
  readonly form: string | null
  /** The conflict that is open already. */
  readonly open: Id | null
  readonly fields: Readonly<Record<string, readonly Telling[]>>
  readonly now: string
  newId(): Id
}

/** @returns the open conflict, null when nothing waits any more. */
export async function keepConflict(t: Tx, contested: Contested): Promise<Id | null> {
  const { subject, record, form, open, fields, now } = contested
  const places = Object.keys(fields)
  const before = open === null ? null : await t.get<'conflict', StoredConflict>('conflict', subject, open)
  if (before === null && places.length === 0) return null
  const id = before?.id ?? contested.newId()
  const begun: StoredConflict = before?.data ?? {
    status: 'open',
    record,
    form,
    fields: {},
    openedAt: now,
    decisions: [],
  }
  const agreed = places.length === 0
  const next: StoredConflict = { ...begun, status: agreed ? 'agreed' : 'open', fields: agreed ? begun.fields : fields }
  await t.put('conflict', subject, id, before?.rev ?? 0, next)
  const act = agreed ? 'conflict.agree' : before === null ? 'conflict.open' : 'conflict.grow'
  await audit(t, subject, auditEntry(act, { kind: 'conflict', id }, { record, places }))
  await t.append('outbox', subject, { action: act, target: { kind: 'conflict', id } })
  return agreed ? null : id
}
