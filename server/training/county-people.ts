/**
 * The children of a generated county: how many of each kind, when each was registered, and one child again from the
 * seed and its number, so that a county of any size is never held in memory.
 */
import { addDays, parseCivilDate, type CivilDate } from '../../core/model/civil-date.ts'
import { inventChild, type Plight, type TrainingChild } from './children.ts'
import { seededRandom, type Random } from './people.ts'

export interface CountyWish {
  readonly children: number
  readonly years: number
  readonly seed: number
  /** The last day of the history, YYYY-MM-DD. */
  readonly until: string
}

/** About what a county of the plains finds among those it keeps a file of; in hundredths. */
const SHARES: readonly (readonly [Plight, number])[] = [
  ['leftBehind', 62],
  ['poor', 15],
  ['unsupported', 10],
  ['disabled', 9],
  ['orphan', 4],
]

/** Most are registered when the work begins, the others as they move in or come into need. */
const AT_THE_BEGINNING = 0.8
const BEGINNING_DAYS = 60

export function plightOf(random: Random): Plight {
  let left = random() * 100
  for (const [plight, share] of SHARES) {
    if (left < share) return plight
    left -= share
  }
  return 'leftBehind'
}

/** Day of registration, counted from the first day of the history; later children are registered later. */
export function registrationDay(wish: CountyWish, n: number): number {
  const part = (n - 1) / wish.children
  const days = wish.years * 365
  if (part < AT_THE_BEGINNING) return Math.floor((part / AT_THE_BEGINNING) * BEGINNING_DAYS)
  return BEGINNING_DAYS + Math.floor(((part - AT_THE_BEGINNING) / (1 - AT_THE_BEGINNING)) * (days - BEGINNING_DAYS - 5))
}

/** The day that lies so many days behind the first day of the history. */
export function dayOfHistory(wish: CountyWish, day: number): CivilDate {
  const until = parseCivilDate(wish.until)
  if (until === null) throw new RangeError(`no date: ${wish.until}`)
  return addDays(until, day - wish.years * 365)
}

/** The same child whenever it is asked for. @param order as in ChildWish. */
export function childOfCounty(wish: CountyWish, n: number, order: number): TrainingChild {
  const random = randomFor(wish, n, 'child')
  const plight = plightOf(random)
  return inventChild({ random, now: dayOfHistory(wish, registrationDay(wish, n)), plight, n, order })
}

/** Numbers of their own for each thing that is drawn, so that one more question elsewhere changes nothing here. */
export function randomFor({ seed }: CountyWish, n: number, what: string): Random {
  let mixed = seed ^ Math.imul(n, 0x9e37_79b1)
  for (const sign of what) mixed = Math.imul(mixed ^ (sign.codePointAt(0) ?? 0), 0x85eb_ca6b)
  return seededRandom(mixed)
}
