/** Finding questions in a long form by their title or their key. */
import type { OutlineField, OutlineSection } from './form-outline.ts'

/** Sections with the questions that match or hold one that does; all where nothing is looked for. */
export function sectionsWith(sections: readonly OutlineSection[], wanted: string): OutlineSection[] {
  const words = wanted.normalize('NFKC').toLowerCase().trim()
  if (words === '') return [...sections]
  return sections
    .map((section) => ({ ...section, fields: section.fields.flatMap((field) => found(field, words)) }))
    .filter(({ fields }) => fields.length > 0)
}

function found(field: OutlineField, words: string): OutlineField[] {
  if (`${field.title} ${field.key}`.normalize('NFKC').toLowerCase().includes(words)) return [field]
  const children = field.children.flatMap((child) => found(child, words))
  return children.length === 0 ? [] : [{ ...field, children }]
}
