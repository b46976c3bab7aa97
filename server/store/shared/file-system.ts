/**
 * The few file operations the adapter stands on, as an argument: tests put a full or failing disk in its place.
 * Every byte that matters goes through here; only the owner lock speaks to the system itself.
 */
import { link, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

export interface OpenFile {
  /** May write less than it was given, as the system may. @returns bytes written. */
  write(bytes: Uint8Array): Promise<number>
  /** Data and size are on the disk when it resolves. */
  sync(): Promise<void>
  truncate(size: number): Promise<void>
  close(): Promise<void>
}

export interface FileStat {
  readonly size: number
  readonly mtimeMs: number
}

export interface FileSystem {
  /** @returns null when there is no such file. */
  read(path: string): Promise<Uint8Array | null>
  /** `create` fails on an existing file; `append` makes one that is missing. */
  open(path: string, mode: 'create' | 'append'): Promise<OpenFile>
  rename(from: string, to: string): Promise<void>
  link(existing: string, path: string): Promise<void>
  /** No error when it is not there. */
  remove(path: string): Promise<void>
  makeDir(path: string): Promise<void>
  /** Names in a folder; empty when there is none. */
  list(path: string): Promise<readonly string[]>
  stat(path: string): Promise<FileStat | null>
  /** Makes new names in a folder durable. */
  syncDir(path: string): Promise<void>
}

export const nodeFileSystem: FileSystem = {
  read: (path) => orWhenMissing(readFile(path), null),
  async open(path, mode) {
    const handle = await open(path, mode === 'create' ? 'wx' : 'a')
    return {
      write: async (bytes) => (await handle.write(bytes)).bytesWritten,
      sync: () => handle.datasync(),
      truncate: (size) => handle.truncate(size),
      close: () => handle.close(),
    }
  },
  rename,
  link,
  remove: (path) => rm(path, { force: true }),
  async makeDir(path) {
    await mkdir(path, { recursive: true })
  },
  list: (path) => orWhenMissing(readdir(path), []),
  async stat(path) {
    const found = await orWhenMissing(stat(path), null)
    return found === null ? null : { size: found.size, mtimeMs: found.mtimeMs }
  },
  async syncDir(path) {
    if (process.platform === 'win32') return
    const handle = await open(path, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  },
}

async function orWhenMissing<T, E>(promise: Promise<T>, missing: E): Promise<T | E> {
  try {
    return await promise
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return missing
    throw error
  }
}

/** Writes all of it, however little the system takes at a time. */
export async function writeAll(file: OpenFile, bytes: Uint8Array): Promise<void> {
  let rest = bytes
  while (rest.length > 0) {
    const written = await file.write(rest)
    if (written <= 0) throw Object.assign(new Error('The disk took no byte.'), { code: 'EIO' })
    rest = rest.subarray(written)
  }
}

/**
 * Replaces a file as a whole: after a crash it holds the old content or the new, never a mix. With `keep` the old
 * content stays under that name. The caller makes the folder durable by `syncDir`, once for many files.
 */
export async function replaceFile(fs: FileSystem, path: string, bytes: Uint8Array, keep?: string): Promise<void> {
  const draft = `${path}.tmp`
  await fs.remove(draft)
  const file = await fs.open(draft, 'create')
  try {
    await writeAll(file, bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  if (keep !== undefined && (await fs.stat(path)) !== null) {
    const spare = `${keep}.tmp`
    await fs.remove(spare)
    await fs.link(path, spare)
    await fs.rename(spare, keep)
  }
  await fs.rename(draft, path)
}

/** A file of its own, durable together with its name. */
export async function replaceFileNow(fs: FileSystem, path: string, bytes: Uint8Array, keep?: string): Promise<void> {
  await replaceFile(fs, path, bytes, keep)
  await fs.syncDir(dirname(path))
}
