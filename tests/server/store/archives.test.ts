/** Backups as one file: both adapters, encrypted or not, and what becomes of a file that is not as it was written. */
import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MovableStore } from '../../../core/store/transfer.ts'
import type { Secret } from '../../../server/store/shared/backup/archive.ts'
import { backUpParts, restoreParts } from '../../../server/store/shared/backup/parts.ts'
import { backupSource } from '../../../server/store/shared/backup/source.ts'
import { backupTarget } from '../../../server/store/shared/backup/target.ts'
import { backUpFiles } from '../../../server/store/lowdb/backup.ts'
import { restoreFiles } from '../../../server/store/lowdb/restore.ts'
import { openStore } from '../../../server/store/open-store.ts'
import { dumpHash } from '../../../server/store/shared/dump.ts'
import { addChild, director, id } from '../../contracts/store/people.ts'
import { testDatabase } from '../../support/postgres.ts'

const WORDS: Secret = { kind: 'passphrase', text: '一句很长的口令，只有我们知道' }
const KEY: Secret = { kind: 'keyFile', bytes: randomBytes(32) }
const NAME = '童小禾不该被看见'

let folder: string
let made = 0
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tongbiao-archive-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const fresh = (ending: string) => join(folder, `${(made += 1)}${ending}`)
const silent = () => undefined

async function fill(store: MovableStore): Promise<void> {
  for (let n = 1; n <= 12; n += 1) {
    const owner = await addChild(store, n)
    await store.tx(director, async (t) => {
      await t.put('record', owner, id(100 + n), 0, { form: 'LB-04', note: `${NAME} ${'x'.repeat(9_000)}` })
      await t.append('audit', owner, { action: 'record.submit' })
      await t.append('outbox', owner, { action: 'record.submitted' })
    })
  }
  await store.blobs.put(bytesOf(randomBytes(3_000_000)))
}

async function* bytesOf(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}

async function folderArchive(secret: Secret | null): Promise<{ file: string; hash: string }> {
  const data = fresh('')
  const store = await openStore({ data, clock: Date.now })
  await fill(store)
  const file = fresh('.tongbiao')
  await backUpFiles(data, await backupTarget(file, secret), Date.now(), silent)
  const hash = await dumpHash(store)
  await store.close()
  return { file, hash }
}

async function restored(file: string, secret: Secret | null): Promise<string> {
  const to = fresh('')
  const source = await backupSource(file, secret, to)
  await restoreFiles(source, to, Date.now, silent).finally(() => source.close())
  const store = await openStore({ data: to, clock: Date.now })
  return dumpHash(store).finally(() => store.close())
}

describe.each([
  ['nothing', null],
  ['a passphrase', WORDS],
  ['a key file', KEY],
] as const)('A folder backed up into one file, encrypted with %s', (_, secret) => {
  it('comes out as it went in, to the last byte, and leaves nothing beside it', async () => {
    const { file, hash } = await folderArchive(secret)
    expect(await restored(file, secret)).toBe(hash)
    expect((await readFile(file)).includes(NAME)).toBe(secret === null)
    expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([])
  })

  it('is refused wherever a byte was changed, a part cut off, or something added', async () => {
    const { file } = await folderArchive(secret)
    const bytes = await readFile(file)
    const places = [5, bytes.indexOf(10) + 2, bytes.indexOf(10) + 9, Math.floor(bytes.length / 2), bytes.length - 1]
    for (const place of places) {
      const changed = Buffer.from(bytes)
      changed[place] = (changed[place] ?? 0) ^ 1
      await writeFile(file, changed)
      await expect(restored(file, secret), `byte ${place}`).rejects.toMatchObject({ code: 'damaged' })
    }
    for (const length of [0, 3, bytes.length - 40, Math.floor(bytes.length / 3)]) {
      await writeFile(file, bytes.subarray(0, length))
      await expect(restored(file, secret), `${length} bytes`).rejects.toMatchObject({ code: 'damaged' })
    }
    await writeFile(file, Buffer.concat([bytes, Buffer.from('x')]))
    await expect(restored(file, secret)).rejects.toThrow('added behind its end')
  })
})

describe('An encrypted backup', () => {
  it('does not open with another secret, nor without one, and says what it needs', async () => {
    const { file } = await folderArchive(WORDS)
    await expect(restored(file, { kind: 'passphrase', text: '另一句很长的口令，没有人知道' })).rejects.toThrow(
      'does not open it',
    )
    await expect(restored(file, null)).rejects.toThrow('--passphrase-file')
    await expect(restored(file, KEY)).rejects.toThrow('--passphrase-file')
    await expect(backupTarget(fresh(''), WORDS)).rejects.toThrow('.tongbiao')
    await expect(backupTarget(file, WORDS)).rejects.toThrow('is there already')
  })
})

describe('A database backed up into one file', () => {
  it('is restored into another database or a folder, the same to the last byte', async () => {
    const [from, to] = [await testDatabase(), await testDatabase()]
    const store = await openStore({ data: '', store: from.url, clock: Date.now })
    await fill(store)
    const file = fresh('.tongbiao')
    const list = await backUpParts(store, await backupTarget(file, KEY), Date.now(), silent)
    expect(list.dump).toBe(await dumpHash(store))
    const data = fresh('')
    for (const choice of [
      { data, clock: Date.now },
      { data, store: to.url, clock: Date.now },
    ]) {
      const source = await backupSource(file, KEY, data)
      const again = await openStore(choice)
      await restoreParts(source, again, silent)
      expect((await again.verify()).faults).toEqual([])
      await expect(restoreParts(source, again, silent)).rejects.toMatchObject({ code: 'invalid' })
      await again.close()
      await source.close()
    }
    await store.close()
    await from.drop()
    await to.drop()
  })
})
