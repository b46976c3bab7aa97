/**
 * Places the items of a generated questionnaire: which form's session draws each of them, under
 * which heading, and where the other fields of its forms go that an answer may bring in.
 */
import type { Questionnaire, QuestionnaireItem } from '../model/questionnaire.ts'
import { patternOf } from '../model/pointer.ts'
import type { FieldPlan, FormBundle, SectionPlan } from '../model/plan.ts'
import { FACTS_FORM } from './facts-bundle.ts'
import { childPointer, layoutOf } from './layout.ts'
import type { LayoutNode } from './layout.ts'

export interface PlacedItem {
  item: QuestionnaireItem
  form: string
  node: LayoutNode
  pointer: string
  /** Title of the object around it; empty at the top. */
  group: string
}
export interface FurtherField {
  form: string
  node: LayoutNode
  /** Title of the object around it; empty at the top. */
  group: string
}
export interface PlacedSection {
  id: string
  title: string
  hint?: string
  /** Optional questions: closed until somebody opens them. */
  folded: boolean
  ask: PlacedItem[]
  confirm: PlacedItem[]
  known: PlacedItem[]
  /** Fields of the forms without an item of their own: drawn when a rule shows them. */
  further: FurtherField[]
}

/** `bundles` by form id, the main form first. Items whose form is not at hand are left out. */
export function placeQuestionnaire(
  questionnaire: Questionnaire,
  bundles: ReadonlyMap<string, FormBundle>,
): PlacedSection[] {
  const nodes = new Map([...bundles].map(([id, bundle]) => [id, nodeIndex(bundle)]))
  const homes = together(questionnaire.sections.map((section) => section.items.flatMap((item) => place(item, nodes))))
  const sections = questionnaire.sections.map((section, at): PlacedSection => {
    const placed = homes[at] ?? []
    const of = (state: QuestionnaireItem['state']) => placed.filter((entry) => entry.item.state === state)
    return {
      id: section.id,
      title: section.title,
      folded: false,
      ask: of('ask'),
      confirm: of('confirm'),
      known: of('known'),
      further: [],
    }
  })
  const forms = [...bundles.values()].filter(({ form }) => form.id !== FACTS_FORM)
  return forms.reduce((placed, bundle, at) => withFurther(placed, bundle, forms.slice(0, at)), sections)
}

/** Questions of one block without facts of their own (who filled it, who signs) stand together, where the last of them stands. */
function together(sections: PlacedItem[][]): PlacedItem[][] {
  const last = new Map<string, number>()
  const block = ({ item, form, group }: PlacedItem): string | null =>
    item.fact === null && group !== '' ? `${form} ${group}` : null
  sections.forEach((items, at) => items.forEach((placed) => last.set(block(placed) ?? '', at)))
  return sections.map((items, at) =>
    sections.flatMap((others, from) =>
      from === at
        ? items.filter((placed) => block(placed) === null || last.get(block(placed) ?? '') === at)
        : others.filter((placed) => block(placed) !== null && last.get(block(placed) ?? '') === at),
    ),
  )
}

type NodeIndex = ReadonlyMap<string, { node: LayoutNode; group: string }>

function nodeIndex(bundle: FormBundle): NodeIndex {
  const index = new Map<string, { node: LayoutNode; group: string }>()
  const add = (node: LayoutNode, group: string): void => {
    index.set(node.field.pattern, { node, group })
    if (node.field.kind === 'object') node.children.forEach((child) => add(child, node.field.title))
  }
  layoutOf(bundle.form).forEach((section) => section.nodes.forEach((node) => add(node, '')))
  return index
}

/** In the first form that has the field; a fact without a field anywhere is placed in the dictionary. */
function place(item: QuestionnaireItem, nodes: ReadonlyMap<string, NodeIndex>): PlacedItem[] {
  const forms = [...nodes.keys()].filter((id) => item.forms.includes(id))
  for (const form of [...forms, FACTS_FORM]) {
    const found = nodes.get(form)?.get(patternOf(item.path))
    if (found) return [{ item, form, pointer: item.path, ...found }]
  }
  return []
}

/** @param before the forms that ask first: what one of them asks is not asked again. */
function withFurther(sections: PlacedSection[], { form }: FormBundle, before: readonly FormBundle[]): PlacedSection[] {
  const items = (section: PlacedSection): PlacedItem[] =>
    [...section.ask, ...section.confirm, ...section.known].filter((placed) => placed.form === form.id)
  const covered = new Set([
    ...sections.flatMap((section) => items(section).map(({ pointer }) => pointer)),
    ...form.fields.filter((field) => before.some((bundle) => asksFor(field, bundle))).map(({ pattern }) => pattern),
  ])
  const result = sections.map((section) => ({ ...section, further: [...section.further] }))
  const sectionOf = (holds: (placed: PlacedItem) => boolean) =>
    result.findLast((candidate) => items(candidate).some(holds))
  for (const { section, nodes } of layoutOf(form)) {
    const left: FurtherField[] = []
    const home = sectionOf(({ node }) => node.field.section === section.id)
    for (const top of nodes) {
      for (const node of uncovered(top, childPointer('', top.field), covered)) {
        const field = { form: form.id, node, group: node === top ? '' : top.field.title }
        const beside = field.group === '' ? home : sectionOf((placed) => isBeside(placed, field))
        const place = section.folded ? undefined : (beside ?? home)
        ;(place?.further ?? left).push(field)
      }
    }
    if (left.length > 0) result.push(furtherSection(form.id, section, left))
  }
  return result
}

/** Whether a field belongs to the same object as an item. */
export function isBeside({ form, group, node }: PlacedItem, further: FurtherField): boolean {
  return group !== '' && form === further.form && node.field.parent === further.node.field.parent
}

/** Whether the answer given in that form stands for this field too: the same fact, or one of those asked once for all. */
export function asksFor({ fact, once, pattern, kind }: FieldPlan, { form }: FormBundle): boolean {
  if (kind === 'object') return false
  return form.fields.some(
    (field) => (fact !== undefined && field.fact === fact) || (once && field.once && field.pattern === pattern),
  )
}

function furtherSection(form: string, section: SectionPlan, further: FurtherField[]): PlacedSection {
  const hint = section.hint === undefined ? {} : { hint: section.hint }
  const { id, title, folded } = section
  return { id: `more-${form}-${id}`, title, folded, ...hint, ask: [], confirm: [], known: [], further }
}

/** An object of which nothing is covered is drawn whole; else its uncovered fields one by one. */
function uncovered(node: LayoutNode, pointer: string, covered: ReadonlySet<string>): LayoutNode[] {
  if (covered.has(pointer)) return []
  if (node.field.kind !== 'object') return [node]
  const open = node.children.filter((child) => uncovered(child, childPointer(pointer, child.field), covered).length > 0)
  return open.length === node.children.length ? [node] : open
}
