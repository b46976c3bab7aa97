/** Moves the eye and the keyboard to the field of a fault. */
import { pathOf, pointerOf } from '../../../model/pointer.ts'
import { domId } from '../../render-context.tsx'

/** Focuses the control at the pointer, or the nearest block around it; false when none of them is on the screen. */
export function focusField(idPrefix: string, pointer: string): boolean {
  const path = pathOf(pointer)
  for (let depth = path.length; depth > 0; depth--) {
    const element = document.getElementById(domId(idPrefix, pointerOf(path.slice(0, depth))))
    if (!element) continue
    element.closest('details')?.setAttribute('open', '')
    const target = element.matches('input, select, textarea, fieldset, [tabindex]')
      ? element
      : element.querySelector<HTMLElement>('input, select, textarea, button')
    ;(target ?? element).focus({ preventScroll: true })
    element.closest('.tb-field, fieldset')?.scrollIntoView({ block: 'center' })
    return true
  }
  return false
}
