/**
 * A disk in memory that loses power: what was not synced is gone, or is there by chance. File content survives by
 * `sync`, names by `syncDir`; of everything younger a random beginning survives, as on a real disk.
 */
import { dirname } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { FileSystem, OpenFile } from '../../../server/store/shared/file-system.ts'

interface Inode {
  safe: Buffer
  now: Buffer
  mtimeMs: number
}

interface Dir {
  safe: Map<string, Inode | Dir>
  now: Map<string, Inode | Dir>
  /** Changes of names since the last syncDir, oldest first. */
  pending: ((names: Map<string, Inode | Dir>) => void)[]
}

export interface LosingDisk {
  readonly fs: FileSystem
  /** A folder that was there long before. */
  format(path: string): void
  /** After this many more operations every operation fails. */
  cutPowerAfter(operations: number): void
  /** Power comes back: what is left is what survived. */
  restore(): void
}

const isDir = (node: Inode | Dir | undefined): node is Dir => node !== undefined && 'pending' in node
const newDir = (): Dir => ({ safe: new Map(), now: new Map(), pending: [] })

export function losingDisk(random: () => number): LosingDisk {
  const root = newDir()
  let left = Number.POSITIVE_INFINITY
  let ticks = 1

  /** Some operations take their time, so that what runs side by side meets in every order. */
  const step = async () => {
    if (random() < 0.2) await setImmediate()
    left -= 1
    if (left < 0) throw Object.assign(new Error('The power is gone.'), { code: 'EIO' })
  }
  const find = (path: string): Inode | Dir | undefined => {
    let node: Inode | Dir | undefined = root
    for (const name of path.split('/').filter(Boolean)) node = isDir(node) ? node.now.get(name) : undefined
    return node
  }
  const dirAt = (path: string): Dir => {
    const dir = find(path)
    if (!isDir(dir)) throw Object.assign(new Error(`no folder ${path}`), { code: 'ENOENT' })
    return dir
  }
  const name = (path: string) => path.slice(path.lastIndexOf('/') + 1)
  const change = (dir: Dir, work: (names: Map<string, Inode | Dir>) => void) => {
    work(dir.now)
    dir.pending.push(work)
  }
  const file = (path: string): Inode => {
    const node = find(path)
    if (node === undefined || isDir(node)) throw Object.assign(new Error(`no file ${path}`), { code: 'ENOENT' })
    return node
  }

  const fs: FileSystem = {
    async read(path) {
      await step()
      const node = find(path)
      return node === undefined || isDir(node) ? null : Buffer.from(node.now)
    },
    async open(path, mode) {
      await step()
      const present = find(path)
      if (present !== undefined && mode === 'create') throw Object.assign(new Error('exists'), { code: 'EEXIST' })
      const inode = present === undefined ? { safe: Buffer.alloc(0), now: Buffer.alloc(0), mtimeMs: 0 } : file(path)
      if (present === undefined) change(dirAt(dirname(path)), (names) => names.set(name(path), inode))
      return openInode(inode)
    },
    async rename(from, to) {
      await step()
      const inode = file(from)
      const [source, target] = [dirAt(dirname(from)), dirAt(dirname(to))]
      if (source === target) {
        change(source, (names) => {
          names.delete(name(from))
          names.set(name(to), inode)
        })
        return
      }
      change(target, (names) => names.set(name(to), inode))
      change(source, (names) => names.delete(name(from)))
    },
    async link(existing, path) {
      await step()
      const inode = file(existing)
      change(dirAt(dirname(path)), (names) => names.set(name(path), inode))
    },
    async remove(path) {
      await step()
      if (find(path) !== undefined) change(dirAt(dirname(path)), (names) => names.delete(name(path)))
    },
    async makeDir(path) {
      await step()
      let at = root
      for (const part of path.split('/').filter(Boolean)) {
        if (!at.now.has(part)) {
          const made = newDir()
          change(at, (names) => names.set(part, made))
        }
        at = at.now.get(part) as Dir
      }
    },
    async list(path) {
      await step()
      const dir = find(path)
      return isDir(dir) ? [...dir.now.keys()] : []
    },
    async stat(path) {
      await step()
      const node = find(path)
      return node === undefined || isDir(node) ? null : { size: node.now.length, mtimeMs: node.mtimeMs }
    },
    async syncDir(path) {
      await step()
      const dir = dirAt(path)
      dir.safe = new Map(dir.now)
      dir.pending = []
    },
  }

  function openInode(inode: Inode): OpenFile {
    const touch = () => {
      ticks += 1
      inode.mtimeMs = ticks
    }
    return {
      async write(bytes) {
        await step()
        touch()
        const taken = left < 3 ? bytes.subarray(0, Math.ceil(bytes.length * random())) : bytes
        inode.now = Buffer.concat([inode.now, taken])
        return taken.length
      },
      async sync() {
        await step()
        inode.safe = inode.now
      },
      async truncate(size) {
        await step()
        touch()
        inode.now = inode.now.subarray(0, size)
      },
      close: () => Promise.resolve(),
    }
  }

  /** What was being written survives up to a random point; so do names. */
  function lose(dir: Dir): void {
    const kept = Math.floor(random() * (dir.pending.length + 1))
    for (const work of dir.pending.slice(0, kept)) work(dir.safe)
    dir.now = new Map(dir.safe)
    dir.pending = []
    for (const node of dir.now.values()) {
      if (isDir(node)) lose(node)
      else if (node.now !== node.safe) loseContent(node)
    }
  }

  function loseContent(inode: Inode): void {
    const grown = inode.now.length >= inode.safe.length
    const length = inode.safe.length + Math.floor(random() * (inode.now.length - inode.safe.length + 1))
    if (grown) inode.now = inode.now.subarray(0, length)
    else if (random() < 0.5) inode.now = inode.safe
    inode.safe = inode.now
  }

  return {
    fs,
    format(path) {
      let at = root
      for (const part of path.split('/').filter(Boolean)) {
        const made = newDir()
        at.safe.set(part, made)
        at.now.set(part, made)
        at = made
      }
    },
    cutPowerAfter(operations) {
      left = operations
    },
    restore() {
      lose(root)
      left = Number.POSITIVE_INFINITY
    },
  }
}
