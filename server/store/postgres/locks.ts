/**
 * What a commit holds until it ends: the owners it touches and the series it counts on, always in the same order, so
 * that two commits wait for each other in one direction only. Rows, not sessions: the lock ends with the transaction.
 */
import type { Attempt } from '../shared/attempt.ts'
import { OFFICE, type StoredKind } from '../shared/stored-kinds.ts'
import type { Run } from './database.ts'

/** The row of an owner, as it was when it was locked. */
export interface OwnerRow {
  readonly has_subject: boolean
  readonly area: string | null
  readonly audit_n: number
  readonly audit_hash: string
}

export interface Locks {
  readonly owners: ReadonlyMap<string, OwnerRow>
  /**
   * All that the attempt touched: to write where it writes, to read where it only reads; sent at once, so that what is
   * sent behind it is looked at under these locks. @returns whether one came later, since its row had to be made.
   */
  take(attempt: Attempt): Promise<boolean>
  /** What a run in line comes to: to write, since nobody knows yet. */
  touch(owner: string, kind: StoredKind, id: string): Promise<void>
}

const COLUMNS = 'has_subject, area, audit_n, audit_hash'

export function makeLocks(run: Run): Locks {
  const owners = new Map<string, OwnerRow>()
  const forWriting = new Set<string>()
  const series = new Set<string>()

  const lockOwner = async (owner: string, writes: boolean): Promise<boolean> => {
    if (forWriting.has(owner) || (owners.has(owner) && !writes)) return false
    const [shared] = writes
      ? []
      : await run<OwnerRow>(`SELECT ${COLUMNS} FROM "owner" WHERE owner = $1 FOR SHARE`, [owner])
    const row = shared ?? (await ownRow(run, owner))
    if (shared === undefined) forWriting.add(owner)
    owners.set(owner, row)
    return !writes && shared === undefined
  }
  const lockSeries = async (name: string) => {
    if (series.has(name)) return
    await run(
      `INSERT INTO series (owner, id, rev, tx, written_at, written_by, data) VALUES ($1, $2, 0, '', '', '', '{}')
       ON CONFLICT (owner, id) DO UPDATE SET rev = series.rev`,
      [OFFICE, name],
    )
    series.add(name)
  }
  return {
    owners,
    async take({ reads, changes }) {
      const written = new Set(changes.filter((change) => change[2] !== 'series').map((change) => change[1]))
      const read = reads.filter(({ kind }) => kind !== 'series').map(({ owner }) => owner)
      const touched = [...new Set([...written, ...read])].sort()
      const locking = touched.map((owner) => lockOwner(owner, written.has(owner)))
      const names = reads.filter(({ kind }) => kind === 'series').map(({ id }) => id)
      const counting = [...new Set(names)].sort().map(lockSeries)
      const [late] = await Promise.all([Promise.all(locking), ...counting])
      return late.includes(true)
    },
    async touch(owner, kind, id) {
      if (kind === 'series') await lockSeries(id)
      else await lockOwner(owner, true)
    },
  }
}

/** Made when it is not there, so that there is something to hold. */
async function ownRow(run: Run, owner: string): Promise<OwnerRow> {
  const [row] = await run<OwnerRow>(
    `INSERT INTO "owner" (owner) VALUES ($1) ON CONFLICT (owner) DO UPDATE SET owner = EXCLUDED.owner
     RETURNING ${COLUMNS}`,
    [owner],
  )
  if (row === undefined) throw new Error(`The row of ${owner} was neither found nor made.`)
  return row
}
