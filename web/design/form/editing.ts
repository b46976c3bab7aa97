/** What the parts of the form editor are given. */
import type { FormClip } from '../../../core/design/form-clip.ts'
import type { FieldKind } from '../../../core/design/field-kinds.ts'
import type { KnownQuestion } from '../../../core/design/known-questions.ts'
import type { FieldSchema } from '../../../core/model/form-schema.ts'

/** Changes the form; steps of the same `run` are undone together. */
export type ChangeForm = (form: FieldSchema, run?: string) => void

/** What is open beside the outline: the form itself, a section by its id, or a question by its pointer. */
export type Selected = { form: true } | { section: string } | { field: string } | null

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

/** A place for a question: a section of the form, or a block or rows by their pointer. */
export interface AddPlace {
  section?: string
  inside?: string
}

/** What the outline can do; the same functions for as long as the editor is open. */
export interface OutlineActions {
  select(selected: Selected): void
  add(kind: FieldKind, place: AddPlace): void
  use(question: KnownQuestion, place: AddPlace): void
  /** Before the question of this key, or to the end, of a section or of its own block. */
  drop(pointer: string, before: string | null, section: string | undefined): void
  step(pointer: string, by: -1 | 1): void
  copy(what: Selected): void
  paste(place: AddPlace & { after?: string }): void
  duplicate(pointer: string): void
  rename(section: string, title: string): void
  moveSection(section: string, by: -1 | 1): void
  removeSection(section: string): void
  addSection(): void
}

/** What was copied last, for all forms of the plugin that is open. */
export interface ClipBoard {
  clip: FormClip | null
  put(clip: FormClip): void
}
