/**
 * Subject files in memory: each one a lowdb document behind a durable adapter. Files that the journal is ahead of
 * stay in memory until the checkpoint has written them; the others are let go when there are too many.
 */
import { Low, type Adapter } from 'lowdb'
import { StoreDamaged } from '../../../core/store/errors.ts'
import { replaceFile, type FileSystem } from './file-system.ts'
import type { Paths, SubjectPaths } from './paths.ts'
import type { OnDisk, Projection } from './projection.ts'
import { openSealed, sealText } from './sealed-text.ts'
import { newSubjectFile, parseSubjectFile, type SubjectFile } from './subject-file.ts'

/** lowdb's own file adapter never syncs and starts empty on a missing file; this one does neither. */
class DurableAdapter implements Adapter<SubjectFile> {
  readonly #fs: FileSystem
  readonly #owner: string
  readonly #paths: SubjectPaths

  constructor(fs: FileSystem, owner: string, paths: SubjectPaths) {
    this.#fs = fs
    this.#owner = owner
    this.#paths = paths
  }

  async read(): Promise<SubjectFile | null> {
    const bytes = await this.#fs.read(this.#paths.file)
    return bytes === null ? null : parseSubjectFile(openSealed(bytes), this.#owner)
  }

  /** The text is taken before the first wait, so that it is one moment of the file. */
  async write(file: SubjectFile): Promise<void> {
    await replaceFile(this.#fs, this.#paths.file, Buffer.from(sealText(file)), this.#paths.before)
  }
}

export interface Owners {
  /** @throws StoreDamaged when the file is missing or not what was written. */
  load(owner: string): Promise<SubjectFile>
  /** Reads a file whatever the index knows of it. Null when it cannot be used. */
  read(owner: string): Promise<SubjectFile | null>
  /** Says that the journal is ahead of this owner's file, first by the transaction `seq`. */
  changed(owner: string, seq: number): void
  readonly dirty: number
  /** The first transaction that is not in the files yet; null when all are. */
  firstUnwritten(): number | null
  /** Writes the files of all owners that were changed when it was called. */
  checkpoint(): Promise<void>
  /** As `load`, for changing it: it stays the file that readers see until `release`. */
  hold(owner: string): Promise<SubjectFile>
  release(): void
}

const WRITERS = 8

/** @param limit - files kept in memory beyond those that are held or not yet written. */
export function makeOwners(fs: FileSystem, paths: Paths, index: Projection, limit: number): Owners {
  const loaded = new Map<string, Low<SubjectFile>>()
  const loading = new Map<string, Promise<SubjectFile>>()
  const dirty = new Map<string, number>()
  const held = new Set<string>()

  const documentOf = (owner: string) =>
    new Low(new DurableAdapter(fs, owner, paths.subject(owner)), newSubjectFile(owner))

  const loadFresh = async (owner: string): Promise<SubjectFile> => {
    const document = documentOf(owner)
    const known = index.owner(owner)?.disk ?? null
    if (known !== null) {
      document.data.seq = -1
      await document.read()
      if (document.data.seq !== known.seq) throw damaged(paths.subject(owner))
    }
    loaded.set(owner, document)
    trim()
    return document.data
  }

  const trim = (): void => {
    for (const owner of loaded.keys()) {
      if (loaded.size <= limit) return
      if (!dirty.has(owner) && !held.has(owner)) loaded.delete(owner)
    }
  }

  const write = async (owner: string): Promise<void> => {
    const document = loaded.get(owner)
    if (document === undefined) return
    const { seq } = document.data
    await document.write()
    const stat = await fs.stat(paths.subject(owner).file)
    const entry = index.owner(owner)
    if (stat !== null && entry !== undefined) entry.disk = { seq, ...stat } satisfies OnDisk
    if (document.data.seq === seq) dirty.delete(owner)
    else dirty.set(owner, seq + 1)
  }

  const load = async (owner: string): Promise<SubjectFile> => {
    const document = loaded.get(owner)
    if (document !== undefined) {
      loaded.delete(owner)
      loaded.set(owner, document)
      return document.data
    }
    const pending = loading.get(owner) ?? loadFresh(owner).finally(() => loading.delete(owner))
    loading.set(owner, pending)
    return pending
  }

  return {
    load,
    async hold(owner) {
      held.add(owner)
      let document = loaded.get(owner)
      while (document === undefined) {
        await load(owner)
        document = loaded.get(owner)
      }
      return document.data
    },
    release: () => held.clear(),
    async read(owner) {
      const document = documentOf(owner)
      document.data.seq = -1
      await document.read()
      return document.data.seq === -1 ? null : document.data
    },
    changed(owner, seq) {
      if (!dirty.has(owner)) dirty.set(owner, seq)
    },
    get dirty() {
      return dirty.size
    },
    firstUnwritten: () => (dirty.size === 0 ? null : Math.min(...dirty.values())),
    async checkpoint() {
      const waiting = [...dirty.keys()]
      const dirs = new Set(waiting.map((owner) => paths.subject(owner).dir))
      for (const dir of dirs) await fs.makeDir(dir)
      const next = async (): Promise<void> => {
        for (let owner = waiting.pop(); owner !== undefined; owner = waiting.pop()) await write(owner)
      }
      const ends = await Promise.allSettled(Array.from({ length: WRITERS }, next))
      for (const end of ends) if (end.status === 'rejected') throw end.reason
      for (const dir of dirs) await fs.syncDir(dir)
      if (dirs.size > 0) await fs.syncDir(paths.subjects)
    },
  }
}

function damaged(paths: SubjectPaths): StoreDamaged {
  return new StoreDamaged(
    paths.file,
    'the file is missing or not what was written',
    `Stop the server, copy ${paths.before} over it (the journal brings it up to date at the next start), or put it back from a backup.`,
  )
}
