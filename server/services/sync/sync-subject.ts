/** One child as a device keeps it: facts with the revision on which a branch may grow, records, open tasks. */
import { isJsonObject } from '../../../core/model/json.ts'
import type { Place, Stored } from '../../../core/store/port.ts'
import type { Id, Page, Scope } from '../../../core/store/query.ts'
import type { Actor } from '../../access/actor.ts'
import { viewerOf, visibleValues, type FieldMap } from '../../access/visible-values.ts'
import { fieldsOfFacts, fieldsOfForm, mayReadRecord } from '../choke-point.ts'
import { factsFor, noFacts, type VisibleFacts } from '../facts.ts'
import { bundleOf } from '../kept-definitions.ts'
import type { Ports } from '../ports.ts'
import { shownName } from '../shown-name.ts'
import type { StoredFacts, StoredRecord, StoredSubject } from '../stored.ts'
import { placesOf, tasksOf, type ShownTask } from '../tasks.ts'
import { instant } from '../time.ts'
import { contestedFacts } from './fact-conflicts.ts'

export interface SyncRecord {
  id: Id
  /** A branch that changes this record grows on it. */
  revision: number
  form: string
  version: number
  answers: Record<string, unknown>
  submittedAt: string
  filledAt: string
  by: string
  mine: boolean
}

export interface SyncSubject {
  id: Id
  kind: string
  name: string
  area: string
  risk: number
  /** Of the facts: a branch that tells facts grows on it. */
  revision: number
  facts: VisibleFacts['values']
  meta: VisibleFacts['meta']
  /** Facts that wait for a person's decision. */
  contested: string[]
  /** All of the last two years when `whole`, else those that changed. */
  whole: boolean
  records: SyncRecord[]
  /** All that are open. */
  tasks: ShownTask[]
}

/** Years of records that a device keeps. */
export const RECORD_YEARS = 2
/** Records of one child that a device keeps. */
const MOST_RECORDS = 500

/** What is read once for many children. */
export interface Reading {
  readonly ports: Ports
  readonly actor: Actor
  readonly scope: Scope
  readonly factMap: FieldMap
  /** By hash of the form. */
  readonly maps: Map<string, Promise<FieldMap>>
}

export function startReading(ports: Ports, actor: Actor, scope: Scope): Reading {
  return { ports, actor, scope, factMap: fieldsOfFacts(ports), maps: new Map() }
}

/** Of each child the ids of those records that are wanted; null for all of the last years. */
export type WantedRecords = ReadonlyMap<Id, readonly Id[] | null>

/** Children as devices keep them, in the order asked for; those outside of the scope are left out. */
export async function syncSubjects(reading: Reading, wanted: WantedRecords): Promise<SyncSubject[]> {
  const { ports, actor, scope } = reading
  const places = [...wanted.keys()].map((id) => ({ owner: id, id }))
  const subjects = await ports.store.getAll<'subject', StoredSubject>('subject', places, scope)
  const openTasks = subjects.flatMap(({ id, data }) => placesOf(id, data.openTasks))
  const [facts, records, tasks] = await Promise.all([
    ports.store.getAll<'facts', StoredFacts>('facts', subjects, scope),
    recordsOf(reading, subjects, wanted),
    tasksOf(ports, actor, openTasks, scope),
  ])
  const [recordsBy, tasksBy] = [groupBy(records, ({ owner }) => owner), groupBy(tasks, ({ subject }) => subject.id)]
  const factsBy = new Map(facts.map((one) => [one.id, one]))
  return Promise.all(
    subjects.map(async (subject) => ({
      ...headOf(reading, subject, factsBy.get(subject.id)),
      whole: wanted.get(subject.id) === null,
      records: await Promise.all((recordsBy.get(subject.id) ?? []).map((record) => shownRecord(reading, record))),
      tasks: tasksBy.get(subject.id) ?? [],
    })),
  )
}

function headOf(
  { ports, actor, factMap }: Reading,
  { id, at, data }: Stored<StoredSubject>,
  stored: Stored<StoredFacts> | undefined,
): Omit<SyncSubject, 'whole' | 'records' | 'tasks'> {
  const facts = stored?.data ?? noFacts(at)
  const { values, meta } = factsFor(ports, facts, actor, factMap)
  const scores = isJsonObject(values['scores']) ? Object.keys(values['scores']).map((score) => `scores.${score}`) : []
  const shown = new Set([...Object.keys(meta), ...scores])
  return {
    id,
    kind: data.kind,
    name: shownName(actor, data),
    area: data.area,
    risk: data.risk ?? 0,
    revision: stored?.rev ?? 0,
    facts: values,
    meta,
    contested: Object.keys(contestedFacts(facts)).filter((path) => shown.has(path)),
  }
}

/** What was known and what came of a record stay on the server. */
type LightRecord = Omit<StoredRecord, 'facts' | 'assessment'>

const LIGHT = { light: true } as const

/** Those that this person may read. */
async function recordsOf(
  reading: Reading,
  subjects: readonly Place[],
  wanted: WantedRecords,
): Promise<Stored<LightRecord>[]> {
  const whole = subjects.filter(({ id }) => wanted.get(id) === null).map(({ id }) => id)
  const named = subjects.flatMap(({ id }) => placesOf(id, wanted.get(id) ?? []))
  const places = [...named, ...(await recentRecords(reading, whole))]
  const records = await reading.ports.store.getAll<'record', LightRecord>('record', places, reading.scope, LIGHT)
  return records.filter(({ data }) => mayReadRecord(reading.actor, data))
}

/** The newest of each child. */
async function recentRecords({ ports, scope }: Reading, owners: readonly Id[]): Promise<Place[]> {
  if (owners.length === 0) return []
  const from = instant(ports.clock.now() - RECORD_YEARS * 366 * 86_400_000)
  const where = { owner: { in: owners }, submittedAt: { from } }
  const query = { where, order: [{ field: 'submittedAt', descending: true }], limit: 500 } as const
  const found: Place[] = []
  let after: string | null = null
  do {
    const page: Page<'record'> = await ports.store.find('record', after === null ? query : { ...query, after }, scope)
    found.push(...page.rows)
    after = page.next
  } while (after !== null)
  return [...groupBy(found, ({ owner }) => owner).values()].flatMap((rows) => rows.slice(0, MOST_RECORDS))
}

function groupBy<T>(list: readonly T[], key: (one: T) => Id): Map<Id, T[]> {
  const groups = new Map<Id, T[]>()
  for (const one of list) {
    const group = groups.get(key(one)) ?? []
    groups.set(key(one), group)
    group.push(one)
  }
  return groups
}

async function shownRecord(reading: Reading, { id, rev, data }: Stored<LightRecord>): Promise<SyncRecord> {
  const { form, formVersion: version, answers, submittedAt, filledAt, by, byName } = data
  const mine = by === reading.actor.id
  return {
    id,
    revision: rev,
    form,
    version,
    answers: visibleValues(answers, await mapOf(reading, data), viewerOf(reading.actor, mine)),
    submittedAt,
    filledAt,
    by: byName,
    mine,
  }
}

/** Of the form as it was filled, read once. */
function mapOf({ ports, maps }: Reading, record: LightRecord): Promise<FieldMap> {
  const known = maps.get(record.planHash) ?? bundleOf(ports, record).then(fieldsOfForm)
  maps.set(record.planHash, known)
  return known
}
