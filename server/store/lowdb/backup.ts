/**
 * A backup is the manifest, the journal and the files by content: from these the store is made again, as of the last
 * transaction that was copied. The journal only grows and everything else is put in place whole, so that no lock is
 * needed and a server may go on writing. What is damaged is not copied: the backup fails and names it.
 */
import { readFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { StoreDamaged, StoreError } from '../../../core/store/errors.ts'
import { sha256 } from '../shared/hash.ts'
import { makeBlobs } from './blobs.ts'
import { nodeFileSystem, writeAll, type FileSystem } from './file-system.ts'
import { listSegments, readSegment, type Segment } from './journal-reading.ts'
import { readManifest } from './manifest.ts'
import { pathsIn, type Paths } from './paths.ts'
import { openSealed, sealText } from './sealed-text.ts'

export interface BackedUpFile {
  /** Below the folder of the backup, with slashes. */
  readonly path: string
  readonly size: number
  readonly sha256: string
}

export interface BackupList {
  readonly format: 1
  /** UTC with milliseconds. */
  readonly at: string
  /** The last transaction in it. */
  readonly seq: number
  readonly files: readonly BackedUpFile[]
}

export type Told = (done: number, all: number) => void

/** Written last: a folder without it is no backup. */
export const LIST_NAME = 'backup.json'

const READ_ONLY = () => {
  throw new StoreError('readOnly', 'A backup writes nothing into the store.')
}

/**
 * @param now milliseconds since 1970, UTC.
 * @throws StoreDamaged naming what cannot be backed up; StoreError `invalid` when `to` is not empty or `dir` no store.
 */
export async function backUpFiles(dir: string, to: string, now: number, told: Told): Promise<BackupList> {
  const fs = nodeFileSystem
  const paths = pathsIn(resolve(dir))
  await demandEmpty(fs, to)
  // First the manifest: what it knows of the journal must be in the journal that is copied after it.
  const manifest = await readManifest(fs, paths)
  if (manifest === null) throw new StoreError('invalid', `There is no store in ${dir}.`)
  const segments = await listSegments(fs, paths.journal)
  if (segments.length > 0 && segments[0]?.first !== 1) {
    throw new StoreDamaged(paths.journal, 'the first transactions are missing', 'Put the segments back from a backup.')
  }
  const files = [await copy(fs, paths, to, paths.manifest, Buffer.from(sealText(manifest)))]
  let seq = 0
  for (const [i, segment] of segments.entries()) {
    if (segment.first !== seq + 1) {
      const missing = `transactions ${seq + 1} to ${segment.first - 1} are missing before it`
      throw new StoreDamaged(segment.path, missing, 'Put the missing segments back from a backup.')
    }
    const { bytes, lines } = await wholeLines(fs, segment, i === segments.length - 1)
    files.push(await copy(fs, paths, to, segment.path, bytes))
    seq += lines
    told(i + 1, segments.length)
  }
  // Last the files by content: each was there before the transaction that names it.
  files.push(...(await copyBlobs(fs, paths, to, told)))
  const list: BackupList = { format: 1, at: new Date(now).toISOString(), seq, files }
  await writeNew(fs, join(to, LIST_NAME), Buffer.from(sealText(list)))
  return list
}

export async function demandEmpty(fs: FileSystem, dir: string): Promise<void> {
  if ((await fs.list(dir)).length > 0) throw new StoreError('invalid', `${dir} is not empty; name another folder.`)
}

/** @throws StoreDamaged when it is no backup, or not the one that was written. */
export async function readBackupList(from: string): Promise<BackupList> {
  const place = join(from, LIST_NAME)
  const bytes = await nodeFileSystem.read(place)
  const list = bytes === null ? null : (openSealed(bytes) as BackupList | null)
  if (list?.format === 1) return list
  const what = bytes === null ? 'this is no backup, or one that was broken off' : 'the list is not what was written'
  throw new StoreDamaged(place, what, 'Take another backup.')
}

/** Creates it with its folder; durable together with its name. */
export async function writeNew(fs: FileSystem, path: string, bytes: Uint8Array): Promise<void> {
  const folder = join(path, '..')
  await fs.makeDir(folder)
  const file = await fs.open(path, 'create')
  try {
    await writeAll(file, bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await fs.syncDir(folder)
}

/** A transaction that is just being written ends the last segment in the middle of a line: it is left out. */
async function wholeLines(fs: FileSystem, segment: Segment, isLast: boolean) {
  const read = await readSegment(fs, segment, isLast)
  return { bytes: (await readFile(segment.path)).subarray(0, read.bytes), lines: read.lines.length }
}

async function copy(fs: FileSystem, paths: Paths, to: string, path: string, bytes: Uint8Array): Promise<BackedUpFile> {
  const name = relative(paths.root, path).replaceAll('\\', '/')
  await writeNew(fs, join(to, name), bytes)
  return { path: name, size: bytes.length, sha256: sha256(bytes) }
}

async function copyBlobs(fs: FileSystem, paths: Paths, to: string, told: Told): Promise<BackedUpFile[]> {
  const blobs = makeBlobs(fs, paths.blobs, READ_ONLY, READ_ONLY)
  const hashes: string[] = []
  for await (const hash of blobs.list()) hashes.push(hash)
  const files: BackedUpFile[] = []
  for (const [i, hash] of hashes.entries()) {
    const bytes = await blobs.get(hash)
    if (bytes !== null) files.push(await copy(fs, paths, to, join(paths.blobs, hash.slice(0, 2), hash), bytes))
    told(i + 1, hashes.length)
  }
  return files
}
