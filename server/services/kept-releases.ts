/**
 * The texts of a plugin as it shipped when a county began to change it. They are kept, so that what a later release
 * changed can be told from what the county changed.
 */
import { canonicalJson } from '../../core/store/canonical-json.ts'
import type { Tx } from '../../core/store/port.ts'
import { EVERYTHING } from '../../core/store/query.ts'
import type { PluginTexts } from '../plugins/read-folders.ts'
import type { Ports } from './ports.ts'
import { hashOf, idOf } from './secrets.ts'

interface KeptRelease {
  key: string
  version: number
  files: PluginTexts
}

/** Names the texts of a plugin as it ships now; undefined for a plugin that does not ship. */
export function releaseNow({ workshop }: Pick<Ports, 'workshop'>, plugin: string): string | undefined {
  const files = workshop.shipped.get(plugin)
  return files === undefined ? undefined : hashOf(canonicalJson(files))
}

function keyOf(plugin: string, release: string): string {
  return `release/${plugin}/${release}`
}

/** Keeps the texts as the plugin ships now, once. */
export async function keepRelease(t: Tx, { workshop }: Pick<Ports, 'workshop'>, plugin: string): Promise<void> {
  const files = workshop.shipped.get(plugin)
  if (files === undefined) return
  const key = keyOf(plugin, hashOf(canonicalJson(files)))
  const id = idOf(key)
  if ((await t.get('definition', id, id)) !== null) return
  const kept: KeptRelease = { key, version: 1, files }
  await t.put('definition', id, id, 0, kept)
}

/** Whether the plugin ships otherwise than when the county began to change it. */
export function isBehind(ports: Pick<Ports, 'workshop'>, plugin: string, release: string | undefined): boolean {
  const now = releaseNow(ports, plugin)
  return release !== undefined && now !== undefined && release !== now
}

/** @throws Error when the store has lost it. */
export async function keptRelease(
  { store }: Pick<Ports, 'store'>,
  plugin: string,
  release: string,
): Promise<PluginTexts> {
  const id = idOf(keyOf(plugin, release))
  const kept = await store.get<'definition', KeptRelease>('definition', id, id, EVERYTHING)
  if (kept === null) throw new Error(`the release that ${plugin} was changed from is not there`)
  return kept.data.files
}
