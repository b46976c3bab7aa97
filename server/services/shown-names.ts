/**
 * Names of what tasks and lists speak of, in one language: forms, documents, offices and parties, kinds of work. All of
 * them stand in the mounted plugins; a code without a name is shown as it is.
 */
import type { Language } from '../../core/model/session.ts'
import type { Registry } from '../../core/registry/registry.ts'

export interface ShownNames {
  forms: Record<string, string>
  documents: Record<string, string>
  /** Roles, departments and parties: the code lists `role`, `dept` and `party`. */
  offices: Record<string, string>
  /** `what` of a task: the code list `work`. */
  work: Record<string, string>
}

export function shownNames(registry: Registry, lang: Language): ShownNames {
  const say = (text: string): string => (lang === 'en' && registry.en[text]) || text
  const listed = (...ids: string[]): Record<string, string> =>
    Object.fromEntries(
      [...registry.codeLists.values()]
        .filter(({ value }) => ids.includes(value.id))
        .flatMap(({ value }) => value.items.map(({ code, label }) => [code, say(label)])),
    )
  return {
    forms: Object.fromEntries(registry.forms().map(({ id, title }) => [id, say(title)])),
    documents: Object.fromEntries(
      [...registry.documents.values()].map(({ value }) => [value.id, say(String(value['title']))]),
    ),
    offices: listed('role', 'dept', 'party'),
    work: listed('work'),
  }
}
