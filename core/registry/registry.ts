/**
 * The registry: everything the mounted plugins define, as one frozen value. Forms are compiled when
 * somebody asks for them; `check` compiles all and reports every fault.
 */
import type { DefinitionFault } from '../errors/definition-error.ts'
import type { WorkCalendar } from '../calendar/index.ts'
import type { FieldSchema, FormHead } from '../model/form-schema.ts'
import type { FieldPlan, FormBundle } from '../model/plan.ts'
import type { JsonObject } from '../model/json.ts'
import type { Collected } from './collect.ts'

export interface FormEntry {
  id: string
  version: number
  title: string
  plugin: string
  path: string
  head: FormHead
}

export interface Registry extends Pick<
  Collected,
  | 'manifests'
  | 'documents'
  | 'templates'
  | 'workflows'
  | 'schedules'
  | 'codeLists'
  | 'params'
  | 'cases'
  | 'areas'
  | 'clauses'
  | 'profiles'
  | 'en'
  | 'instruments'
  | 'decisions'
> {
  engine: string
  calendar: WorkCalendar
  dictionary: readonly FieldPlan[]
  /** All versions of all forms, by id and version. */
  forms(): readonly FormEntry[]
  /** The newest version, or the one asked for; null when there is none. Throws DefinitionError when it has faults. */
  bundle(id: string, version?: number): FormBundle | null
  /** The form with its blocks, lists and instruments put in place, for types and for other tools. */
  expanded(id: string, version?: number): FieldSchema | null
  /** The standard JSON Schema of the answers, typed missing values included. */
  jsonSchema(id: string): JsonObject | null
  /** Compiles everything and names every fault. */
  check(): DefinitionFault[]
}
