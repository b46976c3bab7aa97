/** One-line and many-line text. Identity numbers, phones and accounts are text with the right keyboard. */
import type { HTMLAttributes } from 'react'
import { controlAria } from '../control.ts'
import type { ControlProps } from '../control.ts'

const KEYBOARDS: Record<string, HTMLAttributes<HTMLInputElement>['inputMode']> = {
  phone: 'tel',
  'mobile-phone': 'tel',
  'bank-account': 'numeric',
}

export function TextControl(props: ControlProps) {
  const keyboard = KEYBOARDS[props.plan.widget ?? ''] ?? KEYBOARDS[props.plan.format ?? '']
  return (
    <input
      {...controlAria(props)}
      className="tb-input"
      type="text"
      inputMode={keyboard}
      autoComplete="off"
      maxLength={props.plan.limits.maxLength}
      value={asText(props.value)}
      onChange={(event) => props.onChange(event.target.value === '' ? undefined : event.target.value)}
      onBlur={props.onBlur}
    />
  )
}

export function LongTextControl(props: ControlProps) {
  const text = asText(props.value)
  const max = props.plan.limits.maxLength
  const countId = `${props.id}-count`
  const described = props.describedBy ? `${props.describedBy} ${countId}` : countId
  return (
    <>
      <textarea
        {...controlAria(props)}
        aria-describedby={described}
        className="tb-input tb-textarea"
        rows={4}
        maxLength={max}
        value={text}
        onChange={(event) => props.onChange(event.target.value === '' ? undefined : event.target.value)}
        onBlur={props.onBlur}
      />
      <p id={countId} className="tb-count">
        {max === undefined
          ? props.say('charactersOpen', { n: text.length })
          : props.say('characters', { n: text.length, max })}
      </p>
    </>
  )
}

function asText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
