/**
 * A form file and its outline, read once for each text. What an edit leaves as it was stays the same value from step to
 * step, so that a screen of five hundred questions draws only what changed.
 */
import type { FieldSchema } from '../model/form-schema.ts'
import { outlineOf, sameOutline, type FactTitles, type OutlineSection } from './form-outline.ts'
import { jsonOf, textOfJson } from './part.ts'

export interface FormReader {
  read(text: string): FieldSchema
  /** The text of a form that is read next. */
  write(form: FieldSchema): string
  outline(form: FieldSchema, titles: FactTitles): OutlineSection[]
}

export function formReader(): FormReader {
  let last: { text: string; form: FieldSchema } | null = null
  let drawn: { form: FieldSchema; titles: FactTitles; sections: OutlineSection[] } | null = null
  return {
    read(text) {
      if (last?.text !== text) last = { text, form: (jsonOf(text) ?? {}) as FieldSchema }
      return last.form
    },
    write(form) {
      const text = textOfJson(form)
      last = { text, form }
      return text
    },
    outline(form, titles) {
      if (drawn?.form !== form || drawn.titles !== titles) {
        drawn = { form, titles, sections: sameOutline(outlineOf(form, titles), drawn?.sections ?? []) }
      }
      return drawn.sections
    },
  }
}
