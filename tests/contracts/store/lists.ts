/** Contract: lists on declared fields, order, pages, counts. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '../../../core/store/port.ts'
import { EVERYTHING, type Query, type Scope, type Where } from '../../../core/store/query.ts'
import type { Harness, MakeHarness } from './harness.ts'
import { addChild, child, director, id } from './people.ts'

export function listsContract(makeHarness: MakeHarness): void {
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

  const addTask = (owner: string, n: number, fields: object) =>
    store.tx(director, (t) => t.put('task', owner, id(n), 0, fields))
  const dues = async (where: Where<'task'>) =>
    (await store.find('task', { where, order: [{ field: 'due' }], limit: 100 }, EVERYTHING)).rows.map(
      (row) => row.fields.due,
    )
  const walk = async (
    query: Omit<Query<'task'>, 'limit' | 'after'>,
    limit: number,
    between?: () => Promise<unknown>,
  ) => {
    const ids: string[] = []
    let after: string | null = null
    do {
      const page: Awaited<ReturnType<typeof store.find<'task'>>> = await store.find(
        'task',
        { ...query, limit, ...(after === null ? {} : { after }) },
        EVERYTHING,
      )
      ids.push(...page.rows.map((row) => row.id))
      after = page.next
      await between?.()
    } while (after !== null)
    return ids
  }

  describe('lists', () => {
    it('all that stands in a list is read at one stroke, in its order, without what is not there', async () => {
      const [one, two] = [await addChild(store, 1), await addChild(store, 2)]
      await addTask(one, 11, { due: '2020-04-03', form: 'LB-04' })
      await addTask(two, 12, { due: '2020-04-02', form: 'CU-01' })
      await addTask(one, 13, { due: '2020-04-01', form: 'CU-05' })
      const { rows } = await store.find('task', { order: [{ field: 'due' }], limit: 10 }, EVERYTHING)
      const read = await store.getAll('task', rows, EVERYTHING)
      expect(read.map(({ data }) => data.form)).toEqual(['CU-05', 'CU-01', 'LB-04'])
      expect(read[0]).toEqual(await store.get('task', one, id(13), EVERYTHING))
      const odd = [
        { owner: two, id: id(11) },
        { owner: one, id: id(99) },
        { owner: id(98), id: id(12) },
        ...rows.slice(2),
      ]
      expect((await store.getAll('task', odd, EVERYTHING)).map((task) => task.id)).toEqual([id(11)])
      expect(await store.getAll('task', [], EVERYTHING)).toEqual([])
      await expect(store.getAll('task', [{ owner: one, id: '11' }], EVERYTHING)).rejects.toMatchObject({
        code: 'invalid',
      })
    })

    it('records read light come without what is heavy in them, and whole without a member out of place', async () => {
      const owner = await addChild(store, 1)
      const data = { form: 'LB-04', facts: { name: '小明' }, answers: { a: 1 }, assessment: { valid: true }, by: 'w' }
      const bare = { assessment: null, form: 'LB-04', by: 'w' }
      await store.tx(director, async (t) => {
        await t.put('record', owner, id(11), 0, data)
        await t.put('record', owner, id(12), 0, bare)
      })
      await store.tx(director, (t) => t.put('record', owner, id(12), 1, { ...data, by: 'v' }))
      const places = [id(11), id(12)].map((one) => ({ owner, id: one }))
      const light = await store.getAll('record', places, EVERYTHING, { light: true })
      expect(light.map((one) => JSON.stringify(one.data))).toEqual([
        '{"form":"LB-04","answers":{"a":1},"by":"w"}',
        '{"form":"LB-04","answers":{"a":1},"by":"v"}',
      ])
      expect(light.every(({ data: read }) => Object.isFrozen(read) && Object.getPrototypeOf(read) === null)).toBe(true)
      const [first] = await store.getAll('record', places, EVERYTHING)
      expect(JSON.stringify(first?.data)).toBe(JSON.stringify(data))
      const versions = await store.history('record', owner, id(12), EVERYTHING)
      expect(versions.map((version) => JSON.stringify(version.data))).toEqual([
        JSON.stringify(bare),
        JSON.stringify({ ...data, by: 'v' }),
      ])
      expect((await store.verify()).faults).toEqual([])
    })

    it('a list answers by equality, set, range, prefix and absence of a declared field', async () => {
      const owner = await addChild(store, 1)
      await addTask(owner, 11, { due: '2020-04-01', form: 'LB-04', status: 'OPEN' })
      await addTask(owner, 12, { due: '2020-04-10', form: 'CU-01', status: 'OPEN' })
      await addTask(owner, 13, { due: '2020-04-20', form: 'CU-05', status: 'DONE' })
      await addTask(owner, 14, { form: null, status: 'OPEN' })
      expect(await dues({ form: 'LB-04' })).toEqual(['2020-04-01'])
      expect(await dues({ form: { in: ['LB-04', 'CU-05'] } })).toEqual(['2020-04-01', '2020-04-20'])
      expect(await dues({ due: { from: '2020-04-01', before: '2020-04-20' } })).toEqual(['2020-04-01', '2020-04-10'])
      expect(await dues({ due: { to: '2020-04-10' } })).toEqual(['2020-04-01', '2020-04-10'])
      expect(await dues({ form: { prefix: 'CU-' }, status: 'OPEN' })).toEqual(['2020-04-10'])
      expect(await dues({ form: null })).toEqual([null])
      expect(await dues({ form: { in: [null, 'CU-01'] } })).toEqual(['2020-04-10', null])
    })

    it('a thing is found by its id alone, inside the scope and nowhere else', async () => {
      const owner = await addChild(store, 1)
      await addTask(owner, 11, { due: '2020-04-01' })
      await addTask(owner, 12, { due: '2020-04-02' })
      const owners = async (scope: Scope, n: number) =>
        (await store.find('task', { where: { id: id(n) }, limit: 1 }, scope)).rows.map((row) => row.owner)
      expect(await owners(EVERYTHING, 12)).toEqual([owner])
      expect(await owners({ areas: [], owners: [owner] }, 12)).toEqual([owner])
      expect(await owners({ areas: [] }, 12)).toEqual([])
      expect(await owners(EVERYTHING, 13)).toEqual([])
      expect(await dues({ id: { in: [id(11), id(13)] } })).toEqual(['2020-04-01'])
    })

    it('percent signs and underscores in a prefix mean themselves', async () => {
      const owner = await addChild(store, 1)
      await addTask(owner, 11, { form: '50%', due: '2020-04-01' })
      await addTask(owner, 12, { form: '500', due: '2020-04-02' })
      expect(await dues({ form: { prefix: '50%' } })).toEqual(['2020-04-01'])
      expect(await dues({ form: { prefix: '5_' } })).toEqual([])
    })

    it('rows without a value come last in ascending order and first in descending order', async () => {
      const owner = await addChild(store, 1)
      await addTask(owner, 11, { due: null })
      await addTask(owner, 12, { due: '2020-04-02' })
      await addTask(owner, 13, { due: '2020-04-01' })
      expect(await walk({ order: [{ field: 'due' }] }, 10)).toEqual([id(13), id(12), id(11)])
      expect(await walk({ order: [{ field: 'due', descending: true }] }, 10)).toEqual([id(11), id(12), id(13)])
    })

    it('text is ordered by code point, also beyond the basic plane', async () => {
      const names = ['\uFF21', '\u{20000}', '一', 'b', 'B', '']
      for (const [i, name] of names.entries()) await addChild(store, i + 1, name)
      const page = await store.find('subject', { order: [{ field: 'name' }], limit: 10 }, EVERYTHING)
      expect(page.rows.map((row) => row.fields.name)).toEqual(['', 'B', 'b', '一', '\uFF21', '\u{20000}'])
    })

    it('numbers are ordered by size', async () => {
      const owner = await addChild(store, 1)
      for (const [i, formVersion] of [10, 9, 2].entries()) {
        await store.tx(director, (t) => t.put('record', owner, id(20 + i), 0, { form: 'LB-04', formVersion }))
      }
      const page = await store.find('record', { order: [{ field: 'formVersion' }], limit: 10 }, EVERYTHING)
      expect(page.rows.map((row) => row.fields.formVersion)).toEqual([2, 9, 10])
    })

    it('pages over equal keys neither repeat nor skip a row', async () => {
      const owner = await addChild(store, 1)
      const added = Array.from({ length: 25 }, (_, i) => id(100 + i))
      for (const [i] of added.entries()) await addTask(owner, 100 + i, { due: i % 2 === 0 ? '2020-04-01' : null })
      const ids = await walk({ order: [{ field: 'due', descending: true }] }, 4)
      expect(ids).toHaveLength(25)
      expect([...ids].sort()).toEqual(added)
    })

    it('what is added and removed between pages disturbs no other row', async () => {
      const owner = await addChild(store, 1)
      for (let n = 100; n < 110; n += 1) await addTask(owner, n, { due: '2020-04-01' })
      let n = 0
      const ids = await walk({ order: [{ field: 'due' }] }, 2, async () => {
        n += 1
        await addTask(owner, n, { due: '2020-04-01' })
        await addTask(owner, 200 + n, { due: '2020-03-01' })
      })
      expect(ids).toEqual(Array.from({ length: 10 }, (_, i) => id(100 + i)))
    })

    it('a removed draft is on no later page', async () => {
      const owner = await addChild(store, 1)
      for (let n = 1; n <= 4; n += 1)
        await store.tx(director, (t) => t.put('draft', owner, id(n), 0, { form: 'LB-04' }))
      const first = await store.find('draft', { limit: 2 }, EVERYTHING)
      await store.tx(director, async (t) => {
        await t.remove('draft', owner, id(2), 1)
        await t.remove('draft', owner, id(3), 1)
      })
      const second = await store.find('draft', { limit: 2, after: first.next ?? '' }, EVERYTHING)
      expect(second.rows.map((row) => row.id)).toEqual([id(4)])
      expect(second.next).toBeNull()
    })

    it('a cursor that was changed, made up or taken from another list is refused', async () => {
      const owner = await addChild(store, 1)
      for (let n = 1; n <= 3; n += 1) await addTask(owner, n, { due: '2020-04-01' })
      const { next } = await store.find('task', { limit: 1 }, EVERYTHING)
      const cursor = next ?? ''
      const changed = cursor.replace(/^./, (c) => (c === 'A' ? 'B' : 'A'))
      for (const after of [changed, '', 'x.y', `${cursor}x`]) {
        await expect(store.find('task', { limit: 1, after }, EVERYTHING)).rejects.toMatchObject({ code: 'invalid' })
      }
      const other = store.find('task', { limit: 1, after: cursor, order: [{ field: 'due' }] }, EVERYTHING)
      await expect(other).rejects.toMatchObject({ code: 'invalid', problem: 'request.invalid' })
    })

    it('a cursor still serves after a restart', async () => {
      const owner = await addChild(store, 1)
      for (let n = 1; n <= 3; n += 1) await addTask(owner, n, { due: '2020-04-01' })
      const first = await store.find('task', { limit: 2 }, EVERYTHING)
      await store.close()
      store = await harness.open()
      const second = await store.find('task', { limit: 2, after: first.next ?? '' }, EVERYTHING)
      expect(second.rows.map((row) => row.id)).toEqual([id(3)])
    })

    it('a field that is not declared, a wrong type and an odd limit are refused', async () => {
      const bad: unknown[] = [
        { where: { answers: 1 }, limit: 1 },
        { where: { due: 20200401 }, limit: 1 },
        { where: { due: { like: '%' } }, limit: 1 },
        { where: { due: {} }, limit: 1 },
        { order: [{ field: '__proto__' }], limit: 1 },
        { limit: 0 },
        { limit: 501 },
        { limit: 1.5 },
      ]
      for (const query of bad) {
        const found = store.find('task', query as Query<'task'>, EVERYTHING)
        await expect(found, JSON.stringify(query)).rejects.toMatchObject({ code: 'invalid' })
      }
    })

    it('counts equal a recount by hand', async () => {
      const owners = [await addChild(store, 1), await addChild(store, 2)]
      const statuses = ['OPEN', 'DONE', null, 'OPEN', 'OPEN']
      for (const [i, status] of statuses.entries()) await addTask(owners[i % 2] ?? '', 10 + i, { status })
      expect(await store.count('task', { by: 'status' }, EVERYTHING)).toEqual([
        { value: 'DONE', count: 1 },
        { value: 'OPEN', count: 3 },
        { value: null, count: 1 },
      ])
      expect(await store.count('task', { where: { owner: owners[1] ?? '' } }, EVERYTHING)).toEqual([
        { value: null, count: 2 },
      ])
    })

    it('a change moves the row in every list at once', async () => {
      const owner = await addChild(store, 1)
      await addTask(owner, 11, { status: 'OPEN', due: '2020-04-01' })
      await store.tx(director, (t) => t.put('task', owner, id(11), 1, { status: 'DONE', due: '2020-04-01' }))
      expect(await dues({ status: 'OPEN' })).toEqual([])
      expect(await dues({ status: 'DONE' })).toEqual(['2020-04-01'])
    })
  })

  describe('what may be stored', () => {
    const put = (data: unknown) => store.tx(director, (t) => t.put('facts', id(1), id(1), 0, data as object))

    it('what is no JSON, or no text that every store can hold, is refused with its place', async () => {
      const bad: [unknown, string][] = [
        [{ a: { b: [1, Number.NaN] } }, '/a/b/1'],
        [{ a: Number.POSITIVE_INFINITY }, '/a'],
        [{ a: 'x\u0000y' }, '/a'],
        [{ a: 'x\uD800' }, '/a'],
        [{ 'x\uDC00': 1 }, 'the value'],
        [{ 'a/b': new Date(0) }, '/a~1b'],
        [{ a: 1n }, '/a'],
        [{ a: [undefined] }, '/a/0'],
        [{ a: () => 1 }, '/a'],
      ]
      for (const [data, place] of bad) {
        await expect(put(data)).rejects.toMatchObject({ code: 'invalid', message: expect.stringContaining(place) })
      }
      let deep: object = {}
      for (let i = 0; i < 200; i += 1) deep = { deep }
      await expect(put(deep)).rejects.toMatchObject({ code: 'invalid' })
    })

    it('what is stored comes back the same, before and after a restart, and cannot be changed from outside', async () => {
      const data = JSON.parse(
        '{"__proto__":{"polluted":true},"constructor":"x","名":"孩子\\ud83d\\ude00","n":0.1,"big":9007199254740991,"list":[null,true,{"toString":1}],"empty":{}}',
      ) as object
      await put(data)
      for (let round = 0; round < 2; round += 1) {
        const stored = await store.get('facts', id(1), id(1), EVERYTHING)
        expect(JSON.stringify(stored?.data)).toBe(JSON.stringify(data))
        expect(Object.isFrozen(stored?.data)).toBe(true)
        expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
        await store.close()
        store = await harness.open()
      }
    })

    it('what the caller changes after storing does not change what is stored', async () => {
      const data = { list: [1] }
      await put(data)
      data.list.push(2)
      expect((await store.get('facts', id(1), id(1), EVERYTHING))?.data).toEqual({ list: [1] })
    })

    it('an index field of another type is refused', async () => {
      const bad = [{ due: '1.4.2020' }, { due: 20200401 }, { form: 4 }, { area: 341399 }]
      for (const fields of bad) {
        const added = store.tx(director, (t) => t.put('task', id(1), id(2), 0, fields as object))
        await expect(added).rejects.toMatchObject({ code: 'invalid' })
      }
      const local = { form: 'LB-04', submittedAt: '2020-04-01T08:00:00+08:00' }
      const record = store.tx(director, (t) => t.put('record', id(1), id(2), 0, local))
      await expect(record).rejects.toMatchObject({ code: 'invalid', message: expect.stringContaining('UTC') })
    })

    it('an id that is no UUID is refused before it comes near a path', async () => {
      for (const evil of ['../../etc/passwd', '', 'A18F0000-0000-7000-8000-000000000001', `${id(1)}/x`, '__proto__']) {
        const added = store.tx(director, (t) => t.put('subject', evil, evil, 0, child('x')))
        await expect(added).rejects.toMatchObject({ code: 'invalid' })
        await expect(store.get('subject', evil, id(1), EVERYTHING)).rejects.toMatchObject({ code: 'invalid' })
        await expect(store.audit.read(evil, EVERYTHING)).rejects.toMatchObject({ code: 'invalid' })
      }
    })

    it('instants are kept to the millisecond', async () => {
      const owner = await addChild(store, 1)
      harness.clock.now = Date.parse('2020-04-01T15:59:59.999Z')
      await store.tx(director, (t) => t.put('facts', owner, id(2), 0, { updatedAt: '2020-04-01T15:59:59.999Z' }))
      const stored = await store.get('facts', owner, id(2), EVERYTHING)
      expect([stored?.at, stored?.data.updatedAt]).toEqual(['2020-04-01T15:59:59.999Z', '2020-04-01T15:59:59.999Z'])
    })
  })
}
