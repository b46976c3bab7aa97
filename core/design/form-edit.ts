/**
 * Changes to a form file, one function each. A form is never changed in place; what is not touched keeps its place, so
 * that a step back gives the same text.
 */
import type { FieldSchema, SectionDefinition } from '../model/form-schema.ts'
import { NEW_FIELDS, type FieldKind } from './field-kinds.ts'

type Properties = Record<string, FieldSchema>

/** The schema at a pointer; null where there is none. */
export function fieldAt(form: FieldSchema, pointer: string): FieldSchema | null {
  let here: unknown = form
  for (const segment of segmentsOf(pointer)) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, segment)) return null
    here = Reflect.get(here, segment)
  }
  return typeof here === 'object' && here !== null ? (here as FieldSchema) : null
}

/** Sets properties of a field; undefined takes one away. */
export function withField(form: FieldSchema, pointer: string, change: { [key: string]: unknown }): FieldSchema {
  return changedAt(form, segmentsOf(pointer), (field) => cleaned({ ...field, ...change }))
}

/** Whether the question has to be answered, whenever it is shown. */
export function isRequired(form: FieldSchema, pointer: string): boolean {
  const { holder, key } = placeOf(pointer)
  const listed = fieldAt(form, pointerOf(holder))?.required?.includes(key) ?? false
  return listed || fieldAt(form, pointer)?.['x-required'] === true
}

/** A list beside the questions says so; of a question that is not always shown, the question itself. */
export function withRequired(form: FieldSchema, pointer: string, required: boolean): FieldSchema {
  const conditional = isConditional(form, pointer)
  const asked = fieldAt(form, pointer)?.['x-required']
  const marked = required && conditional ? true : asked === true ? undefined : asked
  const own = asked === marked ? form : withField(form, pointer, { 'x-required': marked })
  return withListed(own, pointer, required && !conditional)
}

/** The question or its section is not always shown. */
function isConditional(form: FieldSchema, pointer: string): boolean {
  const field = fieldAt(form, pointer)
  const section = form['x-sections']?.find(({ id }) => id === field?.['x-section'])
  return field?.['x-visible'] !== undefined || section?.visible !== undefined
}

function withListed(form: FieldSchema, pointer: string, listed: boolean): FieldSchema {
  const { holder, key } = placeOf(pointer)
  if ((fieldAt(form, pointerOf(holder))?.required?.includes(key) ?? false) === listed) return form
  return changedAt(form, holder, (parent) => {
    const others = (parent.required ?? []).filter((name) => name !== key)
    const list = listed ? [...others, key] : others
    return cleaned({ ...parent, required: list.length > 0 ? list : undefined })
  })
}

/** When the question is shown; undefined: always. What has to be answered stays so whenever it is shown. */
export function withVisible(form: FieldSchema, pointer: string, rule: string | undefined): FieldSchema {
  const required = isRequired(form, pointer)
  return withRequired(withField(form, pointer, { 'x-visible': rule }), pointer, required)
}

export interface NewField extends NewFieldPlace {
  kind: FieldKind
  title: string
}

export interface NewFieldPlace {
  /** Section of the form; absent inside a block. */
  section?: string
  /** Pointer of the block or rows it is put into; absent for the form itself. */
  inside?: string
  /** Key of the question it comes after; absent for the last place. */
  after?: string
}

/** @returns the form with the question and the pointer of it. */
export function withNewField(
  form: FieldSchema,
  { kind, title, section, inside, after }: NewField,
): [FieldSchema, string] {
  const field = { ...NEW_FIELDS[kind], title, ...(section === undefined ? {} : { 'x-section': section }) }
  return insertedField(form, field, { inside, after })
}

export interface FieldPlace {
  /** A wish: where it is taken another is made. Without it `q1`, `q2` … */
  key?: string
  inside?: string | undefined
  after?: string | undefined
}

/** Puts a question that is made already into the form. @returns the form and the pointer of the question. */
export function insertedField(
  form: FieldSchema,
  field: FieldSchema,
  { key: wish, inside, after }: FieldPlace,
): [FieldSchema, string] {
  const target = inside === undefined ? [] : insideOf(form, inside)
  const taken = Object.keys((fieldAt(form, pointerOf(target)) ?? form).properties ?? {})
  const key = wish === undefined ? freeName('q', taken) : taken.includes(wish) ? freeName(wish, taken, 2) : wish
  const next = changedAt(form, target, (holder) => ({
    ...holder,
    properties: inserted(holder.properties ?? {}, key, field, after),
  }))
  return [next, pointerOf([...target, 'properties', key])]
}

export function withoutField(form: FieldSchema, pointer: string): FieldSchema {
  const segments = segmentsOf(pointer)
  if (segments.at(-2) === 'allOf') {
    const n = Number(segments.at(-1))
    return cleaned({ ...form, allOf: form.allOf?.filter((_, at) => at !== n) })
  }
  const { holder, key } = placeOf(pointer)
  const less = withRequired(form, pointer, false)
  return changedAt(less, holder, (parent) => ({
    ...parent,
    properties: Object.fromEntries(Object.entries(parent.properties ?? {}).filter(([name]) => name !== key)),
  }))
}

/** Moves a question before another of the same block or form, or to the end, into a section where one is given. */
export function withMoved(form: FieldSchema, pointer: string, before: string | null, section?: string): FieldSchema {
  const { holder, key } = placeOf(pointer)
  return changedAt(form, holder, (parent) => {
    const properties = parent.properties ?? {}
    const field = properties[key]
    if (field === undefined || before === key) return parent
    const moved = section === undefined ? field : { ...field, 'x-section': section }
    const others = Object.entries(properties).filter(([name]) => name !== key)
    const at = before === null ? others.length : others.findIndex(([name]) => name === before)
    const place = at < 0 ? others.length : at
    return {
      ...parent,
      properties: Object.fromEntries([...others.slice(0, place), [key, moved] as const, ...others.slice(place)]),
    }
  })
}

/**
 * Gives a question another key. Rules that name it are not changed here: the check names each of them.
 * @returns null when the key is taken or is none.
 */
export function withKey(form: FieldSchema, pointer: string, name: string): [FieldSchema, string] | null {
  const { holder, key } = placeOf(pointer)
  const properties = fieldAt(form, pointerOf(holder))?.properties ?? {}
  if (!/^[a-z][A-Za-z0-9]{0,39}$/.test(name) || (name !== key && Object.hasOwn(properties, name))) return null
  const next = changedAt(form, holder, (parent) => {
    const entries = Object.entries(parent.properties ?? {}).map(
      ([one, field]) => [one === key ? name : one, field] as const,
    )
    const required = parent.required?.map((one) => (one === key ? name : one))
    return cleaned({ ...parent, properties: Object.fromEntries(entries), required })
  })
  return [next, pointerOf([...holder, 'properties', name])]
}

export function withSections(form: FieldSchema, sections: readonly SectionDefinition[]): FieldSchema {
  return { ...form, 'x-sections': [...sections] }
}

/** Without a section and its questions; the last one stays. */
export function withoutSection(form: FieldSchema, id: string): FieldSchema {
  const sections = form['x-sections'] ?? []
  if (sections.length < 2) return form
  const first = sections[0]?.id
  const inside = (field: FieldSchema): boolean => (field['x-section'] ?? first) === id
  const gone = Object.entries(form.properties ?? {}).flatMap(([key, field]) => (inside(field) ? [key] : []))
  const less = gone.reduce((rest, key) => withoutField(rest, pointerOf(['properties', key])), form)
  const allOf = less.allOf?.filter((part) => !inside(part))
  return cleaned({
    ...less,
    'x-sections': sections.filter((section) => section.id !== id),
    allOf: allOf !== undefined && allOf.length > 0 ? allOf : undefined,
  })
}

/** A free section id: `s1`, `s2` … */
export function newSectionId(form: FieldSchema): string {
  return freeName(
    's',
    (form['x-sections'] ?? []).map(({ id }) => id),
  )
}

/** `q1`, `q2` …: the first that is free, counted from `first`. */
export function freeName(prefix: string, taken: readonly string[], first: number = 1): string {
  let n = first
  while (taken.includes(`${prefix}${n}`)) n++
  return `${prefix}${n}`
}

function inserted(properties: Properties, key: string, field: FieldSchema, after: string | undefined): Properties {
  const entries = Object.entries(properties)
  const at = after === undefined ? -1 : entries.findIndex(([name]) => name === after)
  const place = at < 0 ? entries.length : at + 1
  return Object.fromEntries([...entries.slice(0, place), [key, field] as const, ...entries.slice(place)])
}

/** Where questions of a block or of rows are put. */
function insideOf(form: FieldSchema, pointer: string): string[] {
  const segments = segmentsOf(pointer)
  return fieldAt(form, pointer)?.type === 'array' ? [...segments, 'items'] : segments
}

export function placeOf(pointer: string): { holder: string[]; key: string } {
  const segments = segmentsOf(pointer)
  return { holder: segments.slice(0, -2), key: segments.at(-1) ?? '' }
}

function segmentsOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'))
}

export function pointerOf(segments: readonly string[]): string {
  return segments.map((segment) => `/${segment.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

function changedAt(
  schema: FieldSchema,
  segments: readonly string[],
  change: (field: FieldSchema) => FieldSchema,
): FieldSchema {
  const [first, ...rest] = segments
  if (first === undefined) return change(schema)
  const inner: unknown = Reflect.get(schema, first)
  if (Array.isArray(inner)) {
    const n = Number(rest[0])
    const list = inner.map((entry: FieldSchema, at) => (at === n ? changedAt(entry, rest.slice(1), change) : entry))
    return { ...schema, [first]: list }
  }
  if (typeof inner !== 'object' || inner === null) return schema
  return { ...schema, [first]: changedAt(inner as FieldSchema, rest, change) }
}

/** Without what is undefined, so that it does not reach the text. */
function cleaned(field: { [key: string]: unknown }): FieldSchema {
  return Object.fromEntries(Object.entries(field).filter(([, value]) => value !== undefined))
}
