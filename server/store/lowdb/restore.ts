/**
 * A backup becomes a store again: every file is compared with the list before it is taken, the journal is played, and
 * the whole is read once more. Where anything is wrong nothing is left behind that might be taken for the data.
 */
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { StoreDamaged } from '../../../core/store/errors.ts'
import type { VerifyReport } from '../../../core/store/port.ts'
import type { BackupSource } from '../shared/backup/source.ts'
import { demandEmpty, writeNew, type BackupList, type Told } from '../shared/backup/target.ts'
import { nodeFileSystem } from '../shared/file-system.ts'
import { openLowdbStore } from './open.ts'

export interface Restored {
  readonly list: BackupList
  readonly report: VerifyReport
}

/** @throws StoreDamaged naming the file of the backup that is not as written; StoreError when `to` is not empty. */
export async function restoreFiles(
  source: BackupSource,
  to: string,
  clock: () => number,
  told: Told,
): Promise<Restored> {
  await demandEmpty(nodeFileSystem, to)
  const { list } = source
  await mkdir(to, { recursive: true })
  try {
    for (const [i, file] of list.files.entries()) {
      await writeNew(nodeFileSystem, join(resolve(to), file.path), await source.read(file))
      told(i + 1, list.files.length)
    }
    return { list, report: await readAgain(to, clock, told) }
  } catch (error) {
    for (const name of await readdir(to)) await rm(join(to, name), { recursive: true, force: true })
    throw error
  }
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
