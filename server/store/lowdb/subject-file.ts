/**
 * One subject, one file (一人一档): all things of an owner and its audit chain, and how a transaction changes them.
 * Applying is a function of the file and the journal line alone, so that a replay gives the same file.
 */
import { IDEMPOTENCY_DAYS, type AuditEntry } from '../../../core/store/port.ts'
import { checkedJson, WRAPPED_DEPTH } from '../../../core/store/checked-json.ts'
import type { LinkedChange, Version } from '../shared/attempt.ts'
import { specOf, type StoredKind } from '../shared/stored-kinds.ts'
import { ownArea } from '../shared/index-values.ts'

/** Never changed in place: another revision is another object. */
export interface Thing extends Version {
  /** Earlier revisions, oldest first, for kinds that keep them. */
  readonly past?: readonly Version[]
}

export interface SubjectFile {
  readonly format: 1
  readonly owner: string
  /** The last transaction that touched it. */
  seq: number
  /** By kind, then by id; without prototypes. */
  readonly things: Record<string, Record<string, Thing>>
  readonly audit: AuditEntry[]
}

/** One change of one owner, as it stands in the journal. */
export type Op = LinkedChange

/** One transaction: one line of the journal. */
export interface JournalLine {
  readonly seq: number
  /** Sequence of the first line that was written together with this one. */
  readonly batch: number
  readonly at: string
  readonly by: string
  readonly ops: readonly Op[]
}

export function newSubjectFile(owner: string): SubjectFile {
  return { format: 1, owner, seq: 0, things: Object.create(null), audit: [] }
}

/** @returns null when it is not the file of this owner in a format we know. */
export function parseSubjectFile(content: unknown, owner: string): SubjectFile | null {
  const file = content as Partial<SubjectFile> | null
  if (file?.format !== 1 || file.owner !== owner || typeof file.seq !== 'number') return null
  const things: SubjectFile['things'] = Object.create(null)
  for (const [kind, byId] of Object.entries(file.things ?? {})) {
    things[kind] = Object.assign(Object.create(null), checkedJson(byId, WRAPPED_DEPTH))
  }
  return {
    format: 1,
    owner,
    seq: file.seq,
    things,
    audit: [...(checkedJson(file.audit, WRAPPED_DEPTH) as unknown as AuditEntry[])],
  }
}

export function thingOf(file: SubjectFile, kind: StoredKind, id: string): Thing | undefined {
  return file.things[kind]?.[id]
}

/** The area of the owner's subject; undefined when the owner has no subject. */
export function areaOf(file: SubjectFile): string | null | undefined {
  const subject = thingOf(file, 'subject', file.owner)
  return subject === undefined ? undefined : ownArea(subject.data)
}

/** Applies the changes of one line that concern this owner. */
export function applyLine(file: SubjectFile, line: JournalLine): void {
  for (const op of line.ops) {
    if (op[1] !== file.owner) continue
    if (op[0] === 'put') putThing(file, op[2], op[3], { rev: op[4], at: line.at, by: line.by, data: op[5] })
    if (op[0] === 'remove') delete file.things[op[2]]?.[op[3]]
    if (op[0] === 'audit') file.audit.push(op[2])
  }
  file.seq = line.seq
}

function putThing(file: SubjectFile, kind: StoredKind, id: string, version: Version): void {
  const byId = (file.things[kind] ??= Object.create(null) as Record<string, Thing>)
  const before = byId[id]
  const past = specOf(kind).keeps === 'versions' && before !== undefined ? versionsOf(before) : []
  byId[id] = Object.freeze(past.length === 0 ? version : { ...version, past })
  if (kind === 'once') forgetOldKeys(byId, version.at)
}

/** A line as read from the disk, its data frozen like all other data. */
export function parseLine(text: string): JournalLine {
  return checkedJson(JSON.parse(text), WRAPPED_DEPTH) as unknown as JournalLine
}

/** Every revision that is kept, oldest first, the present one last. */
export function versionsOf(thing: Thing): readonly Version[] {
  const { past, ...present } = thing
  return [...(past ?? []), present]
}

function forgetOldKeys(keys: Record<string, Thing>, now: string): void {
  const oldest = new Date(Date.parse(now) - IDEMPOTENCY_DAYS * 86_400_000).toISOString()
  for (const [key, thing] of Object.entries(keys)) {
    if (thing.at >= oldest) return
    delete keys[key]
  }
}
