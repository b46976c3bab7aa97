/**
 * Where a backup goes: a folder of files, or one archive. Either way the files come first and the list of their sums
 * last, so that what broke off is no backup.
 */
import { mkdir, open, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { StoreError } from '../../../../core/store/errors.ts'
import { sealText } from '../sealed-text.ts'
import { nodeFileSystem, writeAll, type FileSystem } from '../file-system.ts'
import { sha256 } from '../hash.ts'
import { writeArchive, type Secret } from './archive.ts'

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
  /** The last transaction in it; 0 where the store has no journal. */
  readonly seq: number
  /** Of the whole content, where it was read out of a database; see `dumpHash`. */
  readonly dump?: string
  readonly files: readonly BackedUpFile[]
}

export type Told = (done: number, all: number) => void

export interface BackupTarget {
  add(path: string, bytes: Uint8Array): Promise<void>
  /** Writes the list and makes the whole durable. */
  end(about: Omit<BackupList, 'format' | 'files'>): Promise<BackupList>
  /** Takes away what was begun. */
  drop(): Promise<void>
}

/** Written last: a folder without it is no backup. */
export const LIST_NAME = 'backup.json'
/** How an archive is told from a folder. */
export const ARCHIVE_ENDING = '.tongbiao'

/** @throws StoreError `invalid` when something is there already. */
export async function backupTarget(to: string, secret: Secret | null): Promise<BackupTarget> {
  if (to.endsWith(ARCHIVE_ENDING)) return archiveTarget(to, secret)
  if (secret !== null)
    throw new StoreError('invalid', `Only one file can be encrypted: let --to end in ${ARCHIVE_ENDING}.`)
  await demandEmpty(nodeFileSystem, to)
  return listing(
    (path, bytes) => writeNew(nodeFileSystem, join(to, path), bytes),
    async () => undefined,
    async () => undefined,
  )
}

/** One file, whatever its name. @throws StoreError `invalid` when it is there already. */
export async function archiveTarget(to: string, secret: Secret | null): Promise<BackupTarget> {
  await mkdir(dirname(to), { recursive: true })
  const file = await open(to, 'wx', 0o600).catch((error: unknown) => {
    const taken = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    throw taken ? new StoreError('invalid', `${to} is there already; name another file.`) : error
  })
  const archive = await writeArchive(file, secret)
  return listing(
    async (path, bytes) => {
      await archive.write(Buffer.from(`${JSON.stringify({ path, size: bytes.length })}\n`))
      await archive.write(bytes)
    },
    async () => {
      await archive.end()
      await file.close()
      await nodeFileSystem.syncDir(dirname(to))
    },
    async () => {
      await file.close().catch(() => undefined)
      await rm(to, { force: true })
    },
  )
}

function listing(add: BackupTarget['add'], end: () => Promise<void>, drop: BackupTarget['drop']): BackupTarget {
  const files: BackedUpFile[] = []
  return {
    async add(path, bytes) {
      await add(path, bytes)
      files.push({ path, size: bytes.length, sha256: sha256(bytes) })
    },
    async end(about) {
      const list: BackupList = { format: 1, ...about, files }
      await add(LIST_NAME, Buffer.from(sealText(list)))
      await end()
      return list
    },
    drop,
  }
}

export async function demandEmpty(fs: FileSystem, dir: string): Promise<void> {
  if ((await fs.list(dir)).length > 0) throw new StoreError('invalid', `${dir} is not empty; name another folder.`)
}

/** Creates it with its folder; durable together with its name. */
export async function writeNew(fs: FileSystem, path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path)
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
