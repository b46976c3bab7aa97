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
  'time',
  'quarter',
  'phone',
  'idNumber',
  'uscc',
  'bankAccount',
  'disabilityCert',
  'area',
  'photo',
  'files',
  'signature',
  'block',
  'rows',
] as const

export type FieldKind = (typeof FIELD_KINDS)[number]

const TWO_OPTIONS = [
  { code: 'A', label: '选项一' },
  { code: 'B', label: '选项二' },
]
const FILES: FieldSchema = { type: 'array', maxItems: 9 }

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
  time: { type: 'string', format: 'time' },
  quarter: { type: 'string', format: 'quarter' },
  phone: { type: 'string', format: 'phone', 'x-sensitivity': 'S' },
  idNumber: { type: 'string', format: 'id-number', 'x-sensitivity': 'P' },
  uscc: { type: 'string', format: 'uscc' },
  bankAccount: { type: 'string', format: 'bank-account', 'x-sensitivity': 'P' },
  disabilityCert: { type: 'string', format: 'disability-certificate', 'x-sensitivity': 'S' },
  area: { type: 'string', format: 'area-code', 'x-widget': 'area' },
  photo: { ...FILES, items: { type: 'object' }, 'x-widget': 'photo', 'x-sensitivity': 'S' },
  files: { ...FILES, items: { type: 'object', format: 'file' } },
  signature: { format: 'signature', 'x-widget': 'signature' },
  block: { type: 'object', properties: {} },
  rows: { type: 'array', maxItems: 30, 'x-widget': 'table', items: { type: 'object', properties: {} } },
}

const FORMATS: Readonly<Record<string, FieldKind>> = {
  date: 'date',
  'date-time': 'dateTime',
  month: 'month',
  time: 'time',
  quarter: 'quarter',
  phone: 'phone',
  'id-number': 'idNumber',
  uscc: 'uscc',
  'bank-account': 'bankAccount',
  'disability-certificate': 'disabilityCert',
  signature: 'signature',
  file: 'files',
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
  if (field.type === 'array') return field.items?.format === 'file' ? 'files' : 'rows'
  if (field.type === 'object' || field.$ref !== undefined || field.properties !== undefined) return 'block'
  return widget === 'longText' ? 'longText' : 'text'
}
