/** Backups of a store that is being written, and what becomes of them. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { MovableStore } from '../../../core/store/transfer.ts'
import { EVERYTHING } from '../../../core/store/query.ts'
import { backupSource } from '../../../server/store/shared/backup/source.ts'
import { backupTarget } from '../../../server/store/shared/backup/target.ts'
import { backUpFiles } from '../../../server/store/lowdb/backup.ts'
import { openLowdbStore } from '../../../server/store/lowdb/open.ts'
import { restoreFiles } from '../../../server/store/lowdb/restore.ts'
import { dumpHash } from '../../../server/store/shared/dump.ts'

let folder: string
let store: MovableStore
const silent = () => undefined
const ROUNDS = Number(process.env['TONGBIAO_ROUNDS'] ?? 3)

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tongbiao-backup-'))
  store = await open(join(folder, 'data'))
})
afterEach(async () => {
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

function open(dir: string): Promise<MovableStore> {
  return openLowdbStore({ dir, clock: Date.now, limits: { segmentBytes: 4_000, delayMs: 5 } })
}

const backUp = async (to: string) => backUpFiles(join(folder, 'data'), await backupTarget(to, null), Date.now(), silent)

async function restoreTo(from: string, to: string) {
  return restoreFiles(await backupSource(from, null, to), to, Date.now, silent)
}

const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

/** @returns the id, once it is acknowledged. */
async function add(n: number): Promise<string> {
  const id = idOf(n)
  await store.tx({ actor: 'system', scope: EVERYTHING }, async (t) => {
    await t.put('subject', id, id, 0, { kind: 'child', area: '341399100201', status: 'active' })
    await t.append('audit', id, { action: 'subject.open', target: { kind: 'subject', id } })
    await t.append('outbox', id, { action: 'subject.opened', target: { kind: 'subject', id } })
  })
  return id
}

async function* content(text: string): AsyncIterable<Uint8Array> {
  yield Buffer.from(text)
}

async function flip(path: string): Promise<void> {
  const bytes = await readFile(path)
  const middle = Math.floor(bytes.length / 2)
  bytes[middle] = (bytes[middle] ?? 0) ^ 1
  await writeFile(path, bytes)
}

describe('A backup of the embedded store', () => {
  it('gives the same store again, to the last byte', async () => {
    for (let n = 1; n <= 30; n += 1) await add(n)
    await store.blobs.put(content('a letter'))
    await backUp(join(folder, 'backup'))
    const before = await dumpHash(store)
    const { report } = await restoreTo(join(folder, 'backup'), join(folder, 'again'))
    expect(report).toMatchObject({ owners: 30, auditEntries: 30, blobs: 1, faults: [] })
    const again = await open(join(folder, 'again'))
    expect(await dumpHash(again)).toBe(before)
    await again.close()
  })

  it('made while others write holds everything that was acknowledged before it began', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      let writing = true
      let last = round * 10_000
      const writer = (async () => {
        while (writing) await add((last += 1))
      })()
      await new Promise((resolve) => setTimeout(resolve, 50))
      const acknowledged = last - 1
      const [from, to] = [join(folder, `backup-${round}`), join(folder, `again-${round}`)]
      await backUp(from)
      writing = false
      await writer
      await restoreTo(from, to)
      const again = await open(to)
      for (let n = round * 10_000 + 1; n <= acknowledged; n += 1) {
        expect(await again.get('subject', idOf(n), idOf(n), EVERYTHING)).not.toBeNull()
      }
      await again.close()
    }
  }, 60_000)

  it('with a flipped byte in any of its files is refused with the place, and nothing is left', async () => {
    for (let n = 1; n <= 30; n += 1) await add(n)
    await store.blobs.put(content('a letter'))
    const from = join(folder, 'backup')
    const { files } = await backUp(from)
    expect(files.length).toBeGreaterThan(3)
    for (const path of [...files.map((file) => file.path), 'backup.json']) {
      const good = await readFile(join(from, path))
      await flip(join(from, path))
      await expect(restoreTo(from, join(folder, 'again'))).rejects.toThrow(join(from, path))
      expect(await readdir(join(folder, 'again')).catch(() => [])).toEqual([])
      await writeFile(join(from, path), good)
    }
  })

  it('is not made of a damaged journal: the place is named', async () => {
    for (let n = 1; n <= 30; n += 1) await add(n)
    const first = join(folder, 'data/journal', (await readdir(join(folder, 'data/journal'))).sort()[0] ?? '')
    await flip(first)
    const made = backUp(join(folder, 'backup'))
    await expect(made).rejects.toThrow(first)
    await expect(restoreTo(join(folder, 'backup'), join(folder, 'again'))).rejects.toThrow('this is no backup')
  })

  it('never goes over something else', async () => {
    await add(1)
    await writeFile(join(folder, 'note'), 'mine')
    await expect(backUp(folder)).rejects.toThrow('is not empty')
    await backUp(join(folder, 'backup'))
    await expect(restoreTo(join(folder, 'backup'), folder)).rejects.toThrow('is not empty')
    expect(await readFile(join(folder, 'note'), 'utf8')).toBe('mine')
  })
})
