/** A full or failing disk: nothing that was acknowledged is lost, nothing half written is kept, reading goes on. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '../../../core/store/port.ts'
import { EVERYTHING } from '../../../core/store/query.ts'
import { addChild, director, id, pieces } from '../../contracts/store/people.ts'
import { failingDisk, type FailingDisk, type Fault } from './failing-disk.ts'
import { lowdbHarness, type LowdbHarness } from './lowdb-harness.ts'

let harness: LowdbHarness
let disk: FailingDisk
let store: Store
beforeEach(async () => {
  disk = failingDisk()
  harness = await lowdbHarness({ fs: disk.fs })
  store = await harness.open()
})
afterEach(async () => {
  disk.faults = []
  await store.close()
  await harness.dispose()
})

const submit = (owner: string, n: number) =>
  store.tx(director, async (t) => {
    await t.put('record', owner, id(n), 0, { form: 'LB-04', number: await t.next('record') })
    await t.append('audit', owner, { action: 'record.submit' })
  })
const records = async () => (await store.find('record', { limit: 100 }, EVERYTHING)).rows.map((row) => row.id)

describe('a disk that fails while a record is written', () => {
  const cases: (Fault & { readonly answer: string; readonly problem: string })[] = [
    { at: 'write', code: 'ENOSPC', path: 'journal', answer: 'full', problem: 'store.full' },
    { at: 'sync', code: 'ENOSPC', path: 'journal', answer: 'full', problem: 'store.full' },
    { at: 'write', code: 'EIO', path: 'journal', answer: 'readOnly', problem: 'store.readOnly' },
    { at: 'sync', code: 'EIO', path: 'journal', answer: 'readOnly', problem: 'store.readOnly' },
  ]
  for (const { answer, problem, ...fault } of cases) {
    it(`${fault.code} at ${fault.at}: the record is refused, memory is as before, reading goes on`, async () => {
      const owner = await addChild(store, 1)
      await submit(owner, 10)
      disk.faults = [fault]
      await expect(submit(owner, 11)).rejects.toMatchObject({ code: answer, problem })
      expect(await records()).toEqual([id(10)])
      expect(await store.get('record', owner, id(11), EVERYTHING)).toBeNull()
      expect(await store.audit.read(owner, EVERYTHING)).toHaveLength(1)
      expect(await store.health()).toMatchObject({ state: 'readOnly', reason: expect.stringContaining('start') })
    })

    it(`${fault.code} at ${fault.at}: no later write slips through, and a restart gives numbers without a gap`, async () => {
      const owner = await addChild(store, 1)
      await submit(owner, 10)
      disk.faults = [fault]
      await Promise.allSettled([submit(owner, 11), submit(owner, 12)])
      disk.faults = []
      await expect(submit(owner, 13)).rejects.toMatchObject({ code: answer, problem })
      await store.close()
      store = await harness.open()
      expect(await store.health()).toMatchObject({ state: 'open' })
      expect(await records()).toEqual([id(10)])
      await submit(owner, 14)
      const last = await store.get<'record', { number: number }>('record', owner, id(14), EVERYTHING)
      expect(last?.data.number).toBe(2)
      expect((await store.verify()).faults).toEqual([])
    })
  }

  it('half a line that could not even be taken back is cut off at the next start, and the note says so', async () => {
    const owner = await addChild(store, 1)
    disk.faults = [
      { at: 'write', code: 'EIO', path: 'journal' },
      { at: 'cut', code: 'EIO', path: 'journal' },
    ]
    await expect(submit(owner, 10)).rejects.toMatchObject({ code: 'readOnly' })
    disk.faults = []
    await store.close()
    store = await harness.open()
    expect((await store.health()).notes).toEqual([expect.stringContaining('was taken off')])
    expect(await records()).toEqual([])
    await submit(owner, 11)
    expect((await store.verify()).faults).toEqual([])
  })

  it('a disk that takes few bytes at a time loses none', async () => {
    disk.bytesAtOnce = 7
    const owner = await addChild(store, 1)
    await Promise.all([10, 11, 12].map((n) => submit(owner, n)))
    await store.close()
    store = await harness.open()
    expect(await records()).toEqual([id(10), id(11), id(12)])
    expect((await store.verify()).faults).toEqual([])
  })
})

describe('a disk that fails behind the journal', () => {
  it('a child file that cannot be replaced stays as it was, and the journal brings it up to date', async () => {
    const owner = await addChild(store, 1)
    await store.close()
    store = await harness.open()
    await submit(owner, 10)
    for (const at of ['write', 'sync', 'rename', 'open'] as const) {
      disk.faults = [{ at, code: 'ENOSPC', path: 'subjects' }]
      await store.close()
      disk.faults = []
      store = await harness.open()
      expect(await records()).toEqual([id(10)])
    }
    expect((await store.verify()).faults).toEqual([])
  })

  it('a full disk at the snapshot or the manifest loses nothing', async () => {
    await addChild(store, 1)
    for (const path of ['index.snapshot', 'manifest.json']) {
      await submit(id(1), 10 + path.length)
      disk.faults = [{ at: 'write', code: 'ENOSPC', path }]
      await store.close()
      disk.faults = []
      store = await harness.open()
      expect((await store.verify()).faults).toEqual([])
    }
    expect(await records()).toHaveLength(2)
  })

  it('an upload that meets a full disk leaves nothing and is told so', async () => {
    disk.faults = [{ at: 'write', code: 'ENOSPC', path: 'blobs' }]
    await expect(store.blobs.put(pieces('x'.repeat(100)))).rejects.toMatchObject({
      code: 'full',
      problem: 'store.full',
    })
    expect((await store.verify()).blobs).toBe(0)
  })
})
