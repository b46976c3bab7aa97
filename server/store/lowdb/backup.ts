/**
 * A backup is the manifest, the journal and the files by content: from these the store is made again, as of the last
 * transaction that was copied. The journal only grows and everything else is put in place whole, so that no lock is
 * needed and a server may go on writing. What is damaged is not copied: the backup fails and names it.
 */
import { readFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { StoreDamaged, StoreError } from '../../../core/store/errors.ts'
import type { BackupList, BackupTarget, Told } from '../shared/backup/target.ts'
import { makeBlobs } from './blobs.ts'
import { nodeFileSystem, type FileSystem } from '../shared/file-system.ts'
import { listSegments, readSegment, type Segment } from './journal-reading.ts'
import { readManifest } from './manifest.ts'
import { pathsIn, type Paths } from './paths.ts'
import { sealText } from '../shared/sealed-text.ts'

const READ_ONLY = () => {
  throw new StoreError('readOnly', 'A backup writes nothing into the store.')
}

/**
 * @param now milliseconds since 1970, UTC.
 * @throws StoreDamaged naming what cannot be backed up; StoreError `invalid` when `dir` is no store.
 */
export async function backUpFiles(dir: string, target: BackupTarget, now: number, told: Told): Promise<BackupList> {
  const fs = nodeFileSystem
  const paths = pathsIn(resolve(dir))
  // First the manifest: what it knows of the journal must be in the journal that is copied after it.
  const manifest = await readManifest(fs, paths)
  if (manifest === null) throw new StoreError('invalid', `There is no store in ${dir}.`)
  const segments = await listSegments(fs, paths.journal)
  if (segments.length > 0 && segments[0]?.first !== 1) {
    throw new StoreDamaged(paths.journal, 'the first transactions are missing', 'Put the segments back from a backup.')
  }
  const copy = (path: string, bytes: Uint8Array) => target.add(relative(paths.root, path).replaceAll('\\', '/'), bytes)
  await copy(paths.manifest, Buffer.from(sealText(manifest)))
  let seq = 0
  for (const [i, segment] of segments.entries()) {
    if (segment.first !== seq + 1) {
      const missing = `transactions ${seq + 1} to ${segment.first - 1} are missing before it`
      throw new StoreDamaged(segment.path, missing, 'Put the missing segments back from a backup.')
    }
    const { bytes, lines } = await wholeLines(fs, segment, i === segments.length - 1)
    await copy(segment.path, bytes)
    seq += lines
    told(i + 1, segments.length)
  }
  // Last the files by content: each was there before the transaction that names it.
  await copyBlobs(fs, paths, copy, told)
  return target.end({ at: new Date(now).toISOString(), seq })
}

/** A transaction that is just being written ends the last segment in the middle of a line: it is left out. */
async function wholeLines(fs: FileSystem, segment: Segment, isLast: boolean) {
  const read = await readSegment(fs, segment, isLast)
  return { bytes: (await readFile(segment.path)).subarray(0, read.bytes), lines: read.lines.length }
}

async function copyBlobs(
  fs: FileSystem,
  paths: Paths,
  copy: (path: string, bytes: Uint8Array) => Promise<void>,
  told: Told,
): Promise<void> {
  const blobs = makeBlobs(fs, paths.blobs, READ_ONLY, READ_ONLY)
  const hashes: string[] = []
  for await (const hash of blobs.list()) hashes.push(hash)
  for (const [i, hash] of hashes.entries()) {
    const bytes = await blobs.get(hash)
    if (bytes !== null) await copy(join(paths.blobs, hash.slice(0, 2), hash), bytes)
    told(i + 1, hashes.length)
  }
}
