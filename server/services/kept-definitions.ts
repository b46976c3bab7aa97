/**
 * Every form version that was ever filled is kept with the data, by its hash: a record opens under the version it was
 * filled with, whatever became of the plugin since.
 */
import type { FormBundle } from '../../core/model/plan.ts'
import type { Tx } from '../../core/store/port.ts'
import { EVERYTHING } from '../../core/store/query.ts'
import type { Ports } from './ports.ts'
import { idOf } from './secrets.ts'
import type { StoredRecord } from './stored.ts'

interface KeptBundle {
  key: string
  version: number
  bundle: FormBundle
}

function keyOf(form: string, hash: string): string {
  return `form/${form}/${hash}`
}

export async function keepBundle(t: Tx, bundle: FormBundle, { keptForms }: Pick<Ports, 'keptForms'>): Promise<void> {
  const key = keyOf(bundle.form.id, bundle.form.hash)
  const id = idOf(key)
  if (keptForms.seen.has(id)) return
  if ((await t.get('definition', id, id)) !== null) {
    // What this transaction put itself may still come to nothing.
    if (!keptForms.putting.has(t)) keptForms.seen.add(id)
    return
  }
  keptForms.putting.add(t)
  const kept: KeptBundle = { key, version: bundle.form.version, bundle }
  await t.put('definition', id, id, 0, kept)
}

type Filled = Pick<StoredRecord, 'form' | 'planHash' | 'formVersion'>

const MOST_KEPT = 500

/** Every version of a form that was ever filled, in the order in which they were kept. */
export async function keptBundlesOf({ store }: Pick<Ports, 'store'>, form: string): Promise<FormBundle[]> {
  const where = { key: { prefix: `form/${form}/` } }
  const { rows } = await store.find('definition', { where, limit: MOST_KEPT }, EVERYTHING)
  const kept = await store.getAll<'definition', KeptBundle>('definition', rows, EVERYTHING)
  return kept.map(({ data }) => data.bundle)
}

/** @throws Error when the data folder has lost it, which verification finds too. */
export async function bundleOf(ports: Ports, record: Filled): Promise<FormBundle> {
  const bundle = await keptBundle(ports, record)
  if (bundle === null) throw new Error(`the kept form ${record.form} version ${record.formVersion} is not there`)
  return bundle
}

/** null for a version that nobody has filled. */
export async function keptBundle(ports: Ports, record: Filled): Promise<FormBundle | null> {
  const mounted = ports.definitions.bundle(record.form, record.formVersion)
  if (mounted !== null && mounted.form.hash === record.planHash) return mounted
  const id = idOf(keyOf(record.form, record.planHash))
  const kept = await ports.store.get<'definition', KeptBundle>('definition', id, id, EVERYTHING)
  return kept?.data.bundle ?? null
}
