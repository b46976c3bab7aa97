/** What a device sends, one thing after the other, and what it is told about each. */
import type { Issue } from '../../../core/errors/issue.ts'
import type { ProblemCode } from '../../../core/errors/problem.ts'
import { canonicalJson } from '../../../core/store/canonical-json.ts'
import type { Json } from '../../../core/store/json.ts'
import type { Id } from '../../../core/store/query.ts'
import type { Waiting } from '../../../core/sync/shown-conflict.ts'
import { hashOf } from '../secrets.ts'
import type { Submission } from '../submission.ts'

export type EditState = 'held' | 'stored' | 'conflict' | 'refused' | 'dropped'

export interface ItemBranch {
  id: Id
  trunk: number
  base: number
}

interface ItemHead {
  /** Made by the device; the same item has the same id for ever. */
  id: Id
  subject: Id
  /** By the clock of the device. */
  filledAt: string
}

/** A record that was filled in, as a phone with a line would have sent it; its branch is one of the subject's facts. */
export interface RecordItem extends Submission {
  kind: 'record'
  branch: ItemBranch
  /** Its photos and papers: the record is complete when all of them are there. */
  files?: { id: Id; sha256: string }[]
}

/** Answers of a record that were changed; its branch is one of that record. */
export interface ChangeItem extends ItemHead {
  kind: 'change'
  branch: ItemBranch
  record: Id
  /** Values by pointer; null takes an answer away. A list is one value. */
  set: Record<string, Json>
  /** The revision of the subject's facts that the device had seen. */
  factsSeen: number
  files?: { id: Id; sha256: string }[]
}

/** A task that somebody ended by hand. */
export interface TaskItem extends ItemHead {
  kind: 'task'
  task: Id
  note?: string
}

export type SyncItem = RecordItem | ChangeItem | TaskItem
export type BranchItem = RecordItem | ChangeItem

export interface ItemAnswer {
  id: Id
  /** `doubled`: it was there already, `was` says as what. `failed`: our fault or the store's; send it again later. */
  state: EditState | 'doubled' | 'failed'
  was?: EditState
  because?: Waiting
  missing?: string[]
  conflict?: Id
  contested?: string[]
  code?: ProblemCode
  issues?: Issue[]
}

/** What an edit came to: the places that wait for a person, and their conflict. */
export interface Outcome {
  contested: string[]
  conflict: Id | null
}

export function hashOfItem(item: SyncItem): string {
  const body: Json = JSON.parse(JSON.stringify(item))
  return hashOf(canonicalJson(body))
}

/** Of what its branch is: the record that it changes, or the facts of the subject. */
export function branchAbout(item: BranchItem): Id {
  return item.kind === 'change' ? item.record : item.subject
}
