/** What only a database behind a line can do: refuse a commit, lose the line at the worst moment, be gone. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '../../../core/store/port.ts'
import { EVERYTHING } from '../../../core/store/query.ts'
import { openPostgresStore } from '../../../server/store/postgres/open.ts'
import { addChild, director, id } from '../../contracts/store/people.ts'
import { cuttingProxy, type Cut, type CuttingProxy } from './cutting-proxy.ts'
import { postgresHarness, type PostgresHarness } from './postgres-harness.ts'

let harness: PostgresHarness
let proxy: CuttingProxy
let store: Store
beforeEach(async () => {
  harness = await postgresHarness()
  proxy = await cuttingProxy(harness.database.url)
  store = await openPostgresStore({ url: proxy.url, clock: () => harness.clock.now })
})
afterEach(async () => {
  await store.close()
  await proxy.close()
  await harness.dispose()
})

const submit = (owner: string, key: string) =>
  store.tx(
    director,
    async (t) => {
      await t.put('record', owner, key, 0, { form: 'LB-04' })
      await t.append('audit', owner, { action: 'record.submit' })
      return { number: await t.next('record') }
    },
    { idempotency: { owner, key, body: 1 } },
  )
const records = async () => (await store.find('record', { limit: 10 }, EVERYTHING)).rows.map((row) => row.id)

describe('a line that breaks at COMMIT', () => {
  for (const [how, when] of [
    ['beforeCommit', 'before the database heard of it'],
    ['afterCommit', 'after the database had done it'],
  ] as const satisfies readonly (readonly [Cut, string])[]) {
    it(`${when}: a submission with a key is stored once, answered, and takes one number`, async () => {
      const owner = await addChild(store, 1)
      proxy.cut(how)
      expect((await submit(owner, id(2))).result).toEqual({ number: 1 })
      expect(proxy.cuts).toBe(1)
      expect((await submit(owner, id(3))).result).toEqual({ number: 2 })
      expect(await records()).toEqual([id(2), id(3)])
      expect(await store.verify()).toMatchObject({ auditEntries: 2, faults: [] })
    })
  }

  it('without a key nobody guesses: the caller is told to look', async () => {
    const owner = await addChild(store, 1)
    proxy.cut('afterCommit')
    const added = store.tx(director, (t) => t.put('record', owner, id(2), 0, { form: 'LB-04' }))
    await expect(added).rejects.toMatchObject({ code: 'unreachable', problem: 'store.unreachable' })
    expect(await records()).toEqual([id(2)])
  })

  it('again and again: the store gives up and says so, and serves when the line is back', async () => {
    const owner = await addChild(store, 1)
    proxy.cut('beforeCommit', 1000)
    await expect(submit(owner, id(2))).rejects.toMatchObject({ code: 'unreachable' })
    proxy.cut('beforeCommit', 0)
    expect((await submit(owner, id(2))).result).toEqual({ number: 1 })
  })
})

describe('a database that refuses', () => {
  /** The next `times` changes of an owner fail with this code; a sequence does not roll back with them. */
  const refuse = (code: string, times: number) =>
    harness.database.sql(`
      CREATE SEQUENCE refusals;
      CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF nextval('refusals') <= ${times} THEN RAISE EXCEPTION 'injected' USING ERRCODE = '${code}'; END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER refuse BEFORE UPDATE ON "owner" FOR EACH ROW EXECUTE FUNCTION refuse()`)

  for (const code of ['40001', '40P01']) {
    it(`with ${code} is asked again until it takes the transaction, whole and once`, async () => {
      const owner = await addChild(store, 1)
      await refuse(code, 3)
      expect((await submit(owner, id(2))).result).toEqual({ number: 1 })
      expect(await harness.database.sql('SELECT last_value > 3 AS refused FROM refusals')).toEqual([{ refused: true }])
      expect(await records()).toEqual([id(2)])
      expect(await store.verify()).toMatchObject({ auditEntries: 1, faults: [] })
    })
  }

  it('because its disk is full says so, and nothing was changed', async () => {
    const owner = await addChild(store, 1)
    await refuse('53100', 1)
    await expect(submit(owner, id(2))).rejects.toMatchObject({ code: 'full', problem: 'store.full' })
    expect(await records()).toEqual([])
    expect((await submit(owner, id(2))).result).toEqual({ number: 1 })
  })

  it('two transactions that touch the same children in opposite order both succeed', async () => {
    const [one, two] = [await addChild(store, 1), await addChild(store, 2)]
    const write = (owners: readonly string[], n: number) =>
      store.tx(director, async (t) => {
        for (const [i, owner] of owners.entries()) {
          await t.put('record', owner, id(n + i), 0, { form: 'LB-04' })
          await new Promise((resolve) => setTimeout(resolve, 20))
        }
      })
    await Promise.all([write([one, two], 10), write([two, one], 20), write([one, two], 30), write([two, one], 40)])
    expect(await records()).toHaveLength(8)
  })
})

describe('a database that cannot be used', () => {
  it('is named as what it is when nobody answers there', async () => {
    const { url } = proxy
    await store.close()
    await proxy.close()
    await expect(openPostgresStore({ url, clock: Date.now })).rejects.toMatchObject({ code: 'unreachable' })
  })

  it('that acknowledges before it is durable is refused', async () => {
    const url = new URL(harness.database.url)
    url.searchParams.set('options', `${url.searchParams.get('options') ?? ''} -c synchronous_commit=off`)
    const opened = openPostgresStore({ url: url.href, clock: Date.now })
    await expect(opened).rejects.toMatchObject({ code: 'invalid', message: expect.stringContaining('durable') })
  })

  it('is not ready while it does not answer', async () => {
    await addChild(store, 1)
    expect((await store.health()).state).toBe('open')
    await proxy.close()
    expect(await store.health()).toMatchObject({ state: 'readOnly', reason: expect.stringContaining('answer') })
  })
})
