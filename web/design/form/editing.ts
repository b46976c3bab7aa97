/** What the parts of the form editor are given. */
import type { FieldSchema } from '../../../core/model/form-schema.ts'

/** Changes the form; steps of the same `run` are undone together. */
export type ChangeForm = (form: FieldSchema, run?: string) => void

/** What each part of the panel of a question needs. */
export interface TabProps {
  form: FieldSchema
  pointer: string
  field: FieldSchema
  /** Sets properties of the question; undefined takes one away. */
  set: (change: { [key: string]: unknown }) => void
  change: ChangeForm
  onSelect: (pointer: string | null) => void
}
