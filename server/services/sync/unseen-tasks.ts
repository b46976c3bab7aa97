/**
 * A visit that was made before a danger was found elsewhere does not do what was asked for because of it: tasks of
 * records that the sender had not seen stay open.
 */
import type { Tx } from '../../../core/store/port.ts'
import type { Id } from '../../../core/store/query.ts'
import type { Origin } from '../fact-changes.ts'
import type { StoredRecord, StoredTask } from '../stored.ts'

/** Ids of the records behind the open tasks that the origin has not seen. */
export async function unseenTasks(
  t: Tx,
  subject: Id,
  open: readonly Id[],
  { branch, seen }: Pick<Origin, 'branch' | 'seen'>,
): Promise<Set<Id | null>> {
  const unseen = new Set<Id | null>()
  if (branch === null) return unseen
  for (const id of open) {
    const made = (await t.get<'task', StoredTask>('task', subject, id))?.data.record ?? null
    const record = made === null ? null : await t.get<'record', StoredRecord>('record', subject, made)
    const origin = record?.data.origin
    if (origin !== undefined && origin.rev > seen && origin.branch !== branch) unseen.add(made)
  }
  return unseen
}
