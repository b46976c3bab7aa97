/** A folder that holds as much as it is made for: refused politely, with nothing cut off. */
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { MovableStore } from '../../../core/store/transfer.ts'
import { CEILING } from '../../../server/store/lowdb/ceiling.ts'
import { problemOf } from '../../../server/http/problem-json.ts'
import { addChild, child, director, EAST, id } from '../../contracts/store/people.ts'
import { lowdbHarness, type LowdbHarness } from './lowdb-harness.ts'

let harness: LowdbHarness
let store: MovableStore
beforeEach(async () => {
  harness = await lowdbHarness({ limits: { ceiling: { subjects: 3, records: 4 } } })
  store = await harness.open()
})
afterEach(async () => {
  await store.close()
  await harness.dispose()
})

const record = (owner: string, n: number, rev = 0) =>
  store.tx(director, (t) => t.put('record', owner, id(n), rev, { form: 'LB-04', n }))

describe('At the ceiling', () => {
  it('no further child is taken, one alone or many at once, and the way out is named', async () => {
    const many = await Promise.allSettled([1, 2, 3, 4, 5].map((n) => addChild(store, n)))
    expect(many.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
    const refused = addChild(store, 6)
    await expect(refused).rejects.toMatchObject({ code: 'ceiling', problem: 'store.ceiling' })
    await expect(refused).rejects.toThrow('tongbiao migrate --to postgres://')
    expect(problemOf(await refused.catch((error: unknown) => error))).toMatchObject({ status: 507 })
    expect((await store.health()).state).toBe('open')
  })

  it('children on file get their records and changes as before, up to the ceiling of records', async () => {
    const owner = await addChild(store, 1)
    for (const n of [11, 12, 13]) await record(owner, n)
    expect((await store.health()).notes).toEqual([])
    await record(owner, 14)
    expect((await store.health()).notes).toEqual([expect.stringContaining('4 of 4 records')])
    await expect(record(owner, 15)).rejects.toMatchObject({ code: 'ceiling' })
    await record(owner, 14, 1)
    await store.tx(director, async (t) => {
      await t.put('subject', owner, owner, 1, child('童小禾', EAST))
      await t.append('audit', owner, { action: 'record.read' })
    })
    await store.close()
    store = await harness.open()
    await expect(record(owner, 15)).rejects.toMatchObject({ code: 'ceiling' })
  })

  it('is the one that the page of the store states', () => {
    const page = readFileSync(new URL('../../../docs/store.md', import.meta.url), 'utf8')
    expect(page).toContain(`**Ceiling.** ${CEILING.subjects.toLocaleString('en')} subjects or a million records`)
    expect(CEILING.records).toBe(1_000_000)
  })
})
