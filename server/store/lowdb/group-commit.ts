/**
 * The group commit: transactions that wait together are checked one after the other, written to the journal as one
 * batch, and only when that is durable do readers see them and callers hear of them. If the write fails, memory is
 * as it was.
 */
import { opsOf, stillHolds, type Attempt, type View } from './attempt.ts'
import type { Journal } from './journal.ts'
import type { Owners } from './owners.ts'
import type { Projection } from './projection.ts'
import { applyLine, thingOf, type JournalLine, type Op, type SubjectFile, type Thing } from './subject-file.ts'
import { ownArea } from '../shared/index-values.ts'
import { isListed, type StoredKind } from '../shared/stored-kinds.ts'

/** A finished run, with what the caller gets once it is durable. `attempt` null changes nothing. */
export interface Outcome<T> {
  readonly attempt: Attempt | null
  readonly value: T
}

export interface GroupCommit {
  /** Runs work on what readers see; on a stale read runs it once more in line. @returns value and sequence. */
  run<T>(work: (view: View) => Promise<Outcome<T>>): Promise<{ value: T; seq: number }>
  /** The last transaction that readers see. */
  readonly applied: number
  /** Resolves when nothing is waiting. */
  idle(): Promise<void>
}

interface Parts {
  readonly index: Projection
  readonly owners: Owners
  readonly journal: Journal
  /** @throws StoreError when nothing may be written any more. */
  readonly checkWritable: () => void
  /** A write failed: from now on the store only reads. @returns what the waiting callers get. */
  readonly failed: (error: unknown) => Error
  /** Called after each batch; may hold up the next one. */
  readonly afterBatch: () => Promise<void> | void
}

interface Waiting {
  /** Its turn: gives the attempt to be written, or null when there is nothing to write. */
  prepare(view: View): Promise<Attempt | null>
  settle(seq: number): void
  reject(error: unknown): void
}

const MAX_BATCH = 256

export function makeGroupCommit(parts: Parts): GroupCommit {
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
    const staged = stagedView(visible)
    const lines: JournalLine[] = []
    const settled: (() => void)[] = []
    const first = journal.last + 1
    const files = new Map<string, SubjectFile>()
    owners.release()
    try {
      parts.checkWritable()
      for (const waiting of batch) {
        try {
          const attempt = await waiting.prepare(staged.view)
          if (attempt !== null && attempt.changes.length > 0) {
            const ops = await opsOf(attempt, staged.view)
            for (const [, owner] of ops) files.set(owner, await owners.hold(owner))
            lines.push({ seq: first + lines.length, batch: first, at: attempt.at, by: attempt.by, ops })
            staged.add(ops, attempt)
          }
          const seq = first + lines.length - 1
          settled.push(() => waiting.settle(seq))
        } catch (error) {
          settled.push(() => waiting.reject(error))
        }
      }
      await write(lines, files)
    } catch (error) {
      for (const waiting of batch) waiting.reject(error)
      return
    }
    for (const settle of settled) settle()
  }

  const write = async (lines: readonly JournalLine[], files: ReadonlyMap<string, SubjectFile>): Promise<void> => {
    if (lines.length === 0) return
    try {
      await journal.append(lines)
    } catch (error) {
      throw parts.failed(error)
    }
    for (const line of lines) {
      for (const owner of new Set(line.ops.map((op) => op[1]))) {
        const file = files.get(owner)
        if (file === undefined) continue
        applyLine(file, line)
        owners.changed(owner, line.seq)
        index.follow(file, line.ops)
      }
    }
    applied = journal.last
  }

  return {
    async run(work) {
      parts.checkWritable()
      let outcome = await firstRun(work, visible)
      return new Promise((resolve, reject) => {
        queue.push({
          async prepare(view) {
            if ('error' in outcome || outcome.attempt === null || !(await stillHolds(outcome.attempt, view))) {
              outcome = await work(view)
            }
            return outcome.attempt
          },
          settle: (seq) => 'value' in outcome && resolve({ value: outcome.value, seq }),
          reject,
        })
        running ??= drain()
      })
    },
    get applied() {
      return applied
    },
    async idle() {
      while (running !== null) await running
    },
  }
}

/** What went wrong on a first run may come of two moments seen at once; only the run in line is final. */
async function firstRun<T>(
  work: (view: View) => Promise<Outcome<T>>,
  view: View,
): Promise<Outcome<T> | { error: true }> {
  try {
    return await work(view)
  } catch {
    return { error: true }
  }
}

function visibleView(owners: Owners, index: Projection): View {
  return {
    thing: async (owner, kind, id) => thingOf(await owners.load(owner), kind, id),
    area: (owner) => index.owner(owner)?.area,
    takenBy: (kind, id) => index.takenBy(kind, id),
    lastAudit: async (owner) => (await owners.load(owner)).audit.at(-1),
  }
}

/** The visible state with the transactions of this batch on top. */
function stagedView(visible: View): { view: View; add(ops: readonly Op[], by: Attempt): void } {
  const things = new Map<string, Thing | undefined>()
  const taken = new Map<string, string | undefined>()
  const areas = new Map<string, string | null>()
  const audits = new Map<string, Op & readonly ['audit', ...unknown[]]>()
  const key = (owner: string, kind: StoredKind, id: string) => `${kind}/${owner}/${id}`
  return {
    view: {
      async thing(owner, kind, id) {
        const k = key(owner, kind, id)
        return things.has(k) ? things.get(k) : visible.thing(owner, kind, id)
      },
      area: (owner) => (areas.has(owner) ? areas.get(owner) : visible.area(owner)),
      takenBy(kind, id) {
        const k = `${kind}/${id}`
        return taken.has(k) ? taken.get(k) : visible.takenBy(kind, id)
      },
      lastAudit: async (owner) => audits.get(owner)?.[2] ?? visible.lastAudit(owner),
    },
    add(ops, { at, by }) {
      for (const op of ops) {
        if (op[0] === 'put') {
          const [, owner, kind, id, rev, data] = op
          things.set(key(owner, kind, id), { rev, at, by, data })
          if (isListed(kind)) taken.set(`${kind}/${id}`, owner)
          if (kind === 'subject') areas.set(owner, ownArea(data))
        } else if (op[0] === 'remove') {
          things.set(key(op[1], op[2], op[3]), undefined)
          taken.set(`${op[2]}/${op[3]}`, undefined)
        } else if (op[0] === 'audit') {
          audits.set(op[1], op)
        }
      }
    },
  }
}
