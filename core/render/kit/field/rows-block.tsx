/** Repeat rows: add and remove within the limits; a new row takes the focus, a removed one gives it back. */
import { useRef } from 'react'
import { childPointer } from '../../layout.ts'
import { domId, useRenderScope } from '../../render-context.tsx'
import { FieldFaults } from './field-faults.tsx'
import type { FieldProps } from './field-props.ts'

export function RowsBlock({ node, pointer, shown, id, draw }: FieldProps) {
  const scope = useRenderScope()
  const block = useRef<HTMLFieldSetElement>(null)
  const count = Array.isArray(shown.value) ? shown.value.length : 0
  const max = node.field.limits.maxItems ?? Infinity
  const title = scope.translate(node.field.title)

  const add = (): void => {
    scope.store.session.addRow(pointer)
    const row = domId(scope.idPrefix, `${pointer}/${count}`)
    requestAnimationFrame(() => document.getElementById(row)?.focus())
  }
  const remove = (index: number): void => {
    scope.store.session.removeRow(pointer, index)
    block.current?.focus()
  }

  return (
    <fieldset className="tb-object" id={id} ref={block} tabIndex={-1} data-pointer={pointer}>
      <legend>
        {title}
        {shown.required && (
          <span className="tb-star" aria-hidden="true">
            *
          </span>
        )}
      </legend>
      {node.field.hint && <p className="tb-hint">{scope.translate(node.field.hint)}</p>}
      <FieldFaults id={`${id}-faults`} errors={shown.errors} warnings={shown.warnings} />
      {Array.from({ length: count }, (_, index) => (
        <div
          key={index}
          className="tb-table-row"
          role="group"
          aria-label={`${title} ${scope.say('row', { n: index + 1 })}`}
          id={domId(scope.idPrefix, `${pointer}/${index}`)}
          tabIndex={-1}
        >
          <div className="tb-row-head">
            <strong>{scope.say('row', { n: index + 1 })}</strong>
            <button
              type="button"
              className="tb-button tb-button-quiet"
              aria-label={scope.say('removeRow', { n: index + 1 })}
              onClick={() => remove(index)}
            >
              ×
            </button>
          </div>
          {node.children.map((child) => draw(child, childPointer(`${pointer}/${index}`, child.field)))}
        </div>
      ))}
      {count < max ? (
        <button type="button" className="tb-button" aria-describedby={`${id}-faults`} onClick={add}>
          + {scope.say('addRow')}
        </button>
      ) : (
        <p className="tb-hint">{scope.say('rowLimit', { n: max })}</p>
      )}
    </fieldset>
  )
}
