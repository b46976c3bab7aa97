/** A list of codes, written in one box and parted by commas. */
import { useState } from 'react'
import { TextInput } from '../inputs.tsx'

export interface ListInputProps {
  title: string
  hint?: string
  value: readonly string[]
  onChange: (value: string[]) => void
}

export function ListInput({ title, hint, value, onChange }: ListInputProps) {
  const [draft, setDraft] = useState(value.join(', '))
  const shown = sameCodes(codesOf(draft), value) ? draft : value.join(', ')
  const write = (text: string): void => {
    setDraft(text)
    if (!sameCodes(codesOf(text), value)) onChange(codesOf(text))
  }
  return <TextInput title={title} value={shown} onChange={write} {...(hint === undefined ? {} : { hint })} />
}

function codesOf(text: string): string[] {
  return text.split(/[,，、;；\s]+/).filter((code) => code !== '')
}

function sameCodes(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((code, n) => code === b[n])
}
