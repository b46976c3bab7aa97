/** Labelled inputs of the property panel. */
import type { ReactNode } from 'react'

export interface TextInputProps {
  title: string
  value: string
  onChange: (value: string) => void
  hint?: string
  lines?: number
}

export function TextInput({ title, value, onChange, hint, lines = 1 }: TextInputProps) {
  return (
    <label className="tb-field">
      <span className="tb-label">{title}</span>
      {lines > 1 ? (
        <textarea
          className="tb-input tb-textarea"
          rows={lines}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <input className="tb-input" value={value} onChange={(event) => onChange(event.target.value)} />
      )}
      {hint && <span className="tb-hint">{hint}</span>}
    </label>
  )
}

/** undefined for an empty box. */
export function NumberInput({
  title,
  value,
  onChange,
}: {
  title: string
  value: number | undefined
  onChange: (value: number | undefined) => void
}) {
  return (
    <label className="tb-field">
      <span className="tb-label">{title}</span>
      <input
        className="tb-input tb-input-short"
        type="number"
        step="any"
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.valueAsNumber)}
      />
    </label>
  )
}

export function SelectInput({
  title,
  value,
  choices,
  onChange,
  hint,
}: {
  title: string
  value: string
  choices: readonly { value: string; label: string }[]
  onChange: (value: string) => void
  hint?: ReactNode
}) {
  return (
    <label className="tb-field">
      <span className="tb-label">{title}</span>
      <select className="tb-input" value={value} onChange={(event) => onChange(event.target.value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      {hint && <span className="tb-hint">{hint}</span>}
    </label>
  )
}

export function TickInput({
  title,
  value,
  onChange,
}: {
  title: string
  value: boolean
  onChange: (value: boolean) => void
}) {
  return (
    <label className="tb-option">
      <input type="checkbox" checked={value} onChange={(event) => onChange(event.target.checked)} />
      {title}
    </label>
  )
}
