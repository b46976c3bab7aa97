/**
 * Plugins as the county published them: every version is kept for good, and the newest one whose day has come is in
 * force in place of the plugin as it ships.
 */
import { EVERYTHING } from '../../core/store/query.ts'
import type { Store } from '../../core/store/port.ts'
import type { PluginTexts } from '../plugins/read-folders.ts'
import { idOf } from './secrets.ts'
import type { Publication } from './stored.ts'

const PAGE = 500

export function publicationId(plugin: string, version: number): string {
  return idOf(`plugin/${plugin}/${version}`)
}

/** Of one plugin or of all, by version upwards. */
export async function publicationsOf(store: Pick<Store, 'find' | 'getAll'>, plugin?: string): Promise<Publication[]> {
  const found: Publication[] = []
  let after: string | undefined
  do {
    const where = { key: plugin === undefined ? { prefix: 'plugin/' } : `plugin/${plugin}` }
    const query = { where, order: [{ field: 'version' }] as const, limit: PAGE }
    const page = await store.find('definition', { ...query, ...(after === undefined ? {} : { after }) }, EVERYTHING)
    const kept = await store.getAll<'definition', Publication>('definition', page.rows, EVERYTHING)
    found.push(...kept.map(({ data }) => data))
    after = page.next ?? undefined
  } while (after !== undefined)
  return found
}

/** The version of a plugin that stands on that day, inclusive. */
export function publicationInForce(
  publications: readonly Publication[],
  plugin: string,
  day: string,
): Publication | undefined {
  return publications.findLast((one) => one.plugin === plugin && one.effectiveFrom <= day)
}

/** What stands in place of the shipped plugins on that day, inclusive; null for a plugin that is disabled. */
export function inForce(publications: readonly Publication[], day: string): Map<string, PluginTexts | null> {
  const due = publications.filter(({ effectiveFrom }) => effectiveFrom <= day)
  return new Map([...due].sort((a, b) => a.version - b.version).map(({ plugin, files }) => [plugin, files]))
}
