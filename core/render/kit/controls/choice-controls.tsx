/** Yes or no, one of several, several of many. Few options stand open; many fold into the native list. */
import { controlAria, groupAria } from '../control.ts'
import type { ControlProps } from '../control.ts'

/** Up to this many options are shown as radio buttons. */
const OPEN_OPTIONS = 6

export function YesNoControl(props: ControlProps) {
  return (
    <div {...groupAria(props)} role="radiogroup" aria-required={props.required || undefined} className="tb-segments">
      {[true, false].map((answer) => (
        <label key={String(answer)} className="tb-segment">
          <input
            type="radio"
            name={props.id}
            checked={props.value === answer}
            aria-invalid={props.invalid || undefined}
            onChange={() => props.onChange(answer)}
            onBlur={props.onBlur}
          />
          <span>{props.say(answer ? 'yes' : 'no')}</span>
        </label>
      ))}
    </div>
  )
}

/** One of several. Which of the two ways is a matter of space alone. */
export function ChoiceControl(props: ControlProps) {
  return isOpenChoice(props.options.length) ? <RadioList {...props} /> : <SelectList {...props} />
}

export function isOpenChoice(options: number): boolean {
  return options <= OPEN_OPTIONS
}

function RadioList(props: ControlProps) {
  const short = props.options.every((option) => option.label.length <= 6)
  return (
    <div
      {...groupAria(props)}
      role="radiogroup"
      aria-required={props.required || undefined}
      className={short ? 'tb-options tb-options-short' : 'tb-options'}
    >
      {props.options.map((option) => (
        <label key={option.code} className="tb-option">
          <input
            type="radio"
            name={props.id}
            checked={props.value === option.code}
            aria-invalid={props.invalid || undefined}
            onChange={() => props.onChange(option.code)}
            onBlur={props.onBlur}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  )
}

function SelectList(props: ControlProps) {
  const value = typeof props.value === 'string' ? props.value : ''
  return (
    <select
      {...controlAria(props)}
      className="tb-input"
      value={value}
      onChange={(event) => props.onChange(event.target.value === '' ? undefined : event.target.value)}
      onBlur={props.onBlur}
    >
      <option value="">{props.say('choose')}</option>
      {props.options.map((option) => (
        <option key={option.code} value={option.code}>
          {option.label}
        </option>
      ))}
    </select>
  )
}

export function MultiControl(props: ControlProps) {
  const chosen = Array.isArray(props.value) ? (props.value as unknown[]) : []
  const toggle = (code: string): void => {
    const next = props.options.map((option) => option.code).filter((c) => (c === code) !== chosen.includes(c))
    props.onChange(next.length === 0 ? undefined : next)
  }
  return (
    <div {...groupAria(props)} role="group" className="tb-options">
      {props.options.map((option, i) => (
        <label key={option.code} className="tb-option">
          <input
            type="checkbox"
            checked={chosen.includes(option.code)}
            aria-invalid={props.invalid || undefined}
            aria-describedby={i === 0 ? props.describedBy : undefined}
            onChange={() => toggle(option.code)}
            onBlur={props.onBlur}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  )
}
