/** Calls about carrying records over to a changed form. */
import type { MigrationStep } from '../../../core/design/migrate-answers.ts'
import type { MigrationPlaces, MigrationProgress } from '../../../core/design/migration.ts'
import { pathWith, request } from '../../api/request.ts'

export interface Migration extends MigrationProgress {
  id: string
  by: string
}

const at = encodeURIComponent

export const migrationApi = {
  all: () => request<Migration[]>('GET', '/migrations'),
  read: (id: string) => request<Migration>('GET', `/migrations/${at(id)}`),
  places: (form: string) => request<MigrationPlaces>('GET', pathWith('/migrations/places', { form })),
  begin: (wish: { id: string; form: string; steps: MigrationStep[]; note: string }) =>
    request<Migration>('POST', '/migrations', wish),
  act: (id: string, act: 'run' | 'revert' | 'confirm') => request<Migration>('POST', `/migrations/${at(id)}/${act}`),
}
