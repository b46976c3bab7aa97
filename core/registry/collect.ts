/** Sorts the files of all plugins by what they are, and refuses what is named twice. */
import type { DefinitionFault } from '../errors/definition-error.ts'
import type { CodeList, ParamDefinition } from '../model/code-data.ts'
import type {
  CasesDefinition,
  ClausesDefinition,
  DecisionDefinition,
  InstrumentDefinition,
  PluginManifest,
  ScheduleDefinition,
  WorkflowDefinition,
} from '../model/definitions.ts'
import type { FieldSchema, FormHead } from '../model/form-schema.ts'
import { isJsonObject, own } from '../model/json.ts'
import { type FileKind, kindOfFile, type SourceFile } from './source-file.ts'

/** A definition with the file it came from. */
export interface Sourced<T> {
  plugin: string
  path: string
  value: T
}

export interface FormSource extends Sourced<FieldSchema> {
  head: FormHead
}

export interface Collected {
  manifests: Map<string, Sourced<PluginManifest>>
  /** By `ID/version`. */
  forms: Map<string, FormSource>
  instruments: Map<string, Sourced<InstrumentDefinition>>
  decisions: Map<string, Sourced<DecisionDefinition>>
  params: Map<string, Sourced<ParamDefinition>>
  documents: Map<string, Sourced<Record<string, unknown>>>
  /** Template text by path. */
  templates: Map<string, string>
  workflows: Map<string, Sourced<WorkflowDefinition>>
  schedules: Map<string, Sourced<ScheduleDefinition>>
  codeLists: Map<string, Sourced<CodeList>>
  cases: Sourced<CasesDefinition>[]
  calendars: Sourced<unknown>[]
  areas: Sourced<unknown>[]
  clauses: Sourced<ClausesDefinition>[]
  /** Parameter profiles by name. */
  profiles: Map<string, Record<string, unknown>>
  /** English by Chinese text. */
  en: Record<string, string>
}

export function collect(files: readonly SourceFile[], faults: DefinitionFault[]): Collected {
  const collected = emptyCollection()
  const once = <S extends { path: string }>(map: Map<string, S>, key: string, file: SourceFile, entry: S): void => {
    const known = map.get(key)
    if (known)
      faults.push({
        file: file.path,
        pointer: '/id',
        code: 'id.duplicate',
        message: `${key} 已在 ${known.path} 定义`,
        hint: '编号在所有插件中只能用一次，请另取一个',
      })
    else map.set(key, entry)
  }
  const byId =
    <T>(map: Map<string, Sourced<T>>) =>
    (file: SourceFile) => {
      const id = own(file.content, 'id')
      if (typeof id === 'string') once(map, id, file, sourced<T>(file))
    }
  const sourced = <T>(file: SourceFile): Sourced<T> => ({
    plugin: file.plugin,
    path: file.path,
    value: file.content as T,
  })
  const readers: Partial<Record<FileKind, (file: SourceFile) => void>> = {
    manifest: byId(collected.manifests),
    form: (file) => {
      const value = file.content as FieldSchema
      const head = value['x-form']
      if (head) once(collected.forms, `${head.id}/${head.version}`, file, { ...sourced<FieldSchema>(file), head })
    },
    instrument: byId(collected.instruments),
    decision: byId(collected.decisions),
    document: byId(collected.documents),
    workflow: byId(collected.workflows),
    schedule: byId(collected.schedules),
    codelist: byId(collected.codeLists),
    params: (file) => {
      const list = Array.isArray(file.content) ? file.content : own(file.content, 'params')
      if (Array.isArray(list))
        for (const param of list as ParamDefinition[])
          once(collected.params, param.id, file, { ...sourced<ParamDefinition>(file), value: param })
    },
    template: (file) => collected.templates.set(file.path, String(file.content)),
    cases: (file) => collected.cases.push(sourced(file)),
    calendar: (file) => collected.calendars.push(sourced(file)),
    areas: (file) => collected.areas.push(sourced(file)),
    clauses: (file) => collected.clauses.push(sourced(file)),
    profile: (file) => {
      if (isJsonObject(file.content)) collected.profiles.set(file.path.replace(/^.*\/|\.json$/g, ''), file.content)
    },
    locale: (file) => {
      if (file.path.endsWith('/en.json')) Object.assign(collected.en, file.content)
    },
  }
  for (const file of files) readers[kindOfFile(file.path) ?? 'other']?.(file)
  return collected
}

function emptyCollection(): Collected {
  return {
    manifests: new Map(),
    forms: new Map(),
    instruments: new Map(),
    decisions: new Map(),
    params: new Map(),
    documents: new Map(),
    templates: new Map(),
    workflows: new Map(),
    schedules: new Map(),
    codeLists: new Map(),
    cases: [],
    calendars: [],
    areas: [],
    clauses: [],
    profiles: new Map(),
    en: Object.create(null) as Record<string, string>,
  }
}
