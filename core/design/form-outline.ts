/** A form file as its author sees it: sections, and in each its questions in order, with blocks and rows inside. */
import type { FieldSchema } from '../model/form-schema.ts'
import { kindOfField, type FieldKind } from './field-kinds.ts'

export interface OutlineField {
  /** JSON Pointer inside the form file; where it is shared, that of the reference. */
  pointer: string
  key: string
  title: string
  kind: FieldKind
  /** It stands in the dictionary of facts: the form uses it and does not define it. */
  shared: boolean
  required: boolean
  conditional: boolean
  children: OutlineField[]
}

export interface OutlineSection {
  id: string
  title: string
  fields: OutlineField[]
}

/** Titles of shared facts and blocks by their reference. */
export type FactTitles = Readonly<Record<string, string>>

/** Questions without a section of the form stand under the first one. */
export function outlineOf(form: FieldSchema, titles: FactTitles = {}): OutlineSection[] {
  const sections = (form['x-sections'] ?? []).map(({ id, title }): OutlineSection => ({ id, title, fields: [] }))
  const first = sections[0]
  const place = (field: FieldSchema, outlined: OutlineField): void => {
    const section = sections.find(({ id }) => id === field['x-section']) ?? first
    section?.fields.push(outlined)
  }
  ;(form.allOf ?? []).forEach((part, n) => {
    if (part.$ref !== undefined) place(part, sharedBlock(part, `/allOf/${n}`, titles))
  })
  for (const [key, field] of Object.entries(form.properties ?? {})) {
    place(field, fieldOf(field, key, `/properties/${escaped(key)}`, form.required ?? [], titles))
  }
  return sections
}

/** What a question is called: as the form says, else as the dictionary does; its key where neither says anything. */
export function titleOfField({ title, $ref }: FieldSchema, key: string, titles: FactTitles): string {
  return title ?? ($ref === undefined ? undefined : titles[$ref]) ?? key
}

function fieldOf(
  field: FieldSchema,
  key: string,
  pointer: string,
  required: readonly string[],
  titles: FactTitles,
): OutlineField {
  return {
    pointer,
    key,
    title: titleOfField(field, key, titles),
    kind: kindOfField(field),
    shared: field.$ref !== undefined,
    required: required.includes(key) || field['x-required'] !== undefined,
    conditional: field['x-visible'] !== undefined,
    children: childrenOf(field, pointer, titles),
  }
}

function childrenOf(field: FieldSchema, pointer: string, titles: FactTitles): OutlineField[] {
  const inside = field.type === 'array' ? field.items : field
  const base = field.type === 'array' ? `${pointer}/items` : pointer
  if (inside === undefined || inside.$ref !== undefined) return []
  return Object.entries(inside.properties ?? {}).map(([key, child]) =>
    fieldOf(child, key, `${base}/properties/${escaped(key)}`, inside.required ?? [], titles),
  )
}

function sharedBlock(part: FieldSchema, pointer: string, titles: FactTitles): OutlineField {
  const name = part.$ref?.split('/').at(-2) ?? ''
  return {
    pointer,
    key: name,
    title: titleOfField(part, name, titles),
    kind: 'block',
    shared: true,
    required: false,
    conditional: part['x-visible'] !== undefined,
    children: [],
  }
}

/** All fields, parents before their children. */
export function fieldsOf(sections: readonly OutlineSection[]): OutlineField[] {
  const below = (field: OutlineField): OutlineField[] => [field, ...field.children.flatMap(below)]
  return sections.flatMap(({ fields }) => fields.flatMap(below))
}

export function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1')
}

/** The new outline, with the values of the old one wherever nothing differs. */
export function sameOutline(next: readonly OutlineSection[], before: readonly OutlineSection[]): OutlineSection[] {
  const known = new Map(fieldsOf(before).map((field) => [field.pointer, field]))
  const old = new Map(before.map((section) => [section.id, section]))
  return next.map((section) => {
    const fields = section.fields.map((field) => keptField(field, known))
    const was = old.get(section.id)
    return was !== undefined && was.title === section.title && sameList(was.fields, fields)
      ? was
      : { ...section, fields }
  })
}

function keptField(field: OutlineField, known: ReadonlyMap<string, OutlineField>): OutlineField {
  const children = field.children.map((child) => keptField(child, known))
  const was = known.get(field.pointer)
  const same =
    was !== undefined &&
    was.title === field.title &&
    was.kind === field.kind &&
    was.shared === field.shared &&
    was.required === field.required &&
    was.conditional === field.conditional &&
    sameList(was.children, children)
  return same ? was : { ...field, children }
}

function sameList(a: readonly OutlineField[], b: readonly OutlineField[]): boolean {
  return a.length === b.length && a.every((field, n) => field === b[n])
}
