/** The mounted plugins as the services read them: forms, printable documents, duties with their conditions, areas. */
import { ageRuleOf } from '../../core/engine/index.ts'
import type { DocumentDefinition } from '../../core/document/definition.ts'
import { isJsonObject } from '../../core/model/json.ts'
import type { FormBundle } from '../../core/model/plan.ts'
import type { Registry } from '../../core/registry/registry.ts'
import { caseFlow, type CaseFlow } from './case-flow.ts'
import type { Language } from '../../core/model/session.ts'
import { shownNames } from './shown-names.ts'
import { dutyOf } from './mounted-duties.ts'
import type { Area, Definitions, PrintableDocument } from './ports.ts'

export function mountedDefinitions(mounted: Registry, options: { training: boolean }): Definitions {
  const registry = options.training ? mounted : withoutSamples(mounted)
  const newest = [...new Set(registry.forms().map((form) => form.id))]
    .map((id) => registry.bundle(id))
    .filter((bundle): bundle is FormBundle => bundle !== null)
  const params = [...registry.params.values()].map(({ value }) => value)
  return Object.freeze({
    forms: newest.map((bundle) => bundle.form),
    bundle: (id: string, version?: number) => registry.bundle(id, version),
    document: (id: string) => printable(registry, id),
    reports: [...registry.documents.keys()].flatMap((id) => {
      const definition = printable(registry, id)?.definition
      return definition?.gathers === undefined ? [] : [definition]
    }),
    dictionary: registry.dictionary,
    duties: [...registry.schedules.values()].flatMap(({ value, path }) => dutyOf(registry, value, path)),
    areas: areasOf(registry, options.training),
    names: (lang: Language) => shownNames(registry, lang),
    text: (lang: Language, text: string) => (lang === 'en' && registry.en[text]) || text,
    ageRule: (asOf: string) => ageRuleOf({ asOf, params, overrides: {} }),
    profile: (name: string) => registry.profiles.get(name) ?? null,
    caseFlow: flowOf(registry),
  })
}

/** Sample values of parameters are for trials and training; each bundle is made once, as long as the plugins stand. */
function withoutSamples(registry: Registry): Registry {
  const made = new Map<FormBundle, FormBundle>()
  const strip = (bundle: FormBundle): FormBundle => {
    const known = made.get(bundle)
    if (known) return known
    const params = bundle.params.map(({ sample: _sample, ...param }) => param)
    const stripped = { ...bundle, params }
    made.set(bundle, stripped)
    return stripped
  }
  return {
    ...registry,
    bundle: (id, version) => {
      const bundle = registry.bundle(id, version)
      return bundle && strip(bundle)
    },
  }
}

function flowOf(registry: Registry): CaseFlow | null {
  const [workflow] = registry.workflows.values()
  return workflow === undefined ? null : caseFlow(registry, workflow.value, workflow.path)
}

/** null for an unknown document and for one without wording. Its file was checked when it was mounted. */
export function printable(registry: Registry, id: string): PrintableDocument | null {
  const source = registry.documents.get(id)
  const template = source && registry.templates.get(source.path.replace(/\.document\.json$/, '.hbs'))
  if (source === undefined || template === undefined || !isDocument(source.value)) return null
  return { definition: source.value, template }
}

function isDocument(value: object): value is DocumentDefinition {
  return 'elements' in value && 'series' in value && 'recipients' in value
}

/** Areas of the code lists and of the area files; the fictional ones in training only. */
export function areasOf(registry: Registry, training: boolean): Area[] {
  const lists = [
    ...[...registry.codeLists.values()].filter(({ value }) => value.id === 'area').map(({ value }) => value as unknown),
    ...registry.areas.map(({ value }) => value),
  ]
  return lists
    .filter(isJsonObject)
    .filter((list) => training || list['id'] !== 'training')
    .flatMap((list) => (Array.isArray(list['items']) ? list['items'] : []))
    .filter(isJsonObject)
    .map(({ code, label, parent }) => ({
      code: String(code),
      label: String(label),
      parent: typeof parent === 'string' ? parent : null,
    }))
}
