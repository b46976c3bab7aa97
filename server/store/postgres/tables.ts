/**
 * Names of tables and columns, from the kinds: one table a kind, one column a declared field beside the data. The data
 * is JSON as text (`json`, not `jsonb`): the questions of a form stand in the order in which their author wrote them.
 */
import type { FieldType } from '../../../core/store/kinds.ts'
import { fieldsOf, isListed, STORED_KINDS, type StoredKind } from '../shared/stored-kinds.ts'

export const LISTED_KINDS: readonly StoredKind[] = STORED_KINDS.filter(isListed)

export function tableOf(kind: StoredKind): string {
  return `"${kind}"`
}

/** Also for `id`, `owner` and `area`, which every listed kind has. */
export function columnOf(field: string): string {
  return `"${field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}"`
}

export function fieldColumns(kind: StoredKind): readonly string[] {
  return fieldsOf(kind).map(([field]) => columnOf(field))
}

/** Text is compared by code point, whatever language the database was made for. */
export const TEXT = 'text COLLATE "C"'

export function columnType(type: FieldType): string {
  return type === 'integer' ? 'bigint' : TEXT
}
