/** A plugin as one file: its texts by path, in one order, so that the same folder always makes the same bytes. */
import { isJsonObject } from '../../core/model/json.ts'
import type { PluginTexts } from './read-folders.ts'
import { parseJson } from './source-files.ts'

const FORMAT = 1

/** The text of the pack of a plugin. */
export function packOf(id: string, texts: PluginTexts): string {
  const files = Object.fromEntries(Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1)))
  return `${JSON.stringify({ tongbiaoPlugin: FORMAT, id, files }, null, 2)}\n`
}

export interface PluginPack {
  id: string
  files: Record<string, string>
}

/** null for anything but a pack of this format. */
export function readPack(text: string): PluginPack | null {
  const parsed = parseJson(text)
  if (!parsed.ok || !isJsonObject(parsed.value)) return null
  const { tongbiaoPlugin, id, files } = parsed.value
  if (tongbiaoPlugin !== FORMAT || typeof id !== 'string' || !isJsonObject(files)) return null
  const entries = Object.entries(files).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return entries.length === Object.keys(files).length ? { id, files: Object.fromEntries(entries) } : null
}
