/** Plugins as an administrator sees them: where each comes from, which version is in force, who is changing it. */
import { isJsonObject } from '../../core/model/json.ts'
import type { Id } from '../../core/store/query.ts'
import { parseJson } from '../plugins/source-files.ts'
import { currentTexts, openDesigns } from './designs.ts'
import type { Ports } from './ports.ts'
import { inForce, publicationInForce, publicationsOf } from './publications.ts'
import { isBehind } from './kept-releases.ts'
import type { Publication } from './stored.ts'
import { today } from './time.ts'

export interface PluginLine {
  id: string
  title: string
  ships: boolean
  /** Published version in force; 0 for the plugin as it ships. */
  version: number
  enabled: boolean
  /** A release of the product changed it since the county did. */
  behind: boolean
  design: { id: Id; by: string; updatedAt: string } | null
}

export async function pluginList(ports: Ports): Promise<PluginLine[]> {
  const day = today(ports.clock)
  const publications = await publicationsOf(ports.store)
  const published = inForce(publications, day)
  const designs = await openDesigns(ports)
  const ids = [...ports.workshop.shipped.keys(), ...published.keys(), ...designs.map(({ data }) => data.plugin)]
  return [...new Set(ids)].sort().map((id) => {
    const design = designs.find(({ data }) => data.plugin === id)
    const texts = currentTexts(ports, published, id) ?? design?.data.files ?? {}
    const version = publicationInForce(publications, id, day)
    return {
      id,
      title: titleOf(texts['plugin.json']) ?? id,
      ships: ports.workshop.shipped.has(id),
      version: version?.version ?? 0,
      enabled: published.has(id) ? published.get(id) !== null : ports.workshop.shipped.has(id),
      behind: version?.files !== null && isBehind(ports, id, version?.release),
      design: design === undefined ? null : { id: design.id, by: design.data.byName, updatedAt: design.data.updatedAt },
    }
  })
}

function titleOf(manifest: string | undefined): string | null {
  const parsed = parseJson(manifest ?? '')
  const names = parsed.ok && isJsonObject(parsed.value) ? parsed.value['names'] : null
  return isJsonObject(names) && typeof names['zh-CN'] === 'string' ? names['zh-CN'] : null
}

export interface PublicationLine extends Pick<Publication, 'version' | 'note' | 'effectiveFrom' | 'publishedAt'> {
  by: string
  disabled: boolean
}

export async function publicationLines(ports: Ports, plugin: string): Promise<PublicationLine[]> {
  return (await publicationsOf(ports.store, plugin)).reverse().map(publicationLine)
}

export function publicationLine(publication: Publication): PublicationLine {
  const { version, note, effectiveFrom, publishedAt, byName, files } = publication
  return { version, note, effectiveFrom, publishedAt, by: byName, disabled: files === null }
}
