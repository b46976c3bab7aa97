/**
 * Whether the wording keeps what the definition promises: each mandatory element has to reach
 * the paper, and a datum that nobody reads is worth a word.
 */
import type { DocumentDefinition, DocumentElement, ElementSource } from '../../../core/document/definition.ts'
import { COMMON_DATA } from '../../../core/document/print-data.ts'
import type { TemplateFinding } from './finding.ts'

/** `names`: those that the template reads. The place is the beginning of the template: what is absent has none. */
export function promisedDataFindings(definition: DocumentDefinition, names: ReadonlySet<string>): TemplateFinding[] {
  const elements = definition.elements.flatMap((element): TemplateFinding[] => {
    const absent = absentPlaces(element, definition, names)
    if (absent.length === 0) return []
    const message = `the mandatory element ${element.id} (${element.title}) never reaches the wording: ${absent.join('; ')}`
    return [{ severity: 'error', code: 'template.elementAbsent', message, line: 1, column: 1 }]
  })
  const unread = Object.keys(definition.data).filter((name) => !names.has(name) && !masksOthers(definition, name))
  return [
    ...elements,
    ...unread.map((name): TemplateFinding => {
      const message = `“${name}” is among the data of the document and is never read`
      return { severity: 'warning', code: 'template.unusedData', message, line: 1, column: 1 }
    }),
  ]
}

/**
 * One line for each need of the element that no read name feeds. A need with a list of accepted values is a judgement
 * on the case (may this paper be issued at all?) and not something to be told.
 */
function absentPlaces({ from }: DocumentElement, definition: DocumentDefinition, names: ReadonlySet<string>): string[] {
  return from.flatMap((need) => {
    const ways: readonly ElementSource[] = isList(need) ? need : [need]
    const places = ways.filter((way) => typeof way === 'string')
    if (places.length < ways.length) return []
    const offered = Object.entries({ ...COMMON_DATA, ...definition.data })
      .filter(([, datum]) => datum.from.some((from) => places.some((place) => overlap(from, place))))
      .map(([name]) => name)
    if (offered.some((name) => names.has(name))) return []
    return [offered.length > 0 ? `read ${offered.join(' or ')}` : `no datum offers ${places.join(' or ')}`]
  })
}

/** The same place, or one that lies within the other. */
function overlap(one: string, other: string): boolean {
  const [a, b] = [one, other].map((pointer) => `${pointer.replace(/^answers:/, '')}/`)
  return a !== undefined && b !== undefined && (a.startsWith(b) || b.startsWith(a))
}

/** A name that is masked for a recipient is also looked for inside longer texts. */
function masksOthers({ recipients }: DocumentDefinition, name: string): boolean {
  return recipients.some(({ mask = {} }) => mask[name] === 'name' && Object.values(mask).includes('names'))
}

function isList(need: ElementSource | readonly ElementSource[]): need is readonly ElementSource[] {
  return Array.isArray(need)
}
