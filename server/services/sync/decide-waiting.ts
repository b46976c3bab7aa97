/**
 * An edit that waits in vain: its predecessor was on a phone that is lost. A person lets it go ahead without, or drops
 * it; what was dropped is kept as it was sent.
 */
import { Problem } from '../../../core/errors/problem.ts'
import { EVERYTHING, type Id } from '../../../core/store/query.ts'
import type { Actor } from '../../access/actor.ts'
import { audit, auditEntry } from '../../audit/entries.ts'
import { notThere, scopeFor } from '../choke-point.ts'
import { ownerOf } from '../owner-of.ts'
import type { Ports } from '../ports.ts'
import { absentActor } from '../sessions.ts'
import { userById } from '../users.ts'
import { release } from './branches.ts'
import { settled, shownWaiting } from './conflict-list.ts'
import { drainBranch } from './drain.ts'
import type { StoredBranch, StoredEdit } from './stored-sync.ts'

export interface WaitingChoice {
  revision: number
  waiting: 'advance' | 'drop'
  reason: string
}

/** @throws Problem `notFound`, `conflict.settled`, `request.invalid` for one that waits for its files or its record. */
export async function decideWaiting(ports: Ports, actor: Actor, id: Id, choice: WaitingChoice): Promise<void> {
  const scope = await scopeFor(ports, actor)
  const owner = await ownerOf(ports.store, 'edit', id, scope)
  const edit = owner === null ? null : await ports.store.get<'edit', StoredEdit>('edit', owner, id, scope)
  if (edit === null || (await shownWaiting(ports, actor, edit, scope)) === null) throw notThere()
  const { branch, base, by, because } = edit.data
  if (branch === null) throw notThere()
  if (choice.waiting === 'advance' && because !== 'predecessor') {
    throw new Problem('request.invalid', 'Files and records are waited for, or the edit is dropped.')
  }
  await ports.store.tx({ actor: actor.id, scope: EVERYTHING }, async (t) => {
    const current = await t.get<'edit', StoredEdit>('edit', edit.owner, id)
    const stored = await t.get<'branch', StoredBranch>('branch', edit.owner, branch)
    if (current === null || stored === null || current.rev !== choice.revision || current.data.state !== 'held') {
      throw settled()
    }
    const { reason } = choice
    const decided = { by: actor.id, byName: actor.name, at: new Date(ports.clock.now()).toISOString(), reason }
    if (choice.waiting === 'advance') {
      await t.put('branch', edit.owner, branch, stored.rev, { ...stored.data, next: base })
      await t.put('edit', edit.owner, id, current.rev, { ...current.data, decided })
    } else {
      await release(t, stored, base, stored.data.next === base ? base + 1 : stored.data.next)
      await t.put('edit', edit.owner, id, current.rev, { ...current.data, state: 'dropped', because: null, decided })
    }
    const act = choice.waiting === 'advance' ? 'sync.advance' : 'sync.drop'
    await audit(t, edit.owner, auditEntry(act, { kind: 'edit', id }, { branch, base }))
  })
  const author = await userById(ports, by)
  if (author !== null) await drainBranch(ports, absentActor(author), edit.owner, branch)
}
