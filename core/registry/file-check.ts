/** Each file against the schema of its format; every fault with file and pointer. */
import type { DefinitionFault } from '../errors/definition-error.ts'
import type { JsonObject } from '../model/json.ts'
import { newAjv } from '../validate/validator.ts'
import { type FileKind, KNOWN_SUFFIXES, kindOfFile, type SourceFile } from './source-file.ts'

/** Format schemas by file name without `.schema.json`: form, instrument, plugin … */
export type FormatSchemas = Readonly<Record<string, JsonObject>>

const SCHEMA_OF: Partial<Record<FileKind, string>> = {
  manifest: 'plugin',
  form: 'form',
  instrument: 'instrument',
  decision: 'decision',
  params: 'params',
  document: 'document',
  workflow: 'workflow',
  schedule: 'schedule',
  codelist: 'code-list',
  cases: 'cases',
  calendar: 'calendar',
  clauses: 'clauses',
  locale: 'locale',
}

export function checkFiles(files: readonly SourceFile[], schemas: FormatSchemas): DefinitionFault[] {
  const ajv = newAjv({ standalone: false, definitions: true })
  for (const schema of Object.values(schemas)) ajv.addSchema(schema)
  return files.flatMap((file) => {
    const kind = kindOfFile(file.path)
    if (kind === null) return [unknownSuffix(file)]
    const schema = schemas[SCHEMA_OF[kind] ?? '']
    const validate = schema && ajv.getSchema(String(schema['$id']))
    if (!validate || validate(file.content)) return []
    return (validate.errors ?? []).slice(0, 20).map((error) => ({
      file: file.path,
      pointer: error.instancePath,
      code: `format.${error.keyword}`,
      message: formatMessage(error.keyword, error.message ?? '', error.params as Record<string, unknown>),
      hint: `格式见 schemas/${SCHEMA_OF[kind] ?? kind}.schema.json`,
    }))
  })
}

const UNKNOWN_KEY = ['format.additionalProperties', 'format.unevaluatedProperties']

/** Files whose shape can be trusted by the next steps: a key too many hinders nobody, a missing or mistyped one does. */
export function readableFiles(files: readonly SourceFile[], faults: readonly DefinitionFault[]): SourceFile[] {
  const broken = new Set(faults.filter((fault) => !UNKNOWN_KEY.includes(fault.code)).map((fault) => fault.file))
  return files.filter((file) => !broken.has(file.path))
}

function unknownSuffix(file: SourceFile): DefinitionFault {
  return {
    file: file.path,
    pointer: '',
    code: 'file.suffix',
    message: '不认识的文件，插件不会被加载',
    hint: /^[^/]+\/(code|ui)\//.test(file.path)
      ? '插件只含数据，不能带程序：用 FEEL 表达式写规则，见 docs/adr/0008'
      : `文件名的后缀说明它是什么：${KNOWN_SUFFIXES.join('、')}`,
  }
}

function formatMessage(keyword: string, message: string, params: Record<string, unknown>): string {
  const name = params['additionalProperty'] ?? params['unevaluatedProperty'] ?? params['missingProperty']
  if (keyword === 'additionalProperties' || keyword === 'unevaluatedProperties') return `不认识的键“${String(name)}”`
  if (keyword === 'required') return `缺少“${String(name)}”`
  if (keyword === 'enum') return `应为其中之一：${(params['allowedValues'] as unknown[]).join('、')}`
  return message
}
