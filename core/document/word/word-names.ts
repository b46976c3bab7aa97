/**
 * The names that an office may write between {{ }} in a Word file of its own: each field of the
 * form under its key and under its Chinese title, fields of a group with a dot (`father.pName`,
 * `父亲.姓名`), and a few that every file may use.
 */
import type { FieldPlan } from '../../model/plan.ts'
import type { DocumentDefinition } from '../definition.ts'

/**
 * text: a value to print. truth: 是 or 否, and a condition. rows: a list to repeat, with names of its own; a list of
 * choices prints too. nothing: files and signatures, which a text cannot show. unclear: a title of several fields.
 */
export type WordName =
  | { kind: 'text' | 'truth' | 'nothing' }
  | { kind: 'rows'; prints: boolean; inside: WordNames }
  | { kind: 'unclear'; keys: readonly string[] }

export type WordNames = Readonly<Record<string, WordName>>

/** Names beside those of the form, each in two languages. */
export const COMMON_NAMES = {
  agency: '单位',
  issuedAt: '日期',
  officer: '经办人',
} as const

/** A field with the names it goes by at its place: the key first. */
export interface NamedField {
  field: FieldPlan
  key: string
  title: string
}

/** The fields at a place of the form, groups opened: rows are one field there. */
export function namedFields(fields: readonly FieldPlan[], parent: string, key = '', title = ''): NamedField[] {
  return fields
    .filter((field) => field.parent === parent)
    .flatMap((field) => {
      const named = { field, key: key + field.key, title: title + wordTitle(field.title) }
      return field.kind === 'object' ? namedFields(fields, field.pattern, `${named.key}.`, `${named.title}.`) : [named]
    })
}

/** As it can be typed between braces: without spaces and without the signs that Word templates use. */
export function wordTitle(title: string): string {
  return title.replace(/[\s{}[\]#/]/g, '')
}

/** The names of a template that is filled from a form. */
export function namesOfForm(fields: readonly FieldPlan[]): WordNames {
  return { ...commonNames(), ...namesAt(fields, '') }
}

/** The names of a template that is filled from a document's data, masked for its first recipient. */
export function namesOfDocument({ data }: DocumentDefinition): WordNames {
  const entries = Object.entries(data).map(([name, { rows }]): [string, WordName] => {
    const inside = Object.fromEntries((rows ?? []).map((row) => [row, { kind: 'text' } as const]))
    return [name, rows ? { kind: 'rows', prints: false, inside } : { kind: 'text' }]
  })
  return { ...commonNames(), ...Object.fromEntries(entries) }
}

function commonNames(): WordNames {
  const names = Object.entries(COMMON_NAMES).flat()
  return Object.fromEntries(names.map((name) => [name, { kind: 'text' } as const]))
}

function namesAt(fields: readonly FieldPlan[], parent: string): WordNames {
  const named = namedFields(fields, parent)
  const titles = named.map(({ title, field }): [string, WordName] => {
    const keys = named.filter((other) => other.title === title).map(({ key }) => key)
    return [title, keys.length === 1 ? nameOf(field, fields) : { kind: 'unclear', keys }]
  })
  const keys = named.map(({ key, field }): [string, WordName] => [key, nameOf(field, fields)])
  return Object.fromEntries([...titles, ...keys])
}

function nameOf(field: FieldPlan, fields: readonly FieldPlan[]): WordName {
  switch (field.kind) {
    case 'rows':
      return { kind: 'rows', prints: false, inside: namesAt(fields, `${field.pattern}/*`) }
    case 'multi':
      return { kind: 'rows', prints: true, inside: { text: { kind: 'text' }, 内容: { kind: 'text' } } }
    case 'boolean':
      return { kind: 'truth' }
    case 'file':
    case 'files':
    case 'signature':
      return { kind: 'nothing' }
    default:
      return { kind: 'text' }
  }
}
