/**
 * The group commit: transactions that wait together are checked one after the other, written to the journal as one
 * batch, and only when that is durable do readers see them and callers hear of them. If the write fails, memory is
 * as it was.
 */
import { linkChanges, type Attempt, type Commits, type Outcome, type View } from '../shared/attempt.ts'
import type { Ceiling } from './ceiling.ts'
import type { Journal } from './journal.ts'
import type { Owners } from './owners.ts'
import type { Projection } from './projection.ts'
import { applyLine, type JournalLine, type Op, type SubjectFile } from './subject-file.ts'
import { stagedView, stillHolds, visibleView, type LowdbView } from './views.ts'

/** Runs work on what readers see; on a stale read once more in line. The position is the sequence in the journal. */
export interface GroupCommit extends Commits<number> {
  /** The last transaction that readers see. */
  readonly applied: number
  /** Writes lines that were made elsewhere as they are, while nobody else writes. */
  load(lines: readonly Omit<JournalLine, 'seq' | 'batch'>[]): Promise<void>
  /** Resolves when nothing is waiting. */
  idle(): Promise<void>
}

export interface CommitParts {
  readonly index: Projection
  readonly owners: Owners
  readonly journal: Journal
  /** @throws StoreError when nothing may be written any more. */
  readonly checkWritable: () => void
  readonly ceiling: Ceiling
  /** A write failed: from now on the store only reads. @returns what the waiting callers get. */
  readonly failed: (error: unknown) => Error
  /** Called after each batch; may hold up the next one. */
  readonly afterBatch: () => Promise<void>
}

interface Waiting {
  /** Its turn: gives the attempt to be written, or null when there is nothing to write. */
  prepare(view: LowdbView): Promise<Attempt | null>
  settle(seq: number): void
  reject(error: unknown): void
}

/** What a batch will do, with the files it changes held in memory. */
interface Staged {
  readonly lines: readonly JournalLine[]
  readonly files: ReadonlyMap<string, SubjectFile>
  readonly settled: readonly (() => void)[]
}

const MAX_BATCH = 256

export function makeGroupCommit(parts: CommitParts): GroupCommit {
  const { index, owners, journal } = parts
  const queue: Waiting[] = []
  const visible = visibleView(owners, index)
  let running: Promise<void> | null = null
  let applied = journal.last

  const drain = async (): Promise<void> => {
    while (queue.length > 0) {
      await commitBatch(queue.splice(0, MAX_BATCH))
      await parts.afterBatch()
    }
    running = null
  }

  const commitBatch = async (batch: readonly Waiting[]): Promise<void> => {
    try {
      parts.checkWritable()
      owners.release()
      const staged = await stage(batch, visible, parts)
      await write(staged, parts)
      applied = journal.last
      for (const settle of staged.settled) settle()
    } catch (error) {
      for (const waiting of batch) waiting.reject(error)
    }
  }

  return {
    async run(work) {
      parts.checkWritable()
      let outcome = await firstRun(work, visible)
      return new Promise((resolve, reject) => {
        queue.push({
          async prepare(view) {
            if (outcome === null || outcome.attempt === null || !(await stillHolds(outcome.attempt, view))) {
              outcome = await work(view)
            }
            return outcome.attempt
          },
          settle: (position) => outcome !== null && resolve({ value: outcome.value, position }),
          reject,
        })
        running ??= drain()
      })
    },
    async load(lines) {
      parts.checkWritable()
      parts.ceiling.demandRoom(opsOf(lines), [])
      await write(await numbered(lines, parts), parts)
      applied = journal.last
      await parts.afterBatch()
    },
    get applied() {
      return applied
    },
    async idle() {
      while (running !== null) await running
    },
  }
}

function opsOf(lines: readonly Pick<JournalLine, 'ops'>[]): readonly Op[] {
  return lines.flatMap(({ ops }) => ops)
}

/** Lines as the next ones of the journal, with the files they change held in memory. */
async function numbered(
  lines: readonly Omit<JournalLine, 'seq' | 'batch'>[],
  { owners, journal }: CommitParts,
): Promise<Pick<Staged, 'lines' | 'files'>> {
  owners.release()
  const first = journal.last + 1
  const files = new Map<string, SubjectFile>()
  for (const [, owner] of opsOf(lines)) files.set(owner, await owners.hold(owner))
  return { lines: lines.map((line, i) => ({ ...line, seq: first + i, batch: first })), files }
}

/** Null when it failed: the reads of a first run may be of two moments, so that only the run in line is final. */
async function firstRun<T>(work: (view: View) => Promise<Outcome<T>>, view: View): Promise<Outcome<T> | null> {
  try {
    return await work(view)
  } catch {
    return null
  }
}

/** Each transaction on top of those before it; one that fails leaves the others alone. */
async function stage(
  batch: readonly Waiting[],
  visible: LowdbView,
  { owners, journal, ceiling }: Pick<CommitParts, 'owners' | 'journal' | 'ceiling'>,
): Promise<Staged> {
  const first = journal.last + 1
  const { view, add } = stagedView(visible)
  const lines: JournalLine[] = []
  const files = new Map<string, SubjectFile>()
  const settled: (() => void)[] = []
  const added: Op[] = []
  for (const waiting of batch) {
    try {
      const attempt = await waiting.prepare(view)
      if (attempt !== null && attempt.changes.length > 0) {
        const ops = await linkChanges(attempt, view.lastAudit)
        ceiling.demandRoom(ops, added)
        added.push(...ops)
        for (const [, owner] of ops) files.set(owner, await owners.hold(owner))
        lines.push({ seq: first + lines.length, batch: first, at: attempt.at, by: attempt.by, ops })
        add(ops, attempt)
      }
      const seq = first + lines.length - 1
      settled.push(() => waiting.settle(seq))
    } catch (error) {
      settled.push(() => waiting.reject(error))
    }
  }
  return { lines, files, settled }
}

/** Durable first, then visible; without a wait in between, so that nobody sees a half. */
async function write(
  { lines, files }: Pick<Staged, 'lines' | 'files'>,
  { journal, owners, index, failed }: CommitParts,
): Promise<void> {
  if (lines.length === 0) return
  try {
    await journal.append(lines)
  } catch (error) {
    throw failed(error)
  }
  for (const line of lines) {
    for (const owner of new Set(line.ops.map((op) => op[1]))) {
      const file = files.get(owner)
      if (file === undefined) throw new Error(`The file of ${owner} was not held for the commit.`)
      applyLine(file, line)
      owners.changed(owner, line.seq)
      index.follow(file, line.ops)
    }
  }
}
