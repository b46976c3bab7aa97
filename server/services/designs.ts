/**
 * Designs: plugins in the hands of an administrator. A design holds the texts of one whole plugin; it is begun from
 * what is in force, saved on the revision that was seen, and thrown away or published.
 */
import { Problem } from '../../core/errors/problem.ts'
import { jsonDifference, type JsonChange } from '../../core/design/json-difference.ts'
import type { Entry, Stored, Tx } from '../../core/store/port.ts'
import { EVERYTHING, type Id } from '../../core/store/query.ts'
import type { Actor } from '../access/actor.ts'
import { audit, auditAlone, auditEntry } from '../audit/entries.ts'
import { newPluginFiles } from '../plugins/new-plugin.ts'
import type { PluginTexts } from '../plugins/read-folders.ts'
import { parseJson } from '../plugins/source-files.ts'
import { notThere } from './choke-point.ts'
import type { Ports } from './ports.ts'
import { inForce, publicationInForce, publicationsOf } from './publications.ts'
import { isBehind, keepRelease, releaseNow } from './kept-releases.ts'
import type { StoredDesign } from './stored.ts'
import { instant, today } from './time.ts'

/** Bytes of text that one design may hold. */
const MOST_TEXT = 4_000_000

export interface ShownDesign {
  id: Id
  revision: number
  plugin: string
  files: Record<string, string>
  updatedAt: string
  by: string
  /** A release of the product changed the plugin since. */
  behind: boolean
}

export interface DesignWish {
  id: Id
  plugin: string
  /** Texts to begin with, from a pack; without them what is in force, or a new plugin. */
  files?: Record<string, string>
}

/** @throws Problem `design.stale` when somebody works on the plugin already. */
export async function openDesign(ports: Ports, actor: Actor, wish: DesignWish): Promise<ShownDesign> {
  const open = await openDesigns(ports)
  const other = open.find(({ data }) => data.plugin === wish.plugin)
  if (other !== undefined && other.id !== wish.id) {
    throw new Problem('design.stale', 'Somebody works on this plugin already.', { design: other.id })
  }
  if (other === undefined) {
    const versions = await publicationsOf(ports.store, wish.plugin)
    const day = today(ports.clock)
    const current = currentTexts(ports, inForce(versions, day), wish.plugin)
    const release = wish.files ? undefined : publicationInForce(versions, wish.plugin, day)?.release
    const standsOn = release ?? releaseNow(ports, wish.plugin)
    const design: StoredDesign = {
      plugin: wish.plugin,
      files: { ...(wish.files ?? current ?? newPluginFiles(wish.plugin)) },
      from: versions.at(-1)?.version ?? 0,
      ...(standsOn === undefined ? {} : { release: standsOn }),
      updatedAt: instant(ports.clock.now()),
      by: actor.id,
      byName: actor.name,
    }
    demandSize(design.files)
    await ports.store.tx({ actor: actor.id, scope: EVERYTHING }, async (t) => {
      await t.put('design', wish.id, wish.id, 0, design)
      await keepRelease(t, ports, wish.plugin)
      const entry = auditEntry('design.open', { kind: 'design', id: wish.id }, { plugin: wish.plugin })
      await audit(t, wish.id, entry)
    })
  }
  return readDesign(ports, wish.id)
}

/** Texts in force: what the county published, else what ships; null for a plugin that is neither. */
export function currentTexts(
  ports: Ports,
  published: ReadonlyMap<string, PluginTexts | null>,
  plugin: string,
): PluginTexts | null {
  return published.get(plugin) ?? ports.workshop.shipped.get(plugin) ?? null
}

export async function openDesigns({ store }: Ports): Promise<readonly Stored<StoredDesign>[]> {
  const { rows } = await store.find('design', { limit: 500 }, EVERYTHING)
  return store.getAll<'design', StoredDesign>('design', rows, EVERYTHING)
}

/** @throws Problem `notFound` */
export async function storedDesign(ports: Ports, id: Id): Promise<Stored<StoredDesign>> {
  const design = await ports.store.get<'design', StoredDesign>('design', id, id, EVERYTHING)
  if (design === null) throw notThere()
  return design
}

export async function readDesign(ports: Ports, id: Id): Promise<ShownDesign> {
  const { rev, data } = await storedDesign(ports, id)
  const { plugin, files, updatedAt, byName, release } = data
  return { id, revision: rev, plugin, files, updatedAt, by: byName, behind: isBehind(ports, plugin, release) }
}

export interface DesignChange {
  base: number
  /** New texts by path; null takes a file away. */
  files: Record<string, string | null>
}

/** @returns the new revision. @throws Problem `design.stale` with the revision that stands and who saved it. */
export async function saveDesign(ports: Ports, actor: Actor, id: Id, change: DesignChange): Promise<number> {
  const files = Object.keys(change.files).length
  return changeDesign(ports, actor, id, change, auditEntry('design.change', { kind: 'design', id }, { files }))
}

/** A change with its line in the audit; `also` writes beside it and gives what else of the design changes. */
export async function changeDesign(
  ports: Ports,
  actor: Actor,
  id: Id,
  change: DesignChange,
  entry: Entry,
  also: (t: Tx) => Promise<Partial<StoredDesign>> = () => Promise.resolve({}),
): Promise<number> {
  const { result } = await ports.store.tx({ actor: actor.id, scope: EVERYTHING }, async (t) => {
    const design = await t.get<'design', StoredDesign>('design', id, id)
    if (design === null) throw notThere()
    if (design.rev !== change.base) {
      const { byName, updatedAt } = design.data
      const current = { revision: design.rev, by: byName, updatedAt }
      throw new Problem('design.stale', 'Somebody else changed the design first.', { current })
    }
    const merged = Object.entries({ ...design.data.files, ...change.files })
    const files = Object.fromEntries(merged.flatMap(([path, text]) => (text === null ? [] : [[path, text] as const])))
    demandSize(files)
    await audit(t, id, entry)
    const saved = { ...(await also(t)), by: actor.id, byName: actor.name, updatedAt: instant(ports.clock.now()) }
    return t.put('design', id, id, design.rev, { ...design.data, ...saved, files })
  })
  return result
}

function demandSize(files: Record<string, string>): void {
  const size = Object.values(files).reduce((sum, text) => sum + text.length, 0)
  if (size > MOST_TEXT)
    throw new Problem('request.tooLarge', 'A plugin holds no more text than this.', { most: MOST_TEXT })
}

export async function dropDesign(ports: Ports, actor: Actor, id: Id): Promise<void> {
  const { rev } = await storedDesign(ports, id)
  await ports.store.tx({ actor: actor.id, scope: EVERYTHING }, (t) => t.remove('design', id, id, rev))
  await auditAlone(ports.store, actor.id, id, auditEntry('design.drop', { kind: 'design', id }))
}

export interface FileDifference {
  path: string
  state: 'added' | 'removed' | 'changed'
  /** For JSON files, place by place; empty for texts and for files that are no JSON. */
  changes: JsonChange[]
}

/** What the design would change of what is in force, file by file. */
export async function compareDesign(ports: Ports, id: Id): Promise<FileDifference[]> {
  const { data } = await storedDesign(ports, id)
  const published = inForce(await publicationsOf(ports.store, data.plugin), today(ports.clock))
  return textDifference(currentTexts(ports, published, data.plugin) ?? {}, data.files)
}

export function textDifference(before: PluginTexts, after: PluginTexts): FileDifference[] {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  return paths.flatMap((path): FileDifference[] => {
    const [old, text] = [before[path], after[path]]
    if (old === text) return []
    if (text === undefined) return [{ path, state: 'removed', changes: [] }]
    if (old === undefined) return [{ path, state: 'added', changes: [] }]
    return [{ path, state: 'changed', changes: path.endsWith('.json') ? jsonChanges(old, text) : [] }]
  })
}

function jsonChanges(before: string, after: string): JsonChange[] {
  const [old, now] = [parseJson(before), parseJson(after)]
  return old.ok && now.ok ? jsonDifference(old.value, now.value) : []
}
