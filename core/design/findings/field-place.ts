/** Where a question stands in its form file: the JSON Pointer that belongs to a pattern. */
import { isJsonObject, own } from '../../model/json.ts'
import { pathOf } from '../../model/pointer.ts'

/** null for a question that a shared block brings: it has no place in this file. */
export function placeOfField(form: unknown, pattern: string): string | null {
  let [at, place]: [unknown, string] = [form, '']
  for (const key of pathOf(pattern)) {
    const [next, step] =
      key === '*' ? [own(at, 'items'), '/items'] : [own(own(at, 'properties'), key), `/properties/${key}`]
    if (!isJsonObject(next)) return null
    at = next
    place += step
  }
  return place
}
