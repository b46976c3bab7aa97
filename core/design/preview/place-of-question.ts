/** Where a question stands: its pointer in the form file, its pattern among the fields, a pointer among the answers. */
import { parentOfPointer } from '../condition-fields.ts'

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

/** The answer of the first row stands for a question in rows. */
export function firstAnswer(pattern: string): string {
  return pattern.replaceAll('/*', '/0')
}
