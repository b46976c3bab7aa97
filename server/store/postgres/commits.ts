/**
 * Commits: work runs on what readers see, holding nothing; then its owners are held, what it read is looked at again,
 * and the changes are written. If something has changed, the work runs once more while they are held. Owners that are
 * held in one order make this serializable without the failures that PostgreSQL's own SERIALIZABLE has on hot rows.
 */
import type { Attempt, Commits, Outcome, View } from '../shared/attempt.ts'
import { writeChanges } from './changes.ts'
import { pause, type Database, type Run } from './database.ts'
import { isLostLine, isRepeatable, Stale, toStoreError, UnknownOutcome } from './faults.ts'
import { headsOf, type Position } from './feed.ts'
import { makeLocks, type Locks } from './locks.ts'
import { makeView, stillHolds } from './things.ts'

type Work<T> = (view: View) => Promise<Outcome<T>>

/** More than enough for a crowd; fewer for a database that is gone. */
const ROUNDS = 30
const LOST_ROUNDS = 6

export function makeCommits(db: Database): Commits<Position> {
  return {
    async run(work, repeatable) {
      db.checkOpen()
      let first = await firstRun(work, db)
      if (first !== null && (await isFinal(first, db.run)))
        return { value: first.value, position: await headsOf(db.run) }
      let lost = 0
      for (let round = 1; ; round += 1) {
        const before = first
        try {
          return await db.transaction((run) => inLine(run, work, before))
        } catch (error) {
          if (error instanceof Stale) first = null
          lost += isLostLine(error) || error instanceof UnknownOutcome ? 1 : 0
          const again = isRepeatable(error) || isLostLine(error) || (error instanceof UnknownOutcome && repeatable)
          if (!again || round >= ROUNDS || lost >= LOST_ROUNDS) throw toStoreError(error)
          await pause(round)
        }
      }
    },
  }
}

/** Null when it failed: the reads of a first run may be of two moments, so that only the run in line is final. */
async function firstRun<T>(work: Work<T>, db: Database): Promise<Outcome<T> | null> {
  try {
    return await work({ ...makeView(db.run, async () => undefined), trustsNew: true })
  } catch {
    return null
  }
}

/** Nothing to write, and all that was read was so at one moment. */
async function isFinal({ attempt }: Outcome<unknown>, run: Run): Promise<boolean> {
  if (attempt === null) return true
  return attempt.changes.length === 0 && (await stillHolds(run, attempt))
}

async function inLine<T>(run: Run, work: Work<T>, first: Outcome<T> | null): Promise<{ value: T; position: Position }> {
  const locks = makeLocks(run)
  const holds = first?.attempt ? await holdsInLine(run, first.attempt, locks) : false
  const { attempt, value } = first !== null && holds ? first : await work(makeView(run, locks.touch))
  if (attempt === null) return { value, position: await headsOf(run) }
  await locks.take(attempt)
  return { value, position: await writeChanges(run, attempt, locks) }
}

/** What is sent before an answer is awaited reaches the database in this order, and in one go. */
async function holdsInLine(run: Run, attempt: Attempt, locks: Locks): Promise<boolean> {
  const taking = locks.take(attempt)
  const looking = stillHolds(run, attempt)
  const [late, holds] = await Promise.all([taking, looking])
  return late ? stillHolds(run, attempt) : holds
}
