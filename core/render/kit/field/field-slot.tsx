/** Draws one node of the layout: an object, rows, a calculated value or a question. Hidden ones draw nothing. */
import { observer } from '@formily/react'
import type { LayoutNode } from '../../layout.ts'
import { domId, useRenderScope } from '../../render-context.tsx'
import { useShownField } from '../../use-field.ts'
import { ObjectBlock } from './object-block.tsx'
import { OutputField } from './output-field.tsx'
import { QuestionField } from './question-field.tsx'
import { RowsBlock } from './rows-block.tsx'

export interface FieldSlotProps {
  node: LayoutNode
  pointer: string
}

function drawSlot(node: LayoutNode, pointer: string) {
  return <FieldSlot key={pointer} node={node} pointer={pointer} />
}

/** Who fills what is asked here, all of it; undefined where something is asked of whoever is at the form. */
function leftTo({ field, children }: LayoutNode, left: ReadonlyMap<string, string>): string | undefined {
  if (field.kind !== 'object') return left.get(field.pattern)
  const all = children.map((child) => leftTo(child, left))
  return all.length > 0 && all.every((roles) => roles !== undefined) ? all[0] : undefined
}

function LeftToOthers({ title, roles }: { title: string; roles: string }) {
  const scope = useRenderScope()
  return <p className="tb-hint">{scope.say('leftTo', { title: scope.translate(title), roles })}</p>
}

export const FieldSlot = observer(function FieldSlot({ node, pointer }: FieldSlotProps) {
  const scope = useRenderScope()
  const shown = useShownField(scope.store, pointer)
  if (!shown.visible) return null
  const left = leftTo(node, scope.store.left)
  if (left !== undefined) return left === '' ? null : <LeftToOthers title={node.field.title} roles={left} />
  const props = { node, pointer, shown, id: domId(scope.idPrefix, pointer), draw: drawSlot }
  if (node.field.kind === 'object') return <ObjectBlock {...props} />
  if (node.field.kind === 'rows') return <RowsBlock {...props} />
  if (node.field.calculate && shown.calculated) return <OutputField {...props} />
  return <QuestionField {...props} />
})
