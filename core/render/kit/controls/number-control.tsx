/**
 * Whole numbers, numbers and money. What is typed stays on the screen as typed; the answer is the
 * number it means, or the text itself when it means none, so that the fault is seen and not lost.
 */
import { useState } from 'react'
import { controlAria } from '../control.ts'
import type { ControlProps } from '../control.ts'

export function NumberControl(props: ControlProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const money = props.plan.kind === 'money'
  const shown = typed ?? numberText(props.value, money)
  return (
    <span className="tb-number">
      <input
        {...controlAria(props)}
        className="tb-input"
        type="text"
        inputMode={props.plan.kind === 'integer' ? 'numeric' : 'decimal'}
        autoComplete="off"
        value={shown}
        onChange={(event) => {
          setTyped(event.target.value)
          props.onChange(readNumber(event.target.value))
        }}
        onBlur={() => {
          setTyped(null)
          props.onBlur()
        }}
      />
      {money && <span className="tb-unit">{props.say('yuan')}</span>}
    </span>
  )
}

/** Full-width digits and points are read too; undefined for nothing, the text for what is no number. */
export function readNumber(text: string): number | string | undefined {
  const plain = text
    .replace(/[０-９．－]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll(/[,，\s]/g, '')
  if (plain === '') return undefined
  return /^-?\d+(\.\d*)?$/.test(plain) ? Number(plain) : text
}

function numberText(value: unknown, money: boolean): string {
  if (typeof value === 'number') return money ? value.toFixed(2) : String(value)
  return typeof value === 'string' ? value : ''
}
