/**
 * A FEEL text that is built from parts. What is not whole yet stays here as a draft on the text as it stands; what is
 * whole is written, and a text that was written by hand is read again.
 */
import { useState } from 'react'

export interface FeelSource<T> {
  /** undefined for none. */
  value: string | undefined
  onChange: (feel: string | undefined) => void
  /** null for a text that cannot be taken apart. */
  read: (text: string) => T | null
  /** null while the parts are not whole. */
  feelOf: (parts: T) => string | null
}

export interface FeelDraft<T> {
  text: string
  parts: T | null
  change: (parts: T) => void
  write: (text: string) => void
}

export function useFeelDraft<T>({ value, onChange, read, feelOf }: FeelSource<T>): FeelDraft<T> {
  const text = value ?? ''
  const [draft, setDraft] = useState<{ text: string; parts: T } | null>(null)
  const give = (feel: string): void => onChange(feel.trim() === '' ? undefined : feel)
  return {
    text,
    parts: draft?.text === text ? draft.parts : read(text),
    change(parts) {
      const feel = feelOf(parts) ?? text
      setDraft({ text: feel, parts })
      if (feel !== text) give(feel)
    },
    write(feel) {
      setDraft(null)
      give(feel)
    },
  }
}
