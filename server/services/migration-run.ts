/**
 * The work of a migration, a page of records for each job: every record by itself, so that a process that dies leaves
 * nothing half done and nothing is counted or carried over twice.
 */
import { migrateAnswers, placeAfter, StaysAsItIs, type MigrationStep } from '../../core/design/migrate-answers.ts'
import type { MigrationState, StayCause } from '../../core/design/migration.ts'
import { impactOf } from '../../core/design/impact.ts'
import { isJsonObject } from '../../core/model/json.ts'
import type { FormBundle } from '../../core/model/plan.ts'
import type { Job, Stored } from '../../core/store/port.ts'
import { EVERYTHING, type Id } from '../../core/store/query.ts'
import { audit, auditEntry, HOUSE } from '../audit/entries.ts'
import { keepBundle } from './kept-definitions.ts'
import { enqueueMigration, isAtWork, targetOf } from './migrations.ts'
import type { Ports } from './ports.ts'
import type { StoredMigration, StoredRecord } from './stored.ts'
import { instant } from './time.ts'

const PAGE = 100
/** What a state leads to when the last record is done. */
const THEN: Partial<Record<MigrationState, MigrationState>> = {
  trying: 'tried',
  running: 'done',
  reverting: 'reverted',
}

/** `moved`: it is, or would be, carried over or put back. `unmoved`: the steps do not concern it. */
type Outcome = 'moved' | 'unmoved' | StayCause

export async function runMigration(ports: Ports, job: Job): Promise<void> {
  const { migration: id } = job.payload
  if (typeof id !== 'string') throw new Error('The job names no migration.')
  const migration = await ports.store.get<'migration', StoredMigration>('migration', id, id, EVERYTHING)
  const outcomes: Outcome[] = []
  let next: string | null = null
  if (migration !== null && isAtWork(migration.data.state)) {
    const { form, cursor } = migration.data
    const query = { where: { form }, limit: PAGE, ...(cursor === null ? {} : { after: cursor }) }
    const page = await ports.store.find('record', query, EVERYTHING)
    next = page.next
    for (const { owner, id: record } of page.rows) outcomes.push(await workOn(ports, migration, owner, record))
  }
  await ports.store.tx({ actor: HOUSE, scope: EVERYTHING }, async (t) => {
    await t.finish(job)
    const now = await t.get<'migration', StoredMigration>('migration', id, id)
    if (now === null || !isAtWork(now.data.state)) return
    await t.put('migration', id, id, now.rev, counted(now.data, outcomes, next, ports))
    if (next !== null) await enqueueMigration(t, id)
  })
}

function counted(before: StoredMigration, outcomes: Outcome[], cursor: string | null, ports: Ports): StoredMigration {
  const stays = { ...before.stays }
  for (const outcome of outcomes) {
    if (outcome !== 'moved' && outcome !== 'unmoved') stays[outcome] = (stays[outcome] ?? 0) + 1
  }
  return {
    ...before,
    state: cursor === null ? (THEN[before.state] ?? before.state) : before.state,
    done: before.done + outcomes.length,
    moved: before.moved + outcomes.filter((outcome) => outcome === 'moved').length,
    stays,
    cursor,
    updatedAt: instant(ports.clock.now()),
  }
}

async function workOn(ports: Ports, migration: Stored<StoredMigration>, owner: Id, id: Id): Promise<Outcome> {
  const record = await ports.store.get<'record', StoredRecord>('record', owner, id, EVERYTHING)
  if (record === null) return 'unmoved'
  return migration.data.state === 'reverting'
    ? putBack(ports, migration.id, record)
    : carryOver(ports, migration, record)
}

async function carryOver(
  ports: Ports,
  { id, data }: Stored<StoredMigration>,
  record: Stored<StoredRecord>,
): Promise<Outcome> {
  if (record.data.migrated?.by === id) return 'moved'
  const target = targetOf(ports, data)
  if (target === null) return 'formChanged'
  const found = carried(ports, target, data.steps, record.data)
  if (typeof found === 'string' || data.state === 'trying') return typeof found === 'string' ? found : 'moved'
  const migrated = { by: id, from: record.rev }
  await ports.store.tx({ actor: HOUSE, scope: EVERYTHING }, async (t) => {
    await keepBundle(t, target, ports)
    await t.put('record', record.owner, record.id, record.rev, { ...record.data, ...found, migrated })
    await audit(t, record.owner, auditEntry('record.migrate', { kind: 'record', id: record.id }, { migration: id }))
  })
  return 'moved'
}

type Carried = Pick<StoredRecord, 'answers' | 'assessment' | 'formVersion' | 'planHash'> & Partial<StoredRecord>

function carried(
  ports: Ports,
  target: FormBundle,
  steps: readonly MigrationStep[],
  record: StoredRecord,
): Carried | Outcome {
  if (record.conflict) return 'conflict'
  try {
    const { answers, changed } = migrateAnswers(steps, record.answers)
    if (changed.length === 0 || !isJsonObject(answers)) return 'unmoved'
    const { facts, assessment: before, form } = record
    const input = { answers, facts, asOf: before.asOf, submit: true }
    const assessment = ports.engine.assess(target, input, ports.engine.validator(target))
    if (!assessment.valid) return 'invalid'
    if (impactOf(form, before, assessment).length > 0) return 'results'
    const told = record.told === undefined ? {} : { told: toldAfter(record.told, steps) }
    return { answers, assessment, formVersion: target.form.version, planHash: target.form.hash, ...told }
  } catch (error) {
    if (error instanceof StaysAsItIs) return error.reason
    throw error
  }
}

/** What was told of an answer goes with it; of answers that were split, joined or retired nothing stays. */
function toldAfter(told: NonNullable<StoredRecord['told']>, steps: readonly MigrationStep[]): typeof told {
  const places = Object.entries(told).map(([at, tellings]) => [placeAfter(steps, at), tellings] as const)
  return Object.fromEntries(places.filter(([at]) => at !== null))
}

async function putBack(ports: Ports, migration: Id, record: Stored<StoredRecord>): Promise<Outcome> {
  const { migrated } = record.data
  if (migrated?.by !== migration) return 'unmoved'
  if (record.rev !== migrated.from + 1) return 'changedSince'
  const versions = await ports.store.history<'record', StoredRecord>('record', record.owner, record.id, EVERYTHING)
  const before = versions.find(({ rev }) => rev === migrated.from)
  if (before === undefined) throw new Error('the version before the migration is not there')
  await ports.store.tx({ actor: HOUSE, scope: EVERYTHING }, async (t) => {
    await t.put('record', record.owner, record.id, record.rev, before.data)
    await audit(t, record.owner, auditEntry('record.unmigrate', { kind: 'record', id: record.id }, { migration }))
  })
  return 'moved'
}
