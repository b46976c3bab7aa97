/**
 * The flat field list of a plan seen as sections that hold fields, objects and rows: what a screen or a sheet of
 * paper walks, never the schema.
 */
import type { FieldPlan, FormPlan, SectionPlan } from '../model/plan.ts'

export interface FieldNode {
  field: FieldPlan
  /** Fields of an object, or of one row. */
  children: FieldNode[]
}

export interface SectionNodes {
  section: SectionPlan
  nodes: FieldNode[]
}

/** Every field of the form, those that the server gives among them; empty sections are kept. */
export function formTree(form: FormPlan): SectionNodes[] {
  const nodes = nodesOf(form.fields)
  return form.sections.map((section) => ({
    section,
    nodes: nodes.filter((node) => node.field.section === section.id),
  }))
}

function nodesOf(fields: readonly FieldPlan[]): FieldNode[] {
  const byParent = new Map<string, FieldNode[]>()
  for (const field of fields) {
    const own = field.kind === 'rows' ? `${field.pattern}/*` : field.pattern
    const children = byParent.get(own) ?? []
    byParent.set(own, children)
    const siblings = byParent.get(field.parent) ?? []
    byParent.set(field.parent, siblings)
    siblings.push({ field, children })
  }
  return byParent.get('') ?? []
}
