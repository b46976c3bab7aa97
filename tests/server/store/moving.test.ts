/** Out of one adapter, into the other, and back: the same to the last byte, and fit to work on. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { MovableStore } from '../../../core/store/transfer.ts'
import { EVERYTHING } from '../../../core/store/query.ts'
import { dumpHash, linesOf } from '../../../server/store/shared/dump.ts'
import type { Harness } from '../../contracts/store/harness.ts'
import { addChild, child, director, id, pieces, WEST } from '../../contracts/store/people.ts'
import { lowdbHarness } from './lowdb-harness.ts'
import { postgresHarness } from './postgres-harness.ts'

let harnesses: Harness[]
let stores: MovableStore[]
beforeEach(async () => {
  harnesses = [await lowdbHarness(), await postgresHarness(), await lowdbHarness()]
  stores = await Promise.all(harnesses.map((harness) => harness.open()))
})
afterEach(async () => {
  for (const store of stores) await store.close()
  for (const harness of harnesses) await harness.dispose()
})

/** A bit of everything: revisions, a move, a removed draft, numbers, jobs, keys, events, a user, files. */
async function fill(store: MovableStore, clock: { now: number }): Promise<void> {
  for (let n = 1; n <= 12; n += 1) {
    clock.now += 1000
    const owner = await addChild(store, n, `孩子${n}\u{20000}`, n % 3 === 0 ? null : undefined)
    await store.tx(
      { actor: n % 2 === 0 ? 'cm' : 'sup', scope: EVERYTHING },
      async (t) => {
        const number = await t.next(n % 2 === 0 ? 'record' : 'case')
        await t.put('record', owner, id(100 + n), 0, { z: 1, form: 'LB-04', a: [{ y: null, x: 0.1 }], number })
        await t.append('audit', owner, { action: 'record.submit', target: { kind: 'record', id: id(100 + n) } })
        await t.append('outbox', owner, { action: 'record.submitted', detail: { n } })
        await t.enqueue({ owner, type: 'notify', key: 'k', payload: { n } })
        return { number }
      },
      { idempotency: { owner, key: `key ${n}`, body: n } },
    )
  }
  clock.now += 1000
  await store.tx(director, async (t) => {
    await t.put('record', id(1), id(101), 1, { form: 'LB-04', note: 'second' })
    await t.put('subject', id(2), id(2), 1, child('搬走', `${WEST}305`))
    await t.put('draft', id(3), id(33), 0, { form: 'LB-04' })
    await t.append('outbox', id(2), { action: 'subject.moved' })
    await t.append('audit', id(2), { action: 'subject.move' })
    await t.put('user', id(90), id(90), 0, { login: 'zhang', role: 'CD', area: '341399' })
  })
  await store.tx(director, (t) => t.remove('draft', id(3), id(33), 1))
  await store.blobs.put(pieces('照片', '一'))
  await store.blobs.put(pieces('x'.repeat(600_000)))
}

async function copy(from: MovableStore, to: MovableStore): Promise<string> {
  return dumpHash(from, async (part) => {
    if (part.part !== 'blob') return to.transfer.load(part)
    const bytes = await from.blobs.get(part.sha256)
    await to.blobs.put(
      (async function* () {
        yield bytes ?? new Uint8Array()
      })(),
    )
  })
}

async function textOf(store: MovableStore): Promise<string> {
  const lines: string[] = []
  await store.transfer.dump(async (part) => void lines.push(...linesOf(part)))
  return lines.join('')
}

describe('Moving house', () => {
  it('from files to PostgreSQL and back to files changes not one byte', async () => {
    const [files, database, again] = stores as [MovableStore, MovableStore, MovableStore]
    const [{ clock }] = harnesses as [Harness, Harness, Harness]
    await fill(files, clock)
    const before = await copy(files, database)
    expect(await textOf(database)).toBe(await textOf(files))
    expect(await copy(database, again)).toBe(before)
    expect(await dumpHash(again)).toBe(before)
    expect((await textOf(files)).split('\n').length).toBeGreaterThan(25)
    for (const store of stores) expect(await store.verify()).toMatchObject({ auditEntries: 13, blobs: 2, faults: [] })
  })

  it('the new store goes on where the old one stopped', async () => {
    const [files, database] = stores as [MovableStore, MovableStore, MovableStore]
    const [{ clock }, there] = harnesses as [Harness, Harness, Harness]
    await fill(files, clock)
    await copy(files, database)
    there.clock.now = clock.now
    for (const store of [files, database]) {
      const taken = await store.tx(director, async (t) => [await t.next('record'), await t.next('case')])
      expect(taken.result).toEqual([7, 7])
      const sent = store.tx(director, async () => 'again', { idempotency: { owner: id(4), key: 'key 4', body: 4 } })
      expect(await sent).toMatchObject({ result: { number: 2 }, replayed: true })
      expect((await store.history('record', id(1), id(101), EVERYTHING)).map((v) => v.rev)).toEqual([1, 2])
      expect(JSON.stringify((await store.get('record', id(2), id(102), EVERYTHING))?.data)).toMatch(/^\{"z":1,"form"/)
      expect((await store.find('record', { limit: 20 }, { areas: [WEST] })).rows.map((row) => row.id)).toEqual([
        id(102),
      ])
      expect(await store.jobs.claim('w', ['notify'], 1000, 50)).toHaveLength(12)
      expect((await store.feed.read(null, 50, EVERYTHING)).events.map((e) => e.owner)).toHaveLength(13)
    }
  })

  it('a store with anything in it is no empty place', async () => {
    for (const store of stores.slice(0, 2)) {
      expect(await store.transfer.isEmpty()).toBe(true)
      await addChild(store, 1)
      expect(await store.transfer.isEmpty()).toBe(false)
    }
  })
})
