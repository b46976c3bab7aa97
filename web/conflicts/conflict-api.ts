/** Conflicts as the server tells them, and the choice of a person. docs/sync.md. */
import type { FieldPlan } from '../../core/model/plan.ts'
import { pathWith, request } from '../api/request.ts'
import type { Page } from '../api/types.ts'

export interface Side {
  edit: string
  value: unknown
  /** What counts until somebody has decided. */
  stands: boolean
  by: string
  at: string
  device: string | null
  record: string | null
}

export interface Place {
  path: string
  /** null for the band of a score. */
  field: FieldPlan | null
  en: Record<string, string>
  decidable: boolean
  sides: Side[]
}

export interface Conflict {
  id: string
  about: 'facts' | 'answers' | 'waiting'
  revision: number
  subject: { id: string; name: string; area: string }
  record: { id: string; form: string } | null
  since: string
  places: Place[]
  waiting: {
    because: 'predecessor' | 'files' | 'record'
    by: string
    device: string
    filledAt: string
    files: number
    form: string | null
  } | null
}

export type Decision =
  | { revision: number; choices: Record<string, string>; reason: string }
  | { revision: number; waiting: 'advance' | 'drop'; reason: string }

export const conflictApi = {
  list: (cursor: string | null) => request<Page<Conflict>>('GET', pathWith('/conflicts', { cursor })),
  decide: (id: string, decision: Decision) => request<null>('POST', `/conflicts/${encodeURIComponent(id)}`, decision),
}
