/** Items of a questionnaire as inputs, those of one object under one legend; each in the session of its form. */
import type { ReactNode } from 'react'
import type { LayoutNode } from '../../layout.ts'
import { childPointer } from '../../layout.ts'
import { isBeside } from '../../questionnaire-layout.ts'
import type { FurtherField, PlacedItem } from '../../questionnaire-layout.ts'
import { FieldSlot } from '../field/field-slot.tsx'

export interface ItemListProps {
  items: readonly PlacedItem[]
  /** What an answer may bring in: drawn beside the items of the same object. */
  further?: readonly FurtherField[]
  translate: (text: string) => string
  /** Puts what is drawn into the scope of the form's session. */
  within: (form: string, children: ReactNode) => ReactNode
}

export function ItemList({ items, further = [], translate, within }: ItemListProps) {
  return groupsOf(items, further).map(({ form, group, members }) => {
    const slots = members.map(({ node, pointer }) => <FieldSlot key={pointer} node={node} pointer={pointer} />)
    return (
      <div key={`${form} ${members[0]?.pointer ?? ''}`} className="tb-form-body">
        {within(
          form,
          group === '' ? (
            slots
          ) : (
            <fieldset className="tb-object">
              <legend>{translate(group)}</legend>
              {slots}
            </fieldset>
          ),
        )}
      </div>
    )
  })
}

interface Group {
  form: string
  group: string
  members: { node: LayoutNode; pointer: string }[]
}

function groupsOf(items: readonly PlacedItem[], further: readonly FurtherField[]): Group[] {
  const groups: Group[] = []
  for (const placed of items) {
    const same = groups.find((entry) => entry.form === placed.form && entry.group === placed.group)
    if (same) same.members.push(placed)
    else groups.push({ form: placed.form, group: placed.group, members: [placed] })
  }
  for (const field of further) {
    if (!items.some((placed) => isBeside(placed, field))) continue
    const { node, form, group } = field
    const pointer = childPointer(node.field.parent, node.field)
    groups.find((entry) => entry.form === form && entry.group === group)?.members.push({ node, pointer })
  }
  return groups
}
