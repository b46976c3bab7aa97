/** Loads the shipped plugins, and further folders, into a registry. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DefinitionFault } from '../../core/errors/definition-error.ts'
import type { FieldSchema } from '../../core/model/form-schema.ts'
import type { JsonObject } from '../../core/model/json.ts'
import { mount } from '../../core/registry/mount.ts'
import type { Registry } from '../../core/registry/registry.ts'
import { projectRoot } from './project-root.ts'
import { readPluginFolders, type PluginTexts } from './read-folders.ts'
import { sourceFiles } from './source-files.ts'

export interface LoadOptions {
  root?: string
  /** Further plugin folders, or folders of plugin folders. */
  extra?: readonly string[]
  /** Skip the check of each file against its format; rules are still compiled and references resolved. */
  trusted?: boolean
}

export interface LoadedRegistry {
  registry: Registry
  faults: DefinitionFault[]
}

export function loadRegistry(options: LoadOptions = {}): LoadedRegistry {
  const root = options.root ?? projectRoot()
  const { plugins, twice } = pluginsIn([join(root, 'plugins'), ...(options.extra ?? [])])
  const loaded = mountPlugins(root, plugins, options.trusted)
  return { ...loaded, faults: [...twice, ...loaded.faults] }
}

/** All plugins of some folders by name; a name that comes twice is a fault, and the first one stands. */
export function pluginsIn(folders: readonly string[]): {
  plugins: Map<string, PluginTexts>
  twice: DefinitionFault[]
} {
  const plugins = new Map<string, PluginTexts>()
  const twice: DefinitionFault[] = []
  for (const [id, texts] of folders.flatMap((folder) => [...readPluginFolders(folder)])) {
    if (!plugins.has(id)) plugins.set(id, texts)
    else
      twice.push({
        file: `${id}/plugin.json`,
        pointer: '/id',
        code: 'id.duplicate',
        message: `插件编号 ${id} 已被使用`,
      })
  }
  return { plugins, twice }
}

/** Mounts plugins given as texts. `trusted` skips the check of each file against its format. */
export function mountPlugins(
  root: string,
  plugins: ReadonlyMap<string, PluginTexts>,
  trusted: boolean = false,
): LoadedRegistry {
  const read = [...plugins].map(([id, texts]) => sourceFiles(id, texts))
  const { registry, faults } = mount({
    files: read.flatMap((entry) => entry.files),
    schemas: formatSchemas(root),
    blocks: factBlocks(root),
    en: readJson(join(root, 'schemas/facts/en.json')) as Record<string, string>,
    engine: engineVersion(root),
    hash: (text) => createHash('sha256').update(text).digest('hex').slice(0, 16),
    ...(trusted ? { trusted: true } : {}),
  })
  return { registry, faults: [...read.flatMap((entry) => entry.faults), ...faults] }
}

export function engineVersion(root: string): string {
  const manifest = readJson(join(root, 'package.json')) as { version: string }
  return manifest.version
}

export function formatSchemas(root: string): Record<string, JsonObject> {
  return namedSchemas(join(root, 'schemas')) as Record<string, JsonObject>
}

export function factBlocks(root: string): Record<string, FieldSchema> {
  return namedSchemas(join(root, 'schemas/facts')) as Record<string, FieldSchema>
}

function namedSchemas(folder: string): Record<string, unknown> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.schema.json'))
  return Object.fromEntries(names.map((name) => [name.slice(0, -'.schema.json'.length), readJson(join(folder, name))]))
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8')) as unknown
}
