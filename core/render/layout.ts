/**
 * Layout: the flat field list of a plan seen as sections that hold fields, objects and rows.
 * Made once for a form; everything that is drawn walks this and never the schema.
 */
import { formTree, type FieldNode, type SectionNodes } from '../answers/form-tree.ts'
import { pathOf } from '../model/pointer.ts'
import type { FieldPlan, FormPlan } from '../model/plan.ts'

export type LayoutNode = FieldNode
export type LayoutSection = SectionNodes

/** Fields that the server gives are left out: nobody is asked for them. */
export function layoutOf(form: FormPlan): LayoutSection[] {
  return formTree(form)
    .map(({ section, nodes }) => ({ section, nodes: nodes.map(withoutServerFields).filter(isAsked) }))
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

function withoutServerFields(node: LayoutNode): LayoutNode {
  return { field: node.field, children: node.children.map(withoutServerFields).filter(isAsked) }
}

function isAsked(node: LayoutNode): boolean {
  const holder = node.field.kind === 'object' || node.field.kind === 'rows'
  return holder ? node.children.length > 0 : !node.field.server
}
