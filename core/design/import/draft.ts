/**
 * What a file that somebody brings is guessed to be as a form: sections and questions with the place they were found at,
 * for a person to confirm before anything is made of them.
 */
import type { Choice } from '../../model/form-schema.ts'
import type { FieldKind } from '../field-kinds.ts'
import type { KnownQuestion } from '../known-questions.ts'

export interface FormDraft {
  title: string
  sections: DraftSection[]
  guesses: Guess[]
  /** What was not taken over, or should be looked at. */
  remarks: ImportRemark[]
}

export interface DraftSection {
  /** `s1`, `s2` … */
  id: string
  title: string
  hint?: string
  /** FEEL with `${id of a guess}` in place of names. */
  visible?: string
}

export type Confidence = 'sure' | 'likely' | 'unsure'

export interface Guess {
  /** `g1`, `g2` … in the order of the file. */
  id: string
  /** Where it stands: a cell of a sheet, a row of a Word table, a pointer. */
  place: string
  /** What stands there, as it is written. */
  source: string
  title: string
  kind: FieldKind
  section: string
  /** Id of the rows whose column it is. */
  inside?: string
  options?: Choice[]
  required: boolean
  confidence: Confidence
  hint?: string
  /** A wish for the name of its answer; free as long as no other question has it. */
  key?: string
  limits?: GuessLimits
  rules?: GuessRules
  /** Questions that exist already and may be the same; the likeliest first. */
  known?: KnownQuestion[]
  /** Which of {@link known} is used instead, counted from 0. */
  use?: number | undefined
  /** Left out of the form. */
  left?: boolean
}

export interface GuessLimits {
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
}

/** FEEL with `${id of a guess}` in place of names, so that a name may still change. */
export interface GuessRules {
  visible?: string
  required?: string
  calculate?: string
  preset?: string
  check?: { that: string; message: string }
}

/** `place` as in a guess; empty for the whole file. */
export interface ImportRemark {
  place: string
  message: string
  messageEn: string
}

/** A draft while it is read: ids are given in order. */
export interface Drafting {
  draft: FormDraft
  section: (title: string) => string
  guess: (guess: Omit<Guess, 'id' | 'required' | 'confidence'> & Partial<Guess>) => Guess
  remark: (place: string, message: string, messageEn: string) => void
}

export function beginDraft(title: string = ''): Drafting {
  const draft: FormDraft = { title, sections: [], guesses: [], remarks: [] }
  return {
    draft,
    section(name) {
      const id = `s${draft.sections.length + 1}`
      draft.sections.push({ id, title: name })
      return id
    },
    guess(guess) {
      const whole: Guess = { required: false, confidence: 'likely', ...guess, id: `g${draft.guesses.length + 1}` }
      draft.guesses.push(whole)
      return whole
    },
    remark: (place, message, messageEn) => void draft.remarks.push({ place, message, messageEn }),
  }
}

/** The hint of a section with one sentence more. */
export function withHint(section: DraftSection | undefined, hint: string): void {
  if (section !== undefined) section.hint = section.hint === undefined ? hint : `${section.hint}\n${hint}`
}
