/** Texts of a plugin as files to mount. A text that is no JSON is a fault with its place; nothing is skipped silently. */
import type { DefinitionFault } from '../../core/errors/definition-error.ts'
import type { SourceFile } from '../../core/registry/source-file.ts'
import { jsonSlip, type JsonSlip } from './json-slip.ts'
import type { PluginTexts } from './read-folders.ts'

export interface SourceFiles {
  files: SourceFile[]
  faults: DefinitionFault[]
}

export function sourceFiles(plugin: string, texts: PluginTexts): SourceFiles {
  const result: SourceFiles = { files: [], faults: [] }
  for (const [inside, text] of Object.entries(texts)) {
    const path = `${plugin}/${inside}`
    if (!inside.endsWith('.json')) {
      result.files.push({ plugin, path, content: text })
      continue
    }
    const parsed = parseJson(text)
    if (parsed.ok) result.files.push({ plugin, path, content: parsed.value })
    else result.faults.push(slipFault(path, parsed))
  }
  if (!Object.hasOwn(texts, 'plugin.json'))
    result.faults.push({
      file: `${plugin}/plugin.json`,
      pointer: '',
      code: 'plugin.manifest',
      message: '文件夹里没有 plugin.json',
      hint: 'npm run plugin:new 名称',
    })
  return result
}

function slipFault(file: string, slip: JsonSlip): DefinitionFault {
  return {
    file,
    pointer: '',
    code: 'file.json',
    message: slip.found === '' ? 'JSON 没有写完' : `不是有效的 JSON：此处不能是“${slip.found}”`,
    hint: '常见原因：多了或少了逗号、引号没有成对、用了全角符号',
    line: slip.line,
    column: slip.column,
  }
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
