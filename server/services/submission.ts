/** A record as it is handed in: with a line, or later with all else that a phone did without one. */
import type { Id } from '../../core/store/query.ts'
import type { Confirmation } from './stored.ts'

export interface Submission {
  /** Made by the device; the same record has the same id for ever. */
  id: Id
  form: string
  version: number
  subject: Id
  answers: Record<string, unknown>
  confirmed?: Confirmation[]
  corrected?: Record<string, unknown>
  /** Pointers of answers that nobody gave: they followed from others and were shown. */
  derived?: string[]
  /** When it was filled in, by the clock of the device. */
  filledAt: string
  device?: string
}
