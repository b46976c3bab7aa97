/**
 * A JSON Schema as a draft: objects are parts, lists of objects are rows, enumerations are options. Keywords that have no
 * like in a form are told with their pointer.
 */
import type { Choice } from '../../model/form-schema.ts'
import { isJsonObject } from '../../model/json.ts'
import type { FieldKind } from '../field-kinds.ts'
import { pointerOf } from '../form-edit.ts'
import { answerName } from './answer-name.ts'
import { beginDraft, type Drafting, type FormDraft, type GuessLimits } from './draft.ts'

type Schema = Readonly<Record<string, unknown>>

interface Reading extends Drafting {
  root: Schema
  keys: Set<string>
}

interface Place {
  segments: readonly string[]
  section: string
  inside?: string
  depth: number
}

const MOST_DEPTH = 8
const MOST_GUESSES = 2_000
const FIRST_SECTION = '基本情况'

/** null for a value that describes no object. */
export function draftOfJsonSchema(value: unknown): FormDraft | null {
  if (!isJsonObject(value) || !isJsonObject(value['properties'])) return null
  const title = typeof value['title'] === 'string' ? value['title'] : FIRST_SECTION
  const reading: Reading = { ...beginDraft(title), root: value, keys: new Set() }
  const section = reading.section(FIRST_SECTION)
  readObject(reading, value, { segments: [], section, depth: 0 })
  const used = new Set(reading.draft.guesses.map((guess) => guess.section))
  return { ...reading.draft, sections: reading.draft.sections.filter(({ id }) => used.has(id)) }
}

function readObject(reading: Reading, schema: Schema, place: Place): void {
  const required = Array.isArray(schema['required']) ? schema['required'] : []
  tellLost(reading, schema, place.segments)
  const properties = isJsonObject(schema['properties']) ? schema['properties'] : {}
  for (const [key, property] of Object.entries(properties)) {
    const segments = [...place.segments, 'properties', key]
    readProperty(
      reading,
      resolved(reading, property, segments),
      { ...place, segments },
      { key, required: required.includes(key) },
    )
  }
}

interface Asked {
  key: string
  required: boolean
}

function readProperty(reading: Reading, schema: Schema | null, place: Place, asked: Asked): void {
  const pointer = pointerOf(place.segments)
  if (schema === null || place.depth > MOST_DEPTH || reading.draft.guesses.length >= MOST_GUESSES) {
    return reading.remark(pointer, '这一项没有带入', 'this property did not come along')
  }
  const title = textIn(schema, 'title') || asked.key
  if (isJsonObject(schema['properties'])) {
    const section = place.inside === undefined ? reading.section(title) : place.section
    return readObject(reading, schema, { ...place, section, depth: place.depth + 1 })
  }
  const items = typeOf(schema) === 'array' ? resolved(reading, schema['items'], [...place.segments, 'items']) : null
  const rows = items !== null && isJsonObject(items['properties'])
  if (rows && place.inside !== undefined) {
    return reading.remark(pointer, `明细表里的明细表“${title}”没有带入`, 'a list inside of a list did not come along')
  }
  const options = optionsOf(schema) ?? (items === null ? null : optionsOf(items))
  const kind = rows ? 'rows' : kindOf(schema, options)
  const key = answerName(asked.key, reading.keys)
  if (key !== undefined) reading.keys.add(key)
  const guess = reading.guess({
    place: pointer,
    source: `${asked.key}：${typeOf(schema)} ${textIn(schema, 'format')}`.trim(),
    title,
    kind,
    section: place.section,
    required: asked.required,
    confidence: kind === 'text' && typeOf(schema) !== 'string' ? 'unsure' : 'sure',
    ...(place.inside === undefined ? {} : { inside: place.inside }),
    ...(key === undefined ? {} : { key }),
    ...(options === null ? {} : { options }),
    ...hintOf(schema),
    ...limitsOf(schema, kind),
    ...presetOf(schema, kind),
  })
  tellLost(reading, schema, place.segments)
  if (rows)
    readObject(reading, items, {
      ...place,
      segments: [...place.segments, 'items'],
      inside: guess.id,
      depth: place.depth + 1,
    })
}

/** A reference inside of the file is followed; any other is nobody's here. */
function resolved({ root, remark }: Reading, value: unknown, segments: readonly string[]): Schema | null {
  let here: unknown = value
  for (let step = 0; isJsonObject(here) && typeof here['$ref'] === 'string'; step++) {
    const path = /^#((\/[^/]+)+)$/.exec(here['$ref'])?.[1]
    if (path === undefined || step > MOST_DEPTH) {
      remark(pointerOf(segments), `引用 ${here['$ref']} 没有带入`, `the reference ${here['$ref']} did not come along`)
      return null
    }
    const { $ref: _, ...beside } = here
    const found = path
      .slice(1)
      .split('/')
      .reduce<unknown>((at, segment) => {
        const name = segment.replaceAll('~1', '/').replaceAll('~0', '~')
        return isJsonObject(at) && Object.hasOwn(at, name) ? at[name] : null
      }, root)
    here = isJsonObject(found) ? { ...found, ...beside } : null
  }
  return isJsonObject(here) ? here : null
}

function typeOf(schema: Schema): string {
  const { type } = schema
  const named = Array.isArray(type) ? type.find((one) => one !== 'null') : type
  return typeof named === 'string' ? named : 'string'
}

function optionsOf(schema: Schema): Choice[] | null {
  const alternatives = [schema['oneOf'], schema['anyOf']].find(Array.isArray)
  const titled = (alternatives ?? []).filter(isJsonObject).filter((one) => typeof one['const'] === 'string')
  if (titled.length > 0 && titled.length === alternatives?.length)
    return titled.map((one) => ({ code: String(one['const']), label: textIn(one, 'title') || String(one['const']) }))
  const listed = schema['enum']
  if (!Array.isArray(listed)) return null
  const codes = [...new Set(listed.filter((code) => code !== null).map(String))]
  return codes.length === 0 ? null : codes.map((code) => ({ code, label: code }))
}

const FORMATS: Readonly<Record<string, FieldKind>> = { date: 'date', 'date-time': 'dateTime', time: 'time' }
/** Longer texts are written on several lines. */
const LONG = 200

function kindOf(schema: Schema, options: Choice[] | null): FieldKind {
  const type = typeOf(schema)
  if (options !== null) return type === 'array' ? 'choices' : 'choice'
  if (type === 'integer' || type === 'number' || type === 'boolean') return type
  if (type === 'array') return 'longText'
  const format = FORMATS[textIn(schema, 'format')]
  if (format !== undefined) return format
  return typeof schema['maxLength'] === 'number' && schema['maxLength'] > LONG ? 'longText' : 'text'
}

function textIn(schema: Schema, key: string): string {
  const value = schema[key]
  return typeof value === 'string' ? value.trim() : ''
}

function hintOf(schema: Schema): { hint?: string } {
  const hint = textIn(schema, 'description')
  return hint === '' ? {} : { hint }
}

function limitsOf(schema: Schema, kind: FieldKind): { limits?: GuessLimits } {
  const of: Partial<Record<FieldKind, readonly (keyof GuessLimits)[]>> = {
    integer: ['minimum', 'maximum'],
    number: ['minimum', 'maximum'],
    text: ['minLength', 'maxLength'],
    longText: ['minLength', 'maxLength'],
  }
  const found = (of[kind] ?? []).flatMap((key) =>
    typeof schema[key] === 'number' ? [[key, schema[key]] as const] : [],
  )
  return found.length === 0 || typeOf(schema) === 'array' ? {} : { limits: Object.fromEntries(found) }
}

function presetOf(schema: Schema, kind: FieldKind): { rules?: { preset: string } } {
  const value = schema['default']
  const fits = kind === 'boolean' ? 'boolean' : kind === 'integer' || kind === 'number' ? 'number' : 'string'
  const plain = ['boolean', 'integer', 'number', 'text', 'longText', 'choice'].includes(kind)
  return plain && typeof value === fits ? { rules: { preset: JSON.stringify(value) } } : {}
}

/** Keywords that say what is right or asked and have no like here. */
const LOST = [
  'pattern',
  'const',
  'not',
  'if',
  'allOf',
  'dependentRequired',
  'dependentSchemas',
  'patternProperties',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'contains',
  'prefixItems',
  'minItems',
  'maxItems',
] as const

function tellLost({ remark }: Reading, schema: Schema, segments: readonly string[]): void {
  for (const keyword of LOST)
    if (Object.hasOwn(schema, keyword))
      remark(pointerOf([...segments, keyword]), `${keyword} 没有带入`, `${keyword} did not come along`)
}
