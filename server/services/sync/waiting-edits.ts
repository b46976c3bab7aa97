/** What somebody sent that is not done with: held, in conflict, or refused after it had waited. */
import { EVERYTHING } from '../../../core/store/query.ts'
import type { Actor } from '../../access/actor.ts'
import type { Ports } from '../ports.ts'
import { answerOf } from './apply-item.ts'
import type { StoredEdit } from './stored-sync.ts'
import type { ItemAnswer } from './sync-item.ts'

export async function waitingEdits({ store }: Ports, actor: Actor): Promise<ItemAnswer[]> {
  const where = { by: actor.id, state: { in: ['held', 'conflict', 'refused'] } } as const
  const { rows } = await store.find('edit', { where, limit: 500 }, EVERYTHING)
  const edits = await store.getAll<'edit', StoredEdit>('edit', rows, EVERYTHING)
  return edits.map(({ id, data }) => answerOf(id, data))
}
