/**
 * A question in the outline: choose it, drag it by its grip, move it with Alt and the arrow keys, copy, paste and
 * duplicate it with Ctrl or ⌘ and C, V, D; what stands inside it is below.
 */
import { memo, type KeyboardEvent } from 'react'
import type { OutlineField } from '../../../core/design/form-outline.ts'
import type { OutlineActions } from './editing.ts'
import { useFormWords } from './form-texts.ts'
import type { DropMark } from './use-drag.ts'

export interface FieldRowProps {
  field: OutlineField
  /** Of the form, where the question stands in it and not inside another. */
  section?: string
  selected: string | null
  mark: DropMark | null
  actions: OutlineActions
}

export const FieldRow = memo(function FieldRow({ field, section, selected, mark, actions }: FieldRowProps) {
  const { say, kindName } = useFormWords()
  const movable = !field.pointer.startsWith('/allOf')
  const marked = mark?.row === field.pointer ? (mark.below ? ' design-mark-below' : ' design-mark') : ''
  return (
    <li data-question={field.pointer} className={`design-row${marked}`}>
      <span className="design-row-line">
        {movable && <span className="design-grip" data-grip="" aria-hidden="true" title={say('grip')} />}
        <button
          type="button"
          className="design-field"
          aria-current={selected === field.pointer ? 'true' : undefined}
          onClick={() => actions.select({ field: field.pointer })}
          onKeyDown={movable ? (event) => onKey(event, field, section, actions) : undefined}
        >
          <span className="design-field-title">
            {field.title}
            {field.required && <span className="tb-star"> *</span>}
          </span>
          <span className="app-meta">
            {field.shared ? say('shared') : kindName(field.kind)}
            {field.conditional && ` · ${say('conditional')}`}
          </span>
        </button>
      </span>
      {field.children.length > 0 && (
        <ul className="design-fields design-inside">
          {field.children.map((child) => (
            <FieldRow key={child.pointer} field={child} selected={selected} mark={mark} actions={actions} />
          ))}
        </ul>
      )}
    </li>
  )
})

function onKey(event: KeyboardEvent, field: OutlineField, section: string | undefined, actions: OutlineActions): void {
  const { pointer, key } = field
  const done = keyAction(event, {
    up: () => actions.step(pointer, -1),
    down: () => actions.step(pointer, 1),
    copy: () => actions.copy({ field: pointer }),
    paste: () => {
      const inside = blockAround(pointer)
      actions.paste({
        after: key,
        ...(section === undefined ? {} : { section }),
        ...(inside === null ? {} : { inside }),
      })
    },
    duplicate: () => actions.duplicate(pointer),
  })
  if (done) event.preventDefault()
}

interface KeyActions {
  up: () => void
  down: () => void
  copy: () => void
  paste: () => void
  duplicate: () => void
}

function keyAction(event: KeyboardEvent, does: KeyActions): boolean {
  const withControl = event.ctrlKey || event.metaKey
  const act = event.altKey
    ? { ArrowUp: does.up, ArrowDown: does.down }[event.key]
    : withControl
      ? { c: does.copy, v: does.paste, d: does.duplicate }[event.key.toLowerCase()]
      : undefined
  act?.()
  return act !== undefined
}

/** Pointer of the block or rows that hold a question; null for a question of the form itself. */
export function blockAround(pointer: string): string | null {
  const holder = pointer.slice(0, pointer.lastIndexOf('/properties/'))
  return holder === '' ? null : holder.replace(/\/items$/, '')
}
