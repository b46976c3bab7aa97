/** One child as a device keeps it: facts with the revision on which a branch may grow, records, open tasks. */
import { isJsonObject } from '../../../core/model/json.ts'
import type { FormBundle } from '../../../core/model/plan.ts'
import type { Stored } from '../../../core/store/port.ts'
import type { Id, Scope } from '../../../core/store/query.ts'
import type { Actor } from '../../access/actor.ts'
import { viewerOf, visibleValues, type FieldMap } from '../../access/visible-values.ts'
import { fieldsOfForm, mayReadRecord } from '../choke-point.ts'
import { factsFor, noFacts, type VisibleFacts } from '../facts.ts'
import { bundleOf } from '../kept-definitions.ts'
import type { Ports } from '../ports.ts'
import { shownName } from '../shown-name.ts'
import type { StoredFacts, StoredRecord, StoredSubject } from '../stored.ts'
import { tasksOfSubject, type ShownTask } from '../tasks.ts'
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
  readonly maps: Map<string, FieldMap>
}

export function startReading(ports: Ports, actor: Actor, scope: Scope): Reading {
  return { ports, actor, scope, maps: new Map() }
}

/** @param records ids of those that changed; null for all. Null when the child is not in scope. */
export async function syncSubject(
  reading: Reading,
  id: Id,
  records: readonly Id[] | null,
): Promise<SyncSubject | null> {
  const { ports, actor, scope } = reading
  const subject = await ports.store.get<'subject', StoredSubject>('subject', id, id, scope)
  if (subject === null) return null
  const stored = await ports.store.get<'facts', StoredFacts>('facts', id, id, scope)
  const facts = stored?.data ?? noFacts(subject.at)
  const { values, meta } = factsFor(ports, facts, actor)
  const scores = isJsonObject(values['scores']) ? Object.keys(values['scores']).map((score) => `scores.${score}`) : []
  const shown = new Set([...Object.keys(meta), ...scores])
  return {
    id,
    kind: subject.data.kind,
    name: shownName(actor, subject.data),
    area: subject.data.area,
    risk: subject.data.risk ?? 0,
    revision: stored?.rev ?? 0,
    facts: values,
    meta,
    contested: Object.keys(contestedFacts(facts)).filter((path) => shown.has(path)),
    whole: records === null,
    records: await shownRecords(reading, id, records ?? (await recentRecords(reading, id))),
    tasks: await tasksOfSubject(ports, actor, subject),
  }
}

async function recentRecords({ ports, scope }: Reading, owner: Id): Promise<Id[]> {
  const from = instant(ports.clock.now() - RECORD_YEARS * 366 * 86_400_000)
  const query = { where: { owner, submittedAt: { from } }, limit: MOST_RECORDS } as const
  const { rows } = await ports.store.find('record', query, scope)
  return rows.map((row) => row.id)
}

async function shownRecords(reading: Reading, owner: Id, ids: readonly Id[]): Promise<SyncRecord[]> {
  const { ports, actor, scope } = reading
  const records = await Promise.all(
    ids.map((id) => ports.store.get<'record', StoredRecord>('record', owner, id, scope)),
  )
  const readable = records.filter((record) => record !== null).filter((record) => mayReadRecord(actor, record.data))
  return Promise.all(readable.map((record) => shownRecord(reading, record)))
}

async function shownRecord(reading: Reading, record: Stored<StoredRecord>): Promise<SyncRecord> {
  const { form, formVersion: version, answers, submittedAt, filledAt, by, byName } = record.data
  const mine = by === reading.actor.id
  const map = mapOf(reading, await bundleOf(reading.ports, record.data))
  return {
    id: record.id,
    revision: record.rev,
    form,
    version,
    answers: visibleValues(answers, map, viewerOf(reading.actor, mine)),
    submittedAt,
    filledAt,
    by: byName,
    mine,
  }
}

function mapOf({ maps }: Reading, bundle: FormBundle): FieldMap {
  const known = maps.get(bundle.form.hash) ?? fieldsOfForm(bundle)
  maps.set(bundle.form.hash, known)
  return known
}
