/** The questions that a condition may name from where it stands: those around it first, then the outer ones. */
import { levelsOf } from '../answers/levels.ts'
import type { Choice, FieldSchema } from '../model/form-schema.ts'
import type { FieldKind as PlanKind, FieldPlan, FormBundle, InstrumentPlan } from '../model/plan.ts'
import type { Language } from '../model/session.ts'
import type { ConditionField, ConditionKind } from './condition.ts'
import { kindOfField, type FieldKind } from './field-kinds.ts'

/** A question by the place of its answer: `/father/pStatus`, rows as a star. */
export interface PlacedField {
  pattern: string
  key: string
  parent: string
  title: string
  kind: ConditionKind | 'block'
  options?: readonly Choice[]
}

/** Questions of a form file, those of shared blocks aside; a list that is only named gives no options. */
export function placedFields(form: FieldSchema, parent = ''): PlacedField[] {
  return Object.entries(form.properties ?? {}).flatMap(([key, field]): PlacedField[] => {
    if (field.$ref !== undefined) return []
    const pattern = `${parent}/${key}`
    const options = field['x-options']
    const placed: PlacedField = {
      pattern,
      key,
      parent,
      title: field.title ?? key,
      kind: KINDS[kindOfField(field)],
      ...(Array.isArray(options) ? { options } : {}),
    }
    const inside =
      placed.kind === 'rows' ? placedFields(field.items ?? {}, `${pattern}/*`) : placedFields(field, pattern)
    return [placed, ...inside]
  })
}

/** Questions of a compiled form or of the dictionary. */
export function placedPlans(fields: readonly FieldPlan[]): PlacedField[] {
  return fields.map(({ pattern, key, parent, title, kind, options }) => ({
    pattern,
    key,
    parent,
    title,
    kind: PLAN_KINDS[kind] ?? 'other',
    ...(options ? { options } : {}),
  }))
}

/**
 * What can be named at a place.
 * @param parent pattern of the block or row that holds the condition; empty for the form itself
 */
export function conditionFields(placed: readonly PlacedField[], parent: string): ConditionField[] {
  const named = new Map<string, ConditionField>()
  for (const level of levelsOf(parent)) {
    for (const field of below(placed, level, '', '')) if (!named.has(field.name)) named.set(field.name, field)
  }
  return [...named.values()]
}

/** What is known of the subject, as `facts.…`. */
export function factFields(dictionary: readonly FieldPlan[]): ConditionField[] {
  return below(placedPlans(dictionary), '', 'facts.', '')
}

/** The bands of scores, as the form itself gives them. */
export function bandFields(instruments: Readonly<Record<string, InstrumentPlan>>): ConditionField[] {
  return Object.entries(instruments).map(([id, { title, bands }]) => ({
    name: `score("${id}").finalBand`,
    title,
    kind: 'choice',
    options: bands.map((band) => ({ code: band.id, label: band.title })),
  }))
}

/** All that a rule of a compiled form may name at a pattern, titled in a language. */
export function namedInForm(bundle: FormBundle, parent: string, lang: Language): ConditionField[] {
  const fields = [
    ...conditionFields(placedPlans(bundle.form.fields), parent),
    ...factFields(bundle.dictionary),
    ...bandFields(bundle.instruments),
  ]
  if (lang !== 'en') return fields
  const said = (text: string): string => bundle.en[text] ?? text
  return fields.map(({ options, ...field }) => ({
    ...field,
    title: field.title.split(BETWEEN).map(said).join(BETWEEN),
    ...(options ? { options: options.map((option) => ({ ...option, label: said(option.label) })) } : {}),
  }))
}

/** The questions of a form that is being changed, with those that come from elsewhere and the options that are only named. */
export function mergedFields(own: readonly PlacedField[], compiled: readonly PlacedField[]): PlacedField[] {
  const known = new Map(compiled.map((field) => [field.pattern, field]))
  const patterns = new Set(own.map(({ pattern }) => pattern))
  const filled = own.map((field) => {
    const options = field.options ?? known.get(field.pattern)?.options
    return options ? { ...field, options } : field
  })
  return [...filled, ...compiled.filter(({ pattern }) => !patterns.has(pattern))]
}

/** Pattern of the block or rows around a question of a form file, from its pointer. */
export function parentOfPointer(pointer: string): string {
  const steps = pointer.split('/properties/').slice(1, -1)
  return steps.map((step) => `/${step.replace(/\/items$/, '/*')}`).join('')
}

/** Between the title of a block and that of a question in it. */
const BETWEEN = ' · '

function below(placed: readonly PlacedField[], parent: string, prefix: string, title: string): ConditionField[] {
  return placed
    .filter((field) => field.parent === parent)
    .flatMap(({ pattern, key, kind, options, ...field }): ConditionField[] => {
      const named = `${title}${field.title}`
      if (kind === 'block') return below(placed, pattern, `${prefix}${key}.`, `${named}${BETWEEN}`)
      return [{ name: `${prefix}${key}`, title: named, kind, ...(options ? { options } : {}) }]
    })
}

const KINDS: Readonly<Record<FieldKind, ConditionKind | 'block'>> = {
  text: 'text',
  longText: 'text',
  integer: 'number',
  number: 'number',
  money: 'number',
  boolean: 'boolean',
  choice: 'choice',
  choices: 'choices',
  date: 'date',
  dateTime: 'other',
  month: 'other',
  time: 'other',
  quarter: 'text',
  phone: 'text',
  idNumber: 'text',
  uscc: 'text',
  bankAccount: 'text',
  disabilityCert: 'text',
  area: 'text',
  photo: 'rows',
  files: 'rows',
  signature: 'other',
  block: 'block',
  rows: 'rows',
}

const PLAN_KINDS: Readonly<Partial<Record<PlanKind, ConditionKind | 'block'>>> = {
  text: 'text',
  longText: 'text',
  integer: 'number',
  number: 'number',
  money: 'number',
  boolean: 'boolean',
  choice: 'choice',
  multi: 'choices',
  date: 'date',
  object: 'block',
  rows: 'rows',
}
