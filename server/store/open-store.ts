/** Chooses the adapter: PostgreSQL where an address is given, else the files of the data folder. */
import { StoreError } from '../../core/store/errors.ts'
import type { MovableStore } from '../../core/store/transfer.ts'

export interface StoreChoice {
  /** Folder of the embedded store. */
  readonly data: string
  /** postgres://…; absent or empty means the embedded store. */
  readonly store?: string | undefined
  readonly clock: () => number
}

/** Each adapter is loaded only where it is used. @throws StoreError as the adapter; `invalid` for another address. */
export async function openStore({ data, store, clock }: StoreChoice): Promise<MovableStore> {
  if (!store) return (await import('./lowdb/open.ts')).openLowdbStore({ dir: data, clock })
  if (!/^postgres(ql)?:\/\//.test(store)) {
    throw new StoreError('invalid', 'STORE: give an address like postgres://user:password@host:5432/database.')
  }
  return (await import('./postgres/open.ts')).openPostgresStore({ url: store, clock })
}
