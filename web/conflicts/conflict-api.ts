/** Conflicts as the server tells them, and the choice of a person. docs/sync.md. */
import type { ShownConflict } from '../../core/sync/shown-conflict.ts'
import { pathWith, request } from '../api/request.ts'
import type { Page } from '../api/types.ts'

export type Decision =
  | { revision: number; choices: Record<string, string>; reason: string }
  | { revision: number; waiting: 'advance' | 'drop'; reason: string }

export const conflictApi = {
  list: (cursor: string | null) => request<Page<ShownConflict>>('GET', pathWith('/conflicts', { cursor })),
  decide: (id: string, decision: Decision) => request<null>('POST', `/conflicts/${encodeURIComponent(id)}`, decision),
}
