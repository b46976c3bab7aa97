/**
 * Carrying stored records over to a form whose questions changed, in recorded steps: tried on all records first, then
 * carried out in the background, and put back as long as nobody has confirmed it. A record whose results would change
 * stays as it is: a migration never decides anything.
 */
import type { MigrationStep } from '../../core/design/migrate-answers.ts'
import type { MigrationProgress, MigrationState } from '../../core/design/migration.ts'
import { migrationFaults } from '../../core/design/migration-faults.ts'
import { Problem } from '../../core/errors/problem.ts'
import type { FormBundle } from '../../core/model/plan.ts'
import type { Stored, Tx } from '../../core/store/port.ts'
import { EVERYTHING, type Id } from '../../core/store/query.ts'
import type { Actor } from '../access/actor.ts'
import { audit, auditEntry } from '../audit/entries.ts'
import { notThere } from './choke-point.ts'
import type { Ports } from './ports.ts'
import type { StoredMigration } from './stored.ts'
import { instant } from './time.ts'

export const MIGRATION_JOB = 'migration.run'

export interface MigrationWish {
  id: Id
  form: string
  steps: MigrationStep[]
  note: string
}

export interface ShownMigration extends MigrationProgress {
  id: Id
  by: string
}

/** From which state an act may begin, and what it leads to. */
const ACTS = {
  run: { from: ['tried'], to: 'running' },
  revert: { from: ['done'], to: 'reverting' },
  confirm: { from: ['done'], to: 'confirmed' },
} as const satisfies Record<string, { from: readonly MigrationState[]; to: MigrationState }>

export type MigrationAct = keyof typeof ACTS

/**
 * Records the steps and begins to try them on every record; nothing changes yet.
 * @throws Problem `form.unknown`, `request.invalid` with the steps that do not fit or while another one is at work.
 */
export async function beginMigration(ports: Ports, actor: Actor, wish: MigrationWish): Promise<ShownMigration> {
  const bundle = ports.definitions.bundle(wish.form)
  if (bundle === null) throw new Problem('form.unknown', 'There is no such form.')
  const faults = migrationFaults(wish.steps, bundle.form.fields)
  if (faults.length > 0) throw new Problem('request.invalid', 'Some steps do not fit the form.', { faults })
  const others = await migrationsOf(ports)
  if (others.some(({ id, data }) => id !== wish.id && data.form === wish.form && isAtWork(data.state))) {
    throw new Problem('request.invalid', 'Another migration of this form is at work.', { field: 'form' })
  }
  const migration: StoredMigration = {
    ...{ form: wish.form, steps: wish.steps, note: wish.note, state: 'trying' },
    ...freshCount(await recordsOf(ports, wish.form)),
    planHash: bundle.form.hash,
    begunAt: instant(ports.clock.now()),
    updatedAt: instant(ports.clock.now()),
    by: actor.id,
    byName: actor.name,
  }
  await ports.store.tx({ actor: actor.id, scope: EVERYTHING }, async (t) => {
    if ((await t.get('migration', wish.id, wish.id)) !== null) return
    await t.put('migration', wish.id, wish.id, 0, migration)
    await audit(t, wish.id, auditEntry('migration.begin', { kind: 'migration', id: wish.id }, { form: wish.form }))
    await enqueueMigration(t, wish.id)
  })
  return readMigration(ports, wish.id)
}

/** @throws Problem `notFound`, `request.invalid` with the state in which this cannot be done. */
export async function actOnMigration(ports: Ports, actor: Actor, id: Id, act: MigrationAct): Promise<ShownMigration> {
  const { from, to } = ACTS[act]
  await ports.store.tx({ actor: actor.id, scope: EVERYTHING }, async (t) => {
    const migration = await t.get<'migration', StoredMigration>('migration', id, id)
    if (migration === null) throw notThere()
    const { state, records } = migration.data
    if (!from.some((one) => one === state)) {
      throw new Problem('request.invalid', 'The migration is in another state.', { state })
    }
    const updatedAt = instant(ports.clock.now())
    const begun = act === 'confirm' ? {} : freshCount(records)
    await t.put('migration', id, id, migration.rev, { ...migration.data, ...begun, state: to, updatedAt })
    await audit(t, id, auditEntry(`migration.${act}`, { kind: 'migration', id }))
    if (act !== 'confirm') await enqueueMigration(t, id)
  })
  return readMigration(ports, id)
}

/** @throws Problem `notFound` */
export async function readMigration(ports: Ports, id: Id): Promise<ShownMigration> {
  const migration = await ports.store.get<'migration', StoredMigration>('migration', id, id, EVERYTHING)
  if (migration === null) throw notThere()
  return shown(migration)
}

const MOST_LISTED = 50

/** Newest first. */
export async function listMigrations(ports: Ports): Promise<ShownMigration[]> {
  return (await migrationsOf(ports)).map(shown)
}

async function migrationsOf({ store }: Ports): Promise<readonly Stored<StoredMigration>[]> {
  const order = [{ field: 'updatedAt', descending: true }] as const
  const { rows } = await store.find('migration', { order, limit: MOST_LISTED }, EVERYTHING)
  return store.getAll<'migration', StoredMigration>('migration', rows, EVERYTHING)
}

function shown({ id, data }: Stored<StoredMigration>): ShownMigration {
  const { byName, by: _by, cursor: _cursor, planHash: _plan, ...rest } = data
  return { id, ...rest, by: byName }
}

/** The form as it stands, when it is still the one that the steps were made for. */
export function targetOf({ definitions }: Ports, { form, planHash }: StoredMigration): FormBundle | null {
  const bundle = definitions.bundle(form)
  return bundle?.form.hash === planHash ? bundle : null
}

export function isAtWork(state: MigrationState): boolean {
  return state === 'trying' || state === 'running' || state === 'reverting'
}

export async function enqueueMigration(t: Tx, id: Id): Promise<void> {
  await t.enqueue({ owner: id, type: MIGRATION_JOB, key: id, payload: { migration: id } })
}

function freshCount(records: number): Pick<StoredMigration, 'records' | 'done' | 'moved' | 'stays' | 'cursor'> {
  return { records, done: 0, moved: 0, stays: {}, cursor: null }
}

async function recordsOf({ store }: Ports, form: string): Promise<number> {
  const groups = await store.count('record', { where: { form } }, EVERYTHING)
  return groups.reduce((sum, { count }) => sum + count, 0)
}
