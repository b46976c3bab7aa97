/** A plugin as one file: its texts by path, in one order, so that the same folder always makes the same bytes. */
import type { PluginTexts } from './read-folders.ts'

const FORMAT = 1

/** The text of the pack of a plugin. */
export function packOf(id: string, texts: PluginTexts): string {
  const files = Object.fromEntries(Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1)))
  return `${JSON.stringify({ tongbiaoPlugin: FORMAT, id, files }, null, 2)}\n`
}
