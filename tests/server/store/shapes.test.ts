/** A store over versions of the product: what older ones wrote is read, what newer ones wrote is refused. */
import { describe, expect, it } from 'vitest'
import { EVERYTHING } from '../../../core/store/query.ts'
import { shapesOf } from '../../../core/store/shapes.ts'
import type { MovableStore } from '../../../core/store/transfer.ts'
import { openLowdbStore } from '../../../server/store/lowdb/open.ts'
import { openPostgresStore } from '../../../server/store/postgres/open.ts'
import { addChild, director, id } from '../../contracts/store/people.ts'
import { lowdbHarness } from './lowdb-harness.ts'
import { postgresHarness } from './postgres-harness.ts'

const FIRST = shapesOf([])
const SECOND = shapesOf([{ kind: 'record', from: 1, upcast: ({ note = '', ...rest }) => ({ ...rest, notes: [note] }) }])

const adapters = [
  [
    'a folder',
    async () => {
      const { dir, dispose } = await lowdbHarness()
      return { open: (shapes: typeof FIRST) => openLowdbStore({ dir, clock: Date.now, shapes }), dispose }
    },
  ],
  [
    'PostgreSQL',
    async () => {
      const { database, dispose } = await postgresHarness()
      return {
        open: (shapes: typeof FIRST) => openPostgresStore({ url: database.url, clock: Date.now, shapes }),
        dispose,
      }
    },
  ],
] as const

const read = async (store: MovableStore, owner: string) =>
  (await store.history('record', owner, id(9), EVERYTHING)).map(({ data }) => data as object)

describe.each(adapters)('A store in %s over versions of the product', (_, makePlace) => {
  it('gives every revision in the present shape, inside transactions too, and keeps what was written as it was', async () => {
    const place = await makePlace()
    const old = await place.open(FIRST)
    const owner = await addChild(old, 1)
    await old.tx(director, (t) => t.put('record', owner, id(9), 0, { form: 'LB-04', note: '在家' }))
    await old.close()
    const store = await place.open(SECOND)
    expect(await read(store, owner)).toEqual([{ form: 'LB-04', notes: ['在家'] }])
    await store.tx(director, async (t) => {
      const found = await t.get('record', owner, id(9))
      await t.put('record', owner, id(9), 1, { ...found?.data, notes: ['在家', '已走访'] })
    })
    expect(await read(store, owner)).toEqual([
      { form: 'LB-04', notes: ['在家'] },
      { form: 'LB-04', notes: ['在家', '已走访'] },
    ])
    expect((await store.verify()).faults).toEqual([])
    await store.close()
    await place.dispose()
  })

  it('is not opened by a version that is older than what was written, and says so', async () => {
    const place = await makePlace()
    await (await place.open(SECOND)).close()
    await expect(place.open(FIRST)).rejects.toThrow(
      /the record has shape 2, and this version knows 1\. Start the version/,
    )
    await place.dispose()
  })

  it('takes no data that speaks of shapes itself', async () => {
    const place = await makePlace()
    const store = await place.open(SECOND)
    const owner = await addChild(store, 1)
    const forged = store.tx(director, (t) => t.put('record', owner, id(9), 0, { form: 'LB-04', $shape: 1 }))
    await expect(forged).rejects.toMatchObject({ code: 'invalid' })
    await store.close()
    await place.dispose()
  })
})
