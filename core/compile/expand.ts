/**
 * Expansion: a form file with its `$ref`s to shared blocks, its code lists and its instruments becomes
 * one self-contained tree of fields. Keys beside a `$ref` win over what they point to.
 */
import type { InstrumentDefinition } from '../model/definitions.ts'
import type { Choice, FieldSchema } from '../model/form-schema.ts'
import type { CodeList } from '../model/code-data.ts'
import { pathOf, pointerOf, readAt } from '../model/pointer.ts'
import type { FaultSink } from './faults.ts'

export interface Library {
  /** Shared blocks by their address, e.g. `https://tongbiao.invalid/facts/parent/1`. */
  blocks: ReadonlyMap<string, FieldSchema>
  codeLists: ReadonlyMap<string, CodeList>
  instruments: ReadonlyMap<string, InstrumentDefinition>
}

const MAX_DEPTH = 12

/** The whole form with blocks and instruments put in place. Annotations stay; `$ref`, `allOf` are gone. */
export function expandForm(form: FieldSchema, library: Library, faults: FaultSink): FieldSchema {
  const root = expand(form, library, faults, '', 0)
  const properties: Record<string, FieldSchema> = { ...root.properties }
  form['x-form']?.scores?.forEach((use, n) => {
    const instrument = library.instruments.get(use.instrument)
    if (!instrument) {
      faults.add(`/x-form/scores/${n}/instrument`, 'reference.instrument', `没有评分工具 ${use.instrument}`)
      return
    }
    for (const [key, field] of instrumentFields(instrument, use.section))
      properties[key] ??= use.optional ? field : { ...field, 'x-required': true }
  })
  return { ...root, properties }
}

function expand(node: FieldSchema, library: Library, faults: FaultSink, place: string, depth: number): FieldSchema {
  if (depth > MAX_DEPTH) {
    faults.add(place, 'reference.deep', '引用层次过深')
    return {}
  }
  const { $ref, allOf, ...own } = node
  let merged: FieldSchema = {}
  if ($ref !== undefined) merged = expand(resolve($ref, library, faults, place), library, faults, place, depth + 1)
  merged = { ...merged, ...own, ...overlaid(merged, own) }
  if (merged.properties)
    merged.properties = mapFields(merged.properties, (child, key) =>
      expand(child, library, faults, `${place}/properties/${pointerOf([key]).slice(1)}`, depth + 1),
    )
  if (own.items) merged.items = expand(own.items, library, faults, `${place}/items`, depth + 1)
  for (const [n, part] of (allOf ?? []).entries())
    merged = include(merged, part, library, faults, `${place}/allOf/${n}`, depth)
  return merged
}

/** Fields beside a `$ref` change the block's fields key by key, and may require more of them. */
function overlaid(block: FieldSchema, own: FieldSchema): Pick<FieldSchema, 'properties' | 'required'> {
  if (!block.properties || !own.properties) return {}
  const changed = mapFields(own.properties, (field, key) => ({ ...block.properties?.[key], ...field }))
  return {
    properties: { ...block.properties, ...changed },
    required: [...new Set([...(block.required ?? []), ...(own.required ?? [])])],
  }
}

/** Puts the fields of a block at the level of the form itself; they stand before the form's own fields. */
function include(
  into: FieldSchema,
  part: FieldSchema,
  library: Library,
  faults: FaultSink,
  place: string,
  depth: number,
): FieldSchema {
  const block = expand(part, library, faults, place, depth + 1)
  const section = part['x-section']
  const fields = mapFields(block.properties ?? {}, (field) =>
    section && !field['x-section'] ? { ...field, 'x-section': section } : field,
  )
  return {
    ...into,
    properties: { ...fields, ...into.properties },
    required: [...new Set([...(block.required ?? []), ...(into.required ?? [])])],
  }
}

function resolve(ref: string, library: Library, faults: FaultSink, place: string): FieldSchema {
  const [address = '', fragment = ''] = ref.split('#')
  const block = library.blocks.get(address)
  const target = block && (fragment === '' ? block : (readAt(block, pathOf(fragment)) as FieldSchema | undefined))
  if (target) return target
  faults.add(`${place}/$ref`, 'reference.block', `没有共享块 ${ref}`, { hint: '共享块见 schemas/facts/' })
  return {}
}

function mapFields(
  fields: Record<string, FieldSchema>,
  change: (field: FieldSchema, key: string) => FieldSchema,
): Record<string, FieldSchema> {
  return Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, change(field, key)]))
}

/** Items of an instrument as fields: options by letter, ranges and inputs as numbers, triggers as yes or no. */
export function instrumentFields(instrument: InstrumentDefinition, section: string): [string, FieldSchema][] {
  const items = instrument.items.map((item): [string, FieldSchema] => {
    const base: FieldSchema = { title: item.title, 'x-section': section }
    if (item.hint) base.description = item.hint
    if (item.clause) base['x-clause'] = item.clause
    if (item.critical) base['x-critical'] = true
    if (item.derive) base['x-derive'] = item.derive
    if (item.options) {
      const choices: Choice[] = item.options.map((option) => ({ code: option.id, label: option.title }))
      return [item.id, { ...base, type: 'string', 'x-options': choices }]
    }
    if (item.input === 'boolean') return [item.id, { ...base, type: 'boolean' }]
    const range =
      item.input === 'ratio'
        ? { minimum: 0, maximum: 1 }
        : item.input === 'percent'
          ? { minimum: 0, maximum: 100 }
          : { minimum: 0 }
    const whole = item.input === 'integer' || (item.ranges !== undefined && item.input === undefined)
    return [item.id, { ...base, type: whole ? 'integer' : 'number', ...range }]
  })
  const triggers = (instrument.triggers ?? [])
    .filter((trigger) => trigger.ticked !== false)
    .map((trigger): [string, FieldSchema] => {
      const field: FieldSchema = { type: 'boolean', title: trigger.title, 'x-section': section, 'x-sensitivity': 'S' }
      field['x-topic'] = 'safety'
      field['x-none'] = false
      if (trigger.clause) field['x-clause'] = trigger.clause
      if (trigger.derive) field['x-derive'] = trigger.derive
      return [trigger.id, field]
    })
  return [...items, ...triggers]
}

/** Choices of a field, from its own list or from a code list; null when the list is unknown. */
export function choicesOf(field: FieldSchema, library: Library): Choice[] | null {
  const options = field['x-options'] ?? field.items?.['x-options']
  if (options === undefined) return []
  if (typeof options !== 'string') return options
  const list = library.codeLists.get(options.slice(options.indexOf(':') + 1))
  return list ? list.items.map(({ code, label }) => ({ code, label })) : null
}
