/** Damage on the disk: the start is refused with place and cure, and the cure works. */
import { spawn } from 'node:child_process'
import { copyFile, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { StoreDamaged } from '../../../core/store/errors.ts'
import type { Store } from '../../../core/store/port.ts'
import { EVERYTHING } from '../../../core/store/query.ts'
import { pathsIn, type Paths } from '../../../server/store/lowdb/paths.ts'
import { addChild, child, director, id } from '../../contracts/store/people.ts'
import { lowdbHarness, type LowdbHarness } from './lowdb-harness.ts'

let harness: LowdbHarness
let store: Store
let paths: Paths
beforeEach(async () => {
  harness = await lowdbHarness()
  paths = pathsIn(harness.dir)
  store = await harness.open()
  for (const n of [1, 2, 3]) await addChild(store, n)
  await store.close()
})
afterEach(async () => {
  await store.close()
  await harness.dispose()
})

const rename1 = (rev: number, name: string) =>
  store.tx(director, (t) => t.put('subject', id(1), id(1), rev, child(name)))
const segments = async () => (await readdir(paths.journal)).sort().map((name) => join(paths.journal, name))
const firstSegment = async () => (await segments())[0] ?? ''
const nameOf = async (n: number) => (await store.get('subject', id(n), id(n), EVERYTHING))?.data.name
const refusal = async (): Promise<StoreDamaged> => {
  const error = await harness.open().then(
    (opened) => {
      store = opened
      return null
    },
    (e: unknown) => e,
  )
  expect(error).toBeInstanceOf(StoreDamaged)
  return error as StoreDamaged
}

describe('a child file', () => {
  const damage: [string, (file: string) => Promise<unknown>][] = [
    ['is missing', (file) => rm(file)],
    ['is empty', (file) => truncate(file, 0)],
    ['is cut off', async (file) => truncate(file, (await readFile(file)).length - 20)],
    ['has one letter changed', async (file) => writeFile(file, (await readFile(file, 'utf8')).replace('改名', '假名'))],
    ['is another child’s', (file) => copyFile(paths.subject(id(2)).file, file)],
  ]
  for (const [what, harm] of damage) {
    it(`that ${what} stops the start with its path, and the generation before it cures it without loss`, async () => {
      store = await harness.open()
      await rename1(1, '改名')
      await store.close()
      const { file, before } = paths.subject(id(1))
      await harm(file)
      const error = await refusal()
      expect(error.place).toBe(file)
      expect(error.cure).toContain(before)
      await copyFile(before, file)
      store = await harness.open()
      expect(await nameOf(1)).toBe('改名')
      expect((await store.verify()).faults).toEqual([])
    })
  }

  it('without a generation before is made again from the journal when the snapshot is moved away', async () => {
    await rm(paths.subject(id(1)).file)
    expect((await refusal()).cure).toContain('index.snapshot')
    await rm(paths.snapshot)
    store = await harness.open()
    expect(await nameOf(1)).toBe('孩子1')
    expect((await store.verify()).faults).toEqual([])
  })

  it('that rots while the server runs is not given out, and verification names it', async () => {
    store = await harness.open()
    const { file } = paths.subject(id(1))
    await writeFile(file, 'rot')
    await expect(nameOf(1)).rejects.toMatchObject({ code: 'damaged', place: file })
    expect((await store.verify()).faults.map((fault) => fault.place)).toContain(file)
    expect(await nameOf(2)).toBe('孩子2')
  })
})

describe('the journal', () => {
  it('with a torn tail starts, and what was acknowledged is there', async () => {
    store = await harness.open()
    await rename1(1, '改名')
    const open = (await segments()).at(-1) ?? ''
    const copy = await readFile(open)
    await store.close()
    await writeFile(open, Buffer.concat([copy, copy.subarray(0, copy.length - 9)]))
    store = await harness.open()
    expect((await store.health()).notes).toEqual([expect.stringContaining(open)])
    expect(await nameOf(1)).toBe('改名')
    await rename1(2, '又改')
    expect((await store.verify()).faults).toEqual([])
  })

  it('damaged in the middle stops the start with file, line and last good transaction', async () => {
    await rm(paths.snapshot)
    const path = await firstSegment()
    await writeFile(path, (await readFile(path, 'utf8')).replace('孩子2', '孩子7'))
    const error = await refusal()
    expect(error.place).toBe(path)
    expect(error.message).toContain('line 2 is damaged')
    expect(error.message).toContain('transaction 1')
  })

  it('damaged where no start needs to read is found by verification', async () => {
    store = await harness.open()
    await addChild(store, 4)
    await store.close()
    const path = await firstSegment()
    await writeFile(path, (await readFile(path, 'utf8')).replace('孩子2', '孩子7'))
    store = await harness.open()
    expect((await store.verify()).faults).toContainEqual(expect.objectContaining({ place: path }))
  })

  it('cut behind an acknowledged line stops the start, since a child file knows of it', async () => {
    const path = await firstSegment()
    const lines = (await readFile(path, 'utf8')).split('\n')
    await writeFile(path, `${lines.slice(0, 2).join('\n')}\n`)
    expect((await refusal()).message).toContain('ends at transaction 2')
  })

  it('that is missing stops the start', async () => {
    for (const path of await segments()) await rm(path)
    expect((await refusal()).place).toBe(paths.journal)
  })

  it('and the files gone together stop the start: the manifest knows of them', async () => {
    await rm(paths.journal, { recursive: true })
    await rm(paths.subjects, { recursive: true })
    await rm(paths.snapshot)
    expect((await refusal()).message).toContain('knows of transaction 3')
  })

  it('with a segment missing in between stops the start', async () => {
    for (const n of [4, 5]) {
      store = await harness.open()
      await addChild(store, n)
      await store.close()
    }
    await rm(paths.snapshot)
    await rm((await segments())[1] ?? '')
    expect((await refusal()).message).toContain('transactions 4 to 4 are missing')
  })
})

describe('manifest and snapshot', () => {
  it('a missing manifest beside data is not taken for a first start', async () => {
    await rename(paths.manifest, `${paths.manifest}.away`)
    const error = await refusal()
    expect(error.place).toBe(paths.manifest)
    await copyFile(paths.manifestBefore, paths.manifest)
    store = await harness.open()
    expect(await nameOf(1)).toBe('孩子1')
  })

  it('a damaged manifest stops the start', async () => {
    await writeFile(paths.manifest, '{}')
    expect((await refusal()).cure).toContain(paths.manifestBefore)
  })

  it('a damaged snapshot is made again from the files, and the note says so', async () => {
    await writeFile(paths.snapshot, (await readFile(paths.snapshot, 'utf8')).replace('孩子2', '孩子7'))
    store = await harness.open()
    expect((await store.health()).notes).toEqual([expect.stringContaining('snapshot')])
    const page = await store.find('subject', { limit: 10 }, EVERYTHING)
    expect(page.rows.map((row) => row.fields.name)).toEqual(['孩子1', '孩子2', '孩子3'])
  })
})

describe('one owner', () => {
  it('a second opening is refused and names the process that has the data', async () => {
    store = await harness.open()
    await expect(harness.open()).rejects.toMatchObject({
      code: 'locked',
      message: expect.stringContaining(`Process ${process.pid} has ${harness.dir} open. Stop that process first`),
    })
    expect(await nameOf(1)).toBe('孩子1')
  })

  const leaveDeadSocket = async () => {
    const listenAndDie = `require('net').createServer().listen(${JSON.stringify(paths.lock)}, () => process.kill(process.pid, 'SIGKILL'))`
    await new Promise((resolve) => spawn(process.execPath, ['-e', listenAndDie]).on('exit', resolve))
    expect(await readdir(harness.dir)).toContain('owner.sock')
  }

  it('a dead process leaves no lock', async () => {
    await leaveDeadSocket()
    store = await harness.open()
    expect(await nameOf(1)).toBe('孩子1')
  })

  it('of many openings at once exactly one succeeds, also over the socket of a dead process', async () => {
    for (let round = 0; round < 5; round += 1) {
      await leaveDeadSocket()
      const ends = await Promise.allSettled(Array.from({ length: 8 }, () => harness.open()))
      const opened = ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : []))
      for (const one of opened) await one.close()
      expect(opened).toHaveLength(1)
    }
  })
})

describe('leftovers of a crash', () => {
  it('half an upload is swept away at the next start', async () => {
    const leftover = join(paths.blobs, `${id(7)}.tmp`)
    await writeFile(leftover, 'half')
    store = await harness.open()
    expect(await readdir(paths.blobs)).toEqual([])
  })
})
