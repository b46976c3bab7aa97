/**
 * Fills an empty place with a county of any size: every record goes through the services that people use, by the clock
 * of its day, one after the other. The same wish gives the same content: ids, numbers and instants come from the seed.
 */
import { createHash } from 'node:crypto'
import { ageOn, formatCivilDate, parseCivilDate } from '../../core/model/civil-date.ts'
import { Problem } from '../../core/errors/problem.ts'
import type { Actor } from '../access/actor.ts'
import { issueDocument } from '../services/documents.ts'
import { saltedHash } from '../services/passwords.ts'
import type { Ports } from '../services/ports.ts'
import { idOf } from '../services/secrets.ts'
import { submit } from '../services/submit.ts'
import { instant, today } from '../services/time.ts'
import { hasUsers } from '../services/users.ts'
import { assessmentAnswers, planAnswers, reportAnswers, visitAnswers } from './county-answers.ts'
import { countyEvents, type Happening } from './county-events.ts'
import { childOfCounty, dayOfHistory, randomFor, type CountyWish } from './county-people.ts'
import { markFilled, openPosts, postOf, withCategories } from './seed.ts'

/** A clock that the store and the services share, and that the generator moves. */
export interface MovedClock {
  ms: number
}

export interface CountyProgress {
  /** Of `all` happenings. */
  readonly done: number
  readonly all: number
  readonly records: number
  readonly documents: number
}

const HARMED = 0.004
const GROWN_UP = 18

/**
 * @param ports over an empty store whose clock is `clock`.
 * @throws Error in one line when there are accounts already, or when a record is refused.
 */
export async function generateCounty(
  ports: Ports,
  clock: MovedClock,
  wish: CountyWish,
  told: (progress: CountyProgress) => void,
): Promise<CountyProgress> {
  if (await hasUsers(ports)) throw new Error('generate-county needs an empty place: here are accounts already')
  const county = openCounty(ports, clock, wish)
  clock.ms = morningOf(wish, 0)
  await openPosts(county.ports)
  const events = countyEvents(wish)
  for (const [i, event] of events.entries()) {
    clock.ms = morningOf(wish, event.day) + (i % 480) * 60_000
    await happen(county, event)
    told({ done: i + 1, all: events.length, ...county.counts })
  }
  await markFilled(county.ports)
  return { done: events.length, all: events.length, ...county.counts }
}

interface County {
  readonly ports: Ports
  readonly clock: MovedClock
  readonly wish: CountyWish
  /** Serial of each child among those with its birthday. */
  readonly orders: Map<number, number>
  readonly counts: { records: number; documents: number }
}

function openCounty(ports: Ports, clock: MovedClock, wish: CountyWish): County {
  let made = 0
  const seeded: Ports = {
    ...ports,
    clock: { now: () => clock.ms },
    newId: () => idOf(`county/${wish.seed}/${(made += 1)}`),
    passwords: { ...ports.passwords, hash: (password) => saltedHash(password, saltFor(password)) },
  }
  return { ports: seeded, clock, wish, orders: birthdayOrders(wish), counts: { records: 0, documents: 0 } }
}

/** The passwords of the training county are known to everybody: their salt hides nothing. */
function saltFor(password: string): Uint8Array {
  return createHash('sha256').update(`training ${password}`).digest().subarray(0, 16)
}

/** Children of one birthday and sex get numbers of their own, so that no ID number is there twice. */
function birthdayOrders(wish: CountyWish): Map<number, number> {
  const taken = new Map<string, number>()
  const orders = new Map<number, number>()
  for (let n = 1; n <= wish.children; n += 1) {
    const { birth, sex } = childOfCounty(wish, n, 0).registration.answers
    const key = `${String(birth)}/${String(sex)}`
    const order = taken.get(key) ?? 0
    taken.set(key, order + 1)
    orders.set(n, order)
  }
  return orders
}

/** Eight in the morning in Shanghai. */
function morningOf(wish: CountyWish, day: number): number {
  return Date.parse(`${formatCivilDate(dayOfHistory(wish, day))}T00:00:00.000Z`)
}

async function happen(county: County, event: Happening): Promise<void> {
  const child = childOfCounty(county.wish, event.n, county.orders.get(event.n) ?? 0)
  const director = await postOf(county.ports, 'CM', child.village)
  const age = ageOnDay(String(child.registration.answers['birth']), today(county.ports.clock))
  if (event.kind === 'register') {
    const { form, answers } = child.registration
    await handIn(county, director, form, event, answers)
  } else if (age < GROWN_UP && event.kind === 'visit') await visit(county, director, event, age)
  else if (age < GROWN_UP) await assess(county, director, event, false)
}

function ageOnDay(birth: string, day: string): number {
  const [born, now] = [parseCivilDate(birth), parseCivilDate(day)]
  return born === null || now === null ? 0 : ageOn(born, now)
}

/** Bruises are reported at once, and assessed by the supervisor on the same day. */
async function visit(county: County, director: Actor, event: Happening, age: number): Promise<void> {
  const random = randomFor(county.wish, event.n, `visit ${event.day}`)
  const harmed = age >= 3 && random() < HARMED
  await handIn(county, director, 'LB-04', event, visitAnswers(random, county.clock.ms, age, harmed))
  if (!harmed) return
  county.clock.ms += 30 * 60_000
  const answers = reportAnswers(county.clock.ms, director.org, director.name)
  const record = await handIn(county, director, 'CU-02', event, answers)
  await issueDocument(county.ports, director, { id: county.ports.newId(), record, document: 'DOC-05' })
  county.counts.documents += 1
  await assess(county, director, event, true)
}

/** By the supervisor together with the director: two people, as the form asks. */
async function assess(county: County, director: Actor, event: Happening, harmed: boolean): Promise<void> {
  const supervisor = await postOf(county.ports, 'SUP', `${director.area.slice(0, 9)}000`)
  const random = randomFor(county.wish, event.n, `assess ${event.day}`)
  const answers = assessmentAnswers(random, harmed, [supervisor.name, director.name])
  const bundle = county.ports.definitions.bundle('CU-01')
  if (bundle === null) return
  const asOf = today(county.ports.clock)
  const { visible } = county.ports.engine.assess(bundle, { answers, asOf }, county.ports.engine.validator(bundle))
  const due = formatCivilDate(dayOfHistory(county.wish, event.day + 30))
  const plan = visible.includes('/plan') ? planAnswers(supervisor.name, due) : {}
  await handIn(county, supervisor, 'CU-01', event, { ...answers, ...plan })
}

async function handIn(
  { ports, wish, counts }: County,
  actor: Actor,
  form: string,
  { n, day }: Happening,
  answers: Record<string, unknown>,
): Promise<string> {
  const bundle = ports.definitions.bundle(form)
  if (bundle === null) throw new Error(`no form ${form} is mounted`)
  const sent = {
    id: idOf(`county/${wish.seed}/${n}/${form}/${day}`),
    form,
    version: bundle.form.version,
    subject: idOf(`county/${wish.seed}/${n}`),
    answers: withCategories(ports, bundle, answers),
    filledAt: instant(ports.clock.now()),
  }
  const { record } = await submit(ports, actor, sent).catch((error: unknown) => {
    throw error instanceof Problem ? new Error(`child ${n}, ${form}: ${JSON.stringify(error.detail)}`) : error
  })
  counts.records += 1
  return record
}
