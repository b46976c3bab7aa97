/**
 * What an expression may name: the answers around it (innermost first), `facts`, and the host
 * functions. The types come from the fields, so that a wrong code or a date compared with text is
 * found when a definition is loaded.
 */
import type { FeelScope, FeelSignature, FeelType } from '../feel/runtime.ts'
import { leafType } from '../answers/leaf-type.ts'
import { levelsOf } from '../answers/levels.ts'
import type { FieldPlan } from '../model/plan.ts'
import type { ParamDefinition } from '../model/code-data.ts'
import { compiledHostFunctions, type HostLibrary } from './host-functions.ts'

/** Types of all fields by pattern, for look-ups by name from any level. */
export interface FieldTypes {
  /** Fields directly inside a parent pattern. */
  at(parent: string): Record<string, FeelType>
}

export function fieldTypes(fields: readonly FieldPlan[]): FieldTypes {
  const children = new Map<string, FieldPlan[]>()
  for (const field of fields) children.set(field.parent, [...(children.get(field.parent) ?? []), field])
  const at = (parent: string): Record<string, FeelType> =>
    Object.fromEntries((children.get(parent) ?? []).map((field) => [field.key, typeOf(field)]))
  const typeOf = (field: FieldPlan): FeelType => {
    if (field.kind === 'object') return { kind: 'context', fields: at(field.pattern) }
    if (field.kind === 'rows') return { kind: 'list', of: { kind: 'context', fields: at(`${field.pattern}/*`) } }
    return leafType(field)
  }
  return { at }
}

/** Fact paths of the dictionary as one typed context. */
export function factsType(dictionary: readonly FieldPlan[]): FeelType {
  const fields = { ...fieldTypes(dictionary).at('') }
  fields['scores'] = { kind: 'context', fields: {}, open: true }
  fields['visits'] = {
    kind: 'list',
    of: {
      kind: 'context',
      fields: {
        form: { kind: 'string' },
        quarter: { kind: 'string' },
        visitAt: { kind: 'dateTime' },
        status: { kind: 'string' },
      },
      open: true,
    },
  }
  return { kind: 'context', fields }
}

export interface ScopeInput {
  types: FieldTypes
  facts: FeelType
  params: ReadonlyMap<string, ParamDefinition>
  host: HostLibrary
}

/** The scope of a rule that stands at `parent`, with further names (triggers, intermediate values). */
export function scopeAt(parent: string, input: ScopeInput, more: Record<string, FeelType> = {}): FeelScope {
  const names: Record<string, FeelType> = {}
  for (const level of [...levelsOf(parent)].reverse()) Object.assign(names, input.types.at(level))
  if (parent.includes('/*')) {
    const row = parent.slice(0, parent.lastIndexOf('/*') + 2)
    names['row'] = { kind: 'context', fields: input.types.at(row) }
    const outer = levelsOf(row)[1] ?? ''
    names['parent'] = { kind: 'context', fields: input.types.at(outer) }
  }
  names['facts'] = input.facts
  Object.assign(names, more)
  const functions: Record<string, FeelSignature> = compiledHostFunctions(input.host, input.params)
  return { names, functions }
}
