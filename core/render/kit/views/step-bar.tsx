/** Progress through the screens of a form. */
import { useRenderScope } from '../../render-context.tsx'

export interface StepBarProps {
  /** Counted from 0. */
  at: number
  total: number
}

export function StepBar({ at, total }: StepBarProps) {
  const { say } = useRenderScope()
  const text = say('step', { n: at + 1, total })
  return (
    <div className="tb-steps">
      <progress max={total} value={at + 1} aria-label={text} />
      <span>{text}</span>
    </div>
  )
}
