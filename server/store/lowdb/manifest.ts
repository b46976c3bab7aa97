/**
 * The manifest says that there is a store here, and how far it had come: by it a missing journal or file is told from
 * a first start. The generation before is kept beside it.
 */
import { randomBytes, randomUUID } from 'node:crypto'
import { StoreDamaged } from '../../../core/store/errors.ts'
import { replaceFileNow, type FileSystem } from '../shared/file-system.ts'
import type { Paths } from './paths.ts'
import { openSealed, sealText } from '../shared/sealed-text.ts'

export interface Manifest {
  readonly format: 1
  readonly store: string
  /** Hexadecimal; signs cursors, so that they outlive a restart. */
  readonly cursorKey: string
  /** The journal has at least this many transactions. */
  readonly seq: number
  /** Of each kind with more than one shape, the newest that was written; absent in stores that are older than shapes. */
  readonly shapes?: Readonly<Record<string, number>>
}

export function newManifest(): Manifest {
  return { format: 1, store: randomUUID(), cursorKey: randomBytes(32).toString('hex'), seq: 0 }
}

/** @returns null when there is none. @throws StoreDamaged when there is one that cannot be read. */
export async function readManifest(fs: FileSystem, paths: Paths): Promise<Manifest | null> {
  const bytes = await fs.read(paths.manifest)
  if (bytes === null) return null
  const manifest = openSealed(bytes) as Manifest | null
  if (manifest?.format === 1) return manifest
  if (typeof manifest?.format === 'number') {
    throw new StoreDamaged(paths.manifest, 'a newer version of the product wrote this store', 'Start that version.')
  }
  throw new StoreDamaged(
    paths.manifest,
    'the manifest is not what was written',
    `Copy ${paths.manifestBefore} over it, or put it back from a backup.`,
  )
}

export async function writeManifest(fs: FileSystem, paths: Paths, manifest: Manifest): Promise<void> {
  await replaceFileNow(fs, paths.manifest, Buffer.from(sealText(manifest)), paths.manifestBefore)
}

export function missingManifest(paths: Paths): StoreDamaged {
  return new StoreDamaged(
    paths.manifest,
    'the manifest is missing, but there is data beside it',
    `Copy ${paths.manifestBefore} to this name, or put it back from a backup.`,
  )
}
