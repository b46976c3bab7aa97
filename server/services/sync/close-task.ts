/** A task that was ended without a line. Whoever comes second ends nothing, but what that person noted is kept. */
import { Problem } from '../../../core/errors/problem.ts'
import { EVERYTHING } from '../../../core/store/query.ts'
import type { Actor } from '../../access/actor.ts'
import { audit, auditEntry } from '../../audit/entries.ts'
import { notThere } from '../choke-point.ts'
import type { Ports } from '../ports.ts'
import { closeByHand } from '../task-closing.ts'
import { instant } from '../time.ts'
import type { StoredEdit } from './stored-sync.ts'
import { hashOfItem, type ItemAnswer, type TaskItem } from './sync-item.ts'

/** @throws Problem as closing a task, `record.duplicate` */
export async function closeTask(ports: Ports, actor: Actor, device: string, item: TaskItem): Promise<ItemAnswer> {
  const { store, clock } = ports
  const hash = hashOfItem(item)
  const known = await store.get<'edit', StoredEdit>('edit', item.subject, item.id, EVERYTHING)
  if (known !== null && known.data.hash !== hash) {
    throw new Problem('record.duplicate', 'This id was used for another edit.')
  }
  if (known !== null) return { id: item.id, state: 'doubled', was: known.data.state }
  const closed = await closeByHand(ports, actor, item.task, item.note ?? null)
  if (closed.subject.id !== item.subject) throw notThere()
  const edit: StoredEdit = {
    ...{ kind: 'task', state: 'stored', hash, by: actor.id, byName: actor.name, device, area: actor.area },
    ...{ receivedAt: instant(clock.now()), filledAt: item.filledAt, branch: null, base: 0, because: null },
    ...{ missing: [], item, conflict: null, contested: [] },
  }
  await store.tx({ actor: actor.id, scope: EVERYTHING }, async (t) => {
    if ((await t.get('edit', item.subject, item.id)) !== null) return
    await t.put('edit', item.subject, item.id, 0, edit)
    const detail = { of: 'task', state: closed.status }
    await audit(t, item.subject, auditEntry('sync.accept', { kind: 'edit', id: item.id }, detail))
  })
  return { id: item.id, state: 'stored' }
}
