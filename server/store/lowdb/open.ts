/**
 * Opens the embedded store: takes the lock, recovers, and puts the parts together behind the port.
 */
import { randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { SHAPES, type Shapes } from '../../../core/store/shapes.ts'
import type { MovableStore } from '../../../core/store/transfer.ts'
import { signedCursors } from '../shared/cursor.ts'
import { makeBlobs } from './blobs.ts'
import { CEILING, makeCeiling, type CeilingLimits } from './ceiling.ts'
import { makeCheckpointer, type CheckpointLimits } from './checkpointer.ts'
import { nodeFileSystem, type FileSystem } from '../shared/file-system.ts'
import { makeGroupCommit } from './group-commit.ts'
import { openJournal } from './journal.ts'
import { writeManifest, type Manifest } from './manifest.ts'
import { takeOwnerLock, type OwnerLock } from './owner-lock.ts'
import { makeOwners } from './owners.ts'
import { pathsIn, type Paths } from './paths.ts'
import { makeProjection } from './projection.ts'
import { recover } from './recovery.ts'
import { makeStore } from './store.ts'
import { makeWriteState } from './write-state.ts'

export interface LowdbLimits extends CheckpointLimits {
  /** Size at which the journal goes on in a new segment. */
  readonly segmentBytes: number
  /** Subject files kept in memory. */
  readonly filesInMemory: number
  readonly ceiling: CeilingLimits
}

export interface LowdbOptions {
  /** The data folder; made when it is not there. */
  readonly dir: string
  /** Milliseconds since 1970, UTC. */
  readonly clock: () => number
  readonly fs?: FileSystem
  /** Ids of jobs. */
  readonly newId?: () => string
  readonly shapes?: Shapes
  readonly limits?: Partial<LowdbLimits>
}

const LIMITS: LowdbLimits = {
  segmentBytes: 8 * 1024 * 1024,
  filesInMemory: 2000,
  ceiling: CEILING,
  unwritten: 200,
  delayMs: 1000,
  snapshotEvery: 20_000,
}

/** @throws StoreError `locked` when another process has the folder open. @throws StoreDamaged with place and cure. */
export async function openLowdbStore(options: LowdbOptions): Promise<MovableStore> {
  const paths = pathsIn(resolve(options.dir))
  await mkdir(paths.root, { recursive: true })
  const lock = await takeOwnerLock(paths.root, paths.lock)
  try {
    return await openOwned(options, paths, lock)
  } catch (error) {
    await lock.release()
    throw error
  }
}

async function openOwned(options: LowdbOptions, paths: Paths, lock: OwnerLock): Promise<MovableStore> {
  const { fs = nodeFileSystem, clock, newId = randomUUID, shapes = SHAPES } = options
  const limits = { ...LIMITS, ...options.limits }
  const index = makeProjection()
  const owners = makeOwners(fs, paths, index, limits.filesInMemory)
  for (const dir of [paths.subjects, paths.journal, paths.blobs]) await fs.makeDir(dir)
  await fs.syncDir(paths.root)
  await sweepDrafts(fs, paths.blobs)
  const { manifest: found, last, notes } = await recover(fs, paths, index, owners, shapes)
  const manifest = await withShapes(fs, paths, found, shapes)
  const journal = await openJournal(fs, paths.journal, last, limits.segmentBytes)
  const state = makeWriteState()
  const ceiling = makeCeiling(index, limits.ceiling)
  const commit = makeGroupCommit({
    index,
    owners,
    journal,
    checkWritable: state.check,
    ceiling,
    failed: state.failed,
    afterBatch: () => checkpointer.changed(),
  })
  const applied = () => commit.applied
  const checkpointer = makeCheckpointer({ fs, paths, index, owners, manifest, limits, applied, failed: state.failed })
  await checkpointer.changed()
  return makeStore({
    ...{ fs, paths, index, owners, journal, state, commit, checkpointer, lock, clock, newId, shapes, notes, ceiling },
    cursors: signedCursors(Buffer.from(manifest.cursorKey, 'hex')),
    blobs: makeBlobs(fs, paths.blobs, state.check, state.failed),
  })
}

/** Before anything is written in a newer shape, the store says so. */
async function withShapes(fs: FileSystem, paths: Paths, found: Manifest, { newest }: Shapes): Promise<Manifest> {
  if (JSON.stringify(found.shapes ?? {}) === JSON.stringify(newest)) return found
  const manifest = { ...found, shapes: newest }
  await writeManifest(fs, paths, manifest)
  return manifest
}

/** Uploads that a crash broke off. */
async function sweepDrafts(fs: FileSystem, blobs: string): Promise<void> {
  for (const name of await fs.list(blobs)) if (name.endsWith('.tmp')) await fs.remove(join(blobs, name))
}
