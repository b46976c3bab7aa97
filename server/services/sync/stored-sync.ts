/** What the services keep of devices that work without a line: edits, branches and conflicts. */
import type { Issue } from '../../../core/errors/issue.ts'
import type { ProblemCode } from '../../../core/errors/problem.ts'
import type { Id } from '../../../core/store/query.ts'
import type { Waiting } from '../../../core/sync/shown-conflict.ts'
import type { Telling } from '../../../core/sync/telling.ts'
import type { EditState, SyncItem } from './sync-item.ts'

export interface StoredEdit {
  kind: SyncItem['kind']
  state: EditState
  /** Hash of the item, by which it is known again. */
  hash: string
  by: Id
  byName: string
  device: string
  /** Area of the sender: a child that is not on file yet has none. */
  area: string
  receivedAt: string
  filledAt: string
  branch: Id | null
  base: number
  because: Waiting | null
  /** Hashes of files that are not there yet. */
  missing: string[]
  /** The item as it was sent, while it waits; and what no record keeps. */
  item: SyncItem | null
  conflict: Id | null
  contested: string[]
  /** Who let it go ahead or dropped it. */
  decided?: Omit<Decision, 'choices'>
  refused?: { code: ProblemCode; issues: Issue[] }
}

export interface StoredBranch {
  /** The record whose answers it changes, or the subject itself where it tells facts. */
  about: Id
  by: Id
  device: string
  trunk: number
  /** The base that it waits for. */
  next: number
  /** Edits that came too early, by their base. */
  held: Record<string, Id>
  area: string
}

export interface Decision {
  at: string
  by: Id
  byName: string
  reason: string
  /** By place, the edit whose value was chosen. */
  choices: Record<string, Id>
}

export interface StoredConflict {
  /** `agreed`: its sides came to say the same. */
  status: 'open' | 'decided' | 'agreed'
  /** The record whose answers they are; null for facts of the subject. */
  record: Id | null
  form: string | null
  /** Places that wait, with what was told there. */
  fields: Record<string, readonly Telling[]>
  openedAt: string
  decisions: Decision[]
}
