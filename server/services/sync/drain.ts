/**
 * Held edits whose time has come: their predecessor is there, their files have arrived. Each is a transaction of its
 * own; what turns out not to be right is refused then, and its place in the branch is free for a better one.
 */
import type { Issue } from '../../../core/errors/issue.ts'
import { Problem } from '../../../core/errors/problem.ts'
import { EVERYTHING, type Id } from '../../../core/store/query.ts'
import type { Actor } from '../../access/actor.ts'
import { audit, auditEntry } from '../../audit/entries.ts'
import type { Ports } from '../ports.ts'
import { applyItem } from './apply-item.ts'
import { nextHeld, release } from './branches.ts'
import type { StoredBranch, StoredEdit } from './stored-sync.ts'
import type { BranchItem } from './sync-item.ts'

/** Takes what the branch waits for, one after the other, as far as it goes. */
export async function drainBranch(ports: Ports, actor: Actor, subject: Id, branch: Id): Promise<void> {
  for (;;) {
    const stored = await ports.store.get<'branch', StoredBranch>('branch', subject, branch, EVERYTHING)
    const held = stored === null || stored.data.by !== actor.id ? null : nextHeld(stored.data)
    if (held === null) return
    const edit = await ports.store.get<'edit', StoredEdit>('edit', subject, held, EVERYTHING)
    if (edit === null || edit.data.state !== 'held' || edit.data.item === null || edit.data.item.kind === 'task') return
    if (!(await moves(ports, actor, edit.data.device, edit.data.item))) return
  }
}

/** All that waits of this person, after a file has come or a device asks anew. */
export async function drainAll(ports: Ports, actor: Actor): Promise<void> {
  const where = { state: 'held', by: actor.id } as const
  const { rows } = await ports.store.find('edit', { where, limit: 500 }, EVERYTHING)
  const branches = new Map<Id, Id>()
  for (const { owner, data } of await ports.store.getAll<'edit', StoredEdit>('edit', rows, EVERYTHING)) {
    if (data.branch !== null) branches.set(data.branch, owner)
  }
  for (const [branch, subject] of branches) await drainBranch(ports, actor, subject, branch)
}

async function moves(ports: Ports, actor: Actor, device: string, item: BranchItem): Promise<boolean> {
  try {
    return (await applyItem(ports, actor, device, item)).state !== 'held'
  } catch (error) {
    if (!(error instanceof Problem) || error.status >= 500) throw error
    await refuse(ports, actor, item, error)
    return false
  }
}

async function refuse(ports: Ports, actor: Actor, item: BranchItem, { code, detail }: Problem): Promise<void> {
  const issues = Array.isArray(detail['issues']) ? (detail['issues'] as Issue[]) : []
  await ports.store.tx({ actor: actor.id, scope: EVERYTHING }, async (t) => {
    const edit = await t.get<'edit', StoredEdit>('edit', item.subject, item.id)
    const branch = await t.get<'branch', StoredBranch>('branch', item.subject, item.branch.id)
    if (edit === null || edit.data.state !== 'held' || branch === null) return
    await release(t, branch, item.branch.base, branch.data.next)
    await t.put('edit', item.subject, item.id, edit.rev, {
      ...edit.data,
      state: 'refused',
      because: null,
      missing: [],
      refused: { code, issues },
    })
    await audit(t, item.subject, auditEntry('sync.refuse', { kind: 'edit', id: item.id }, { of: item.kind, code }))
  })
}
