/**
 * One run of a transaction's work against one view of the store: what it read, what it would change. Nothing is
 * changed here; the commit checks that the reads still hold and writes the changes, or runs the work again.
 */
import { checkedJson } from '../../../core/store/checked-json.ts'
import { Conflict, StoreError } from '../../../core/store/errors.ts'
import { checkId } from '../../../core/store/id.ts'
import type { JsonObject } from '../../../core/store/json.ts'
import type { AuditEntry, Ctx, Entry, NewJob, Stored, Tx } from '../../../core/store/port.ts'
import { inScope } from '../../../core/store/scope.ts'
import { linkEntry } from '../shared/audit-chain.ts'
import { indexValues, ownArea } from '../shared/index-values.ts'
import { jobThing, keyedJobId } from '../shared/jobs.ts'
import { OFFICE, specOf, type StoredKind } from '../shared/stored-kinds.ts'
import type { Op, Thing } from './subject-file.ts'

/** A state of the store: the one that readers see, or that with the transactions of this batch on top. */
export interface View {
  thing(owner: string, kind: StoredKind, id: string): Promise<Thing | undefined>
  /** Of the owner's subject; undefined when it has none. */
  area(owner: string): string | null | undefined
  takenBy(kind: StoredKind, id: string): string | undefined
  lastAudit(owner: string): Promise<AuditEntry | undefined>
}

interface Read {
  readonly owner: string
  readonly kind: StoredKind
  readonly id: string
  readonly thing: Thing | undefined
}

/** An audit entry gets its place in the chain only at the commit. */
export type Change = Exclude<Op, readonly ['audit', ...unknown[]]> | readonly ['audit', owner: string, entry: Entry]

export interface Attempt {
  readonly at: string
  readonly by: string
  readonly reads: readonly Read[]
  readonly changes: readonly Change[]
}

/** The transaction as the machinery sees it: every kind that is stored. */
export interface WideTx extends Omit<Tx, 'get' | 'put' | 'remove'> {
  get(kind: StoredKind, owner: string, id: string): Promise<Stored<JsonObject> | null>
  put(kind: StoredKind, owner: string, id: string, ifRev: number, data: object): Promise<number>
  remove(kind: StoredKind, owner: string, id: string, ifRev: number): Promise<void>
}

export interface Recorder extends Attempt {
  readonly tx: WideTx
  /** The work is done; what it still calls without having waited for it fails. */
  end(): void
}

const NO_WAY_BACK = 'It is written once and never changed.'

export function startAttempt(view: View, ctx: Ctx, at: string, newId: () => string): Recorder {
  const reads: Read[] = []
  const changes: Change[] = []
  const own = new Map<string, Thing | undefined>()
  let ended = false
  const record = (change: Change) => {
    if (ended) throw new Error('The transaction is over: a call was not awaited.')
    changes.push(change)
  }
  const keyOf = (owner: string, kind: StoredKind, id: string) => `${kind}/${owner}/${id}`

  const current = async (kind: StoredKind, owner: string, id: string): Promise<Thing | undefined> => {
    const key = keyOf(owner, kind, id)
    if (own.has(key)) return own.get(key)
    checkId(owner, 'owner')
    if (kind !== 'series' && kind !== 'once') checkId(id, 'id')
    const thing = await view.thing(owner, kind, id)
    reads.push({ owner, kind, id, thing })
    return thing
  }

  const seen = (kind: StoredKind, owner: string, id: string, thing: Thing | undefined) => {
    if (thing === undefined) return null
    const subjectArea = view.area(owner)
    const area = subjectArea === undefined ? ownArea(thing.data) : subjectArea
    const isOwn = own.has(keyOf(owner, kind, id)) || kind === 'series' || kind === 'once'
    return isOwn || inScope(ctx.scope, owner, area) ? storedOf(owner, id, thing) : null
  }

  const expect = async (kind: StoredKind, owner: string, id: string, ifRev: number): Promise<Thing | undefined> => {
    const thing = await current(kind, owner, id)
    if ((thing?.rev ?? 0) !== ifRev) {
      const actual = seen(kind, owner, id, thing)
      throw new Conflict(`The ${kind} ${id} is at revision ${thing?.rev ?? 0}, not ${ifRev}.`, actual)
    }
    return thing
  }

  const tx: WideTx = {
    async get(kind, owner, id) {
      return seen(kind, owner, id, await current(kind, owner, id))
    },
    async put(kind, owner, id, ifRev, data) {
      const before = await expect(kind, owner, id, ifRev)
      const spec = specOf(kind)
      if (before !== undefined && spec.keeps === 'once') throw new StoreError('invalid', NO_WAY_BACK)
      if (spec.ownedBy === 'itself' && kind !== 'series' && owner !== id) {
        throw new StoreError('invalid', `A ${kind} is its own owner: owner and id must be the same.`)
      }
      const other = before === undefined ? view.takenBy(kind, id) : owner
      if (other !== undefined && other !== owner) {
        throw new StoreError('duplicate', `The id ${id} is already used for another ${kind}.`)
      }
      const checked = checkedJson(data) as JsonObject
      indexValues(kind, checked)
      ownArea(checked)
      const rev = ifRev + 1
      own.set(keyOf(owner, kind, id), { rev, at, by: ctx.actor, data: checked })
      record(['put', owner, kind, id, rev, checked])
      return rev
    },
    async remove(kind, owner, id, ifRev) {
      const thing = await expect(kind, owner, id, ifRev)
      if (!specOf(kind).removable) throw new StoreError('invalid', `A ${kind} is never removed.`)
      if (thing === undefined) throw new Conflict(`There is no ${kind} ${id} to remove.`, null)
      own.set(keyOf(owner, kind, id), undefined)
      record(['remove', owner, kind, id])
    },
    async append(stream, owner, entry) {
      checkId(owner, 'owner')
      record([stream, owner, checkedJson(entry) as unknown as Entry])
    },
    async next(series) {
      const counter = await current('series', OFFICE, series)
      const last = Number(counter?.data['last'] ?? 0)
      await tx.put('series', OFFICE, series, counter?.rev ?? 0, { last: last + 1 })
      return last + 1
    },
    async enqueue(job: NewJob) {
      const jobId = keyedJobId(job) ?? newId()
      if ((await current('job', job.owner, jobId)) === undefined) {
        await tx.put('job', job.owner, jobId, 0, jobThing(job, at))
      }
    },
  }
  const end = () => {
    ended = true
  }
  return { at, by: ctx.actor, reads, changes, tx, end }
}

/** Whether all that was read is still so. */
export async function stillHolds(attempt: Attempt, view: View): Promise<boolean> {
  for (const { owner, kind, id, thing } of attempt.reads) {
    if ((await view.thing(owner, kind, id)) !== thing) return false
    if (thing === undefined && (view.takenBy(kind, id) ?? owner) !== owner) return false
  }
  return true
}

/** The changes as they go into the journal: audit entries linked behind the last one of their owner. */
export async function opsOf(attempt: Attempt, view: View): Promise<readonly Op[]> {
  const chains = new Map<string, AuditEntry | undefined>()
  const ops: Op[] = []
  for (const change of attempt.changes) {
    if (change[0] !== 'audit') {
      ops.push(change)
      continue
    }
    const [, owner, entry] = change
    const last = chains.has(owner) ? chains.get(owner) : await view.lastAudit(owner)
    const linked = linkEntry(owner, last, entry, attempt.at, attempt.by)
    chains.set(owner, linked)
    ops.push(['audit', owner, linked])
  }
  return ops
}

export function storedOf(owner: string, id: string, version: Omit<Thing, 'past'>): Stored<JsonObject> {
  const { rev, at, by, data } = version
  return Object.freeze({ owner, id, rev, at, by, data })
}
