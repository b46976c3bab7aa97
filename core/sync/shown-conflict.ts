/** A conflict as a person sees it who has to decide: every place that waits, with each value that was told there. */
import type { FieldPlan } from '../model/plan.ts'
import type { Json } from '../store/json.ts'
import type { Id } from '../store/query.ts'

/** Why an edit waits: for the one before it, for its files, or for the record that it changes. */
export type Waiting = 'predecessor' | 'files' | 'record'

export interface ShownSide {
  /** Names the choice. */
  edit: Id
  value: Json
  /** What counts until somebody has decided. */
  stands: boolean
  by: string
  /** By the clock of the device. */
  at: string
  device: string | null
  /** The record that told it. */
  record: Id | null
}

export interface ShownPlace {
  path: string
  /** What it is about, from the block that it lies in inwards: the guardian, the telephone number. */
  titles: string[]
  /** null for the band of a score. */
  field: FieldPlan | null
  /** English for titles and options. */
  en: Record<string, string>
  /** Whether this person may write such a field. */
  decidable: boolean
  sides: ShownSide[]
}

export interface ShownConflict {
  id: Id
  /** `facts` of the child, `answers` of one record, or an edit that is still `waiting`. */
  about: 'facts' | 'answers' | 'waiting'
  revision: number
  subject: { id: Id; name: string; area: string }
  record: { id: Id; form: string } | null
  since: string
  places: ShownPlace[]
  waiting: { because: Waiting; by: string; device: string; filledAt: string; files: number; form: string | null } | null
}
