/**
 * What is copied from a form and put into the same form or another: a question, or a section with all its questions.
 * Keys that are taken get another, and the rules among what is put in follow.
 */
import type { FieldSchema, SectionDefinition } from '../model/form-schema.ts'
import {
  fieldAt,
  freeName,
  insertedField,
  isRequired,
  newSectionId,
  placeOf,
  pointerOf,
  withRequired,
} from './form-edit.ts'
import { renamedText, withRules } from './rules-of-field.ts'

export interface ClippedField {
  key: string
  field: FieldSchema
  required: boolean
}

export interface FormClip {
  /** The section that was copied; absent for a question. */
  section?: SectionDefinition
  fields: readonly ClippedField[]
}

/** Blocks that a form takes over as a whole are no clip. null where there is no question. */
export function clipOfField(form: FieldSchema, pointer: string): FormClip | null {
  const field = fieldAt(form, pointer)
  if (field === null || pointer.startsWith('/allOf')) return null
  return { fields: [{ key: placeOf(pointer).key, field, required: isRequired(form, pointer) }] }
}

export function clipOfSection(form: FieldSchema, id: string): FormClip | null {
  const sections = form['x-sections'] ?? []
  const section = sections.find((one) => one.id === id)
  if (section === undefined) return null
  const fields = Object.entries(form.properties ?? {})
    .filter(([, field]) => (field['x-section'] ?? sections[0]?.id) === id)
    .map(([key, field]) => ({ key, field, required: isRequired(form, pointerOf(['properties', key])) }))
  return { section, fields }
}

export interface PastePlace {
  /** Section of the form; a copied section is put after it. Absent inside a block. */
  section?: string
  /** Pointer of the block or rows; absent for the form itself. */
  inside?: string
  /** Key of the question it comes after; absent for the last place. */
  after?: string
}

/** @returns the form, and the pointer of the first question that was put in; null for a section without questions. */
export function withPasted(form: FieldSchema, clip: FormClip, place: PastePlace): [FieldSchema, string | null] {
  const { section, fields } = clip
  const sectioned = section === undefined ? form : withSectionAfter(form, section, place.section)
  const target = section === undefined ? place.section : sectionAfter(sectioned, form)
  const names = newNames(sectioned, clip, place.inside)
  let next = sectioned
  let first: string | null = null
  let after = section === undefined ? place.after : undefined
  for (const { key, field, required } of fields) {
    const name = names.get(key) ?? key
    const { 'x-section': _, ...bare } = withRules(field, (text) => renamedText(text, names))
    const placed = target === undefined ? bare : { ...bare, 'x-section': target }
    const [form, pointer] = insertedField(next, placed, { key: name, inside: place.inside, after })
    next = required ? withRequired(form, pointer, true) : form
    first ??= pointer
    after = after === undefined ? undefined : name
  }
  return [next, first]
}

/** A copy of the question, right after it. */
export function withCopy(form: FieldSchema, pointer: string): [FieldSchema, string] {
  const clip = clipOfField(form, pointer)
  if (clip === null) return [form, pointer]
  const { holder, key } = placeOf(pointer)
  const inside = holder.length === 0 ? undefined : pointerOf(holder.at(-1) === 'items' ? holder.slice(0, -1) : holder)
  const section = clip.fields[0]?.field['x-section']
  const place = {
    after: key,
    ...(inside === undefined ? {} : { inside }),
    ...(section === undefined ? {} : { section }),
  }
  const [next, at] = withPasted(form, clip, place)
  return [next, at ?? pointer]
}

function newNames(form: FieldSchema, { fields }: FormClip, inside: string | undefined): Map<string, string> {
  const holder = inside === undefined ? form : fieldAt(form, inside)
  const properties = (holder?.type === 'array' ? holder.items : holder)?.properties ?? {}
  const taken = [...Object.keys(properties)]
  const names = new Map<string, string>()
  for (const { key } of fields) {
    const name = taken.includes(key) ? freeName(key.replace(/\d+$/, '') || 'q', taken, 2) : key
    if (name !== key) names.set(key, name)
    taken.push(name)
  }
  return names
}

function withSectionAfter(form: FieldSchema, section: SectionDefinition, after: string | undefined): FieldSchema {
  const sections = form['x-sections'] ?? []
  const taken = sections.some(({ id }) => id === section.id)
  const added = { ...section, id: taken ? newSectionId(form) : section.id }
  const at = sections.findIndex(({ id }) => id === after)
  const place = at < 0 ? sections.length : at + 1
  return { ...form, 'x-sections': [...sections.slice(0, place), added, ...sections.slice(place)] }
}

/** Id of the section that the one form has and the other has not. */
function sectionAfter(form: FieldSchema, before: FieldSchema): string | undefined {
  const known = new Set((before['x-sections'] ?? []).map(({ id }) => id))
  return form['x-sections']?.find(({ id }) => !known.has(id))?.id
}

/** A text that says it is a clip, so that it can travel by the clipboard of the computer. */
export function textOfClip(clip: FormClip): string {
  return JSON.stringify({ tongbiao: 'questions', ...clip })
}

/** null for any other text. */
export function clipOfText(text: string): FormClip | null {
  try {
    const value = JSON.parse(text) as { tongbiao?: unknown } & FormClip
    return value.tongbiao === 'questions' && Array.isArray(value.fields)
      ? { fields: value.fields, ...(value.section === undefined ? {} : { section: value.section }) }
      : null
  } catch {
    return null
  }
}
