/** A question in the outline: choose it, drag it, or move it with Alt and the arrow keys; what is inside below it. */
import type { KeyboardEvent } from 'react'
import type { OutlineField } from '../../../core/design/form-outline.ts'
import { useFormWords } from './form-texts.ts'

export interface FieldRowProps {
  field: OutlineField
  selected: string | null
  onSelect: (pointer: string) => void
  onMove: (field: OutlineField, by: -1 | 1) => void
  /** A question was dropped before the one of this key. */
  onDrop: (pointer: string, before: string) => void
}

export function FieldRow({ field, selected, onSelect, onMove, onDrop }: FieldRowProps) {
  const { say, kindName, blockName } = useFormWords()
  const onKey = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    onMove(field, event.key === 'ArrowUp' ? -1 : 1)
  }
  const movable = !field.pointer.startsWith('/allOf') && field.pointer.split('/').length === 3
  return (
    <li
      draggable={movable}
      onDragStart={(event) => event.dataTransfer.setData('text/plain', field.pointer)}
      onDrop={(event) => {
        event.stopPropagation()
        onDrop(event.dataTransfer.getData('text/plain'), field.key)
      }}
    >
      <button
        type="button"
        className="design-field"
        aria-current={selected === field.pointer ? 'true' : undefined}
        onClick={() => onSelect(field.pointer)}
        onKeyDown={movable ? onKey : undefined}
      >
        <span className="design-field-title">
          {field.shared && field.title === field.key ? blockName(field.key) : field.title}
          {field.required && <span className="tb-star"> *</span>}
        </span>
        <span className="app-meta">
          {field.shared ? say('shared') : kindName(field.kind)}
          {field.conditional && ` · ${say('conditional')}`}
        </span>
      </button>
      {field.children.length > 0 && (
        <ul className="design-fields design-inside">
          {field.children.map((child) => (
            <FieldRow
              key={child.pointer}
              field={child}
              selected={selected}
              onSelect={onSelect}
              onMove={onMove}
              onDrop={onDrop}
            />
          ))}
        </ul>
      )}
    </li>
  )
}
