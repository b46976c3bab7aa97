/** Long code lists of a blank form, each once behind the form: what may be written where a cell has no room for boxes. */
import { formTree, type FieldNode } from '../../answers/form-tree.ts'
import type { FieldPlan } from '../../model/plan.ts'
import type { Block } from '../model.ts'
import { standsApart } from './choices.ts'
import { fitsTable } from './row-table.ts'
import { smallWords, type Sheet } from './sheet.ts'

export function optionLists({ bundle, assessment }: Sheet): Block[] {
  if (assessment !== null) return []
  const titles = new Map<string, Set<string>>()
  for (const field of formTree(bundle.form).flatMap(({ nodes }) => nodes.flatMap(apart))) {
    const labels = (field.options ?? []).map((option) => option.label).join('、')
    titles.set(labels, (titles.get(labels) ?? new Set()).add(field.title))
  }
  return [...titles].map(([labels, names]) => ({
    kind: 'paragraph',
    style: 'note',
    content: [
      { kind: 'text', text: `附表　“${[...names].join('”“')}”选项：`, strong: true, small: true },
      smallWords(labels),
    ],
  }))
}

/** Fields whose options stand here; a table of rows lists its own. */
function apart(node: FieldNode): FieldPlan[] {
  if (node.field.kind === 'rows' && fitsTable(node)) return []
  return [...(standsApart(node.field) ? [node.field] : []), ...node.children.flatMap(apart)]
}
