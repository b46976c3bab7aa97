/** Items of a questionnaire as inputs, those of one object under one legend; each in the session of its form. */
import type { ReactNode } from 'react'
import type { PlacedItem } from '../../questionnaire-layout.ts'
import { FieldSlot } from '../field/field-slot.tsx'

export interface ItemListProps {
  items: readonly PlacedItem[]
  translate: (text: string) => string
  /** Puts what is drawn into the scope of the form's session. */
  within: (form: string, children: ReactNode) => ReactNode
}

export function ItemList({ items, translate, within }: ItemListProps) {
  return groupsOf(items).map(({ form, group, members }) => {
    const slots = members.map((placed) => (
      <FieldSlot key={placed.pointer} node={placed.node} pointer={placed.pointer} />
    ))
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

function groupsOf(items: readonly PlacedItem[]): { form: string; group: string; members: PlacedItem[] }[] {
  const groups: { form: string; group: string; members: PlacedItem[] }[] = []
  for (const placed of items) {
    const same = groups.find((entry) => entry.form === placed.form && entry.group === placed.group)
    if (same) same.members.push(placed)
    else groups.push({ form: placed.form, group: placed.group, members: [placed] })
  }
  return groups
}
