/** A plugin as one file: its texts by path, in one order, so that the same folder always makes the same bytes. */
import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { filesIn } from './read-folders.ts'

const FORMAT = 1

/** The text of the pack of a plugin folder. */
export function packOf(folder: string, id: string): string {
  const files = Object.fromEntries(
    filesIn(folder)
      .map((path) => [relative(folder, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
  return `${JSON.stringify({ tongbiaoPlugin: FORMAT, id, files }, null, 2)}\n`
}
