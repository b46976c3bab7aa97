/** Dates, times, months and instants on the device's own pickers. Instants are Shanghai time. */
import { controlAria } from '../control.ts'
import type { ControlProps } from '../control.ts'
import { fromShanghaiLocal, shanghaiMinute, toShanghaiLocal } from '../../shanghai-time.ts'

const TYPES: Partial<Record<ControlProps['plan']['kind'], string>> = { date: 'date', time: 'time', month: 'month' }

export function DateControl(props: ControlProps) {
  const value = typeof props.value === 'string' ? props.value : ''
  return (
    <input
      {...controlAria(props)}
      className="tb-input tb-input-short"
      type={TYPES[props.plan.kind] ?? 'date'}
      value={value}
      onChange={(event) => props.onChange(event.target.value === '' ? undefined : event.target.value)}
      onBlur={props.onBlur}
    />
  )
}

export function DateTimeControl(props: ControlProps) {
  const local = typeof props.value === 'string' ? (toShanghaiLocal(props.value) ?? '') : ''
  const change = (next: string) => props.onChange(next === '' ? undefined : fromShanghaiLocal(next))
  return (
    <span className="tb-with-button">
      <input
        {...controlAria(props)}
        className="tb-input tb-input-short"
        type="datetime-local"
        value={local}
        onChange={(event) => change(event.target.value)}
        onBlur={props.onBlur}
      />
      <button
        type="button"
        className="tb-button tb-button-quiet"
        aria-describedby={props.labelId}
        onClick={() => change(shanghaiMinute(props.ports.now()))}
      >
        {props.say('now')}
      </button>
    </span>
  )
}
