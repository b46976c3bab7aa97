/** From the expanded tree of a form to the flat list of its fields, without rules yet. */
import type { FieldKind, FieldPlan } from '../model/plan.ts'
import type { FieldSchema } from '../model/form-schema.ts'
import { MISSING_REASONS } from '../model/missing.ts'
import { choicesOf, type Library } from './expand.ts'
import type { FaultSink } from './faults.ts'

/** A field with the place of its definition inside the expanded form and the source of its rules. */
export interface FieldDraft {
  plan: FieldPlan
  source: FieldSchema
  /** Listed in `required` of the object that holds it. */
  listed: boolean
}

interface Context {
  parent: string
  section: string
  fact: string
  topic?: FieldPlan['topic']
  sensitivity?: FieldPlan['sensitivity']
}

export function flattenFields(
  form: FieldSchema,
  library: Library,
  instruments: ReadonlyMap<string, string>,
  faults: FaultSink,
): FieldDraft[] {
  const sections = new Map((form['x-sections'] ?? []).map((section, n) => [section.id, n]))
  const drafts = fieldsOf(form, { parent: '', section: '', fact: '' }, library, faults)
  for (const draft of drafts) {
    const instrument = draft.plan.parent === '' ? instruments.get(draft.plan.key) : undefined
    if (instrument) draft.plan.instrument = instrument
    if (sections.size > 0 && !sections.has(draft.plan.section))
      faults.add(
        `/properties${draft.plan.pattern.replaceAll('/*', '/items/properties')}/x-section`,
        'section.unknown',
        `字段 ${draft.plan.pattern} 没有写明所在部分`,
        { hint: `可用：${[...sections.keys()].join('、')}` },
      )
  }
  if (sections.size === 0) return drafts
  const order = (draft: FieldDraft) => sections.get(draft.plan.section) ?? sections.size
  return drafts
    .map((draft, n) => ({ draft, n }))
    .sort((a, b) => order(a.draft) - order(b.draft) || a.n - b.n)
    .map((entry) => entry.draft)
}

function fieldsOf(holder: FieldSchema, context: Context, library: Library, faults: FaultSink): FieldDraft[] {
  return Object.entries(holder.properties ?? {}).flatMap(([key, field]) => {
    const draft = draftOf(key, field, holder, context, library, faults)
    const inner: Context = {
      parent: draft.plan.kind === 'rows' ? `${draft.plan.pattern}/*` : draft.plan.pattern,
      section: draft.plan.section,
      fact: draft.plan.kind === 'object' ? (draft.plan.fact ?? '') : '',
      ...(draft.plan.topic ? { topic: draft.plan.topic } : {}),
      ...(draft.plan.sensitivity ? { sensitivity: draft.plan.sensitivity } : {}),
    }
    if (draft.plan.kind === 'object') return [draft, ...fieldsOf(field, inner, library, faults)]
    if (draft.plan.kind === 'rows') return [draft, ...fieldsOf(field.items ?? {}, inner, library, faults)]
    return [draft]
  })
}

function draftOf(
  key: string,
  field: FieldSchema,
  holder: FieldSchema,
  context: Context,
  library: Library,
  faults: FaultSink,
): FieldDraft {
  const pattern = `${context.parent}/${key}`
  const choices = choicesOf(field, library)
  if (choices === null)
    faults.add(pattern, 'reference.codeList', `没有代码表 ${String(field['x-options'] ?? field.items?.['x-options'])}`)
  const fact =
    field['x-fact'] ?? (context.fact && field['x-calculate'] === undefined ? `${context.fact}.${key}` : undefined)
  const options = field['x-options'] ?? field.items?.['x-options']
  const topic = field['x-topic'] ?? context.topic
  const sensitivity = field['x-sensitivity'] ?? context.sensitivity
  const plan: FieldPlan = {
    pattern,
    key,
    parent: context.parent,
    section: field['x-section'] ?? context.section,
    kind: kindOf(field),
    title: field.title ?? key,
    limits: limitsOf(field),
    momentary: field['x-momentary'] ?? false,
    observed: field['x-observed'] ?? false,
    server: field['x-server'] ?? false,
    onSubmit: field['x-onSubmit'] ?? false,
    critical: field['x-critical'] ?? false,
    missing: MISSING_REASONS.filter((reason) => field['x-missing']?.includes(reason)),
    required: false,
    checks: [],
    ...(field.description ? { hint: field.description } : {}),
    ...(field.format ? { format: field.format } : {}),
    ...(field['x-widget'] ? { widget: field['x-widget'] } : {}),
    ...(choices && choices.length > 0 ? { options: choices } : {}),
    ...(typeof options === 'string' ? { codeList: options.slice(options.indexOf(':') + 1) } : {}),
    ...(fact ? { fact } : {}),
    ...(field['x-fresh'] ? { fresh: field['x-fresh'] } : {}),
    ...(field['x-unsettles'] ? { unsettles: field['x-unsettles'] } : {}),
    ...(topic ? { topic } : {}),
    ...(field['x-role'] ? { role: field['x-role'] } : {}),
    ...(sensitivity ? { sensitivity } : {}),
    ...(field['x-clause'] ? { clause: field['x-clause'] } : {}),
    ...(field['x-purpose'] ? { purpose: field['x-purpose'] } : {}),
    ...(field['x-none'] !== undefined ? { none: field['x-none'] } : {}),
    ...(field['x-once'] ? { once: true } : {}),
    ...(field['x-round'] !== undefined ? { round: field['x-round'] } : {}),
  }
  return { plan, source: field, listed: holder.required?.includes(key) ?? false }
}

const FORMAT_KINDS: Record<string, FieldKind> = {
  date: 'date',
  'working-day': 'date',
  'date-time': 'dateTime',
  time: 'time',
  month: 'month',
  quarter: 'text',
  'area-code': 'area',
  signature: 'signature',
  file: 'file',
  money: 'money',
}

function kindOf(field: FieldSchema): FieldKind {
  if (field.type === 'object') return field.properties ? 'object' : 'file'
  if (field.type === 'array') {
    if (field['x-options'] ?? field.items?.['x-options']) return 'multi'
    return field['x-widget'] === 'photo' || field.items?.format === 'file'
      ? 'files'
      : field.items?.type === 'string'
        ? 'multi'
        : 'rows'
  }
  if (field['x-options']) return 'choice'
  if (field.type === 'boolean') return 'boolean'
  const byFormat = field.format ? FORMAT_KINDS[field.format] : undefined
  if (byFormat) return byFormat
  if (field.type === 'integer') return 'integer'
  if (field.type === 'number') return 'number'
  return field['x-widget'] === 'longText' ? 'longText' : 'text'
}

function limitsOf(field: FieldSchema): FieldPlan['limits'] {
  return {
    ...(field.minimum !== undefined ? { min: field.minimum } : {}),
    ...(field.maximum !== undefined ? { max: field.maximum } : {}),
    ...(field.minLength !== undefined ? { minLength: field.minLength } : {}),
    ...(field.maxLength !== undefined ? { maxLength: field.maxLength } : {}),
    ...(field.minItems !== undefined ? { minItems: field.minItems } : {}),
    ...(field.maxItems !== undefined ? { maxItems: field.maxItems } : {}),
  }
}
