/** The buttons below a form: back, next, and at the end the one that hands it in. */
import { useRenderScope } from '../../render-context.tsx'

export interface StepActionsProps {
  paged: boolean
  /** Counted from 0; `total` is the page to check everything. */
  step: number
  total: number
  busy: boolean
  submitLabel: string | undefined
  onGo: (step: number) => void
}

/** Keys keep React from turning the pressed “next” into a submit button under the finger. */
export function StepActions({ paged, step, total, busy, submitLabel, onGo }: StepActionsProps) {
  const { say } = useRenderScope()
  return (
    <div className="tb-actions">
      {paged && step > 0 && (
        <button key="previous" type="button" className="tb-button" onClick={() => onGo(step - 1)}>
          {say('previous')}
        </button>
      )}
      {paged && step < total ? (
        <button key="next" type="button" className="tb-button tb-button-main" onClick={() => onGo(step + 1)}>
          {say(step + 1 < total ? 'next' : 'toReview')}
        </button>
      ) : (
        <button key="submit" type="submit" className="tb-button tb-button-main" disabled={busy}>
          {busy ? say('sending') : (submitLabel ?? say('submit'))}
        </button>
      )}
    </div>
  )
}
