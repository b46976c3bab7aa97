/** Changes to what feeds a letter, what the law asks of it, and who may read what of it; a letter is never changed in place. */
import type {
  DocumentDefinition,
  DocumentElement,
  DocumentRecipient,
  ElementSource,
  Masking,
  SnapshotPointer,
} from '../../document/definition.ts'
import { freeId } from '../score/items.ts'
import type { LetterPlace } from './letter-places.ts'

/** A place that meets an element, with the answers that do; none named: any answer does. */
export interface ElementWay {
  at: SnapshotPointer
  oneOf: readonly (string | number | boolean)[]
}
export type ElementEntry = DocumentElement['from'][number]

export function waysOf(entry: ElementEntry): ElementWay[] {
  const sources: readonly ElementSource[] = isList(entry) ? entry : [entry]
  return sources.map((source) => (typeof source === 'string' ? { at: source, oneOf: [] } : source))
}

/** As short as it can be written. At least one way. */
export function entryOf(ways: readonly ElementWay[]): ElementEntry {
  const sources = ways.map(({ at, oneOf }): ElementSource => (oneOf.length === 0 ? at : { at, oneOf }))
  const [only] = sources
  return sources.length === 1 && only !== undefined ? only : sources
}

function isList(entry: ElementEntry): entry is readonly ElementSource[] {
  return Array.isArray(entry)
}

/** `VIOLENCE, true, 3`: words as they stand, yes and no as true and false, numbers as numbers. */
export function answersOf(text: string): (string | number | boolean)[] {
  return text
    .split(/[,，、;；\s]+/)
    .filter((word) => word !== '')
    .map((word) =>
      word === 'true' || word === 'false' ? word === 'true' : /^-?\d+(\.\d+)?$/.test(word) ? +word : word,
    )
}

/** The letter with a field more, named after the question; the name is free among its fields. */
export function withDatum(letter: DocumentDefinition, { pointer, columns }: LetterPlace): DocumentDefinition {
  const key = nameOf(pointer)
  const taken = Object.keys(letter.data)
  const name = taken.includes(key)
    ? freeId(
        key,
        taken.map((id) => ({ id })),
      )
    : key
  const rows = columns && columns.length > 0 ? { rows: columns.map((column) => column.key) } : {}
  return { ...letter, data: { ...letter.data, [name]: { from: [pointer], ...rows } } }
}

/** The letter without a field, and without what hid it from anybody. */
export function withoutDatum(letter: DocumentDefinition, name: string): DocumentDefinition {
  const data = Object.fromEntries(Object.entries(letter.data).filter(([key]) => key !== name))
  const recipients = letter.recipients.map((recipient) => withMask(recipient, name, null))
  return { ...letter, data, recipients }
}

/** `masking` null: shown in full. */
export function withMask(recipient: DocumentRecipient, name: string, masking: Masking | null): DocumentRecipient {
  const { mask = {}, ...rest } = recipient
  const kept = Object.entries(mask).filter(([key]) => key !== name)
  const next = Object.fromEntries(masking === null ? kept : [...kept, [name, masking]])
  return Object.keys(next).length === 0 ? rest : { ...rest, mask: next }
}

/** What a letter's number looks like: the first of the year for an agency with this short name. */
export function sampleNumber(pattern: string, agency: string, year: number): string {
  return pattern.replaceAll('{agency}', agency).replaceAll('{year}', String(year)).replaceAll('{seq}', '1')
}

function nameOf(pointer: SnapshotPointer): string {
  const last = pointer.split('/').at(-1) ?? ''
  const result = /^assessment:\/\w+\/([^/]+)\//.exec(pointer)?.[1]
  const letters = (result ?? last).replace(/[^A-Za-z0-9]/g, '')
  return /^[a-z]/.test(letters) ? letters : `value${letters}`
}
