/**
 * A backup becomes a store again: every file is compared with the list before it is taken, the journal is played, and
 * the whole is read once more. Where anything is wrong nothing is left behind that might be taken for the data.
 */
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { StoreDamaged } from '../../../core/store/errors.ts'
import type { VerifyReport } from '../../../core/store/port.ts'
import { sha256 } from '../shared/hash.ts'
import { demandEmpty, readBackupList, writeNew, type BackedUpFile, type BackupList, type Told } from './backup.ts'
import { nodeFileSystem } from './file-system.ts'
import { openLowdbStore } from './open.ts'

export interface Restored {
  readonly list: BackupList
  readonly report: VerifyReport
}

/** @throws StoreDamaged naming the file of the backup that is not as written; StoreError when `to` is not empty. */
export async function restoreFiles(from: string, to: string, clock: () => number, told: Told): Promise<Restored> {
  await demandEmpty(nodeFileSystem, to)
  const list = await readBackupList(from)
  await mkdir(to, { recursive: true })
  try {
    for (const [i, file] of list.files.entries()) {
      await writeNew(nodeFileSystem, join(resolve(to), file.path), await checked(from, file))
      told(i + 1, list.files.length)
    }
    return { list, report: await readAgain(to, clock, told) }
  } catch (error) {
    for (const name of await readdir(to)) await rm(join(to, name), { recursive: true, force: true })
    throw error
  }
}

const INSIDE = /^(manifest\.json|journal\/\d{12}\.log|blobs\/[0-9a-f]{2}\/[0-9a-f]{64})$/

async function checked(from: string, file: BackedUpFile): Promise<Uint8Array> {
  const place = join(from, file.path)
  if (!INSIDE.test(file.path)) throw new StoreDamaged(place, 'no such file belongs into a backup', 'Take another.')
  const bytes = await nodeFileSystem.read(place)
  if (bytes !== null && bytes.length === file.size && sha256(bytes) === file.sha256) return bytes
  const what = bytes === null ? 'the file is missing' : 'the file is not what was written'
  throw new StoreDamaged(place, what, 'Take another backup.')
}

/** @throws StoreDamaged with the first fault. */
async function readAgain(dir: string, clock: () => number, told: Told): Promise<VerifyReport> {
  const store = await openLowdbStore({ dir, clock })
  try {
    const report = await store.verify(told)
    const fault = report.faults[0]
    if (fault !== undefined) throw new StoreDamaged(fault.place, fault.message, 'Take another backup.')
    return report
  } finally {
    await store.close()
  }
}
