/** The embedded adapter in a temporary folder, for the contract suite and for its own tests. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLowdbStore, type LowdbOptions } from '../../../server/store/lowdb/open.ts'
import { pathsIn } from '../../../server/store/lowdb/paths.ts'
import { openSealed, sealText } from '../../../server/store/shared/sealed-text.ts'
import type { SubjectFile } from '../../../server/store/lowdb/subject-file.ts'
import type { Harness } from '../../contracts/store/harness.ts'

export const NOON = Date.parse('2020-04-01T04:00:00.000Z')

export interface LowdbHarness extends Harness {
  readonly dir: string
}

export async function lowdbHarness(options: Partial<LowdbOptions> = {}): Promise<LowdbHarness> {
  const dir = await mkdtemp(join(tmpdir(), 'tongbiao-store-'))
  const paths = pathsIn(dir)
  const clock = { now: NOON }
  const change = async (owner: string, work: (content: SubjectFile) => void) => {
    const { file } = paths.subject(owner)
    const content = openSealed(await readFile(file)) as SubjectFile
    work(content)
    await writeFile(file, sealText(content))
  }
  return {
    dir,
    clock,
    open: () => openLowdbStore({ dir, clock: () => clock.now, ...options }),
    falsifyAudit: (owner, n) =>
      change(owner, ({ audit }) => {
        const entry = audit[n - 1] as { detail?: unknown }
        entry.detail = { falsified: true }
      }),
    cutAudit: (owner) => change(owner, ({ audit }) => audit.pop()),
    async damageBlob(sha256) {
      await writeFile(join(paths.blobs, sha256.slice(0, 2), sha256), 'something else')
    },
    dispose: () => rm(dir, { recursive: true, force: true }),
  }
}
