/** The compiler's desk: forms become bundles when somebody asks, once each; `check` builds them all. */
import { mergeWorkCalendars, readWorkCalendar } from '../calendar/index.ts'
import type { Library } from '../compile/expand.ts'
import { faultSink } from '../compile/faults.ts'
import { compileForm } from '../compile/form.ts'
import { factsType, type ScopeInput } from '../compile/scope.ts'
import { DefinitionError, type DefinitionFault } from '../errors/definition-error.ts'
import type { FieldSchema } from '../model/form-schema.ts'
import type { FieldPlan, FormBundle } from '../model/plan.ts'
import { bundleOf } from './bundle.ts'
import type { Collected, FormSource, Sourced } from './collect.ts'
import { compileDictionary } from './dictionary.ts'
import type { MountInput } from './mount-input.ts'

export interface Desk {
  library: Library
  dictionary: FieldPlan[]
  calendar: FormBundle['calendar']
  calendarFaults: DefinitionFault[]
  bundle(id: string, version?: number): FormBundle | null
  /** The newest version, or null where it has faults. */
  sound(id: string): FormBundle | null
  check(): DefinitionFault[]
}

export function compilerDesk(input: MountInput, collected: Collected): Desk {
  const library = libraryOf(input, collected)
  const english = { ...input.en, ...collected.en }
  const dictionaryFaults: DefinitionFault[] = []
  const calendars = collected.calendars.map((source) => readWorkCalendar(source.value, source.path))
  const merged = mergeWorkCalendars(calendars.flatMap((entry) => entry.calendar ?? []))
  const calendar = { holidays: [...merged.holidays], makeUpDays: [...merged.makeUpDays], years: [...merged.years] }
  const scope = scopeOf(collected, [], library)
  const dictionary = compileDictionary(input, library, scope, dictionaryFaults)
  const full = { ...scope, facts: factsType(dictionary) }
  const built = new Map<string, { bundle: FormBundle | null; faults: DefinitionFault[] }>()

  const build = (source: FormSource) => {
    const known = built.get(source.path)
    if (known) return known
    const faults: DefinitionFault[] = []
    const sink = faultSink(source.path, faults)
    const compiled = compileForm(source.value, { library, scope: full, plugin: source.plugin }, sink)
    const bundle = compiled ? bundleOf(compiled, { input, collected, calendar, dictionary, english }, sink) : null
    const result = { bundle, faults }
    built.set(source.path, result)
    return result
  }
  return {
    library,
    dictionary,
    calendar,
    calendarFaults: calendars.flatMap((entry) => entry.faults),
    bundle: (id, version) => {
      const source = formSource(collected, id, version)
      if (!source) return null
      const { bundle, faults } = build(source)
      if (faults.length > 0) throw new DefinitionError(faults)
      return bundle
    },
    sound: (id) => {
      const source = formSource(collected, id)
      const built = source && build(source)
      return built === undefined || built.faults.length > 0 ? null : built.bundle
    },
    check: () => [...dictionaryFaults, ...[...collected.forms.values()].flatMap((source) => build(source).faults)],
  }
}

function libraryOf(input: MountInput, collected: Collected): Library {
  const values = <T>(map: Map<string, Sourced<T>>) => new Map([...map].map(([id, source]) => [id, source.value]))
  return {
    blocks: new Map(
      Object.entries(input.blocks).map(([name, block]) => [`https://tongbiao.invalid/facts/${name}/1`, block]),
    ),
    codeLists: values(collected.codeLists),
    instruments: values(collected.instruments),
  }
}

/** Keys of a form's own fields and of those that whole blocks bring to its top. */
function answerKeys(form: FieldSchema, library: Library): string[] {
  const parts = (form.allOf ?? []).flatMap((part) => (part.$ref ? (library.blocks.get(part.$ref) ?? []) : part))
  return [form, ...parts].flatMap((part) => Object.keys(part.properties ?? {}))
}

function scopeOf(collected: Collected, dictionary: readonly FieldPlan[], library: Library): Omit<ScopeInput, 'types'> {
  const answers = new Set([...collected.forms.values()].flatMap((form) => answerKeys(form.value, library)))
  return {
    facts: factsType(dictionary),
    params: new Map([...collected.params].map(([id, source]) => [id, source.value])),
    host: {
      decisions: new Map([...collected.decisions].map(([id, source]) => [id, source.value.hitPolicy])),
      instruments: new Set(collected.instruments.keys()),
      answers,
    },
  }
}

/** The form asked for, or its newest version. */
export function formSource(collected: Collected, id: string, version?: number): FormSource | undefined {
  if (version !== undefined) return collected.forms.get(`${id}/${version}`)
  const versions = [...collected.forms.values()].filter((form) => form.head.id === id)
  return versions.sort((a, b) => a.head.version - b.head.version).at(-1)
}
