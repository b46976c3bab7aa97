/** What every way to draw a field gets from the slot. */
import type { ReactNode } from 'react'
import type { LayoutNode } from '../../layout.ts'
import type { ShownField } from '../../use-field.ts'

export interface FieldProps {
  node: LayoutNode
  pointer: string
  shown: ShownField
  id: string
  /** Draws a field inside this one. */
  draw: (node: LayoutNode, pointer: string) => ReactNode
}
