/**
 * The plain JSON Schema of a form's answers. Two shapes: for the engine's validator (neither `required`
 * nor `format`: the engine judges these itself, with visibility, typed missing values and the precise
 * reason) and for other tools (standard `required` and `format`, typed missing values written out).
 */
import type { FieldSchema } from '../model/form-schema.ts'
import type { Json, JsonObject } from '../model/json.ts'
import { choicesOf, type Library } from './expand.ts'

const COPIED = [
  'type',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'minItems',
  'maxItems',
] as const

export interface SchemaShape {
  /** Keep `required` and `format`, and write typed missing values out. */
  forOthers: boolean
}

export function strictSchema(field: FieldSchema, library: Library, shape: SchemaShape): JsonObject {
  const schema = plain(field, library, shape)
  const reasons = field['x-missing']
  if (!shape.forOthers || !reasons?.length) return schema
  const missing: JsonObject = {
    type: 'object',
    properties: { missing: { enum: [...reasons] } },
    required: ['missing'],
    additionalProperties: false,
  }
  return { anyOf: [schema, missing] }
}

function plain(field: FieldSchema, library: Library, shape: SchemaShape): JsonObject {
  const schema: JsonObject = {}
  for (const key of COPIED) {
    const value = field[key]
    if (value !== undefined) schema[key] = value as Json
  }
  if (shape.forOthers && field.title) schema['title'] = field.title
  const codes = choicesOf(field, library)?.map((choice) => choice.code) ?? []
  if (field.format === 'signature' || field.format === 'file' || (field.type === 'object' && !field.properties))
    return fileSchema()
  if (field.type === 'array') return { ...schema, ...arraySchema(field, codes, library, shape) }
  if (codes.length > 0) schema['enum'] = codes
  else if (shape.forOthers && field.format && !field['x-format-when']) schema['format'] = field.format
  if (field.type === 'string' && codes.length === 0 && field.maxLength === undefined && !field.format)
    schema['maxLength'] = 500
  if (!field.properties) return schema
  const properties = Object.fromEntries(
    Object.entries(field.properties).map(([key, child]) => [key, strictSchema(child, library, shape)]),
  )
  return {
    ...schema,
    type: 'object',
    properties,
    additionalProperties: false,
    ...(shape.forOthers && field.required?.length ? { required: [...field.required] } : {}),
  }
}

function arraySchema(field: FieldSchema, codes: string[], library: Library, shape: SchemaShape): JsonObject {
  const maxItems = field.maxItems ?? 200
  if (codes.length > 0) return { maxItems, uniqueItems: true, items: { type: 'string', enum: codes } }
  return {
    maxItems,
    items: field['x-widget'] === 'photo' ? fileSchema() : strictSchema(field.items ?? {}, library, shape),
  }
}

/** A file, photo or signature: its description, or a bare text where there is only a name. */
function fileSchema(): JsonObject {
  return {
    anyOf: [
      { type: 'string', maxLength: 500 },
      {
        type: 'object',
        properties: {
          id: { type: 'string', maxLength: 64 },
          name: { type: 'string', maxLength: 200 },
          type: { type: 'string', maxLength: 100 },
          size: { type: 'integer', minimum: 0 },
          sha256: { type: 'string', maxLength: 64 },
        },
        additionalProperties: false,
      },
    ],
  }
}
