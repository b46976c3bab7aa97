/** Kinds of questions an administrator chooses from, each as the schema it begins with. */
import type { FieldSchema } from '../model/form-schema.ts'

export const FIELD_KINDS = [
  'text',
  'longText',
  'integer',
  'number',
  'money',
  'boolean',
  'choice',
  'choices',
  'date',
  'dateTime',
  'month',
  'phone',
  'idNumber',
  'area',
  'photo',
  'signature',
  'block',
  'rows',
] as const

export type FieldKind = (typeof FIELD_KINDS)[number]

const TWO_OPTIONS = [
  { code: 'A', label: '选项一' },
  { code: 'B', label: '选项二' },
]
const FILE: FieldSchema = { type: 'array', maxItems: 9, items: { type: 'object' } }

/** What a new question of a kind begins with, title and section aside. */
export const NEW_FIELDS: Readonly<Record<FieldKind, FieldSchema>> = {
  text: { type: 'string', maxLength: 100 },
  longText: { type: 'string', maxLength: 1000, 'x-widget': 'longText' },
  integer: { type: 'integer', minimum: 0 },
  number: { type: 'number' },
  money: { type: 'number', format: 'money', minimum: 0 },
  boolean: { type: 'boolean' },
  choice: { type: 'string', 'x-options': TWO_OPTIONS },
  choices: { type: 'array', 'x-options': TWO_OPTIONS, 'x-widget': 'checkboxes' },
  date: { type: 'string', format: 'date' },
  dateTime: { type: 'string', format: 'date-time' },
  month: { type: 'string', format: 'month' },
  phone: { type: 'string', format: 'phone', 'x-sensitivity': 'S' },
  idNumber: { type: 'string', format: 'id-number', 'x-sensitivity': 'P' },
  area: { type: 'string', format: 'area-code', 'x-widget': 'area' },
  photo: { ...FILE, 'x-widget': 'photo', 'x-sensitivity': 'S' },
  signature: { type: 'object', 'x-widget': 'signature' },
  block: { type: 'object', properties: {} },
  rows: { type: 'array', maxItems: 30, 'x-widget': 'table', items: { type: 'object', properties: {} } },
}

const FORMATS: Readonly<Record<string, FieldKind>> = {
  date: 'date',
  'date-time': 'dateTime',
  month: 'month',
  phone: 'phone',
  'id-number': 'idNumber',
  'area-code': 'area',
  money: 'money',
}

/** The kind that a schema is of; `text` for texts of any other format. */
export function kindOfField(field: FieldSchema): FieldKind {
  const widget = field['x-widget']
  if (widget === 'photo' || widget === 'signature') return widget
  const format = field.format === undefined ? undefined : FORMATS[field.format]
  if (format !== undefined) return format
  if (field.type === 'boolean' || field.type === 'integer' || field.type === 'number') return field.type
  if (field['x-options'] !== undefined) return field.type === 'array' ? 'choices' : 'choice'
  if (field.type === 'array') return 'rows'
  if (field.type === 'object' || field.$ref !== undefined || field.properties !== undefined) return 'block'
  return widget === 'longText' ? 'longText' : 'text'
}
