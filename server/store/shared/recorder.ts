/**
 * The transaction that work is given: it reads from one view, answers with its own writes first, and writes down
 * what was read and what is to be changed.
 */
import { checkedJson } from '../../../core/store/checked-json.ts'
import { Conflict, StoreError } from '../../../core/store/errors.ts'
import { checkId } from '../../../core/store/id.ts'
import type { JsonObject } from '../../../core/store/json.ts'
import type { Ctx, Entry, Job, NewJob, Stored, Tx } from '../../../core/store/port.ts'
import { SHAPE_KEY, type Shapes } from '../../../core/store/shapes.ts'
import { inScope } from '../../../core/store/scope.ts'
import { storedOf, type Attempt, type Change, type Read, type Version, type View } from './attempt.ts'
import { indexValues, ownArea } from './index-values.ts'
import { jobThing, keyedJobId } from './jobs.ts'
import { isListed, OFFICE, specOf, type StoredKind } from './stored-kinds.ts'

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

interface Recording {
  readonly shapes: Shapes
  readonly view: View
  readonly ctx: Ctx
  readonly at: string
  readonly reads: Read[]
  readonly changes: Change[]
  /** What was read, by key: one run of the work sees a thing once. */
  readonly known: Map<string, Version | undefined>
  /** Own writes, by key; undefined where the thing was removed. */
  readonly own: Map<string, Version | undefined>
  ended: boolean
}

export interface Makings {
  readonly shapes: Shapes
  readonly newId: () => string
}

export function startAttempt(view: View, ctx: Ctx, at: string, { shapes, newId }: Makings): Recorder {
  const recording: Recording = { shapes, view, ctx, at, reads: [], changes: [], ...memory(), ended: false }
  const { reads, changes } = recording
  const tx: WideTx = {
    async get(kind, owner, id) {
      return seen(recording, kind, owner, id, await current(recording, kind, owner, id))
    },
    put: (kind, owner, id, ifRev, data) => put(recording, kind, owner, id, ifRev, data),
    remove: (kind, owner, id, ifRev) => remove(recording, kind, owner, id, ifRev),
    async append(stream, owner, entry) {
      checkId(owner, 'owner')
      record(recording, [stream, owner, checkedJson(entry) as unknown as Entry])
    },
    next: (series) => next(recording, series),
    enqueue: (job) => enqueue(recording, job, newId),
    finish: (job) => finish(recording, job),
  }
  const end = () => {
    recording.ended = true
  }
  return { at, by: ctx.actor, reads, changes, tx, end }
}

function memory(): Pick<Recording, 'known' | 'own'> {
  return { known: new Map(), own: new Map() }
}

const keyOf = (owner: string, kind: StoredKind, id: string) => `${kind}/${owner}/${id}`

function record(recording: Recording, change: Change): void {
  if (recording.ended) throw new Error('The transaction is over: a call was not awaited.')
  recording.changes.push(change)
}

/** @param isNew whether it is about to be made. */
async function current(
  { own, known, view, reads }: Recording,
  kind: StoredKind,
  owner: string,
  id: string,
  isNew = false,
): Promise<Version | undefined> {
  const key = keyOf(owner, kind, id)
  if (own.has(key)) return own.get(key)
  if (known.has(key)) return known.get(key)
  checkId(owner, 'owner')
  if (isListed(kind)) checkId(id, 'id')
  const thing = isNew && view.trustsNew ? undefined : await view.thing(owner, kind, id)
  known.set(key, thing)
  reads.push({ owner, kind, id, thing })
  return thing
}

/** Null outside the scope; own writes and the machinery's own things are always seen. */
async function seen(
  recording: Recording,
  kind: StoredKind,
  owner: string,
  id: string,
  thing: Version | undefined,
): Promise<Stored<JsonObject> | null> {
  if (thing === undefined) return null
  const { own, view, ctx } = recording
  const free = own.has(keyOf(owner, kind, id)) || !isListed(kind) || ctx.scope.areas === 'all'
  if (free) return storedOf(recording.shapes, { kind, owner, id }, thing)
  const subjectArea = await view.area(owner)
  const area = subjectArea === undefined ? ownArea(thing.data) : subjectArea
  return inScope(ctx.scope, owner, area) ? storedOf(recording.shapes, { kind, owner, id }, thing) : null
}

async function expectRev(recording: Recording, kind: StoredKind, owner: string, id: string, ifRev: number) {
  const thing = await current(recording, kind, owner, id, ifRev === 0)
  const rev = thing?.rev ?? 0
  if (rev !== ifRev) {
    const actual = await seen(recording, kind, owner, id, thing)
    throw new Conflict(`The ${kind} ${id} is at revision ${rev}, not ${ifRev}.`, actual)
  }
  return thing
}

async function put(
  recording: Recording,
  kind: StoredKind,
  owner: string,
  id: string,
  ifRev: number,
  data: object,
): Promise<number> {
  const before = await expectRev(recording, kind, owner, id, ifRev)
  const spec = specOf(kind)
  if (before !== undefined && spec.keeps === 'once') {
    throw new StoreError('invalid', `A ${kind} is written once and never changed.`)
  }
  if (spec.ownedBy === 'itself' && owner !== id) {
    throw new StoreError('invalid', `A ${kind} is its own owner: owner and id must be the same.`)
  }
  const { view } = recording
  const looksFor = before === undefined && isListed(kind) && !view.trustsNew
  const user = looksFor ? await view.takenBy(kind, id) : owner
  if (user !== undefined && user !== owner) {
    throw new StoreError('duplicate', `The id ${id} is already used for another ${kind}.`)
  }
  if (Object.hasOwn(data, SHAPE_KEY)) throw new StoreError('invalid', `/${SHAPE_KEY} belongs to the store.`)
  const checked = checkedJson(recording.shapes.written(kind, data as JsonObject)) as JsonObject
  indexValues(kind, checked)
  ownArea(checked)
  const rev = ifRev + 1
  record(recording, ['put', owner, kind, id, rev, checked])
  recording.own.set(keyOf(owner, kind, id), { rev, at: recording.at, by: recording.ctx.actor, data: checked })
  return rev
}

async function remove(recording: Recording, kind: StoredKind, owner: string, id: string, ifRev: number): Promise<void> {
  const thing = await expectRev(recording, kind, owner, id, ifRev)
  if (!specOf(kind).removable) throw new StoreError('invalid', `A ${kind} is never removed.`)
  if (thing === undefined) throw new Conflict(`There is no ${kind} ${id} to remove.`, null)
  record(recording, ['remove', owner, kind, id])
  recording.own.set(keyOf(owner, kind, id), undefined)
}

async function next(recording: Recording, series: string): Promise<number> {
  checkedJson(series)
  const counter = await current(recording, 'series', OFFICE, series)
  const last = Number(counter?.data['last'] ?? 0) + 1
  await put(recording, 'series', OFFICE, series, counter?.rev ?? 0, { last })
  return last
}

async function enqueue(recording: Recording, job: NewJob, newId: () => string): Promise<void> {
  const id = keyedJobId(job) ?? newId()
  if ((await current(recording, 'job', job.owner, id)) !== undefined) return
  await put(recording, 'job', job.owner, id, 0, jobThing(job, recording.at))
}

async function finish(recording: Recording, { owner, id, lease }: Pick<Job, 'owner' | 'id' | 'lease'>): Promise<void> {
  const job = await current(recording, 'job', owner, id)
  if (job === undefined || job.data['lease'] !== lease) {
    throw new Conflict('The job is in the hands of another worker, or done.', null)
  }
  await remove(recording, 'job', owner, id, job.rev)
}
