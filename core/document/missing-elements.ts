/**
 * Which mandatory elements a snapshot does not carry. A document with one missing may be
 * previewed as a draft and never issued.
 */
import type { DocumentDefinition, DocumentElement, ElementSource } from './definition.ts'
import type { DocumentSnapshot } from './snapshot.ts'
import { isAnswered, valueAt } from './snapshot-pointer.ts'

export interface MissingElement {
  id: string
  title: string
  /** The law, clause or county rule that asks for it. */
  source: string
  /** Where to enter it. */
  fields: readonly { form: string; path: string }[]
  /** Parameters of the county that it is worked out from. */
  params?: readonly string[]
}

/** In the order of the definition; empty when the document may be issued as far as its content goes. */
export function missingElements(
  definition: Pick<DocumentDefinition, 'elements'>,
  snapshot: DocumentSnapshot,
): MissingElement[] {
  return definition.elements
    .filter((element) => !isMet(element, snapshot))
    .map(({ id, title, source, fields, params }) => ({ id, title, source, fields, ...(params ? { params } : {}) }))
}

function isMet(element: DocumentElement, snapshot: DocumentSnapshot): boolean {
  return element.from.every((need) => {
    const ways = isList(need) ? need : [need]
    for (const way of ways) {
      const value = valueAt(snapshot, typeof way === 'string' ? way : way.at)
      if (isAnswered(value)) return typeof way === 'string' || way.oneOf.some((allowed) => allowed === value)
    }
    return false
  })
}

function isList(need: ElementSource | readonly ElementSource[]): need is readonly ElementSource[] {
  return Array.isArray(need)
}
