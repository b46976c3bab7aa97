/**
 * Reads everything and compares: each file with its sum, each audit chain with its hashes and with the journal, the
 * journal with its sums and sequence, each blob with its name. A chain that was cut short and sealed again is found by
 * the journal, which has every entry once more.
 */
import { StoreDamaged } from '../../../core/store/errors.ts'
import type { VerifyReport } from '../../../core/store/port.ts'
import type { Shapes } from '../../../core/store/shapes.ts'
import { brokenLink } from '../shared/audit-chain.ts'
import type { LowdbBlobs } from './blobs.ts'
import type { FileSystem } from '../shared/file-system.ts'
import { listSegments, readSegment } from './journal-reading.ts'
import type { Owners } from './owners.ts'
import type { Paths } from './paths.ts'
import type { Projection } from './projection.ts'
import { versionsOf, type SubjectFile } from './subject-file.ts'

interface Parts {
  readonly fs: FileSystem
  readonly paths: Paths
  readonly index: Projection
  readonly owners: Owners
  readonly blobs: LowdbBlobs
  readonly shapes: Shapes
  readonly applied: () => number
  /** Hears how many owners are done, of how many. */
  readonly told?: ((done: number, owners: number) => void) | undefined
}

/** Of one owner in the journal: how many audit entries, and the hash of the last. */
interface ChainEnd {
  readonly count: number
  readonly hash: string
}

type Fault = VerifyReport['faults'][number]

export async function verifyStore(parts: Parts): Promise<VerifyReport> {
  const { paths, index } = parts
  const faults: Fault[] = []
  const counts = { owners: 0, things: 0, auditEntries: 0, blobs: 0 }
  for (const { owner } of [...index.owners()]) {
    counts.owners += 1
    parts.told?.(counts.owners, index.size)
    const file = await readBoth(parts, owner, faults)
    if (file === null) continue
    const place = paths.subject(owner).file
    counts.things += Object.values(file.things).reduce((sum, byId) => sum + Object.keys(byId).length, 0)
    counts.auditEntries += file.audit.length
    for (const { kind, id, data } of thingsOf(file)) {
      await noting(faults, async () => parts.shapes.read(kind, data, `${place} ${kind} ${id}`))
    }
    const broken = brokenLink(owner, file.audit)
    if (broken !== null) faults.push({ place, message: `Audit entry ${broken} is not what was written.` })
  }
  await verifyJournal(parts, faults)
  for await (const hash of parts.blobs.list()) {
    counts.blobs += 1
    await noting(faults, () => parts.blobs.get(hash))
  }
  return { ...counts, faults }
}

function thingsOf(file: SubjectFile) {
  return Object.entries(file.things).flatMap(([kind, byId]) =>
    Object.entries(byId).flatMap(([id, thing]) => versionsOf(thing).map(({ data }) => ({ kind, id, data }))),
  )
}

/** The file as readers see it; the one on the disk is read as well where it should say the same. */
async function readBoth({ paths, owners, index }: Parts, owner: string, faults: Fault[]): Promise<SubjectFile | null> {
  const seen = await noting(faults, () => owners.load(owner))
  const disk = index.owner(owner)?.disk
  if (seen === null || !disk || disk.seq !== seen.seq) return seen
  const written = await noting(faults, () => owners.read(owner))
  if (written === null || written.seq !== seen.seq || JSON.stringify(written) === JSON.stringify(seen)) return seen
  faults.push({ place: paths.subject(owner).file, message: 'The file is not what was written.' })
  return written
}

async function verifyJournal({ fs, paths, owners, index, applied }: Parts, faults: Fault[]): Promise<void> {
  const end = applied()
  const ends = new Map<string, ChainEnd>()
  const segments = await listSegments(fs, paths.journal)
  let next = 1
  for (const segment of segments) {
    if (segment.first !== next) {
      faults.push({
        place: segment.path,
        message: `Transactions ${next} to ${segment.first - 1} are missing before it.`,
      })
    }
    const read = await noting(faults, () => readSegment(fs, segment, segment === segments.at(-1)))
    if (read === null) return
    for (const op of read.lines.filter((line) => line.seq <= end).flatMap((line) => line.ops)) {
      if (op[0] === 'audit') ends.set(op[1], { count: (ends.get(op[1])?.count ?? 0) + 1, hash: op[2].hash })
    }
    next = segment.first + read.lines.length
  }
  if (segments[0]?.first !== 1) return
  for (const { owner } of [...index.owners()]) {
    const file = await noting([], () => owners.load(owner))
    if (file === null) continue
    const { count, hash } = ends.get(owner) ?? { count: 0, hash: undefined }
    const isLonger = file.seq <= end && file.audit.length > count
    if (isLonger || file.audit[count - 1]?.hash !== hash) {
      faults.push({ place: paths.subject(owner).file, message: 'The audit is not the one of the journal.' })
    }
  }
}

async function noting<T>(faults: Fault[], work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof StoreDamaged)) throw error
    faults.push({ place: error.place, message: error.message })
    return null
  }
}
