/**
 * Two or three phones under random schedules of lost, doubled, late and reordered messages, against the real services
 * over a real store. What must be there at the end is worked out from what the phones wrote and had seen, not by the
 * code that puts edits together.
 */
import { afterAll, describe, expect, it } from 'vitest'
import { readAt } from '../../../core/model/pointer.ts'
import type { Stored } from '../../../core/store/port.ts'
import { EVERYTHING } from '../../../core/store/query.ts'
import type { Ports } from '../../../server/services/ports.ts'
import type { StoredFacts, StoredRecord, StoredSubject, StoredTask } from '../../../server/services/stored.ts'
import type { StoredConflict, StoredEdit } from '../../../server/services/sync/stored-sync.ts'
import { answerAt } from '../../../server/services/sync/answer-conflicts.ts'
import { testDatabase, type TestDatabase } from '../../support/postgres.ts'
import { randomFrom } from '../../support/random-answers.ts'
import { runSchedule, type Finished } from './schedule.ts'
import { openServices, type Services } from './services.ts'

const ROUNDS = Number(process.env['TONGBIAO_ROUNDS'] ?? 4)
const SEED = 20_261_124
/** A store is begun anew now and then, so that a long run measures schedules and not the length of a journal. */
const ROUNDS_OF_STORE = 100

/** Never a promise of speed: only the end of a run that hangs. */
const WAIT = 120_000 + ROUNDS * 10_000

interface Word {
  edit: string
  branch: string
  base: number
  seen: number
  /** Revision that came of it. */
  rev: number
  value: unknown
}

interface Kept {
  facts: StoredFacts
  subject: StoredSubject
  records: Stored<StoredRecord>[]
  conflicts: StoredConflict[]
}

async function kept({ store }: Ports, child: string): Promise<Kept> {
  const facts = await store.get<'facts', StoredFacts>('facts', child, child, EVERYTHING)
  const subject = await store.get<'subject', StoredSubject>('subject', child, child, EVERYTHING)
  const records = await store.find('record', { where: { owner: child }, limit: 500 }, EVERYTHING)
  const conflicts = await store.find('conflict', { where: { owner: child }, limit: 500 }, EVERYTHING)
  if (facts === null || subject === null) throw new Error('the child is gone')
  return {
    facts: facts.data,
    subject: subject.data,
    records: await all(records.rows, (id) => store.get<'record', StoredRecord>('record', child, id, EVERYTHING)),
    conflicts: (
      await all(conflicts.rows, (id) => store.get<'conflict', StoredConflict>('conflict', child, id, EVERYTHING))
    ).map(({ data }) => data),
  }
}

async function all<T>(rows: readonly { id: string }[], get: (id: string) => Promise<T | null>): Promise<T[]> {
  return (await Promise.all(rows.map(({ id }) => get(id)))).filter((one) => one !== null)
}

const factIn = (values: unknown, path: string) => readAt(values, path.split('.'))

const told = (finished: Finished) => [...finished.written.values()]

/** Words about a fact that nobody who had seen them has replaced, decisions apart. */
function unanswered(words: readonly Word[]): Word[] {
  return words.filter(
    (word) =>
      !words.some((other) => other.seen >= word.rev || (other.branch === word.branch && other.base > word.base)),
  )
}

async function checkEdits(ports: Ports, finished: Finished, { records }: Kept): Promise<void> {
  const { child } = finished
  for (const { item, answer } of told(finished)) {
    expect(answer?.state).toMatch(/^(stored|doubled|conflict|held)$/)
    const edit = await ports.store.get<'edit', StoredEdit>('edit', child, item.id, EVERYTHING)
    expect(edit?.data.state).toMatch(/^(stored|conflict)$/)
    if (item.kind !== 'record') continue
    const found = records.filter(({ id }) => id === item.id)
    expect(found).toHaveLength(1)
    expect(found[0]?.data.corrected).toEqual(item.corrected)
  }
}

function wordsAbout(finished: Finished, path: string, { records }: Kept): Word[] {
  return told(finished).flatMap(({ item }): Word[] => {
    const value = item.kind === 'record' ? item.corrected?.[path] : undefined
    const rev = records.find(({ id }) => id === item.id)?.data.origin?.rev
    if (value === undefined || rev === undefined) return []
    const { id: branch, base, trunk: seen } = item.branch
    return [{ edit: item.id, branch, base, seen, rev, value }]
  })
}

function checkFacts(finished: Finished, path: string, here: Kept): void {
  const { facts, conflicts } = here
  const left = unanswered(wordsAbout(finished, path, here))
  const sides = conflicts.flatMap(({ status, fields }) => (status === 'open' ? (fields[path] ?? []) : []))
  const standing = factIn(facts.values, path)
  const past = (facts.history[path] ?? []).map(({ value }) => value)
  const once = conflicts.flatMap(({ fields }) => (fields[path] ?? []).map(({ edit }) => edit))
  for (const word of left) {
    const isListed = sides.some(({ edit }) => edit === word.edit)
    const wasDecided = once.includes(word.edit)
    expect([path, word.value === standing || isListed || wasDecided]).toEqual([path, true])
  }
  const decided = conflicts.some(({ decisions }) => decisions.some(({ choices }) => path in choices))
  if (!decided && new Set(left.map(({ value }) => value)).size > 1) {
    expect(left.map(({ edit }) => edit).filter((edit) => !sides.some((side) => side.edit === edit))).toEqual([])
  }
  if (sides.length > 0) expect(sides.map(({ value }) => value)).toContain(standing)
  expect([...past, standing, ...sides.map(({ value }) => value)]).toEqual(
    expect.arrayContaining(left.filter(({ edit }) => !once.includes(edit)).map(({ value }) => value)),
  )
}

/** Each answer that was changed stands, waits beside another, or was replaced by one who had seen it. */
async function checkAnswers(ports: Ports, finished: Finished, here: Kept): Promise<void> {
  for (const { item } of told(finished)) {
    if (item.kind !== 'change') continue
    const versions = await ports.store.history<'record', StoredRecord>(
      'record',
      finished.child,
      item.record,
      EVERYTHING,
    )
    const last = versions.at(-1)
    for (const [pointer, value] of Object.entries(item.set)) {
      const mine = (version: Stored<StoredRecord>) => version.data.told?.[pointer]?.some(({ edit }) => edit === item.id)
      const came = versions.find(mine)
      expect(came).toBeDefined()
      if (last === undefined || !mine(last)) continue
      const sides = here.conflicts.flatMap(({ status, record, fields }) =>
        status === 'open' && record === item.record ? (fields[pointer] ?? []) : [],
      )
      const stands = JSON.stringify(answerAt(last.data.answers, pointer)) === JSON.stringify(value)
      expect(stands || sides.some(({ edit }) => edit === item.id)).toBe(true)
    }
  }
}

async function checkDanger({ store }: Ports, finished: Finished, { facts, subject, conflicts }: Kept): Promise<void> {
  const found = told(finished).filter(({ item }) => item.kind === 'record' && item.answers['harmSigns'] === true)
  if (found.length === 0) return
  const tasks = await all(
    subject.openTasks.map((id) => ({ id })),
    (id) => store.get<'task', StoredTask>('task', finished.child, id, EVERYTHING),
  )
  expect(tasks.map(({ data }) => data.form)).toContain('CU-02')
  const decided = conflicts.some(({ decisions }) => decisions.some(({ choices }) => 'scores.SC-1' in choices))
  const words = found.map(({ item }) => item.id)
  const told1 = facts.told?.['scores.SC-1'] ?? []
  if (!decided && told1.some(({ edit }) => words.includes(edit)))
    expect(factIn(facts.values, 'scores.SC-1.finalBand')).toBe('RED')
}

function checkReplicas({ phones }: Finished, { records, facts }: Kept): void {
  const [first] = phones
  const wanted = records.map(({ id, rev }) => `${id} ${rev}`).sort()
  for (const phone of phones) {
    expect(phone.queue).toEqual([])
    expect([...phone.records.values()].map(({ id, revision }) => `${id} ${revision}`).sort()).toEqual(wanted)
    expect(phone.facts).toEqual(first?.facts)
    expect(phone.contested).toEqual(first?.contested)
    expect(factIn(phone.facts, 'guardian.gPhone')).toEqual(factIn(facts.values, 'guardian.gPhone'))
  }
}

async function checkRound(services: Services, seed: number): Promise<void> {
  const { ports } = services
  const finished = await runSchedule(ports, await services.newChild(), randomFrom(seed))
  const here = await kept(ports, finished.child)
  await checkEdits(ports, finished, here)
  for (const path of ['guardian.gPhone', 'mother.pPhone']) checkFacts(finished, path, here)
  await checkAnswers(ports, finished, here)
  await checkDanger(ports, finished, here)
  checkReplicas(finished, here)
}

async function rounds(count: number, open: () => Promise<Services>): Promise<void> {
  for (let begun = 0; begun < count; begun += ROUNDS_OF_STORE) {
    const services = await open()
    try {
      for (let n = begun; n < Math.min(count, begun + ROUNDS_OF_STORE); n += 1) {
        await checkRound(services, SEED + n).catch((error: unknown) => {
          throw new Error(`schedule ${SEED + n}`, { cause: error })
        })
      }
    } finally {
      await services.close()
    }
  }
}

describe('Phones with lost, doubled, late and reordered messages', () => {
  it(
    'lose no accepted edit, come to the same, and every contradiction is listed',
    async () => {
      await rounds(ROUNDS, () => openServices())
    },
    WAIT,
  )
})

describe('The same over PostgreSQL', () => {
  let database: TestDatabase | null = null
  afterAll(() => database?.drop())

  it(
    'holds as well',
    async () => {
      database = await testDatabase()
      const { url } = database
      await rounds(Math.max(2, Math.ceil(ROUNDS / 50)), () => openServices(url))
    },
    WAIT,
  )
})
