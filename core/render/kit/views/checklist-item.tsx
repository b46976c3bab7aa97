/** One item of a checklist: the question, its answers beside it in columns, critical items marked. */
import { observer } from '@formily/react'
import type { LayoutNode } from '../../layout.ts'
import { childPointer } from '../../layout.ts'
import { domId, useRenderScope } from '../../render-context.tsx'
import { useShownField } from '../../use-field.ts'
import { FieldFaults } from '../field/field-faults.tsx'

export const ChecklistItem = observer(function ChecklistItem({ node }: { node: LayoutNode }) {
  const scope = useRenderScope()
  const pointer = childPointer('', node.field)
  const shown = useShownField(scope.store, pointer)
  if (!shown.visible) return null
  const id = domId(scope.idPrefix, pointer)
  return (
    <div className={shown.errors.length > 0 ? 'tb-check tb-field-bad' : 'tb-check'} data-pointer={pointer}>
      <span className="tb-label">
        <span id={`${id}-label`}>{scope.translate(node.field.title)}</span>
        {node.field.critical && <span className="tb-tag tb-tag-critical">{scope.say('critical')}</span>}
      </span>
      <div
        id={id}
        role="radiogroup"
        aria-labelledby={`${id}-label`}
        aria-describedby={shown.errors.length > 0 ? `${id}-faults` : undefined}
        className="tb-segments"
      >
        {(node.field.options ?? []).map((option) => (
          <label key={option.code} className="tb-segment">
            <input
              type="radio"
              name={id}
              checked={shown.value === option.code}
              onChange={() => scope.store.change(pointer, option.code)}
              onBlur={() => scope.store.touch(pointer)}
            />
            <span>{scope.translate(option.label)}</span>
          </label>
        ))}
      </div>
      <FieldFaults id={`${id}-faults`} errors={shown.errors} warnings={shown.warnings} />
    </div>
  )
})

/** Items are choices among yes, no and not applicable; other fields of a checklist are drawn as questions. */
export function isChecklistItem(node: LayoutNode): boolean {
  const options = node.field.options ?? []
  return (
    node.field.kind === 'choice' &&
    options.length > 0 &&
    options.length <= 3 &&
    options.every((option) => ['Y', 'N', 'NA'].includes(option.code))
  )
}
