/** Contract: audit, feed, jobs, blobs, health and verification. */
import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Conflict } from '../../../core/store/errors.ts'
import type { Job, Store } from '../../../core/store/port.ts'
import { EVERYTHING } from '../../../core/store/query.ts'
import type { Harness, MakeHarness } from './harness.ts'
import { addChild, director, id, pieces } from './people.ts'

export function surroundingsContract(makeHarness: MakeHarness): void {
  let harness: Harness
  let store: Store
  beforeEach(async () => {
    harness = await makeHarness()
    store = await harness.open()
  })
  afterEach(async () => {
    await store.close()
    await harness.dispose()
  })
  const reopen = async () => {
    await store.close()
    store = await harness.open()
  }

  describe('audit', () => {
    const note = (owner: string, action: string) => store.tx(director, (t) => t.append('audit', owner, { action }))

    it('each entry names its place, its time, who, and the hash of the one before', async () => {
      const owner = await addChild(store, 1)
      await Promise.all(['a', 'b', 'c'].map((action) => note(owner, action)))
      await reopen()
      await note(owner, 'd')
      const chain = await store.audit.read(owner, EVERYTHING)
      expect(chain.map((entry) => entry.n)).toEqual([1, 2, 3, 4])
      expect(chain.map((entry) => entry.prev)).toEqual(['', ...chain.slice(0, 3).map((entry) => entry.hash)])
      expect(chain[3]).toMatchObject({ action: 'd', actor: 'director', owner })
      expect((await store.audit.read(owner, EVERYTHING, { after: 1, limit: 2 })).map((entry) => entry.n)).toEqual([
        2, 3,
      ])
      expect(await store.verify()).toMatchObject({ auditEntries: 4, faults: [] })
    })

    it('an entry that was falsified is found, and so is whose it is', async () => {
      const owner = await addChild(store, 1)
      await note(owner, 'record.submit')
      await note(owner, 'record.read')
      await store.close()
      await harness.falsifyAudit(owner, 1)
      store = await harness.open()
      const { faults } = await store.verify()
      expect(faults).toContainEqual({
        place: expect.stringContaining(owner),
        message: expect.stringContaining('Audit entry 1'),
      })
    })

    it('the ends of all chains are told by owner, page by page', async () => {
      const owners = (await Promise.all([addChild(store, 1), addChild(store, 2), addChild(store, 3)])).sort()
      for (const owner of owners.slice(0, 2)) await note(owner, 'record.submit')
      await note(owners[0] ?? '', 'record.read')
      await reopen()
      const [first] = await store.audit.ends(null, 1)
      expect(first).toMatchObject({ owner: owners[0], n: 2 })
      expect(first?.hash).toBe((await store.audit.read(owners[0] ?? '', EVERYTHING))[1]?.hash)
      expect(await store.audit.ends(owners[0] ?? '', 10)).toMatchObject([{ owner: owners[1], n: 1 }])
    })

    it('a chain that was cut short is found, though what is left of it is whole', async () => {
      const owner = await addChild(store, 1)
      await note(owner, 'record.submit')
      await note(owner, 'record.read')
      await store.close()
      await harness.cutAudit(owner)
      store = await harness.open()
      expect((await store.verify()).faults).toEqual([
        { place: expect.stringContaining(owner), message: expect.stringContaining('audit') },
      ])
    })
  })

  describe('feed', () => {
    const event = (owner: string, n: number) =>
      store.tx(director, async (t) => {
        await t.append('outbox', owner, { action: 'task.made', detail: { n } })
        await t.append('outbox', owner, { action: 'task.told', detail: { n } })
      })

    it('gives every event once, in the order of commit, resumed at any point and over a restart', async () => {
      const owner = await addChild(store, 1)
      for (let n = 1; n <= 6; n += 1) await event(owner, n)
      const seen: unknown[] = []
      let after: string | null = null
      for (;;) {
        const part: Awaited<ReturnType<typeof store.feed.read>> = await store.feed.read(after, 1, EVERYTHING)
        if (part.events.length === 0) break
        seen.push(...part.events.map((e) => `${e.action} ${e.detail?.['n']}`))
        after = part.next
        if (seen.length === 5) await reopen()
      }
      const expected = [1, 2, 3, 4, 5, 6].flatMap((n) => [`task.made ${n}`, `task.told ${n}`])
      expect(seen).toEqual(expected)
      await event(owner, 7)
      expect((await store.feed.read(after, 10, EVERYTHING)).events).toHaveLength(2)
    })

    it('the cursor of a transaction leads behind its own events', async () => {
      const owner = await addChild(store, 1)
      const { cursor } = await event(owner, 1)
      await event(owner, 2)
      const { events } = await store.feed.read(cursor, 10, EVERYTHING)
      expect(events.map((e) => e.detail?.['n'])).toEqual([2, 2])
    })

    it('loses nothing while others write', async () => {
      const owners = [await addChild(store, 1), await addChild(store, 2)]
      const writing = Promise.all(
        owners.map(async (owner) => {
          for (let n = 1; n <= 25; n += 1) await event(owner, n)
        }),
      )
      const seen: string[] = []
      let after: string | null = null
      const read = async () => {
        const part: Awaited<ReturnType<typeof store.feed.read>> = await store.feed.read(after, 7, EVERYTHING)
        seen.push(...part.events.map((e) => `${e.owner} ${e.action} ${e.detail?.['n']}`))
        after = part.next
        return part.events.length
      }
      for (let i = 0; i < 10; i += 1) await read()
      await writing
      while ((await read()) > 0);
      expect(seen).toHaveLength(100)
      expect(new Set(seen).size).toBe(100)
    })
  })

  describe('jobs', () => {
    const add = (owner: string, key?: string, runAt?: string) =>
      store.tx(director, (t) =>
        t.enqueue({ owner, type: 'notify', payload: { to: 'police' }, ...(key && { key }), ...(runAt && { runAt }) }),
      )
    const claim = (worker: string, limit = 10) => store.jobs.claim(worker, ['notify'], 60_000, limit)

    it('a job is given to one worker, and done once', async () => {
      const owner = await addChild(store, 1)
      for (let i = 0; i < 6; i += 1) await add(owner)
      const taken = (await Promise.all(['a', 'b', 'c'].map((worker) => claim(worker, 4)))).flat()
      expect(new Set(taken.map((job) => job.id)).size).toBe(taken.length)
      expect(taken).toHaveLength(6)
      for (const job of taken) expect(await store.jobs.done(job)).toBe(true)
      expect(await store.jobs.done(taken[0] as Job)).toBe(false)
      harness.clock.now += 120_000
      expect(await claim('a')).toEqual([])
    })

    it('a job whose worker died is given out again when its lease is over, and the dead hand counts no more', async () => {
      const owner = await addChild(store, 1)
      await add(owner)
      const [first] = await claim('a')
      await reopen()
      expect(await claim('b')).toEqual([])
      harness.clock.now += 60_001
      const [second] = await claim('b')
      expect(second).toMatchObject({ id: first?.id, attempts: 2, payload: { to: 'police' } })
      expect(await store.jobs.done(first as Job)).toBe(false)
      expect(await store.jobs.done(second as Job)).toBe(true)
    })

    it('a job waits for its time, and for the time a retry names', async () => {
      const owner = await addChild(store, 1)
      const later = new Date(harness.clock.now + 1000).toISOString()
      await add(owner, undefined, later)
      expect(await claim('a')).toEqual([])
      harness.clock.now += 1000
      const [job] = await claim('a')
      expect(await store.jobs.retry(job as Job, new Date(harness.clock.now + 500).toISOString(), 'no line')).toBe(true)
      expect(await claim('a')).toEqual([])
      harness.clock.now += 500
      expect(await claim('a')).toMatchObject([{ attempts: 2 }])
    })

    it('a second job of the same key waits for nobody: it is dropped while the first is not done', async () => {
      const [one, two] = [await addChild(store, 1), await addChild(store, 2)]
      await Promise.all([add(one, 'remind'), add(one, 'remind'), add(two, 'remind')])
      await add(one, 'remind')
      const taken = await claim('a')
      expect(taken.map((job) => job.owner).sort()).toEqual([one, two])
      for (const job of taken) await store.jobs.done(job)
      await add(one, 'remind')
      expect(await claim('a')).toHaveLength(1)
    })

    it('what a job does and its end are one: a worker that came too late does nothing at all', async () => {
      const owner = await addChild(store, 1)
      await add(owner)
      const [slow] = await claim('a')
      harness.clock.now += 60_001
      const [quick] = await claim('b')
      const work = (job: Job) =>
        store.tx(director, async (t) => {
          await t.append('outbox', owner, { action: 'told' })
          await t.enqueue({ owner, type: 'later', payload: {} })
          await t.finish(job)
        })
      await work(quick as Job)
      await expect(work(slow as Job)).rejects.toThrow(Conflict)
      await expect(work(quick as Job)).rejects.toThrow(Conflict)
      expect((await store.feed.read(null, 10, EVERYTHING)).events).toHaveLength(1)
      expect(await store.jobs.counts()).toMatchObject([{ type: 'later', due: 1 }])
    })

    it('a worker that needs longer keeps its job, as long as it says so in time', async () => {
      const owner = await addChild(store, 1)
      await add(owner)
      const [job] = await claim('a')
      harness.clock.now += 50_000
      expect(await store.jobs.renew(job as Job, 60_000)).toBe(true)
      harness.clock.now += 50_000
      expect(await claim('b')).toEqual([])
      harness.clock.now += 10_001
      expect(await claim('b')).toHaveLength(1)
      expect(await store.jobs.renew(job as Job, 60_000)).toBe(false)
    })

    it('are counted by type: due, in hand, later, and tried without success', async () => {
      const owner = await addChild(store, 1)
      const later = new Date(harness.clock.now + 1_000_000).toISOString()
      await Promise.all([add(owner), add(owner), add(owner), add(owner, undefined, later)])
      const [first] = await claim('a', 2)
      await store.jobs.retry(first as Job, later, 'no line')
      expect(await store.jobs.counts()).toEqual([{ type: 'notify', due: 1, held: 1, later: 2, failing: 1 }])
    })

    it('only jobs of the types asked for are given', async () => {
      await add(await addChild(store, 1))
      expect(await store.jobs.claim('a', ['print'], 60_000, 10)).toEqual([])
    })
  })

  describe('blobs', () => {
    const hash = createHash('sha256').update('照片一').digest('hex')

    it('a file is kept by its content, once, however often it comes', async () => {
      const [a, b] = await Promise.all([store.blobs.put(pieces('照片', '一')), store.blobs.put(pieces('照', '片一'))])
      expect([a, b]).toEqual([
        { sha256: hash, size: 9 },
        { sha256: hash, size: 9 },
      ])
      await reopen()
      expect(Buffer.from((await store.blobs.get(hash)) ?? []).toString()).toBe('照片一')
      expect((await store.verify()).blobs).toBe(1)
    })

    it('an upload that breaks off leaves nothing', async () => {
      async function* broken() {
        yield new TextEncoder().encode('照片')
        throw new Error('line lost')
      }
      await expect(store.blobs.put(broken())).rejects.toThrow('line lost')
      expect(await store.blobs.get(hash)).toBeNull()
      expect((await store.verify()).blobs).toBe(0)
      expect((await store.health()).state).toBe('open')
    })

    it('a damaged file is not given out, and verification finds it', async () => {
      await store.blobs.put(pieces('照片一'))
      await store.close()
      await harness.damageBlob(hash)
      store = await harness.open()
      await expect(store.blobs.get(hash)).rejects.toMatchObject({ code: 'damaged' })
      expect((await store.verify()).faults).toContainEqual(
        expect.objectContaining({ place: expect.stringContaining(hash) }),
      )
    })

    it('a name that is no hash is refused', async () => {
      await expect(store.blobs.get('../manifest.json')).rejects.toMatchObject({ code: 'invalid' })
    })
  })

  describe('health', () => {
    it('an open store says so, and a closed one refuses every call', async () => {
      const owner = await addChild(store, 1)
      expect(await store.health()).toMatchObject({ state: 'open', reason: null, notes: [], owners: 1 })
      expect(await store.verify()).toMatchObject({ owners: 1, things: 1, faults: [] })
      await store.close()
      expect((await store.health()).state).toBe('closed')
      await expect(addChild(store, 2)).rejects.toMatchObject({ code: 'closed' })
      await expect(store.get('subject', owner, owner, EVERYTHING)).rejects.toMatchObject({ code: 'closed' })
      await expect(store.getAll('subject', [], EVERYTHING)).rejects.toMatchObject({ code: 'closed' })
      await expect(store.find('subject', { limit: 1 }, EVERYTHING)).rejects.toMatchObject({ code: 'closed' })
      await expect(store.blobs.put(pieces('x'))).rejects.toMatchObject({ code: 'closed' })
    })

    it('all that was acknowledged before closing is there after opening', async () => {
      const writes = Array.from({ length: 20 }, (_, i) => addChild(store, i + 1))
      await Promise.all(writes)
      await reopen()
      for (let n = 1; n <= 20; n += 1) expect(await store.get('subject', id(n), id(n), EVERYTHING)).not.toBeNull()
      expect((await store.count('subject', {}, EVERYTHING))[0]?.count).toBe(20)
    })
  })
}
