/** A calculated value: shown, announced when it changes, never typed. */
import { formatValue } from '../../format-value.ts'
import type { ValueWords } from '../../format-value.ts'
import type { FieldPlan } from '../../../model/plan.ts'

export interface OutputProps {
  id: string
  labelId: string
  plan: FieldPlan
  value: unknown
  words: ValueWords
  note: string
}

export function OutputControl({ id, labelId, plan, value, words, note }: OutputProps) {
  const text = formatValue(plan, value, words)
  return (
    <output id={id} aria-labelledby={labelId} className="tb-output">
      <span>{text === '' ? '—' : text}</span>
      <span className="tb-tag">{note}</span>
    </output>
  )
}
