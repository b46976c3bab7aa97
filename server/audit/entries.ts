/**
 * What is written to the audit: one name per act, reads and refusals included. Details are ids and codes; answers,
 * names and logins of strangers never stand here.
 */
import type { Id } from '../../core/store/query.ts'
import type { JsonObject } from '../../core/store/json.ts'
import type { Kind } from '../../core/store/kinds.ts'
import type { Entry, Store, Tx } from '../../core/store/port.ts'
import { EVERYTHING } from '../../core/store/query.ts'

export type AuditAction =
  | 'session.start'
  | 'session.failed'
  | 'session.locked'
  | 'session.end'
  | 'token.create'
  | 'user.create'
  | 'user.change'
  | 'access.denied'
  | 'subject.list'
  | 'duty.list'
  | 'subject.open'
  | 'subject.read'
  | 'subject.questionnaire'
  | 'record.submit'
  | 'record.change'
  | 'record.read'
  | 'record.list'
  | 'task.list'
  | 'task.close'
  | 'draft.keep'
  | 'draft.drop'
  | 'case.open'
  | 'case.advance'
  | 'document.list'
  | 'document.preview'
  | 'document.issue'
  | 'document.serve'
  | 'document.void'
  | 'task.reopen'
  | 'task.notice'
  | 'audit.anchor'
  | 'job.list'
  | 'document.read'
  | 'design.open'
  | 'design.change'
  | 'design.drop'
  | 'design.release'
  | 'migration.begin'
  | 'migration.run'
  | 'migration.revert'
  | 'migration.confirm'
  | 'record.migrate'
  | 'record.unmigrate'
  | 'design.publish'
  | 'design.try'
  | 'wordTemplate.add'
  | 'wordTemplate.retire'
  | 'wordTemplate.fill'
  | 'sync.read'
  | 'sync.accept'
  | 'sync.hold'
  | 'sync.refuse'
  | 'sync.advance'
  | 'sync.drop'
  | 'conflict.open'
  | 'conflict.grow'
  | 'conflict.agree'
  | 'conflict.decide'
  | 'conflict.list'
  | 'file.add'
  | 'file.read'

/** Where acts are written that belong to no child and to no account: failed sign-ins, the first set-up. */
export const HOUSE: Id = '00000000-0000-7000-8000-000000000000'

export function auditEntry(action: AuditAction, target?: { kind: Kind; id: Id }, detail?: JsonObject): Entry {
  return { action, ...(target === undefined ? {} : { target }), ...(detail === undefined ? {} : { detail }) }
}

/** Beside a write: part of the same transaction. */
export function audit(t: Tx, owner: Id, entry: Entry): Promise<void> {
  return t.append('audit', owner, entry)
}

/** For an act that writes nothing else: a read, a refusal. Durable before the caller gets what was asked for. */
export async function auditAlone(store: Store, actor: string, owner: Id, entry: Entry): Promise<void> {
  await store.tx({ actor, scope: EVERYTHING }, (t) => audit(t, owner, entry))
}
