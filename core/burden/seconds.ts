/** How long one answer takes a worker, by the kind of field; a section confirmed in one tap counts as one answer. */
import type { FieldKind, FieldPlan } from '../model/plan.ts'

export const SECONDS_TO_CONFIRM = 4
/** One line of several that are answered together by “none of these”. */
export const SECONDS_TO_READ = 2
/** An answer that was given on an earlier occasion and counts later; most are numbers and short texts. */
export const SECONDS_OF_AN_EARLIER_ANSWER = 15

const CHOICE = 5
const NUMBER = 8
const DATE = 8
const SHORT_TEXT = 15
const LONG_TEXT = 40
const PHOTO = 20
const SIGNATURE = 10

const SECONDS: Record<FieldKind, number> = {
  text: SHORT_TEXT,
  longText: LONG_TEXT,
  integer: NUMBER,
  number: NUMBER,
  money: NUMBER,
  boolean: CHOICE,
  date: DATE,
  dateTime: DATE,
  time: DATE,
  month: DATE,
  choice: CHOICE,
  multi: CHOICE,
  area: CHOICE,
  file: PHOTO,
  files: PHOTO,
  signature: SIGNATURE,
  object: 0,
  // A list counts as one answer on both sides, however many rows it has.
  rows: SHORT_TEXT,
}

/** Estimated seconds to give this answer. */
export function secondsOf(field: Pick<FieldPlan, 'kind'>): number {
  return SECONDS[field.kind]
}
