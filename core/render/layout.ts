/**
 * Layout: the flat field list of a plan seen as sections that hold fields, objects and rows.
 * Made once for a form; everything that is drawn walks this and never the schema.
 */
import { pathOf } from '../model/pointer.ts'
import type { FieldPlan, FormPlan, SectionPlan } from '../model/plan.ts'

export interface LayoutNode {
  field: FieldPlan
  /** Fields of an object, or of one row. */
  children: LayoutNode[]
}
export interface LayoutSection {
  section: SectionPlan
  nodes: LayoutNode[]
}

/** Fields that the server gives are left out: nobody is asked for them. */
export function layoutOf(form: FormPlan): LayoutSection[] {
  const nodes = nodesOf(form.fields)
  return form.sections
    .map((section) => ({ section, nodes: nodes.filter((node) => node.field.section === section.id) }))
    .filter((entry) => entry.nodes.length > 0)
}

/** Every field by its pattern. */
export function fieldsByPattern(form: FormPlan): ReadonlyMap<string, FieldPlan> {
  return new Map(form.fields.map((field) => [field.pattern, field]))
}

/** Puts row numbers into a pattern: `/children/<star>/name` with parent `/children/2` becomes `/children/2/name`. */
export function childPointer(parent: string, field: FieldPlan): string {
  return `${parent}/${pathOf(field.pattern).at(-1) ?? field.key}`
}

function nodesOf(fields: readonly FieldPlan[]): LayoutNode[] {
  const byParent = new Map<string, LayoutNode[]>()
  for (const field of fields) {
    const own = field.kind === 'rows' ? `${field.pattern}/*` : field.pattern
    const children = byParent.get(own) ?? []
    byParent.set(own, children)
    const siblings = byParent.get(field.parent) ?? []
    byParent.set(field.parent, siblings)
    siblings.push({ field, children })
  }
  return (byParent.get('') ?? []).map(withoutServerFields).filter(isAsked)
}

function withoutServerFields(node: LayoutNode): LayoutNode {
  return { field: node.field, children: node.children.map(withoutServerFields).filter(isAsked) }
}

function isAsked(node: LayoutNode): boolean {
  const holder = node.field.kind === 'object' || node.field.kind === 'rows'
  return holder ? node.children.length > 0 : !node.field.server
}
