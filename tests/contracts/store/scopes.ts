/** Contract: nothing is read outside the scope, by whatever way. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Conflict } from '../../../core/store/errors.ts'
import type { Store } from '../../../core/store/port.ts'
import { EVERYTHING, type Scope } from '../../../core/store/query.ts'
import type { Harness, MakeHarness } from './harness.ts'
import { addChild, child, director, EAST, id, TOWN_EAST, TOWN_WEST, WEST } from './people.ts'

export function scopesContract(makeHarness: MakeHarness): void {
  let harness: Harness
  let store: Store
  let east: string
  let west: string
  beforeEach(async () => {
    harness = await makeHarness()
    store = await harness.open()
    east = await addChild(store, 1, '东', `${EAST}201`)
    west = await addChild(store, 2, '西', `${WEST}201`)
    for (const [i, owner] of [east, west].entries()) {
      await store.tx(director, async (t) => {
        await t.put('record', owner, id(11 + i), 0, { form: 'LB-04' })
        await t.append('audit', owner, { action: 'record.submit' })
        await t.append('outbox', owner, { action: 'record.submitted' })
      })
    }
  })
  afterEach(async () => {
    await store.close()
    await harness.dispose()
  })

  /** Owners that a scope sees, by each way there is. */
  const ways = (scope: Scope): Record<string, () => Promise<string[]>> => ({
    get: async () => [
      ...((await store.get('record', east, id(11), scope)) ? [east] : []),
      ...((await store.get('record', west, id(12), scope)) ? [west] : []),
    ],
    getAll: async () =>
      (
        await store.getAll(
          'record',
          [
            { owner: east, id: id(11) },
            { owner: west, id: id(12) },
          ],
          scope,
        )
      ).map(({ owner }) => owner),
    history: async () => [
      ...(await store.history('record', east, id(11), scope)).map((v) => v.owner),
      ...(await store.history('record', west, id(12), scope)).map((v) => v.owner),
    ],
    find: async () => (await store.find('record', { limit: 10 }, scope)).rows.map((row) => row.owner),
    findByOwner: async () => [
      ...(await store.find('record', { where: { owner: east }, limit: 10 }, scope)).rows.map((row) => row.owner),
      ...(await store.find('record', { where: { owner: west }, limit: 10 }, scope)).rows.map((row) => row.owner),
    ],
    count: async () => (await store.count('record', { by: 'owner' }, scope)).map((group) => String(group.value)),
    audit: async () => [
      ...(await store.audit.read(east, scope)).map((entry) => entry.owner),
      ...(await store.audit.read(west, scope)).map((entry) => entry.owner),
    ],
    feed: async () => (await store.feed.read(null, 10, scope)).events.map((event) => event.owner),
    tx: async () =>
      (
        await store.tx({ actor: 'a', scope }, async (t) => [
          ...((await t.get('record', east, id(11))) ? [east] : []),
          ...((await t.get('record', west, id(12))) ? [west] : []),
        ])
      ).result,
  })
  const seenBy = async (scope: Scope, expected: string[]) => {
    for (const [way, read] of Object.entries(ways(scope))) expect(await read(), way).toEqual(expected)
  }

  describe('scope', () => {
    it('a township sees its own children and no others, by every way of reading', async () => {
      await seenBy(TOWN_EAST, [east])
      await seenBy(TOWN_WEST, [west])
    })

    it('the county sees both, nobody sees without an area', async () => {
      await seenBy(EVERYTHING, [east, west])
      await seenBy({ areas: ['341399'] }, [east, west])
      await seenBy({ areas: [] }, [])
    })

    it('a single child can be added to a scope', async () => {
      await seenBy({ areas: [EAST], owners: [west] }, [east, west])
      await seenBy({ areas: [], owners: [west] }, [west])
    })

    it('an empty or odd area prefix is refused, since it would be a prefix of everything', async () => {
      for (const area of ['', '3', '%', '34139*']) {
        for (const [way, read] of Object.entries(ways({ areas: [area] }))) {
          await expect(read(), `${way} ${area}`).rejects.toMatchObject({ code: 'invalid' })
        }
      }
    })

    it('a child who moves takes its records along to the new township', async () => {
      await store.tx(director, (t) => t.put('subject', east, east, 1, child('东', `${WEST}305`)))
      await seenBy(TOWN_EAST, [])
      await seenBy(TOWN_WEST, [east, west])
      await store.close()
      store = await harness.open()
      await seenBy(TOWN_WEST, [east, west])
    })

    it('what has no area is seen by the office and by name only', async () => {
      const owner = await addChild(store, 3, '无', null)
      await store.tx(director, (t) => t.put('record', owner, id(13), 0, { form: 'LB-04' }))
      expect(await store.get('record', owner, id(13), TOWN_EAST)).toBeNull()
      expect(await store.get('record', owner, id(13), { areas: [], owners: [owner] })).not.toBeNull()
      expect(await store.get('record', owner, id(13), EVERYTHING)).not.toBeNull()
    })

    it('a user without a file of its own is found by the area it names', async () => {
      await store.tx(director, (t) =>
        t.put('user', id(5), id(5), 0, { login: 'zhang', role: 'CD', area: `${EAST}201` }),
      )
      expect((await store.find('user', { where: { login: 'zhang' }, limit: 2 }, TOWN_EAST)).rows).toHaveLength(1)
      expect((await store.find('user', { where: { login: 'zhang' }, limit: 2 }, TOWN_WEST)).rows).toHaveLength(0)
    })

    it('a conflict on a child outside the scope does not show what stands there', async () => {
      const change = store.tx({ actor: 'a', scope: TOWN_EAST }, (t) =>
        t.put('record', west, id(12), 0, { form: 'LB-04' }),
      )
      const error = await change.catch((e: unknown) => e)
      expect(error).toBeInstanceOf(Conflict)
      expect(error).toMatchObject({ actual: null })
    })
  })
}
