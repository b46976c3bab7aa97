/** Mounts plugin files: formats checked, ids collected and resolved, forms compiled on demand into bundles. */
import { mergeWorkCalendars, readWorkCalendar } from '../calendar/index.ts'
import { compileDecision } from '../compile/decision.ts'
import { expandForm, type Library } from '../compile/expand.ts'
import { type FaultSink, faultSink } from '../compile/faults.ts'
import { flattenFields } from '../compile/fields.ts'
import { compileForm, type CompiledForm } from '../compile/form.ts'
import { compileInstrument } from '../compile/instrument.ts'
import { findCycles } from '../compile/cycles.ts'
import { ruleCompiler } from '../compile/rule.ts'
import { factsType, fieldTypes, type ScopeInput } from '../compile/scope.ts'
import { strictSchema } from '../compile/strict-schema.ts'
import { DefinitionError, type DefinitionFault } from '../errors/definition-error.ts'
import type { FieldSchema } from '../model/form-schema.ts'
import type { DecisionPlan, DocumentPlan, FieldPlan, FormBundle, InstrumentPlan, RulePlan } from '../model/plan.ts'
import { type Collected, collect, type Sourced } from './collect.ts'
import { checkFiles, type FormatSchemas } from './file-check.ts'
import { checkReferences } from './references.ts'
import type { FormEntry, Registry } from './registry.ts'
import type { SourceFile } from './source-file.ts'

export interface MountInput {
  files: readonly SourceFile[]
  schemas: FormatSchemas
  /** Shared blocks by name: child, parent … */
  blocks: Readonly<Record<string, FieldSchema>>
  /** English texts of the dictionary. */
  en: Readonly<Record<string, string>>
  engine: string
  hash: (text: string) => string
  /** Files that are known to fit their formats need no second look. */
  trusted?: boolean
}

export interface Mounted {
  registry: Registry
  /** Faults of single files and of references; rules are checked by `registry.check()`. */
  faults: DefinitionFault[]
}

export function mount(input: MountInput): Mounted {
  const faults: DefinitionFault[] = input.trusted ? [] : checkFiles(input.files, input.schemas)
  const collected = collect(input.files, faults)
  const desk = compilerDesk(input, collected)
  faults.push(...checkReferences(collected, input.engine), ...desk.calendarFaults)
  const registry: Registry = {
    ...collected,
    engine: input.engine,
    calendar: desk.calendar,
    dictionary: desk.dictionary,
    forms: () => [...collected.forms.values()].map(entryOf).sort((a, b) => a.id.localeCompare(b.id) || a.version - b.version),
    bundle: (id, version) => desk.bundle(id, version),
    expanded: (id, version) => {
      const form = formSource(collected, id, version)
      return form ? expandForm(form.value, desk.library, faultSink(form.path, [])) : null
    },
    jsonSchema: (id) => {
      const form = formSource(collected, id)
      return form ? strictSchema(expandForm(form.value, desk.library, faultSink(form.path, [])), desk.library, { forOthers: true }) : null
    },
    check: () => [...faults, ...desk.check()],
  }
  return { registry, faults }
}

function entryOf(source: Sourced<FieldSchema>): FormEntry {
  const head = source.value['x-form']!
  return { id: head.id, version: head.version, title: source.value.title ?? head.id, plugin: source.plugin, path: source.path, head }
}

/** The form asked for, or its newest version. */
function formSource(collected: Collected, id: string, version?: number): Sourced<FieldSchema> | undefined {
  if (version !== undefined) return collected.forms.get(`${id}/${version}`)
  const versions = [...collected.forms.values()].filter((form) => form.value['x-form']?.id === id)
  return versions.sort((a, b) => a.value['x-form']!.version - b.value['x-form']!.version).at(-1)
}

interface Desk {
  library: Library
  dictionary: FieldPlan[]
  calendar: FormBundle['calendar']
  calendarFaults: DefinitionFault[]
  bundle(id: string, version?: number): FormBundle | null
  check(): DefinitionFault[]
}

function compilerDesk(input: MountInput, collected: Collected): Desk {
  const library = libraryOf(input, collected)
  const dictionaryFaults: DefinitionFault[] = []
  const calendars = collected.calendars.map((source) => readWorkCalendar(source.value, source.path))
  const merged = mergeWorkCalendars(calendars.flatMap((entry) => entry.calendar ?? []))
  const calendar = { holidays: [...merged.holidays], makeUpDays: [...merged.makeUpDays], years: [...merged.years] }
  const scope = scopeOf(collected, [])
  const dictionary = compileDictionary(input, library, scope, dictionaryFaults)
  const full = { ...scope, facts: factsType(dictionary) }
  const built = new Map<string, { bundle: FormBundle | null; faults: DefinitionFault[] }>()

  const build = (source: Sourced<FieldSchema>) => {
    const known = built.get(source.path)
    if (known) return known
    const faults: DefinitionFault[] = []
    const sink = faultSink(source.path, faults)
    const compiled = compileForm(source.value, { library, scope: full, plugin: source.plugin, hash: input.hash(JSON.stringify(source.value)) }, sink)
    const bundle = compiled ? bundleOf(compiled, { input, collected, calendar, dictionary }, sink) : null
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
    check: () => [...dictionaryFaults, ...[...collected.forms.values()].flatMap((source) => build(source).faults)],
  }
}

function libraryOf(input: MountInput, collected: Collected): Library {
  const values = <T>(map: Map<string, Sourced<T>>) => new Map([...map].map(([id, source]) => [id, source.value]))
  return {
    blocks: new Map(Object.entries(input.blocks).map(([name, block]) => [`https://tongbiao.invalid/facts/${name}/1`, block])),
    codeLists: values(collected.codeLists),
    instruments: values(collected.instruments),
  }
}

function scopeOf(collected: Collected, dictionary: readonly FieldPlan[]): Omit<ScopeInput, 'types'> {
  const answers = new Set([...collected.forms.values()].flatMap((form) => Object.keys(form.value.properties ?? {})))
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

/** The dictionary of the child's facts as a flat list with its rules compiled over the facts themselves. */
function compileDictionary(input: MountInput, library: Library, scope: Omit<ScopeInput, 'types'>, faults: DefinitionFault[]): FieldPlan[] {
  const source = input.blocks['child']
  if (!source) return []
  const sink = faultSink('schemas/facts/child.schema.json', faults)
  const drafts = flattenFields(expandForm(source, library, sink), library, new Map(), sink)
  const rules = ruleCompiler({ ...scope, types: fieldTypes(drafts.map((draft) => draft.plan)) }, sink)
  return drafts.map(({ plan, source: field }) => {
    const rule = field['x-calculate'] === undefined ? undefined : rules.rule(field['x-calculate'], plan.parent, plan.pattern)
    const visible = field['x-visible'] === undefined ? undefined : rules.rule(field['x-visible'], plan.parent, plan.pattern)
    return { ...plan, ...(rule ? { calculate: rule } : {}), ...(visible ? { visible } : {}) }
  })
}

interface BundleContext {
  input: MountInput
  collected: Collected
  calendar: FormBundle['calendar']
  dictionary: FieldPlan[]
}

function bundleOf(compiled: CompiledForm, context: BundleContext, faults: FaultSink): FormBundle {
  const { plan } = compiled
  const instruments: Record<string, InstrumentPlan> = {}
  for (const use of plan.scores) {
    const source = context.collected.instruments.get(use.instrument)
    if (source) instruments[use.instrument] = compileInstrument(source.value, compiled.rules, faults.of(source.path), context.input.hash(JSON.stringify(source.value)))
  }
  const decisions = compileDecisions(compiled, instruments, context, faults)
  findCycles(plan, instruments, decisions, faults)
  const bundle: FormBundle = {
    engine: context.input.engine,
    form: plan,
    instruments,
    decisions,
    documents: documentsOf(context.collected),
    dictionary: context.dictionary,
    params: [...context.collected.params.values()].map((source) => source.value),
    codeLists: {},
    calendar: context.calendar,
    en: {},
  }
  return { ...bundle, en: englishOf(bundle, { ...context.input.en, ...context.collected.en }) }
}

/** The form's decisions and those that any rule calls, to the end of the chain. */
function compileDecisions(compiled: CompiledForm, instruments: Record<string, InstrumentPlan>, context: BundleContext, faults: FaultSink): Record<string, DecisionPlan> {
  const decisions: Record<string, DecisionPlan> = {}
  const wanted = [...compiled.plan.decisions, ...calledDecisions([compiled.plan, instruments])]
  for (let id = wanted.shift(); id !== undefined; id = wanted.shift()) {
    if (decisions[id]) continue
    const source = context.collected.decisions.get(id)
    if (!source) {
      if (compiled.plan.decisions.includes(id)) faults.add('/x-form/decisions', 'reference.unknown', `没有决策表 ${id}`)
      continue
    }
    const plan = compileDecision(source.value, compiled.rules, faults.of(source.path), context.input.hash(JSON.stringify(source.value)))
    decisions[id] = plan
    wanted.push(...calledDecisions(plan))
  }
  return decisions
}

function calledDecisions(plans: unknown): string[] {
  return rulesIn(plans).flatMap((rule) =>
    rule.calls.flatMap((call) => (call.name === 'decision' && call.argument ? [call.argument] : call.name === 'categories' ? ['D1'] : call.name === 'amount' ? ['D2'] : [])),
  )
}

/** Every rule plan inside a value. */
function rulesIn(value: unknown): RulePlan[] {
  if (typeof value !== 'object' || value === null) return []
  if ('plan' in value && 'calls' in value) return [value as RulePlan]
  return Object.values(value).flatMap(rulesIn)
}

function documentsOf(collected: Collected): Record<string, DocumentPlan> {
  return Object.fromEntries(
    [...collected.documents].map(([id, source]) => {
      const { title, elements } = source.value as unknown as DocumentPlan
      return [id, { id, title, elements: elements ?? [] }]
    }),
  )
}

/** English of the texts that occur in the bundle. */
function englishOf(bundle: FormBundle, catalogue: Readonly<Record<string, string>>): Record<string, string> {
  const found: Record<string, string> = {}
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      const english = Object.hasOwn(catalogue, value) ? catalogue[value] : undefined
      if (english !== undefined) found[value] = english
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit)
  }
  visit(bundle)
  return found
}
