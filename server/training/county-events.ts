/** What happens in a generated county, in the order of days: registrations, quarterly visits, assessments. */
import { registrationDay, randomFor, type CountyWish } from './county-people.ts'

export type HappeningKind = 'register' | 'visit' | 'assess'

export interface Happening {
  readonly kind: HappeningKind
  /** Number of the child. */
  readonly n: number
  /** Counted from the first day of the history. */
  readonly day: number
}

const QUARTER_DAYS = 91
/** Children whose guardianship is assessed without any report. */
const ASSESSED = 0.12

/** All of it, sorted; a few words for each, not the answers. */
export function countyEvents(wish: CountyWish): readonly Happening[] {
  const events: Happening[] = []
  const last = wish.years * 365
  for (let n = 1; n <= wish.children; n += 1) {
    const random = randomFor(wish, n, 'events')
    const registered = registrationDay(wish, n)
    events.push({ kind: 'register', n, day: registered })
    const delay = 20 + Math.floor(random() * 50)
    for (let day = registered + delay; day < last; day += QUARTER_DAYS) {
      const visit = day + Math.floor(random() * 14)
      if (visit < last) events.push({ kind: 'visit', n, day: visit })
    }
    const assessed = registered + 10 + Math.floor(random() * 60)
    if (random() < ASSESSED && assessed < last) events.push({ kind: 'assess', n, day: assessed })
  }
  return events.sort((a, b) => a.day - b.day || a.n - b.n || (a.kind < b.kind ? -1 : 1))
}
