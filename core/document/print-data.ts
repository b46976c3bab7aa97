/**
 * What a template is given: a flat, frozen copy of the places its definition names and nothing
 * else, already masked for the recipient. A template cannot reach, and so cannot leak, the rest.
 */
import type { DocumentDatum, DocumentDefinition, DocumentRecipient, Masking } from './definition.ts'
import type { DocumentSnapshot } from './snapshot.ts'
import { isAnswered, valueAt } from './snapshot-pointer.ts'
import { maskedName, maskedNumber, maskedPhone, withMaskedNames } from './wording/masked-identity.ts'

export type PrintScalar = string | number | boolean
/** A cell holds one value or a plain list of values. */
export type PrintRow = Readonly<Record<string, PrintScalar | readonly PrintScalar[]>>
export type PrintValue = PrintScalar | readonly PrintScalar[] | readonly PrintRow[]
export type PrintData = Readonly<Record<string, PrintValue>>

/** Rows of a list that reach a document; more are refused before rendering. */
export const MAX_ROWS = 2000

export type CommonName =
  'number' | 'issuedAt' | 'agency' | 'agencyPhone' | 'recipient' | 'signers' | 'ruleSet' | 'restricted'

/** Names every template may use beside those of its definition. */
export const COMMON_DATA: Readonly<Record<CommonName, DocumentDatum>> = {
  number: { from: ['snapshot:/number'] },
  issuedAt: { from: ['snapshot:/issuedAt'] },
  agency: { from: ['snapshot:/agency/name'] },
  agencyPhone: { from: ['snapshot:/agency/phone'] },
  recipient: { from: ['snapshot:/recipient/name'] },
  signers: { from: ['snapshot:/signers'], rows: ['name', 'role', 'title', 'badge', 'phone'] },
  ruleSet: { from: ['assessment:/ruleSet'] },
  restricted: { from: ['snapshot:/restricted'] },
}

/**
 * Whom this copy is for: the addressee when the snapshot names nobody. For a recipient that the
 * definition does not know, whatever is masked for anybody is masked.
 */
function copyOf(definition: DocumentDefinition, snapshot: DocumentSnapshot): Pick<DocumentRecipient, 'id' | 'mask'> {
  const id = snapshot.recipient?.id ?? definition.recipients[0]?.id ?? ''
  const known = definition.recipients.find((recipient) => recipient.id === id)
  return known ?? { id, mask: Object.assign({}, ...definition.recipients.map(({ mask }) => mask)) }
}

/** Absent values are left out. `copyFor` is the id of the recipient. */
export function printData(definition: DocumentDefinition, snapshot: DocumentSnapshot): PrintData {
  const copy = copyOf(definition, snapshot)
  const data: Record<string, PrintValue> = {}
  for (const [name, datum] of Object.entries({ ...COMMON_DATA, ...definition.data })) {
    const value = plainValue(firstAnswered(datum, snapshot), datum.rows)
    if (value !== undefined) data[name] = value
  }
  data.copyFor = copy.id
  mask(data, copy.mask ?? {})
  return Object.freeze(data)
}

function firstAnswered(datum: DocumentDatum, snapshot: DocumentSnapshot): unknown {
  return datum.from.map((pointer) => valueAt(snapshot, pointer)).find(isAnswered)
}

function plainValue(value: unknown, rows: readonly string[] | undefined): PrintValue | undefined {
  if (Array.isArray(value)) {
    return Object.freeze(
      rows ? value.map((row) => plainRow(row, rows)) : value.map(scalar).filter((v) => v !== undefined),
    )
  }
  return scalar(value)
}

function plainRow(row: unknown, names: readonly string[]): PrintRow {
  const copy: Record<string, PrintRow[string]> = {}
  if (typeof row !== 'object' || row === null) return Object.freeze(copy)
  for (const name of names) {
    const value = Object.hasOwn(row, name) ? cell((row as Record<string, unknown>)[name]) : undefined
    if (value !== undefined) copy[name] = value
  }
  return Object.freeze(copy)
}

function cell(value: unknown): PrintRow[string] | undefined {
  return Array.isArray(value) ? Object.freeze(value.map(scalar).filter((v) => v !== undefined)) : scalar(value)
}

/** Control characters other than the line break have no place on paper. */
function scalar(value: unknown): PrintScalar | undefined {
  // eslint-disable-next-line no-control-regex
  if (typeof value === 'string') return value.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, ' ')
  return typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value)) ? value : undefined
}

const MASKS: Readonly<Record<Exclude<Masking, 'hidden' | 'names'>, (value: unknown) => string>> = {
  name: maskedName,
  idNumber: maskedNumber,
  phone: maskedPhone,
}

function mask(data: Record<string, PrintValue>, masks: Readonly<Record<string, Masking>>): void {
  const entries = Object.entries(masks).filter(([name]) => Object.hasOwn(data, name))
  const names = entries.filter(([, kind]) => kind === 'name').map(([name]) => String(data[name]))
  for (const [name, kind] of entries) {
    const value = data[name]
    if (kind === 'hidden') delete data[name]
    else if (kind === 'names') data[name] = typeof value === 'string' ? withMaskedNames(value, names) : '某'
    else data[name] = MASKS[kind](value)
  }
}
