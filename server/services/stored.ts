/** The shapes of what the services keep in the store, kind by kind. */
import type { MigrationProgress } from '../../core/design/migration.ts'
import type { AsideAnswer } from '../../core/answers/carry-over.ts'
import type { NoticeStep } from '../../core/calendar/index.ts'
import type { Assessment, Task } from '../../core/model/assessment.ts'
import type { FactMeta } from '../../core/model/questionnaire.ts'
import type { DocumentSnapshot } from '../../core/document/snapshot.ts'
import type { Id } from '../../core/store/query.ts'
import type { ToldPlaces } from '../../core/sync/merge-edit.ts'
import type { RenderHashes } from '../print/rendering.ts'
import type { Role } from '../access/actor.ts'

export interface StoredUser {
  login: string
  role: Role
  area: string
  name: string
  org: string
  orgShort: string
  /** null for machines, which have tokens only. */
  passwordHash: string | null
  disabled: boolean
  /** Rises when the account is disabled or its rights or password change; older sessions end with it. */
  epoch: number
  assigned: Id[]
}

export interface StoredSession {
  userId: Id
  /** SHA-256 of the secret, in hex; the secret itself is kept nowhere. */
  tokenHash: string
  via: 'cookie' | 'token'
  epoch: number
  /** Absolute end. */
  expiresAt: string
  lastSeenAt: string
}

export interface StoredSubject {
  kind: string
  area: string
  name?: string
  birth?: string
  village?: string
  status: string
  childId?: string
  sex?: string
  /** 3 for the worst of the last bands, 0 for none. */
  risk?: number
  /** Categories found by the rules without HIV data, for lists, until somebody confirms them. */
  categories?: string[]
  /** Ids of tasks that are not done. */
  openTasks: Id[]
  caseId: Id | null
}

export interface FactEntry extends FactMeta {
  record: Id | null
  by: Id
}

/** What was true before: kept when a fact changes. */
export interface PastFact extends FactEntry {
  value: unknown
  /** The day on which the next value was learned. */
  until: string
}

export interface StoredFacts {
  values: Record<string, unknown>
  /** By path with dots: `father.pStatus`. */
  meta: Record<string, FactEntry>
  /** Paths that a change elsewhere made doubtful, with the path that changed. */
  unsettled: Record<string, string>
  history: Record<string, PastFact[]>
  /** Who told each fact, and which values stand side by side until a person decides. */
  told?: ToldPlaces
  /** The open conflict about them. */
  conflict?: Id | null
  /** The day of the first record; unknown for facts that are older than this field. */
  since?: string
  /** The last day on which each form was handed in. */
  filed?: Record<string, string>
  updatedAt: string
}

export interface Confirmation {
  section: string
  facts: string[]
  at: string
}

export interface StoredRecord {
  form: string
  formVersion: number
  planHash: string
  answers: Record<string, unknown>
  /** The facts as they stood when the record was handed in, for later questions why. */
  facts: Record<string, unknown>
  assessment: Assessment
  confirmed: Confirmation[]
  corrected: Record<string, unknown>
  /** Pointers of answers that followed from others and were shown; none where absent. */
  derived?: string[]
  filledAt: string
  submittedAt: string
  by: Id
  byName: string
  device: string | null
  caseId: Id | null
  /** Ids of the tasks that came from it. */
  tasks: Id[]
  /** Hash of what was sent, by which the same record is known again. */
  sent?: string
  /** The branch it was made in, null with a line, and the revision of the facts that came of it. */
  origin?: { branch: Id | null; rev: number }
  /** Answers that were changed later, by pointer. */
  told?: ToldPlaces
  /** The open conflict about them. */
  conflict?: Id | null
  /** The migration that carried it over to a changed form, and the revision it was carried over from. */
  migrated?: { by: Id; from: number }
}

export interface StoredTask extends Task {
  /** `sealed` and `sealedDone` are for those only who may read HIV data. */
  status: 'open' | 'sealed' | 'done' | 'sealedDone' | 'superseded'
  record: Id | null
  /** The record that did what the task asks for. */
  doneBy: Id | null
  doneAt: string | null
  /** Who said that it is done, where no record says it. */
  closedBy?: { id: Id; name: string; note: string | null }
  /** Who was told that it is not done, and when; in order. */
  notices: TaskNotice[]
}

export interface TaskNotice {
  step: NoticeStep
  at: string
  to: Role[]
}

export interface StoredCase {
  number: string
  state: string
  openedAt: string
  openedBy: Id
  steps: { state: string; at: string; record: Id }[]
}

export interface StoredDraft {
  form: string
  by: Id
  updatedAt: string
  answers: Record<string, unknown>
  area: string
  /** Of the form under which it was filled; absent for drafts that are older than this field. */
  planHash?: string
  formVersion?: number
  /** Answers that fitted an earlier version only. */
  aside?: AsideAnswer[]
}

/** The paper of one recipient, masked for that recipient. */
export interface StoredCopy {
  recipient: string
  title: string
  sha256: string
  size: number
}

/** What became of one recipient's copy; entries are added, never changed. */
export interface ServiceStep {
  id: Id
  recipient: string
  state: 'served' | 'refused' | 'returned'
  /** When it was handed over, refused or came back, as told by whoever served it. */
  happenedAt: string
  /** Who took it, or refused to. */
  receiver: string | null
  /** Who saw the refusal. */
  witness: string | null
  /** Why it was refused or came back. */
  reason: string | null
  by: Id
  byName: string
  at: string
}

export interface StoredDocument {
  documentId: string
  title: string
  /** null for a report that was gathered from many records. */
  record: Id | null
  /** Area of a gathered report, which belongs to no child. */
  area?: string
  number: string
  /** The number of a void paper stays in the register and is never given again. */
  status: 'issued' | 'void'
  issuedAt: string
  by: Id
  /** Of the addressee's copy, as `size` and `hashes` are. */
  sha256: string
  size: number
  hashes: RenderHashes
  snapshot: DocumentSnapshot
  copies: StoredCopy[]
  service: ServiceStep[]
  voided?: { at: string; by: Id; byName: string; reason: string }
}

/** A plugin as an administrator is changing it: its texts by path inside the plugin. */
export interface StoredDesign {
  plugin: string
  files: Record<string, string>
  /** What it was begun from: the published version, or 0 for the plugin as it ships or a new one. */
  from: number
  /** The release that the county's changes stand on; absent for a plugin that does not ship. */
  release?: string
  updatedAt: string
  by: Id
  byName: string
}

export interface StoredMigration extends MigrationProgress {
  /** Hash of the form that the steps lead to. */
  planHash: string
  cursor: string | null
  by: Id
  byName: string
}

/** A plugin as the county published it. It never changes; a newer version takes its place. */
export interface Publication {
  /** `plugin/<id>` */
  key: string
  version: number
  plugin: string
  /** null: the plugin is disabled. */
  files: Record<string, string> | null
  /** As in the design. */
  release?: string
  note: string
  /** First day, inclusive. */
  effectiveFrom: string
  publishedAt: string
  by: Id
  byName: string
  engine: string
}

/** A Word file of the office as a template; a new version says that it is retired. */
export interface StoredWordTemplate {
  /** `word/<id>` */
  key: string
  version: number
  id: Id
  /** As the sender called it; kept for people, never used as a path. */
  name: string
  /** Filled from records of this form, or from the data of this document. */
  form: string | null
  document: string | null
  sha256: string
  size: number
  /** The names it uses. */
  names: string[]
  retired: boolean
  at: string
  by: Id
  byName: string
}

/** A file as it was sent; read by whoever may read a record that names it. */
export interface StoredFile {
  /** The id of the file, so that it can be found without its owner. */
  documentId: Id
  status: 'file'
  name: string
  type: string
  size: number
  sha256: string
  /** Hash of what was sent, before what a photo says of place and time was taken out. */
  sent?: string
  by: Id
  /** Records that name it, with the place of the field. */
  links: { subject: Id; record: Id; form: string; pattern: string }[]
}
