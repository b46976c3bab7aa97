/**
 * Brings the files up to the journal in the background: soon after a change, at once when much is unwritten, and
 * with the index snapshot now and then and at the end. One checkpoint at a time.
 */
import type { FileSystem } from '../shared/file-system.ts'
import { writeManifest, type Manifest } from './manifest.ts'
import type { Owners } from './owners.ts'
import type { Paths } from './paths.ts'
import type { Projection } from './projection.ts'
import { writeSnapshot } from './snapshot.ts'

export interface Checkpointer {
  /** To be called after each batch; waits only when the files are far behind. */
  changed(): Promise<void>
  /** Waits for what is under way; then, unless told not to, writes files, manifest and snapshot as of now. */
  finish(writable: boolean): Promise<void>
}

export interface CheckpointLimits {
  /** Owners unwritten before a checkpoint starts at once. */
  readonly unwritten: number
  /** Milliseconds after a change before a checkpoint starts anyway. */
  readonly delayMs: number
  /** Transactions between two snapshots. */
  readonly snapshotEvery: number
}

interface Parts {
  readonly fs: FileSystem
  readonly paths: Paths
  readonly index: Projection
  readonly owners: Owners
  readonly manifest: Manifest
  readonly limits: CheckpointLimits
  readonly applied: () => number
  readonly failed: (error: unknown) => void
}

/** Beyond this many times the limit commits wait for the files. */
const FAR_BEHIND = 10

export function makeCheckpointer(parts: Parts): Checkpointer {
  const { fs, paths, index, owners, limits } = parts
  let running: Promise<void> | null = null
  let timer: NodeJS.Timeout | null = null
  let snapshotAt = parts.applied()

  const writeFiles = async (withSnapshot: boolean): Promise<void> => {
    const seq = parts.applied()
    await owners.checkpoint()
    if (withSnapshot || seq - snapshotAt >= limits.snapshotEvery) {
      snapshotAt = parts.applied()
      await writeSnapshot(fs, paths.snapshot, index, snapshotAt, owners.firstUnwritten() ?? snapshotAt + 1)
    }
    await writeManifest(fs, paths, { ...parts.manifest, seq })
  }

  const stopTimer = (): void => {
    if (timer !== null) clearTimeout(timer)
    timer = null
  }

  const start = (withSnapshot: boolean): Promise<void> => {
    stopTimer()
    running ??= writeFiles(withSnapshot)
      .catch(parts.failed)
      .finally(() => (running = null))
    return running
  }

  return {
    async changed() {
      if (owners.dirty === 0) return
      if (owners.dirty >= limits.unwritten * FAR_BEHIND) await start(false)
      else if (owners.dirty >= limits.unwritten) void start(false)
      else timer ??= setTimeout(() => void start(false), limits.delayMs).unref()
    },
    async finish(writable) {
      stopTimer()
      while (running !== null) await running
      if (writable) await start(true)
    },
  }
}
