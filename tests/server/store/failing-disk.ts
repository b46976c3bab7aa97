/**
 * The real file system with a fault at a chosen place: full, failing at a write or a sync, or taking few bytes at a
 * time, as a disk may.
 */
import { nodeFileSystem, type FileSystem } from '../../../server/store/shared/file-system.ts'

export interface Fault {
  /** `write` fails after half the bytes went out. `cut` is the attempt to take them back. */
  readonly at: 'write' | 'sync' | 'rename' | 'open' | 'cut'
  readonly code: 'ENOSPC' | 'EIO'
  /** Part of the path of the files it hits. */
  readonly path: string
}

export interface FailingDisk {
  readonly fs: FileSystem
  /** Faults from now on. */
  faults: readonly Fault[]
  /** The most bytes one write takes; undefined is all. */
  bytesAtOnce: number | undefined
}

export function failingDisk(): FailingDisk {
  const disk: FailingDisk = { fs: { ...nodeFileSystem }, faults: [], bytesAtOnce: undefined }
  const hit = (at: Fault['at'], path: string) => {
    const fault = disk.faults.find((f) => f.at === at && path.includes(f.path))
    if (fault !== undefined) throw Object.assign(new Error(`${fault.code} at ${at}`), { code: fault.code })
  }
  const fs: FileSystem = {
    ...nodeFileSystem,
    async rename(from, to) {
      hit('rename', to)
      await nodeFileSystem.rename(from, to)
    },
    async open(path, mode) {
      hit('open', path)
      const file = await nodeFileSystem.open(path, mode)
      return {
        ...file,
        async write(bytes) {
          if (disk.faults.some((f) => f.at === 'write' && path.includes(f.path))) {
            await file.write(bytes.subarray(0, bytes.length >> 1))
            hit('write', path)
          }
          return file.write(bytes.subarray(0, disk.bytesAtOnce ?? bytes.length))
        },
        async sync() {
          hit('sync', path)
          await file.sync()
        },
        async truncate(size) {
          hit('cut', path)
          await file.truncate(size)
        },
      }
    },
  }
  return Object.assign(disk, { fs })
}
