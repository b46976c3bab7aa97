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

export const FieldSlot = observer(function FieldSlot({ node, pointer }: FieldSlotProps) {
  const scope = useRenderScope()
  const shown = useShownField(scope.store, pointer)
  if (!shown.visible) return null
  const props = { node, pointer, shown, id: domId(scope.idPrefix, pointer), draw: drawSlot }
  if (node.field.kind === 'object') return <ObjectBlock {...props} />
  if (node.field.kind === 'rows') return <RowsBlock {...props} />
  if (node.field.calculate && shown.calculated) return <OutputField {...props} />
  return <QuestionField {...props} />
})
