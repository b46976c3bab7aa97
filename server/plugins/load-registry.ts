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
import { readPluginFolders } from './read-folders.ts'

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
  const read = [join(root, 'plugins'), ...(options.extra ?? [])].map((dir) => readPluginFolders(dir))
  const { registry, faults } = mount({
    files: read.flatMap((entry) => entry.files),
    schemas: formatSchemas(root),
    blocks: factBlocks(root),
    en: readJson(join(root, 'schemas/facts/en.json')) as Record<string, string>,
    engine: engineVersion(root),
    hash: (text) => createHash('sha256').update(text).digest('hex').slice(0, 16),
    ...(options.trusted ? { trusted: true } : {}),
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
