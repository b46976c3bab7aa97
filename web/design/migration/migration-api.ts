/** Calls about carrying records over to a changed form. */
import type { MigrationStep } from '../../../core/design/migrate-answers.ts'
import { pathWith, request } from '../../api/request.ts'

export type MigrationState = 'trying' | 'tried' | 'running' | 'done' | 'reverting' | 'reverted' | 'confirmed'

export interface Migration {
  id: string
  form: string
  steps: MigrationStep[]
  note: string
  state: MigrationState
  records: number
  done: number
  moved: number
  /** Records that stay as they are, by cause. */
  stays: Record<string, number>
  begunAt: string
  by: string
}

export interface Place {
  at: string
  title: string
  kind: string
}
export interface OptionPlace {
  at: string
  title: string
  code: string
  label: string
}
export interface Places {
  gone: Place[]
  goneOptions: OptionPlace[]
  fields: Place[]
  options: OptionPlace[]
}

const at = encodeURIComponent

export const migrationApi = {
  all: () => request<Migration[]>('GET', '/migrations'),
  read: (id: string) => request<Migration>('GET', `/migrations/${at(id)}`),
  places: (form: string) => request<Places>('GET', pathWith('/migrations/places', { form })),
  begin: (wish: { id: string; form: string; steps: MigrationStep[]; note: string }) =>
    request<Migration>('POST', '/migrations', wish),
  act: (id: string, act: 'run' | 'revert' | 'confirm') => request<Migration>('POST', `/migrations/${at(id)}/${act}`),
}
