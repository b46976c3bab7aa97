/**
 * What a device reads: first everything that is its worker's, tasks and children most at risk first, then what changed
 * since. Each page is whole in itself; a page that is read twice does no harm.
 */
import { Problem } from '../../../core/errors/problem.ts'
import type { FeedEvent } from '../../../core/store/port.ts'
import { EVERYTHING, type Id, type Scope, type Where } from '../../../core/store/query.ts'
import type { Actor } from '../../access/actor.ts'
import { audit, auditEntry } from '../../audit/entries.ts'
import { scopeFor } from '../choke-point.ts'
import type { Ports } from '../ports.ts'
import { hashOf } from '../secrets.ts'
import { listTasks, type ShownTask } from '../tasks.ts'
import { mayFill } from '../write-rights.ts'
import { waitingEdits } from './waiting-edits.ts'
import { readCursor, STAGES, writeCursor, type Stage, type SyncCursor } from './sync-cursor.ts'
import type { ItemAnswer } from './sync-item.ts'
import { startReading, syncSubjects, type Reading, type SyncSubject } from './sync-subject.ts'

/** Children that a device may keep. */
export const MOST_SUBJECTS = 2_000
/** Children on one page of a first reading, events on one page of changes. */
const PAGE = 20
const EVENTS = 100

export interface SyncPage {
  /** Forms that this role fills in; null when the device has these already. */
  definitions: { print: string; forms: { id: string; version: number; hash: string }[] } | null
  tasks: ShownTask[]
  subjects: SyncSubject[]
  /** On the last page: what this person sent and is not done with. */
  edits: ItemAnswer[]
  /** On the last page: how many children there are; a device that has more asks for the list and drops the others. */
  count: number | null
  cursor: string
  more: boolean
}

type Part = Pick<SyncPage, 'tasks' | 'subjects'> & { next: Omit<SyncCursor, 'definitions' | 'at'>; more: boolean }

/** @throws Problem `sync.begin`, `sync.tooMany` */
export async function readSync(
  ports: Ports,
  actor: Actor,
  { device, cursor }: { device: string; cursor: string | null },
): Promise<SyncPage> {
  const scope = await scopeFor(ports, actor)
  const now = ports.clock.now()
  const reading = startReading(ports, actor, scope)
  const at = cursor === null ? await begin(ports, actor, scope, device) : readCursor(cursor, device, actor, now)
  const part = at.stage === null ? await changes(reading, at.feed) : await stagePage(reading, at, at.stage)
  const definitions = definitionsFor(ports, actor)
  await tellReading(ports, actor, device, part.subjects)
  return {
    definitions: definitions.print === at.definitions ? null : definitions,
    tasks: part.tasks,
    subjects: part.subjects,
    edits: part.more ? [] : await waitingEdits(ports, actor),
    count: part.more ? null : await countOf(ports, scope),
    cursor: writeCursor({ ...part.next, definitions: definitions.print, at: now }, device, actor),
    more: part.more,
  }
}

/** Ids of all children of this person: what a device has beside them is not its business any more. */
export async function idsInScope(ports: Ports, actor: Actor): Promise<Id[]> {
  const scope = await scopeFor(ports, actor)
  const ids: Id[] = []
  let after: string | null = null
  do {
    const query = { limit: 500, ...(after === null ? {} : { after }) }
    const page: Awaited<ReturnType<typeof ports.store.find<'subject'>>> = await ports.store.find(
      'subject',
      query,
      scope,
    )
    ids.push(...page.rows.map((row) => row.id))
    after = page.next
  } while (after !== null && ids.length <= MOST_SUBJECTS)
  return ids
}

/** What is written from here on is read as a change, whatever the first reading has passed by then. */
async function begin(ports: Ports, actor: Actor, scope: Scope, device: string): Promise<SyncCursor> {
  const count = await countOf(ports, scope)
  if (count > MOST_SUBJECTS) {
    const text = `This account sees ${count} children; a device keeps ${MOST_SUBJECTS} at most. Work with a line, or with an account for a smaller area.`
    throw new Problem('sync.tooMany', text, { count, most: MOST_SUBJECTS })
  }
  const entry = auditEntry('sync.read', undefined, { device, begins: true })
  const { cursor } = await ports.store.tx({ actor: actor.id, scope: EVERYTHING }, (t) => audit(t, actor.id, entry))
  return { stage: 'tasks', page: null, feed: cursor, definitions: '', at: ports.clock.now() }
}

async function countOf({ store }: Ports, scope: Scope): Promise<number> {
  return (await store.count('subject', {}, scope))[0]?.count ?? 0
}

async function tellReading(
  ports: Ports,
  actor: Actor,
  device: string,
  subjects: readonly SyncSubject[],
): Promise<void> {
  if (subjects.length === 0) return
  const entry = auditEntry('sync.read', undefined, { device, subjects: subjects.map(({ id }) => id) })
  await ports.store.tx({ actor: actor.id, scope: EVERYTHING }, (t) => audit(t, actor.id, entry))
}

function definitionsFor({ definitions }: Ports, actor: Actor): NonNullable<SyncPage['definitions']> {
  const forms = definitions.forms
    .filter(({ id }) => {
      const bundle = definitions.bundle(id)
      return bundle !== null && mayFill(actor, bundle)
    })
    .map(({ id, version, hash }) => ({ id, version, hash }))
  return { print: hashOf(JSON.stringify(forms)).slice(0, 16), forms }
}

async function stagePage(reading: Reading, { page, feed }: SyncCursor, stage: Stage): Promise<Part> {
  const { ports, actor, scope } = reading
  if (stage === 'tasks') {
    const { items, next } = await listTasks(ports, actor, { mine: true, status: 'open', cursor: page })
    return { tasks: items, subjects: [], next: nextOf(stage, next, feed), more: true }
  }
  const query = { where: WHERE_OF[stage], limit: PAGE, ...(page === null ? {} : { after: page }) }
  const { rows, next } = await ports.store.find('subject', query, scope)
  const subjects = await syncSubjects(reading, new Map(rows.map(({ id }) => [id, null])))
  return { tasks: [], subjects, next: nextOf(stage, next, feed), more: true }
}

const WHERE_OF: Readonly<Record<Exclude<Stage, 'tasks'>, Where<'subject'>>> = {
  danger: { risk: { from: 3 } },
  watch: { risk: { from: 1, to: 2 } },
  others: { risk: { in: [0, null] } },
}

function nextOf(stage: Stage, page: string | null, feed: string): Part['next'] {
  return page === null ? { stage: STAGES[STAGES.indexOf(stage) + 1] ?? null, page: null, feed } : { stage, page, feed }
}

/** What changed since, child by child; several changes of one child on a page are one. */
async function changes(reading: Reading, feed: string): Promise<Part> {
  const { ports, scope } = reading
  const { events, next } = await ports.store.feed.read(feed, EVENTS, scope)
  const touched = new Map<Id, Id[] | null>()
  for (const event of events) touched.set(event.owner, recordsTouched(touched.get(event.owner), event, scope))
  return {
    tasks: [],
    subjects: await syncSubjects(reading, touched),
    next: { stage: null, page: null, feed: next ?? feed },
    more: events.length === EVENTS,
  }
}

/** null for all of them: of a child that has come into the area, or into a list of single children. */
function recordsTouched(before: Id[] | null = [], { action, target }: FeedEvent, scope: Scope): Id[] | null {
  if (before === null || action === 'subject.moved' || scope.owners !== undefined) return null
  return target?.kind === 'record' && !before.includes(target.id) ? [...before, target.id] : before
}
