/**
 * Subject files in memory. Files that the journal is ahead of stay until the checkpoint has written them; the others
 * are let go when there are too many.
 */
import type { Low } from 'lowdb'
import type { FileSystem } from '../shared/file-system.ts'
import type { Paths } from './paths.ts'
import type { Projection } from './projection.ts'
import { damagedSubject, subjectDocument } from './subject-document.ts'
import type { SubjectFile } from './subject-file.ts'

export interface Owners {
  /** @throws StoreDamaged when the file is missing or not what was written. */
  load(owner: string): Promise<SubjectFile>
  /** As `load`, for changing it: it stays the file that readers see until `release`. */
  hold(owner: string): Promise<SubjectFile>
  release(): void
  /** What lies on the disk, whatever the index knows of it. @throws StoreDamaged as `load`. */
  read(owner: string): Promise<SubjectFile>
  /** Says that the journal is ahead of this owner's file, first by the transaction `seq`. */
  changed(owner: string, seq: number): void
  readonly dirty: number
  /** The first transaction that is not in the files yet; null when all are. */
  firstUnwritten(): number | null
  /** Writes the files of all owners that were changed when it was called. */
  checkpoint(): Promise<void>
}

interface Memory {
  readonly fs: FileSystem
  readonly paths: Paths
  readonly index: Projection
  readonly limit: number
  /** Least recently used first. */
  readonly loaded: Map<string, Low<SubjectFile>>
  readonly loading: Map<string, Promise<SubjectFile>>
  /** With the first transaction that the file on the disk lacks. */
  readonly dirty: Map<string, number>
  readonly held: Set<string>
}

const WRITERS = 8

/** @param limit - files kept in memory beyond those that are held or not yet written. */
export function makeOwners(fs: FileSystem, paths: Paths, index: Projection, limit: number): Owners {
  const loaded: Memory['loaded'] = new Map()
  const dirty: Memory['dirty'] = new Map()
  const memory: Memory = { fs, paths, index, limit, loaded, loading: new Map(), dirty, held: new Set() }
  return {
    load: (owner) => load(memory, owner),
    async hold(owner) {
      memory.held.add(owner)
      let document = loaded.get(owner)
      while (document === undefined) {
        await load(memory, owner)
        document = loaded.get(owner)
      }
      return document.data
    },
    release: () => memory.held.clear(),
    read: async (owner) => (await readDocument(memory, owner)).data,
    changed(owner, seq) {
      if (!dirty.has(owner)) dirty.set(owner, seq)
    },
    get dirty() {
      return dirty.size
    },
    firstUnwritten: () => (dirty.size === 0 ? null : Math.min(...dirty.values())),
    checkpoint: () => checkpoint(memory),
  }
}

async function readDocument({ fs, paths }: Memory, owner: string): Promise<Low<SubjectFile>> {
  const document = subjectDocument(fs, owner, paths.subject(owner))
  await document.read()
  return document
}

async function load(memory: Memory, owner: string): Promise<SubjectFile> {
  const { loaded, loading } = memory
  const document = loaded.get(owner)
  if (document !== undefined) {
    loaded.delete(owner)
    loaded.set(owner, document)
    return document.data
  }
  const pending = loading.get(owner) ?? loadFresh(memory, owner).finally(() => loading.delete(owner))
  loading.set(owner, pending)
  return pending
}

async function loadFresh(memory: Memory, owner: string): Promise<SubjectFile> {
  const { fs, paths, index, loaded } = memory
  const known = index.owner(owner)?.disk ?? null
  const document = known === null ? subjectDocument(fs, owner, paths.subject(owner)) : await readDocument(memory, owner)
  if (known !== null && document.data.seq !== known.seq) {
    throw damagedSubject(paths.subject(owner), `is of transaction ${document.data.seq}, not ${known.seq}`)
  }
  loaded.set(owner, document)
  trim(memory)
  return document.data
}

function trim({ loaded, dirty, held, limit }: Memory): void {
  for (const owner of loaded.keys()) {
    if (loaded.size <= limit) return
    if (!dirty.has(owner) && !held.has(owner)) loaded.delete(owner)
  }
}

async function checkpoint(memory: Memory): Promise<void> {
  const { fs, paths, dirty } = memory
  const waiting = [...dirty.keys()]
  const dirs = new Set(waiting.map((owner) => paths.subject(owner).dir))
  for (const dir of dirs) await fs.makeDir(dir)
  const next = async (): Promise<void> => {
    for (let owner = waiting.pop(); owner !== undefined; owner = waiting.pop()) await writeOwner(memory, owner)
  }
  const ends = await Promise.allSettled(Array.from({ length: WRITERS }, next))
  for (const end of ends) if (end.status === 'rejected') throw end.reason
  for (const dir of dirs) await fs.syncDir(dir)
  if (dirs.size > 0) await fs.syncDir(paths.subjects)
}

async function writeOwner({ fs, paths, index, loaded, dirty }: Memory, owner: string): Promise<void> {
  const document = loaded.get(owner)
  const entry = index.owner(owner)
  if (document === undefined || entry === undefined) throw new Error(`The unwritten file of ${owner} was let go.`)
  const { seq } = document.data
  await document.write()
  const stat = await fs.stat(paths.subject(owner).file)
  if (stat !== null) entry.disk = { seq, ...stat }
  if (document.data.seq === seq) dirty.delete(owner)
  else dirty.set(owner, seq + 1)
}
