/** Finds plugin folders and reads their texts. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'

/** The texts of one plugin folder, by path inside it with forward slashes, in the order of their names. */
export type PluginTexts = Readonly<Record<string, string>>

/** Every plugin folder inside `dir` (folders with a plugin.json), or `dir` itself when it is one, by name. */
export function readPluginFolders(dir: string): Map<string, PluginTexts> {
  const entries = readdirSync(dir, { withFileTypes: true })
  if (entries.some((entry) => entry.name === 'plugin.json')) return new Map([[basename(dir), readPluginFolder(dir)]])
  const names = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => name)
  return new Map(names.sort().map((name) => [name, readPluginFolder(join(dir, name))]))
}

export function readPluginFolder(folder: string): PluginTexts {
  return Object.fromEntries(
    filesIn(folder)
      .map((path) => [relative(folder, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

/** Files inside a folder, hidden ones left out. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .flatMap((entry) => (entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)]))
}
