/** Where a question stands: its pointer in the form file, its pattern among the fields, a pointer among the answers. */
import type { FieldSchema } from '../../model/form-schema.ts'
import { parentOfPointer } from '../condition-fields.ts'
import { fieldAt } from '../form-edit.ts'

/** `/properties/people/items/properties/who` → `/people/<star>/who`; null for a shared block of the form, which has no key. */
export function patternOfQuestion(pointer: string): string | null {
  if (!pointer.startsWith('/properties/')) return null
  return `${parentOfPointer(pointer)}/${pointer.slice(pointer.lastIndexOf('/') + 1)}`
}

/** The pointer in the form file of a question, by the pattern of its answer. */
export function questionOfPattern(pattern: string): string {
  return pattern
    .split('/')
    .slice(1)
    .map((step) => (step === '*' ? '/items' : `/properties/${step}`))
    .join('')
}

/** What is opened to change what stands at a pointer of the form file: the innermost question, a section, or the form. */
export function openedAt(
  form: FieldSchema,
  pointer: string,
): { field: string } | { section: string } | { form: true } | null {
  const field = /^(?:\/allOf\/\d+|(?:(?:\/items)?\/properties\/[^/]+)+)/.exec(pointer)?.[0]
  if (field !== undefined) return fieldAt(form, field) === null ? null : { field }
  const at = /^\/x-sections\/(\d+)/.exec(pointer)?.[1]
  if (at === undefined) return { form: true }
  const section = form['x-sections']?.[Number(at)]?.id
  return section === undefined ? null : { section }
}

/** The answer of the first row stands for a question in rows. */
export function firstAnswer(pattern: string): string {
  return pattern.replaceAll('/*', '/0')
}
