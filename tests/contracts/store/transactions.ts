/** Contract: revisions, atomicity, idempotency, number series. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Conflict, StoreError } from '../../../core/store/errors.ts'
import type { Store, Tx } from '../../../core/store/port.ts'
import { EVERYTHING } from '../../../core/store/query.ts'
import type { Harness, MakeHarness } from './harness.ts'
import { addChild, child, director, EAST, id, TOWN_EAST } from './people.ts'

export function transactionsContract(makeHarness: MakeHarness): void {
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
  const rename = (owner: string, rev: number, name: string) =>
    store.tx(director, (t) => t.put('subject', owner, owner, rev, child(name)))

  describe('revisions', () => {
    it('a change on a stale revision is refused with what stands there now', async () => {
      const owner = await addChild(store, 1, '王小明')
      await rename(owner, 1, '王明')
      const error = await rename(owner, 1, '王大明').catch((e: unknown) => e)
      expect(error).toBeInstanceOf(Conflict)
      expect(error).toMatchObject({ problem: 'record.stale', actual: { rev: 2, data: { name: '王明' } } })
      expect(await store.get('subject', owner, owner, EVERYTHING)).toMatchObject({ rev: 2, data: { name: '王明' } })
    })

    it('of fifty changes at once on the same revision exactly one is accepted', async () => {
      const owner = await addChild(store, 1)
      const ends = await Promise.allSettled(Array.from({ length: 50 }, (_, i) => rename(owner, 1, `名字${i}`)))
      expect(ends.filter((end) => end.status === 'fulfilled')).toHaveLength(1)
      const refused = ends.filter((end) => end.status === 'rejected').map((end): unknown => end.reason)
      expect(refused.every((reason) => reason instanceof Conflict && reason.actual?.rev === 2)).toBe(true)
      expect((await store.get('subject', owner, owner, EVERYTHING))?.rev).toBe(2)
    })

    it('fifty read-and-write transactions at once leave fifty revisions and lose none', async () => {
      const owner = await addChild(store, 1)
      const visit = async (t: Tx) => {
        const before = await t.get<'facts', { visits: number }>('facts', owner, id(2))
        return t.put('facts', owner, id(2), before?.rev ?? 0, { visits: (before?.data.visits ?? 0) + 1 })
      }
      const ends = await Promise.all(Array.from({ length: 50 }, () => store.tx(director, visit)))
      expect(new Set(ends.map((end) => end.result)).size).toBe(50)
      expect(await store.get('facts', owner, id(2), EVERYTHING)).toMatchObject({ rev: 50, data: { visits: 50 } })
    })

    it('every revision of a record stays readable, with who wrote it and when', async () => {
      const owner = await addChild(store, 1)
      await store.tx(director, (t) => t.put('record', owner, id(2), 0, { form: 'LB-04', note: 'first' }))
      harness.clock.now += 5
      await store.tx({ actor: 'supervisor', scope: EVERYTHING }, (t) =>
        t.put('record', owner, id(2), 1, { form: 'LB-04', note: 'second' }),
      )
      const versions = await store.history('record', owner, id(2), EVERYTHING)
      expect(versions.map(({ rev, by, data }) => [rev, by, data['note']])).toEqual([
        [1, 'director', 'first'],
        [2, 'supervisor', 'second'],
      ])
      expect(Date.parse(versions[1]?.at ?? '') - Date.parse(versions[0]?.at ?? '')).toBe(5)
    })

    it('a definition is written once and never changed', async () => {
      await store.tx(director, (t) => t.put('definition', id(1), id(1), 0, { key: 'LB-04', version: 1 }))
      const change = store.tx(director, (t) => t.put('definition', id(1), id(1), 1, { key: 'LB-04', version: 1 }))
      await expect(change).rejects.toMatchObject({ code: 'invalid' })
    })

    it('a record cannot be removed, a draft can', async () => {
      const owner = await addChild(store, 1)
      await store.tx(director, async (t) => {
        await t.put('record', owner, id(2), 0, { form: 'LB-04' })
        await t.put('draft', owner, id(3), 0, { form: 'LB-04' })
      })
      await expect(store.tx(director, (t) => t.remove('record', owner, id(2), 1))).rejects.toMatchObject({
        code: 'invalid',
      })
      await expect(store.tx(director, (t) => t.remove('draft', owner, id(3), 7))).rejects.toBeInstanceOf(Conflict)
      await store.tx(director, (t) => t.remove('draft', owner, id(3), 1))
      expect(await store.get('draft', owner, id(3), EVERYTHING)).toBeNull()
      expect((await store.find('draft', { limit: 10 }, EVERYTHING)).rows).toEqual([])
    })

    it('one id is never used for two records of different children', async () => {
      const [one, two] = [await addChild(store, 1), await addChild(store, 2)]
      const add = (owner: string) => store.tx(director, (t) => t.put('record', owner, id(9), 0, { form: 'LB-04' }))
      const ends = await Promise.allSettled([add(one), add(two)])
      expect(ends.map((end) => end.status).sort()).toEqual(['fulfilled', 'rejected'])
      await expect(Promise.all([add(one), add(two)])).rejects.toBeInstanceOf(StoreError)
      expect((await store.find('record', { limit: 10 }, EVERYTHING)).rows).toHaveLength(1)
    })
  })

  describe('all or nothing', () => {
    const steps: ((t: Tx, owner: string) => Promise<unknown>)[] = [
      (t, owner) => t.put('record', owner, id(2), 0, { form: 'CU-02', area: EAST }),
      (t, owner) => t.put('task', owner, id(3), 0, { form: 'CU-01', due: '2020-04-20' }),
      (t, owner) => t.append('audit', owner, { action: 'record.submit' }),
      (t, owner) => t.append('outbox', owner, { action: 'report.received' }),
      (t) => t.next('case'),
      (t, owner) => t.enqueue({ owner, type: 'notify', payload: {} }),
    ]
    const seen = async (owner: string) => ({
      records: (await store.find('record', { limit: 10 }, EVERYTHING)).rows.length,
      tasks: (await store.find('task', { limit: 10 }, EVERYTHING)).rows.length,
      audit: (await store.audit.read(owner, EVERYTHING)).length,
      events: (await store.feed.read(null, 10, EVERYTHING)).events.length,
      jobs: (await store.jobs.claim('w', ['notify'], 1, 10)).length,
    })

    it('a report that fails at any step leaves nothing behind', async () => {
      const owner = await addChild(store, 1)
      for (let failAt = 1; failAt <= steps.length; failAt += 1) {
        const broken = store.tx(director, async (t) => {
          for (const step of steps.slice(0, failAt)) await step(t, owner)
          throw new Error(`after step ${failAt}`)
        })
        await expect(broken).rejects.toThrow(`after step ${failAt}`)
        expect(await seen(owner)).toEqual({ records: 0, tasks: 0, audit: 0, events: 0, jobs: 0 })
      }
      const whole = await store.tx(director, async (t) => {
        for (const step of steps) await step(t, owner)
        return t.next('case')
      })
      expect(whole.result).toBe(2)
      expect(await seen(owner)).toEqual({ records: 1, tasks: 1, audit: 1, events: 1, jobs: 1 })
    })

    it('a transaction reads its own writes, and nobody else does before it is done', async () => {
      const owner = await addChild(store, 1)
      await store.tx(director, async (t) => {
        await t.put('record', owner, id(2), 0, { form: 'LB-04' })
        expect((await t.get('record', owner, id(2)))?.data).toEqual({ form: 'LB-04' })
        expect(await store.get('record', owner, id(2), EVERYTHING)).toBeNull()
      })
      expect(await store.get('record', owner, id(2), EVERYTHING)).not.toBeNull()
    })

    it('two children changed in one transaction are never seen half changed', async () => {
      const owners = [await addChild(store, 1), await addChild(store, 2)]
      const read = () => Promise.all(owners.map((o) => store.get('facts', o, o.replace(/.$/, 'f'), EVERYTHING)))
      const writing = (async () => {
        for (let n = 1; n <= 30; n += 1) {
          await store.tx(director, async (t) => {
            for (const [i, o] of owners.entries()) await t.put('facts', o, id(100 + i), n - 1, { n })
          })
        }
      })()
      for (let i = 0; i < 50; i += 1) {
        const page = await store.find('facts', { limit: 10 }, EVERYTHING)
        expect(new Set(page.rows.map((row) => row.rev)).size).toBeLessThanOrEqual(1)
        await read()
      }
      await writing
    })

    it('of two transactions that rest on what the other changes only one goes through', async () => {
      const [one, two] = [await addChild(store, 1), await addChild(store, 2)]
      for (const [n, owners] of [[10, [one, two]] as const, [20, [one, one]] as const]) {
        for (const [i, owner] of owners.entries()) {
          await store.tx(director, (t) => t.put('facts', owner, id(n + i), 0, { onDuty: true }))
        }
        const met = meeting(2)
        const leave = (mine: 0 | 1, other: 0 | 1) =>
          store.tx(director, async (t) => {
            const theirs = await t.get<'facts', { onDuty: boolean }>('facts', owners[other], id(n + other))
            await met()
            if (!theirs?.data.onDuty) return false
            await t.put('facts', owners[mine], id(n + mine), 1, { onDuty: false })
            return true
          })
        const left = await Promise.all([leave(0, 1), leave(1, 0)])
        expect(left.map(({ result }) => result).sort()).toEqual([false, true])
      }
    })

    it('a transaction inside a transaction is refused at once', async () => {
      const nested = store.tx(director, () => store.tx(director, async () => 1))
      await expect(nested).rejects.toThrow('inside another')
    })
  })

  describe('idempotency', () => {
    const submit = (owner: string, key: string, note: string) =>
      store.tx(
        director,
        async (t) => {
          await t.put('record', owner, key, 0, { form: 'LB-04', note })
          return { number: await t.next('record') }
        },
        { idempotency: { owner, key, body: { note } } },
      )

    it('the same submission sent twenty times at once is stored once and answered alike', async () => {
      const owner = await addChild(store, 1)
      const ends = await Promise.all(Array.from({ length: 20 }, () => submit(owner, id(2), 'bruises')))
      expect(ends.map((end) => end.result)).toEqual(Array.from({ length: 20 }, () => ({ number: 1 })))
      expect(ends.filter((end) => !end.replayed)).toHaveLength(1)
      expect((await store.find('record', { limit: 10 }, EVERYTHING)).rows).toHaveLength(1)
    })

    it('the answer is the same after a restart', async () => {
      const owner = await addChild(store, 1)
      await submit(owner, id(2), 'bruises')
      await store.close()
      store = await harness.open()
      expect(await submit(owner, id(2), 'bruises')).toMatchObject({ result: { number: 1 }, replayed: true })
    })

    it('another content under the same key is refused as a duplicate', async () => {
      const owner = await addChild(store, 1)
      await submit(owner, id(2), 'bruises')
      await expect(submit(owner, id(2), 'none')).rejects.toMatchObject({
        code: 'duplicate',
        problem: 'record.duplicate',
      })
    })

    it('key order in the body makes no other content', async () => {
      const owner = await addChild(store, 1)
      const send = (body: object) => store.tx(director, async () => 1, { idempotency: { owner, key: 'k', body } })
      await send({ a: 1, b: 2 })
      expect((await send({ b: 2, a: 1 })).replayed).toBe(true)
    })

    it('a submission that failed can be sent again under its key', async () => {
      const owner = await addChild(store, 1)
      const idempotency = { owner, key: id(2), body: 1 }
      const failing = store.tx(director, () => Promise.reject(new Error('no')), { idempotency })
      await expect(failing).rejects.toThrow('no')
      expect((await store.tx(director, async () => 'yes', { idempotency })).result).toBe('yes')
    })

    it('a key is forgotten after half a year and not before', async () => {
      const owner = await addChild(store, 1)
      const send = (key: string) => store.tx(director, async () => 1, { idempotency: { owner, key, body: 1 } })
      await send('first')
      harness.clock.now += 179 * 86_400_000
      await send('second')
      expect((await send('first')).replayed).toBe(true)
      harness.clock.now += 2 * 86_400_000
      await send('third')
      expect((await send('first')).replayed).toBe(false)
    })
  })

  describe('numbers', () => {
    it('a series has no gap and no double, with failures in between and after a restart', async () => {
      const take = (i: number) =>
        store.tx(director, async (t) => {
          const n = await t.next('DOC-01/2020')
          if (i % 3 === 0) throw new Error('not issued')
          return n
        })
      const first = await Promise.allSettled(Array.from({ length: 30 }, (_, i) => take(i)))
      await store.close()
      store = await harness.open()
      const second = await Promise.allSettled(Array.from({ length: 30 }, (_, i) => take(i)))
      const numbers = [...first, ...second].flatMap((end) => (end.status === 'fulfilled' ? [end.value.result] : []))
      expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1))
    })

    it('two numbers in one transaction follow each other, and series do not meet', async () => {
      const taken = await store.tx({ actor: 'police', scope: TOWN_EAST }, async (t) => [
        await t.next('a'),
        await t.next('a'),
        await t.next('b'),
      ])
      expect(taken.result).toEqual([1, 2, 1])
    })
  })
}

/** The first `n` who come wait for each other; whoever comes later passes. */
function meeting(n: number): () => Promise<void> {
  let open: () => void
  const all = new Promise<void>((resolve) => (open = resolve))
  let here = 0
  return async () => {
    here += 1
    if (here >= n) open()
    await all
  }
}
