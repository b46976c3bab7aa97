/** Finds and reads plugin folders. A file that is no JSON is a fault with its place; nothing is skipped silently. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import type { DefinitionFault } from '../../core/errors/definition-error.ts'
import type { SourceFile } from '../../core/registry/source-file.ts'
import { jsonSlip, type JsonSlip } from './json-slip.ts'

export interface ReadFolders {
  files: SourceFile[]
  faults: DefinitionFault[]
}

/** Reads every plugin folder inside `dir` (folders with a plugin.json), or `dir` itself when it is one. */
export function readPluginFolders(dir: string): ReadFolders {
  const entries = readdirSync(dir, { withFileTypes: true })
  if (entries.some((entry) => entry.name === 'plugin.json')) return readPluginFolder(dir, basename(dir))
  const folders = entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort()
  const read = folders.map((name) => readPluginFolder(join(dir, name), name))
  return { files: read.flatMap((entry) => entry.files), faults: read.flatMap((entry) => entry.faults) }
}

function readPluginFolder(folder: string, plugin: string): ReadFolders {
  const result: ReadFolders = { files: [], faults: [] }
  for (const path of filesIn(folder)) {
    const name = `${plugin}/${relative(folder, path).replaceAll('\\', '/')}`
    const text = readFileSync(path, 'utf8')
    if (!path.endsWith('.json')) {
      result.files.push({ plugin, path: name, content: text })
      continue
    }
    const parsed = parseJson(text)
    if (parsed.ok) result.files.push({ plugin, path: name, content: parsed.value })
    else
      result.faults.push({
        file: name,
        pointer: '',
        code: 'file.json',
        message: parsed.found === '' ? 'JSON 没有写完' : `不是有效的 JSON：此处不能是“${parsed.found}”`,
        hint: '常见原因：多了或少了逗号、引号没有成对、用了全角符号',
        line: parsed.line,
        column: parsed.column,
      })
  }
  if (!result.files.some((file) => file.path === `${plugin}/plugin.json`))
    result.faults.push({
      file: `${plugin}/plugin.json`,
      pointer: '',
      code: 'plugin.manifest',
      message: '文件夹里没有 plugin.json',
      hint: 'npm run plugin:new 名称',
    })
  return result
}

/** Files inside a folder, hidden ones left out, in the order of their names. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .flatMap((entry) => (entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort()
}

export type ParsedJson = { ok: true; value: unknown } | ({ ok: false } & JsonSlip)

/** Parses JSON; a mistake is told with its place and the character that does not fit. */
export function parseJson(text: string): ParsedJson {
  try {
    return { ok: true, value: JSON.parse(text) as unknown }
  } catch {
    return { ok: false, ...jsonSlip(text) }
  }
}
