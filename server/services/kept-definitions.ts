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

export async function keepBundle(t: Tx, bundle: FormBundle): Promise<void> {
  const key = keyOf(bundle.form.id, bundle.form.hash)
  const id = idOf(key)
  if ((await t.get('definition', id, id)) !== null) return
  const kept: KeptBundle = { key, version: bundle.form.version, bundle }
  await t.put('definition', id, id, 0, kept)
}

/** @throws Error when the data folder has lost it, which verification finds too. */
export async function bundleOf(
  ports: Ports,
  record: Pick<StoredRecord, 'form' | 'planHash' | 'formVersion'>,
): Promise<FormBundle> {
  const mounted = ports.definitions.bundle(record.form, record.formVersion)
  if (mounted !== null && mounted.form.hash === record.planHash) return mounted
  const id = idOf(keyOf(record.form, record.planHash))
  const kept = await ports.store.get<'definition', KeptBundle>('definition', id, id, EVERYTHING)
  if (kept === null) throw new Error(`the kept form ${record.form} version ${record.formVersion} is not there`)
  return kept.data.bundle
}
