/**
 * The branches of a device: which edit comes next, and those that came too early. An edit is put in its place in the
 * same transaction that does what it says, so that nothing is done twice and nothing is passed over.
 */
import { Problem } from '../../../core/errors/problem.ts'
import type { Stored, Tx } from '../../../core/store/port.ts'
import type { Id } from '../../../core/store/query.ts'
import { placeOf } from '../../../core/sync/edit-version.ts'
import type { Actor } from '../../access/actor.ts'
import type { StoredBranch } from './stored-sync.ts'
import { branchAbout, type BranchItem } from './sync-item.ts'

/** Edits of one branch that may wait. */
export const MOST_HELD = 50

export interface BranchPlace {
  readonly branch: StoredBranch
  readonly rev: number
  readonly place: 'next' | 'early'
}

/** @throws Problem `sync.place` where the item has no place in the branch, or the branch is another's. */
export async function placeIn(t: Tx, actor: Actor, device: string, item: BranchItem): Promise<BranchPlace> {
  const { id, trunk, base } = item.branch
  const stored = await t.get<'branch', StoredBranch>('branch', item.subject, id)
  const about = branchAbout(item)
  const { area } = actor
  const branch: StoredBranch = stored?.data ?? { about, by: actor.id, device, trunk, next: trunk, held: {}, area }
  const isSame = branch.about === about && branch.by === actor.id && branch.trunk === trunk
  const place = placeOf({ branch: id, trunk, base }, branch.next)
  const rival = branch.held[String(base)]
  if (!isSame || place === 'taken' || place === 'wrong' || (rival !== undefined && rival !== item.id)) {
    throw new Problem('sync.place', 'This place in the branch does not fit, or is taken by another edit.', {
      next: isSame ? branch.next : null,
    })
  }
  return { branch, rev: stored?.rev ?? 0, place }
}

/** The edit has done what it says: the branch waits for the next one. */
export async function advance(t: Tx, item: BranchItem, { branch, rev }: BranchPlace): Promise<void> {
  const { [String(item.branch.base)]: _, ...held } = branch.held
  await t.put('branch', item.subject, item.branch.id, rev, { ...branch, next: item.branch.base + 1, held })
}

/** @throws Problem `sync.full` when too many wait already. */
export async function holdBack(t: Tx, item: BranchItem, { branch, rev }: BranchPlace): Promise<void> {
  const held = { ...branch.held, [String(item.branch.base)]: item.id }
  if (Object.keys(held).length > MOST_HELD) {
    throw new Problem('sync.full', 'Too many edits of this branch wait for their predecessor.', { next: branch.next })
  }
  await t.put('branch', item.subject, item.branch.id, rev, { ...branch, held })
}

/** A held edit was refused, or a person dropped it: its place is free again. */
export async function release(t: Tx, stored: Stored<StoredBranch>, base: number, next: number): Promise<void> {
  const { [String(base)]: _, ...held } = stored.data.held
  await t.put('branch', stored.owner, stored.id, stored.rev, { ...stored.data, held, next })
}

/** The id of the edit that the branch could take now. */
export function nextHeld({ next, held }: StoredBranch): Id | null {
  return held[String(next)] ?? null
}
