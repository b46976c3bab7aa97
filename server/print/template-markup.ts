/**
 * The tags of a template with every {{ }} blanked out, so that faults of the markup carry the
 * line and column of the template. A {{ }} inside a tag is a fault: attributes are fixed text.
 */
import { placeOf, tagFaults, writtenTags } from '../../core/document/markup-tags.ts'
import type { MarkupFault } from '../../core/document/markup.ts'

const MUSTACHE = /\{\{!--[\s\S]*?--\}\}|\{\{[\s\S]*?\}\}/g

export function markupFaultsOfTemplate(template: string): MarkupFault[] {
  const skeleton = template.replace(MUSTACHE, (text) => text.replace(/[^\n]/g, ' '))
  const tags = writtenTags(skeleton)
  const inTags = [...template.matchAll(MUSTACHE)]
    .filter((match) => tags.some((tag) => match.index > tag.start && match.index < tag.end))
    .map((match): MarkupFault => {
      const message = 'a {{ }} cannot stand inside a tag; attributes are fixed text'
      return { code: 'markup.badValue', message, ...placeOf(template, match.index) }
    })
  return [...tagFaults(skeleton), ...inTags]
}
