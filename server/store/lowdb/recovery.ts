/**
 * What happens at a start: the snapshot is compared with the files, files that look different are read, and the
 * journal is played behind them. Whatever does not fit together stops the start with place and cure; nothing is ever
 * taken for empty because it cannot be read.
 */
import { join } from 'node:path'
import { StoreDamaged } from '../../../core/store/errors.ts'
import type { Shapes } from '../../../core/store/shapes.ts'
import type { FileStat, FileSystem } from '../shared/file-system.ts'
import { listSegments, readSegment, segmentsFrom, type Segment } from './journal-reading.ts'
import { missingManifest, newManifest, readManifest, writeManifest, type Manifest } from './manifest.ts'
import type { Owners } from './owners.ts'
import { ownerOfName, type Paths } from './paths.ts'
import type { Projection } from './projection.ts'
import { readSnapshot, type Snapshot } from './snapshot.ts'
import { damagedSubject } from './subject-document.ts'
import { applyLine, type JournalLine } from './subject-file.ts'

export interface Recovered {
  readonly manifest: Manifest
  /** The last transaction that is whole. */
  readonly last: number
  readonly notes: readonly string[]
}

/** Files that recovery may leave unwritten; more, and they are written while it goes on. */
const MAX_UNWRITTEN = 1000

/** Fills `index` and `owners`. @throws StoreDamaged */
export async function recover(
  fs: FileSystem,
  paths: Paths,
  index: Projection,
  owners: Owners,
  shapes: Shapes,
): Promise<Recovered> {
  const segments = await listSegments(fs, paths.journal)
  const files = await listSubjects(fs, paths)
  const snapshot = await readSnapshot(fs, paths.snapshot)
  const known = await readManifest(fs, paths)
  const hasData = segments.length > 0 || files.size > 0 || snapshot !== null
  if (known === null && hasData) throw missingManifest(paths)
  const manifest = known ?? newManifest()
  shapes.check(manifest.shapes ?? {}, paths.manifest)
  if (known === null) await writeManifest(fs, paths, manifest)

  const notes: string[] = []
  if (snapshot === 'unusable') notes.push('The index snapshot was not usable; the index was made again from the files.')
  if (snapshot === 'outdated') notes.push('Another version wrote the index snapshot; it was made again from the files.')
  const usable = typeof snapshot === 'string' ? null : snapshot
  const from = await restoreFiles(paths, index, owners, usable, files)
  const last = await replay(fs, paths, segmentsFrom(segments, from), from, notes, (line) =>
    applyToOwners(line, index, owners),
  )
  checkReach(paths, index, last, Math.max(manifest.seq, usable?.seq ?? 0))
  return { manifest, last, notes }
}

async function listSubjects(fs: FileSystem, paths: Paths): Promise<Map<string, FileStat>> {
  const found = new Map<string, FileStat>()
  for (const shard of await fs.list(paths.subjects)) {
    const dir = join(paths.subjects, shard)
    const owners = (await fs.list(dir)).map(ownerOfName).filter((owner) => owner !== null)
    const stats = await Promise.all(owners.map((owner) => fs.stat(paths.subject(owner).file)))
    for (const [i, owner] of owners.entries()) {
      const stat = stats[i]
      if (stat) found.set(owner, stat)
    }
  }
  return found
}

/** @returns the transaction from which the journal must be read. */
async function restoreFiles(
  paths: Paths,
  index: Projection,
  owners: Owners,
  snapshot: Snapshot | null,
  files: ReadonlyMap<string, FileStat>,
): Promise<number> {
  let from = snapshot?.replayFrom ?? 1
  const unread = new Map(files)
  for (const entry of snapshot?.owners ?? []) {
    const stat = files.get(entry.owner)
    if (entry.disk !== null && stat === undefined) throw damagedSubject(paths.subject(entry.owner), 'is missing')
    index.restore(entry)
    const same = entry.disk?.size === stat?.size && entry.disk?.mtimeMs === stat?.mtimeMs
    if (same) unread.delete(entry.owner)
  }
  for (const [owner, stat] of unread) {
    const file = await owners.read(owner)
    const before = index.owner(owner)?.disk
    if (before && file.seq < before.seq) from = Math.min(from, file.seq + 1)
    index.rebuild(file).disk = { seq: file.seq, ...stat }
  }
  return from
}

/** @returns the last transaction there is. */
async function replay(
  fs: FileSystem,
  paths: Paths,
  segments: readonly Segment[],
  from: number,
  notes: string[],
  apply: (line: JournalLine) => Promise<void>,
): Promise<number> {
  let last = (segments[0]?.first ?? 1) - 1
  if (last >= from) throw missingJournal(paths, from, last)
  for (const segment of segments) {
    if (segment.first !== last + 1) throw missingJournal(paths, last + 1, segment.first - 1)
    const read = await readSegment(fs, segment, segment === segments.at(-1))
    if (read.torn) {
      await cutTail(fs, segment.path, read.bytes)
      notes.push(`A transaction that was being written when the server stopped was taken off ${segment.path}.`)
    }
    for (const line of read.lines) {
      if (line.seq >= from) await apply(line)
    }
    last += read.lines.length
  }
  return last
}

async function applyToOwners(line: JournalLine, index: Projection, owners: Owners): Promise<void> {
  for (const owner of new Set(line.ops.map((op) => op[1]))) {
    if ((index.owner(owner)?.disk?.seq ?? 0) >= line.seq) continue
    const file = await owners.hold(owner)
    if (file.seq >= line.seq) continue
    applyLine(file, line)
    owners.changed(owner, line.seq)
    index.follow(file, line.ops)
  }
  owners.release()
  if (owners.dirty > MAX_UNWRITTEN) await owners.checkpoint()
}

async function cutTail(fs: FileSystem, path: string, bytes: number): Promise<void> {
  const file = await fs.open(path, 'append')
  try {
    await file.truncate(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A journal that ends before what the manifest or a file has seen has lost acknowledged work. */
function checkReach(paths: Paths, index: Projection, last: number, seen: number): void {
  let reach = seen
  let place = paths.manifest
  for (const { owner, disk } of index.owners()) {
    if (disk === null || disk.seq <= reach) continue
    reach = disk.seq
    place = paths.subject(owner).file
  }
  if (reach > last) {
    throw new StoreDamaged(
      paths.journal,
      `the journal ends at transaction ${last}, but ${place} knows of transaction ${reach}`,
      'Put the missing segments of the journal back from a backup; do not start without them.',
    )
  }
}

function missingJournal(paths: Paths, from: number, to: number): StoreDamaged {
  return new StoreDamaged(
    paths.journal,
    `transactions ${from} to ${to} are missing from the journal`,
    'Put the missing segments back from a backup.',
  )
}
