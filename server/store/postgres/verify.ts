/**
 * Verification: every audit chain, every projected column against its data, every file against its hash. Reads one
 * moment of the database, so that it is safe while the store is in use.
 */
import { StoreDamaged } from '../../../core/store/errors.ts'
import type { AuditEntry, VerifyReport } from '../../../core/store/port.ts'
import { SHAPE_KEY, type Shapes } from '../../../core/store/shapes.ts'
import { brokenLink } from '../shared/audit-chain.ts'
import { fieldsOf, isListed, STORED_KINDS, type StoredKind } from '../shared/stored-kinds.ts'
import type { PgBlobs } from './blobs.ts'
import type { Database, Run } from './database.ts'
import { columnOf, tableOf } from './tables.ts'

type Fault = VerifyReport['faults'][number]

const PAGE = 500

export async function verifyStore(
  db: Database,
  blobs: PgBlobs,
  shapes: Shapes,
  told: (done: number, owners: number) => void = () => undefined,
): Promise<VerifyReport> {
  db.checkOpen()
  const faults: Fault[] = []
  const counts = await db.transaction(async (run) => {
    let things = 0
    for (const kind of STORED_KINDS) {
      things += await countOf(run, `${tableOf(kind)} WHERE rev > 0`)
      if (isListed(kind)) faults.push(...(await wrongColumns(run, kind)))
      faults.push(...(await newerShapes(run, kind, shapes.newest[kind] ?? 1)))
    }
    const owners = await countOwners(run)
    return { owners, things, auditEntries: await verifyChains(run, faults, (done) => told(done, owners)) }
  }, 'REPEATABLE READ READ ONLY')
  let found = 0
  for await (const hash of blobs.list()) {
    found += 1
    await blobs.get(hash).catch((error: unknown) => {
      if (!(error instanceof StoreDamaged)) throw error
      faults.push({ place: error.place, message: error.message })
    })
  }
  return { ...counts, blobs: found, faults }
}

/** The office owns the number series and has no row of its own. */
export function countOwners(run: Run): Promise<number> {
  return countOf(run, '(SELECT FROM "owner" WHERE written UNION ALL (SELECT FROM series LIMIT 1)) AS owners')
}

async function countOf(run: Run, from: string): Promise<number> {
  const [found] = await run<{ count: number }>(`SELECT count(*) AS count FROM ${from}`)
  return found?.count ?? 0
}

async function wrongColumns(run: Run, kind: StoredKind): Promise<Fault[]> {
  const tests = fieldsOf(kind).map(([field]) => `t.${columnOf(field)}::text IS DISTINCT FROM t.data->>'${field}'`)
  const area = `t.area IS DISTINCT FROM CASE WHEN o.has_subject THEN o.area ELSE t.data->>'area' END`
  const rows = await run<{ owner: string; id: string }>(
    `SELECT t.owner, t.id FROM ${tableOf(kind)} t LEFT JOIN "owner" o ON o.owner = t.owner
     WHERE ${[area, ...tests].join(' OR ')} LIMIT ${PAGE}`,
  )
  return rows.map(({ owner, id }) => ({
    place: `${kind} ${owner}/${id}`,
    message: 'The row is not what its data says.',
  }))
}

async function newerShapes(run: Run, kind: StoredKind, newest: number): Promise<Fault[]> {
  const rows = await run<{ owner: string; id: string }>(
    `SELECT owner, id FROM ${tableOf(kind)} WHERE COALESCE((data->>'${SHAPE_KEY}')::int, 1) > $1 LIMIT ${PAGE}`,
    [newest],
  )
  return rows.map(({ owner, id }) => ({ place: `${kind} ${owner}/${id}`, message: 'A newer version wrote it.' }))
}

/** @returns how many entries there are. */
async function verifyChains(run: Run, faults: Fault[], told: (done: number) => void): Promise<number> {
  let [entries, done] = [0, 0]
  for (let after = ''; ;) {
    const owners = await run<{ owner: string; audit_n: number; audit_hash: string }>(
      `SELECT owner, audit_n, audit_hash FROM "owner" WHERE owner > $1 ORDER BY owner LIMIT ${PAGE}`,
      [after],
    )
    for (const { owner, audit_n: n, audit_hash: hash } of owners) {
      done += 1
      const rows = await run<{ entry: AuditEntry }>('SELECT entry FROM audit WHERE owner = $1 ORDER BY n', [owner])
      const chain = rows.map((row) => row.entry)
      entries += chain.length
      const place = `audit of ${owner}`
      const broken = brokenLink(owner, chain)
      if (broken !== null) faults.push({ place, message: `Audit entry ${broken} is not what was written.` })
      else if (chain.length !== n || (chain.at(-1)?.hash ?? '') !== hash) {
        faults.push({ place, message: 'The audit does not end where it ended when it was written.' })
      }
    }
    told(done)
    const last = owners.at(-1)
    if (last === undefined) return entries
    after = last.owner
  }
}
