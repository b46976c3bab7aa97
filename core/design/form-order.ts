/** The order of questions and sections: one step up or down, also over the border of a section. */
import type { FieldSchema } from '../model/form-schema.ts'
import { fieldAt, placeOf, pointerOf, withMoved, withSections } from './form-edit.ts'

/** One place up or down; at the border of its section into the next one. The same form where it is the first or last. */
export function withStep(form: FieldSchema, pointer: string, by: -1 | 1): FieldSchema {
  if (pointer.startsWith('/allOf')) return form
  const { holder, key } = placeOf(pointer)
  return holder.length === 0 ? steppedInForm(form, key, by) : steppedInside(form, pointer, by)
}

function steppedInside(form: FieldSchema, pointer: string, by: -1 | 1): FieldSchema {
  const { holder, key } = placeOf(pointer)
  const keys = Object.keys(fieldAt(form, pointerOf(holder))?.properties ?? {})
  const at = keys.indexOf(key)
  if (at + by < 0 || at + by >= keys.length) return form
  return withMoved(form, pointer, (by < 0 ? keys[at - 1] : keys[at + 2]) ?? null)
}

function steppedInForm(form: FieldSchema, key: string, by: -1 | 1): FieldSchema {
  const pointer = pointerOf(['properties', key])
  const sections = (form['x-sections'] ?? []).map(({ id }) => id)
  const sectionOf = (field: FieldSchema | undefined): string => field?.['x-section'] ?? sections[0] ?? ''
  const here = sectionOf(form.properties?.[key])
  const keysIn = (section: string | undefined): string[] =>
    Object.entries(form.properties ?? {}).flatMap(([name, field]) => (sectionOf(field) === section ? [name] : []))
  const own = keysIn(here)
  const at = own.indexOf(key)
  if (at + by >= 0 && at + by < own.length) {
    return withMoved(form, pointer, (by < 0 ? own[at - 1] : own[at + 2]) ?? null, here)
  }
  const next = sections[sections.indexOf(here) + by]
  if (next === undefined) return form
  return withMoved(form, pointer, by < 0 ? null : (keysIn(next)[0] ?? null), next)
}

/** A section one place up or down. */
export function withSectionStep(form: FieldSchema, id: string, by: -1 | 1): FieldSchema {
  const sections = [...(form['x-sections'] ?? [])]
  const at = sections.findIndex((section) => section.id === id)
  const [section] = sections.slice(at, at + 1)
  if (at < 0 || section === undefined || at + by < 0 || at + by >= sections.length) return form
  sections.splice(at, 1)
  sections.splice(at + by, 0, section)
  return withSections(form, sections)
}
