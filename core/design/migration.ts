/** A migration of stored records as the server keeps it and a page shows it: what it does, how far it is, what stays. */
import type { FieldKind } from '../model/plan.ts'
import type { MigrationStep, StayReason } from './migrate-answers.ts'

export type MigrationState = 'trying' | 'tried' | 'running' | 'done' | 'reverting' | 'reverted' | 'confirmed'

/**
 * Why a record stays as it is: its new place is taken or it is no text, it would have faults or other results, it waits
 * for a decision, the form was changed meanwhile, or it was changed since it was carried over.
 */
export type StayCause = StayReason | 'invalid' | 'results' | 'conflict' | 'formChanged' | 'changedSince'

export interface MigrationProgress {
  form: string
  steps: MigrationStep[]
  note: string
  state: MigrationState
  /** Of this form in all, and looked at so far. */
  records: number
  done: number
  /** Carried over or put back; while it is tried, those that would be. */
  moved: number
  stays: Partial<Record<StayCause, number>>
  begunAt: string
  updatedAt: string
}

/** A question by the pattern of its field. */
export interface MigrationPlace {
  at: string
  title: string
  kind: FieldKind
}

export interface MigrationOption {
  at: string
  title: string
  code: string
  label: string
}

/** Where a migration can begin and lead to. */
export interface MigrationPlaces {
  /** Questions that earlier versions asked and this one does not. */
  gone: MigrationPlace[]
  /** Options that earlier versions offered and this one does not. */
  goneOptions: MigrationOption[]
  /** Questions of the form as it stands, where answers can go. */
  fields: MigrationPlace[]
  /** Options of the questions that have lost some. */
  options: MigrationOption[]
}
